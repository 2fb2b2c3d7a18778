import { DataVsphereResourcePool } from '@cdktf/provider-vsphere/lib/data-vsphere-resource-pool';
import { ResourcePool as ResourcePoolResource } from '@cdktf/provider-vsphere/lib/resource-pool';
import { Construct } from 'constructs';
import type { PlacementPlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import type { IComputeCluster } from './compute-cluster';
import type { IDatacenter } from './datacenter';
import { type ITag, tagIds } from './tag';

/** A resource pool. */
export interface IResourcePool {
  readonly resourcePoolId: string;
}

/** What a new resource pool takes. */
export interface ResourcePoolProps {
  readonly name: string;
  /** The pool lies directly below the cluster's own. */
  readonly computeCluster: IComputeCluster;
  /**
   * What vCenter keeps free for the pool: MHz and MiB.
   *
   * @default - nothing
   */
  readonly reservation?: PlacementPlan['reservation'];
  /**
   * Tags that the pool gets.
   *
   * @default - none
   */
  readonly tags?: readonly ITag[];
}

/** Where a resource pool is found. */
export interface ResourcePoolLookup {
  readonly name: string;
  /** The datacenter of the cluster. */
  readonly datacenter: IDatacenter;
  /** The pool lies directly below the cluster's own. */
  readonly computeCluster: IComputeCluster;
}

const RESOURCE_POOL = Symbol.for('tko-cdk.ResourcePool');

/** A new resource pool of a compute cluster, which needs DRS. */
export class ResourcePool extends Construct implements IResourcePool {
  /** Whether a resource pool is one that is made here, with a resource to override. */
  public static isResourcePool(candidate: unknown): candidate is ResourcePool {
    return bears(candidate, RESOURCE_POOL);
  }

  /** Finds a pool; Terraform's plan fails when the cluster has none of that name. */
  public static fromName(scope: Construct, id: string, lookup: ResourcePoolLookup): IResourcePool {
    const found = new DataVsphereResourcePool(scope, id, {
      name: lookup.name,
      // The provider insists on one where vCenter has several, although the parent says it already.
      datacenterId: lookup.datacenter.datacenterId,
      parentResourcePoolId: lookup.computeCluster.rootResourcePoolId,
    });
    return Object.freeze({ resourcePoolId: found.id });
  }

  public readonly [RESOURCE_POOL] = true;
  public readonly resourcePoolId: string;
  /** The pool, for overrides. */
  public readonly Resource: ResourcePoolResource;

  constructor(scope: Construct, id: string, props: ResourcePoolProps) {
    super(scope, id);
    const { name, reservation } = props;
    const at = this.node.path;
    throwIssues([
      ...formatIssues(`${at}.name`, name, 'inventory-name'),
      ...(reservation === undefined
        ? []
        : [
            ...integerIssues(`${at}.reservation.cpuMhz`, reservation.cpuMhz, 0, 10_000_000),
            ...integerIssues(`${at}.reservation.memoryMib`, reservation.memoryMib, 0, 100_000_000),
          ]),
    ]);
    this.Resource = new ResourcePoolResource(this, 'Resource', {
      name,
      parentResourcePoolId: props.computeCluster.rootResourcePoolId,
      cpuReservation: reservation?.cpuMhz,
      memoryReservation: reservation?.memoryMib,
      tags: tagIds(props.tags),
    });
    this.resourcePoolId = this.Resource.id;
  }
}
