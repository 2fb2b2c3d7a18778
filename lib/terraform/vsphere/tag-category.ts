import { DataVsphereTagCategory } from '@cdktf/provider-vsphere/lib/data-vsphere-tag-category';
import { TagCategory as TagCategoryResource } from '@cdktf/provider-vsphere/lib/tag-category';
import { Construct } from 'constructs';
import type { TagCategoryPlan } from '../../design/vsphere-vds/design';
import { formatIssues, repetitionIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { type ITagCategory, Tag } from './tag';

/** What a category takes; one of the `tagCategories` of a design is most of one. */
export type TagCategoryProps = Pick<TagCategoryPlan, 'name' | 'cardinality' | 'appliesTo' | 'tags'>;

/**
 * A category of vSphere tags, with its tags. The kinds of objects are chosen once: vCenter takes no further one into an
 * existing category. What a tag is put on says so itself, by its `tags`.
 *
 * @throws SpecError when there is no kind of object, or a tag stands twice
 */
export class TagCategory extends Construct implements ITagCategory {
  /** Finds a category; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, name: string): ITagCategory {
    const found = new DataVsphereTagCategory(scope, id, { name });
    return Object.freeze({ tagCategoryId: found.id });
  }

  public readonly tagCategoryId: string;
  /** The category, for overrides. */
  public readonly Resource: TagCategoryResource;
  /** The tags by their names. */
  public readonly tags: ReadonlyMap<string, Tag>;

  constructor(scope: Construct, id: string, props: TagCategoryProps) {
    super(scope, id);
    const at = this.node.path;
    throwIssues([
      ...formatIssues(`${at}.name`, props.name, 'inventory-name'),
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
    this.tagCategoryId = this.Resource.id;
    this.tags = new Map(props.tags.map((name) => [name, new Tag(this, `Tag-${name}`, { name, category: this })]));
  }
}
