import { DataVsphereDatacenter } from '@cdktf/provider-vsphere/lib/data-vsphere-datacenter';
import type { Construct } from 'constructs';

/** A datacenter. */
export interface IDatacenter {
  readonly datacenterId: string;
  readonly datacenterName: string;
}

/** Datacenters are always there already. */
export abstract class Datacenter {
  /** Finds a datacenter; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, name: string): IDatacenter {
    const found = new DataVsphereDatacenter(scope, id, { name });
    return Object.freeze({ datacenterId: found.id, datacenterName: name });
  }
}
