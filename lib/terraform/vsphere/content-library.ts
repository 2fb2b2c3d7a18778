import { ContentLibrary as ContentLibraryResource } from '@cdktf/provider-vsphere/lib/content-library';
import { DataVsphereContentLibrary } from '@cdktf/provider-vsphere/lib/data-vsphere-content-library';
import { Construct } from 'constructs';
import { formatIssues } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import type { IDatastore } from './datastore';

/** A content library. */
export interface IContentLibrary {
  readonly contentLibraryId: string;
  readonly contentLibraryName: string;
}

/** What a new content library takes. */
export interface ContentLibraryProps {
  readonly name: string;
  /** Where its items are stored. */
  readonly datastore: IDatastore;
}

/**
 * The description is the same for ever: another one would replace the library, with it all items, and with them every
 * VM that was cloned from an item.
 */
const DESCRIPTION = 'Images of NSX ALB and of Tanzu Kubernetes Grid';

const CONTENT_LIBRARY = Symbol.for('tko-cdk.ContentLibrary');

/** A new local content library. */
export class ContentLibrary extends Construct implements IContentLibrary {
  /** Whether a content library is one that is made here, with a resource to override. */
  public static isContentLibrary(candidate: unknown): candidate is ContentLibrary {
    return bears(candidate, CONTENT_LIBRARY);
  }

  /** Finds a library; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, name: string): IContentLibrary {
    const found = new DataVsphereContentLibrary(scope, id, { name });
    return Object.freeze({ contentLibraryId: found.id, contentLibraryName: name });
  }

  public readonly [CONTENT_LIBRARY] = true;
  public readonly contentLibraryId: string;
  public readonly contentLibraryName: string;
  /** The library, for overrides. */
  public readonly Resource: ContentLibraryResource;

  constructor(scope: Construct, id: string, props: ContentLibraryProps) {
    super(scope, id);
    throwIssues(formatIssues(`${this.node.path}.name`, props.name, 'inventory-name'));
    this.Resource = new ContentLibraryResource(this, 'Resource', {
      name: props.name,
      description: DESCRIPTION,
      storageBacking: [props.datastore.datastoreId],
    });
    this.contentLibraryId = this.Resource.id;
    this.contentLibraryName = props.name;
  }
}
