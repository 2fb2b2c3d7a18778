import { DataVsphereDatastore } from '@cdktf/provider-vsphere/lib/data-vsphere-datastore';
import type { Construct } from 'constructs';
import type { IDatacenter } from './datacenter';

/** A datastore. */
export interface IDatastore {
  readonly datastoreId: string;
}

/** Where a datastore is found. */
export interface DatastoreLookup {
  readonly name: string;
  readonly datacenter: IDatacenter;
}

/** Datastores are always there already. */
export abstract class Datastore {
  /** Finds a datastore; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, lookup: DatastoreLookup): IDatastore {
    const found = new DataVsphereDatastore(scope, id, {
      name: lookup.name,
      datacenterId: lookup.datacenter.datacenterId,
    });
    return Object.freeze({ datastoreId: found.id });
  }
}
