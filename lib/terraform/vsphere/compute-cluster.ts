import { DataVsphereComputeCluster } from '@cdktf/provider-vsphere/lib/data-vsphere-compute-cluster';
import type { Construct } from 'constructs';
import type { IDatacenter } from './datacenter';

/** A compute cluster. */
export interface IComputeCluster {
  readonly computeClusterId: string;
  /** The cluster's own pool, below which all other resource pools lie. */
  readonly rootResourcePoolId: string;
}

/** Where a compute cluster is found. */
export interface ComputeClusterLookup {
  readonly name: string;
  readonly datacenter: IDatacenter;
}

/** Compute clusters are always there already. */
export abstract class ComputeCluster {
  /** Finds a cluster; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, lookup: ComputeClusterLookup): IComputeCluster {
    const found = new DataVsphereComputeCluster(scope, id, {
      name: lookup.name,
      datacenterId: lookup.datacenter.datacenterId,
    });
    return Object.freeze({ computeClusterId: found.id, rootResourcePoolId: found.resourcePoolId });
  }
}
