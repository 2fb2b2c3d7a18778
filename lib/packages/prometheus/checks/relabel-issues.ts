import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { mapsOf, textsOf, within } from '../../monitoring/config-text';
import { regexProblem } from '../../monitoring/re2';
import type { DataMap } from '../../values/data';
import { isLabelName, labelNameIssue } from './issue-lists';

const ACTIONS: readonly string[] = [
  ...['replace', 'keep', 'drop', 'keepequal', 'dropequal', 'hashmod', 'labelmap', 'labeldrop', 'labelkeep'],
  ...['lowercase', 'uppercase'],
];
const ONLY_NAMES: readonly string[] = ['regex', 'modulus', 'separator', 'replacement'];
const ONLY_REGEX: readonly string[] = ['source_labels', 'target_label', 'modulus', 'separator', 'replacement'];
/** What an action refuses. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  keepequal: ONLY_NAMES,
  dropequal: ONLY_NAMES,
  labeldrop: ONLY_REGEX,
  labelkeep: ONLY_REGEX,
  lowercase: ['replacement'],
  uppercase: ['replacement'],
};
const NEEDS_TARGET: readonly string[] = ['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];
/** The name of a label, groups of the match among it. */
const LABEL_TEMPLATE = /^(?!\d)(?:\w|\$\{\w+\}|\$\w)+$/;

/** The issues of steps of relabelling. */
export const relabelIssues = (path: string, steps: unknown): readonly SpecIssue[] =>
  mapsOf(steps).flatMap((step, index) => stepIssues(within(path, [index]), step));

function stepIssues(path: string, step: DataMap): readonly SpecIssue[] {
  const action = textOf(step.action ?? 'replace').toLowerCase();
  if (!ACTIONS.includes(action)) {
    const expected = `one of ${ACTIONS.join(', ')}`;
    return [propIssue(within(path, ['action']), show(step.action), expected, 'choose one of them')];
  }
  const problem = typeof step.regex === 'string' ? regexProblem(step.regex) : undefined;
  return [
    ...(REFUSED[action] ?? [])
      .filter((key) => step[key] !== undefined)
      .map((key) => propIssue(within(path, [key]), 'a value', `nothing: ${action} does not read it`, 'remove it')),
    ...textsOf(step.source_labels)
      .map((label, index) => ({ label, at: within(path, ['source_labels', index]) }))
      .filter(({ label }) => !isLabelName(label))
      .map(({ label, at }) => labelNameIssue(at, label)),
    ...(problem === undefined
      ? []
      : [
          propIssue(
            within(path, ['regex']),
            `${show(step.regex)}: ${problem}`,
            'a regular expression of Go',
            'mend it',
          ),
        ]),
    ...targetIssues(path, action, step),
    ...(action === 'hashmod' && !(Number(step.modulus) > 0)
      ? [propIssue(within(path, ['modulus']), show(step.modulus), 'by what the hash is divided', 'set it')]
      : []),
  ];
}

function targetIssues(path: string, action: string, step: DataMap): readonly SpecIssue[] {
  const key = action === 'labelmap' ? 'replacement' : 'target_label';
  const target = step[key] ?? (action === 'labelmap' ? '$1' : undefined);
  if (action !== 'labelmap' && !NEEDS_TARGET.includes(action)) {
    return [];
  }
  const name = textOf(target);
  const isSound = action === 'hashmod' ? isLabelName(name) : LABEL_TEMPLATE.test(name);
  return isSound ? [] : [propIssue(within(path, [key]), show(target), 'the name of a label', 'name the one to write')];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
