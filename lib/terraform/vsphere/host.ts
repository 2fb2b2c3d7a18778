import { DataVsphereHost } from '@cdktf/provider-vsphere/lib/data-vsphere-host';
import type { Construct } from 'constructs';
import type { IDatacenter } from './datacenter';

/** An ESXi host. */
export interface IHost {
  readonly hostId: string;
}

/** Where a host is found. */
export interface HostLookup {
  readonly name: string;
  readonly datacenter: IDatacenter;
}

/** Hosts are always there already. */
export abstract class Host {
  /** Finds a host; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, lookup: HostLookup): IHost {
    const found = new DataVsphereHost(scope, id, { name: lookup.name, datacenterId: lookup.datacenter.datacenterId });
    return Object.freeze({ hostId: found.id });
  }
}
