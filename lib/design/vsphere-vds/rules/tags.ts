import { show, type TaggableKind } from '../../../spec';
import type { TagCategoryPlan } from '../design';
import type { Finding } from './rule';

/** Kinds of objects that the library makes, where they do not exist already. */
const MADE_KINDS: readonly TaggableKind[] = [
  'DistributedVirtualPortgroup',
  'Folder',
  'ResourcePool',
  'VirtualMachine',
  'VmwareDistributedVirtualSwitch',
];

/** What is wrong with the categories of tags: names that stand twice, and tags that cannot be assigned. */
export const tagFindings = (categories: readonly TagCategoryPlan[]): readonly Finding[] => [
  ...repeated(
    categories.map(({ name }) => name),
    (index) => `vcenter.tagCategories[${index}].name`,
    'each category once',
  ),
  ...categories.flatMap((category, index) => categoryFindings(`vcenter.tagCategories[${index}]`, category)),
];

const categoryFindings = (path: string, category: TagCategoryPlan): readonly Finding[] => [
  ...repeated(category.tags, (index) => `${path}.tags[${index}]`, 'each tag once in its category'),
  ...repeated(category.assign, (index) => `${path}.assign[${index}]`, 'each tag once'),
  ...category.assign.flatMap((tag, index) => (category.tags.includes(tag) ? [] : [unknownTag(path, index, category)])),
  ...(category.cardinality === 'single' && new Set(category.assign).size > 1
    ? [
        {
          path: `${path}.assign`,
          got: show(category.assign),
          expected: 'one tag at most with the cardinality "single"',
          cure: 'assign one of them, or set "cardinality" to "multiple"',
        },
      ]
    : []),
  ...(category.assign.length > 0 && !category.appliesTo.some((kind) => MADE_KINDS.includes(kind))
    ? [
        {
          severity: 'warning' as const,
          path: `${path}.assign`,
          got: `a category that applies to ${category.appliesTo.join(', ')}`,
          expected: `one that applies to what is made here: ${MADE_KINDS.join(', ')}`,
          cure: 'add a kind to "appliesTo", or leave "assign" out: no object would get the tags',
        },
      ]
    : []),
];

const unknownTag = (path: string, index: number, { tags, assign }: TagCategoryPlan): Finding => ({
  path: `${path}.assign[${index}]`,
  got: show(assign[index]),
  expected: tags.length === 0 ? 'a tag of the category, which has none' : `one of ${tags.map(show).join(', ')}`,
  cure: `correct the name, or add the tag to "${path}.tags"`,
});

const repeated = (names: readonly string[], path: (index: number) => string, expected: string): readonly Finding[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            path: path(index),
            got: `${show(name)} a second time`,
            expected,
            cure: 'remove the repetition, or correct the name',
          },
        ],
  );
