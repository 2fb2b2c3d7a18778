import { DataVsphereFolder } from '@cdktf/provider-vsphere/lib/data-vsphere-folder';
import { Folder } from '@cdktf/provider-vsphere/lib/folder';
import { Construct } from 'constructs';
import { formatIssues } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import type { IDatacenter } from './datacenter';
import { type ITag, tagIds } from './tag';

/** A folder of VMs. */
export interface IVmFolder {
  readonly folderId: string;
  /** Path below the datacenter's own VM folder; what a VM takes. */
  readonly folderPath: string;
}

/** Where a folder is found. */
export interface VmFolderLookup {
  /** Path below the datacenter's own VM folder, with `/` between: "tkg-alb-components". */
  readonly path: string;
  readonly datacenter: IDatacenter;
}

/** What a new folder takes. */
export interface VmFolderProps extends VmFolderLookup {
  /**
   * Tags that the folder gets.
   *
   * @default - none
   */
  readonly tags?: readonly ITag[];
}

const VM_FOLDER = Symbol.for('tko-cdk.VmFolder');

/**
 * A new folder of VMs. The folders above it must be there.
 *
 * @throws SpecError when a part of the path is no name of a folder
 */
export class VmFolder extends Construct implements IVmFolder {
  /** Whether a folder is one that is made here, with a resource to override. */
  public static isVmFolder(candidate: unknown): candidate is VmFolder {
    return bears(candidate, VM_FOLDER);
  }

  /** Finds a folder; Terraform's plan fails when there is none at that path. */
  public static fromPath(scope: Construct, id: string, lookup: VmFolderLookup): IVmFolder {
    const found = new DataVsphereFolder(scope, id, { path: `/${lookup.datacenter.datacenterName}/vm/${lookup.path}` });
    return Object.freeze({ folderId: found.id, folderPath: lookup.path });
  }

  public readonly [VM_FOLDER] = true;
  public readonly folderId: string;
  public readonly folderPath: string;
  /** The folder, for overrides. */
  public readonly Resource: Folder;

  constructor(scope: Construct, id: string, props: VmFolderProps) {
    super(scope, id);
    throwIssues(
      props.path.split('/').flatMap((name) => formatIssues(`${this.node.path}.path`, name, 'inventory-name')),
    );
    this.Resource = new Folder(this, 'Resource', {
      path: props.path,
      type: 'vm',
      datacenterId: props.datacenter.datacenterId,
      tags: tagIds(props.tags),
    });
    this.folderId = this.Resource.id;
    this.folderPath = this.Resource.path;
  }
}
