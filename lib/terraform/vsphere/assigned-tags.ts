import { Construct } from 'constructs';
import type { TagCategoryPlan } from '../../design/vsphere-vds/design';
import type { SpecIssue } from '../../spec/issue';
import type { TaggableKind } from '../../spec/vcenter';
import { repetitionIssues } from '../checks';
import { notMadeHere, tooManyTags } from '../errors';
import { type ITag, Tag } from './tag';
import { TagCategory } from './tag-category';

/** Tags of a category that are put on objects. */
export type TagAssignment = Pick<TagCategoryPlan, 'name' | 'cardinality' | 'appliesTo' | 'assign'>;

/** The assignments to objects of a kind. */
const assignmentsTo = <T extends TagAssignment>(kind: TaggableKind, categories: readonly T[]): readonly T[] =>
  categories.filter(({ appliesTo, assign }) => appliesTo.includes(kind) && assign.length > 0);

/** Tags for objects of a kind, out of categories that are made in the same stack, by their names. */
export const madeTags = (
  kind: TaggableKind,
  categories: readonly TagAssignment[],
  made: ReadonlyMap<string, TagCategory>,
): readonly ITag[] =>
  assignmentsTo(kind, categories).flatMap(({ name, assign }) =>
    assign.flatMap((tag) => made.get(name)?.tags.get(tag) ?? []),
  );

/** Tags for objects of a kind, found by name. */
export const foundTags = (
  scope: Construct,
  kind: TaggableKind,
  categories: readonly TagAssignment[],
): readonly ITag[] =>
  assignmentsTo(kind, categories).flatMap(({ name, assign }) => {
    const place = new Construct(scope, `TagCategory-${name}`);
    const category = TagCategory.fromName(place, 'Category', name);
    return assign.map((tag) => Tag.fromName(place, `Tag-${tag}`, { name: tag, category }));
  });

/** Everything that is wrong with assignments, beside the tags themselves. */
export const assignmentIssues = (at: string, categories: readonly TagAssignment[]): readonly SpecIssue[] => [
  ...repetitionIssues(
    (index) => `${at}[${index}].name`,
    categories.map(({ name }) => name),
    'name',
  ),
  ...categories.flatMap(({ cardinality, assign }, index) => [
    ...repetitionIssues((place) => `${at}[${index}].assign[${place}]`, assign, 'name'),
    ...(cardinality === 'single' && new Set(assign).size > 1
      ? [tooManyTags(`${at}[${index}].assign`, assign.length)]
      : []),
  ]),
];

/** An issue for each tag that is assigned, and none of those that are made. */
export const unknownTagIssues = (at: string, categories: readonly TagCategoryPlan[]): readonly SpecIssue[] =>
  categories.flatMap(({ tags, assign }, index) =>
    assign.flatMap((tag, place) =>
      tags.includes(tag) ? [] : [notMadeHere(`${at}[${index}].assign[${place}]`, tag, 'tag')],
    ),
  );
