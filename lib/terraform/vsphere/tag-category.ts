import { Tag } from '@cdktf/provider-vsphere/lib/tag';
import { TagCategory as TagCategoryResource } from '@cdktf/provider-vsphere/lib/tag-category';
import { Construct } from 'constructs';
import type { TagCategoryPlan } from '../../design/vsphere-vds/design';
import { repetitionIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';

/** What a category takes; one of the `tagCategories` of a design is one. */
export type TagCategoryProps = TagCategoryPlan;

/**
 * A category of vSphere tags, with its tags. The kinds of objects are chosen once: vCenter takes no further one into an
 * existing category.
 *
 * @throws SpecError when there is no kind of object, or a tag stands twice
 */
export class TagCategory extends Construct {
  /** The category, for overrides. */
  public readonly Resource: TagCategoryResource;
  /** The tags by their names. */
  public readonly tags: ReadonlyMap<string, Tag>;

  constructor(scope: Construct, id: string, props: TagCategoryProps) {
    super(scope, id);
    const at = this.node.path;
    throwIssues([
      ...(props.appliesTo.length === 0
        ? [nothingGiven(`${at}.appliesTo`, 'kind of object', 'say what takes the tags, such as "VirtualMachine"')]
        : []),
      ...repetitionIssues((index) => `${at}.tags[${index}]`, props.tags, 'name'),
    ]);
    this.Resource = new TagCategoryResource(this, 'Resource', {
      name: props.name,
      cardinality: props.cardinality === 'single' ? 'SINGLE' : 'MULTIPLE',
      associableTypes: [...props.appliesTo],
    });
    this.tags = new Map(
      props.tags.map((name) => [name, new Tag(this, `Tag-${name}`, { name, categoryId: this.Resource.id })]),
    );
  }
}
