import { DataVsphereTag } from '@cdktf/provider-vsphere/lib/data-vsphere-tag';
import { Tag as TagResource } from '@cdktf/provider-vsphere/lib/tag';
import { Construct } from 'constructs';
import { formatIssues } from '../checks';
import { throwIssues } from '../errors';

/** A vSphere tag. */
export interface ITag {
  readonly tagId: string;
}

/** A category of vSphere tags. */
export interface ITagCategory {
  readonly tagCategoryId: string;
}

/** What a tag takes, new or existing. */
export interface TagProps {
  readonly name: string;
  readonly category: ITagCategory;
}

/**
 * A new tag of a category.
 *
 * @throws SpecError when the name is none
 */
export class Tag extends Construct implements ITag {
  /** Finds a tag; Terraform's plan fails when the category has none of that name. */
  public static fromName(scope: Construct, id: string, lookup: TagProps): ITag {
    const found = new DataVsphereTag(scope, id, { name: lookup.name, categoryId: lookup.category.tagCategoryId });
    return Object.freeze({ tagId: found.id });
  }

  public readonly tagId: string;
  /** The tag, for overrides. */
  public readonly Resource: TagResource;

  constructor(scope: Construct, id: string, props: TagProps) {
    super(scope, id);
    throwIssues(formatIssues(`${this.node.path}.name`, props.name, 'inventory-name'));
    this.Resource = new TagResource(this, 'Resource', { name: props.name, categoryId: props.category.tagCategoryId });
    this.tagId = this.Resource.id;
  }
}

/** The ids of tags as objects take them; undefined without a tag, so that the argument stays away. */
export const tagIds = (tags: readonly ITag[] | undefined): string[] | undefined =>
  tags === undefined || tags.length === 0 ? undefined : tags.map(({ tagId }) => tagId);
