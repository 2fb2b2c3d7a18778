import { ContentLibraryItem as ContentLibraryItemResource } from '@cdktf/provider-vsphere/lib/content-library-item';
import { DataVsphereContentLibraryItem } from '@cdktf/provider-vsphere/lib/data-vsphere-content-library-item';
import { Construct } from 'constructs';
import { formatIssues } from '../checks';
import { noImage, throwIssues } from '../errors';
import type { IContentLibrary } from './content-library';
import { ovaUrl } from './ova-url';

/** An OVF template in a content library. */
export interface IContentLibraryItem {
  /** What the clone of a VM takes. */
  readonly itemId: string;
}

/** What a new item takes. */
export interface ContentLibraryItemProps {
  readonly name: string;
  readonly contentLibrary: IContentLibrary;
  /** The image: a URL, an absolute path, or a path relative to the folder that holds cdktf.out. */
  readonly ova: string;
}

/** Where an item is found. */
export interface ContentLibraryItemLookup {
  readonly name: string;
  readonly contentLibrary: IContentLibrary;
}

const TYPE = 'ovf';

/**
 * An image, uploaded to a content library once; VMs are clones of it.
 *
 * @throws SpecError when the image has no place
 */
export class ContentLibraryItem extends Construct implements IContentLibraryItem {
  /** Finds an item; Terraform's plan fails when the library has none of that name. */
  public static fromName(scope: Construct, id: string, lookup: ContentLibraryItemLookup): IContentLibraryItem {
    const found = new DataVsphereContentLibraryItem(scope, id, {
      name: lookup.name,
      libraryId: lookup.contentLibrary.contentLibraryId,
      type: TYPE,
    });
    return Object.freeze({ itemId: found.id });
  }

  public readonly itemId: string;
  /** The item, for overrides. */
  public readonly Resource: ContentLibraryItemResource;

  constructor(scope: Construct, id: string, props: ContentLibraryItemProps) {
    super(scope, id);
    throwIssues([
      ...formatIssues(`${this.node.path}.name`, props.name, 'inventory-name'),
      ...(props.ova.trim() === '' ? [noImage(`${this.node.path}.ova`, props.ova)] : []),
    ]);
    this.Resource = new ContentLibraryItemResource(this, 'Resource', {
      name: props.name,
      libraryId: props.contentLibrary.contentLibraryId,
      type: TYPE,
      fileUrl: ovaUrl(props.ova),
    });
    this.itemId = this.Resource.id;
  }
}
