import { DataVsphereStoragePolicy } from '@cdktf/provider-vsphere/lib/data-vsphere-storage-policy';
import type { Construct } from 'constructs';

/** A VM storage policy. */
export interface IStoragePolicy {
  readonly storagePolicyId: string;
}

/** Storage policies are always there already. */
export abstract class StoragePolicy {
  /** Finds a policy; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, name: string): IStoragePolicy {
    const found = new DataVsphereStoragePolicy(scope, id, { name });
    return Object.freeze({ storagePolicyId: found.id });
  }
}
