import { show } from '../../../spec';
import { pairs, type Finding, type RuleContext } from './rule';

/** Templates of one name, and one whose library item would be the controller image (rule R40). */
export function templateNameFindings({ design: { avi, nodeTemplates } }: RuleContext): readonly Finding[] {
  const at = (template: (typeof nodeTemplates)[number]): string =>
    `vcenter.nodeTemplates[${nodeTemplates.indexOf(template)}].name`;
  return [
    ...pairs(nodeTemplates)
      .filter(([a, b]) => a.name === b.name)
      .map(([, b]) => ({
        path: at(b),
        got: `${show(b.name)} a second time`,
        expected: 'a name that no other template has',
        cure: 'remove one of the two, or rename it',
      })),
    ...nodeTemplates
      .filter(({ libraryItem }) => libraryItem === avi.image.libraryItem)
      .map((template) => ({
        path: at(template),
        got: `${show(template.name)}, whose library item is ${show(template.libraryItem)}`,
        expected: 'a library item other than that of the controller image',
        cure: 'rename the template, or set "avi.image.name"',
      })),
  ];
}
