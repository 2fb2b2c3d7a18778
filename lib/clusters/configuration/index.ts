import type { AwsClusterConfiguration } from './aws';
import type { AzureClusterConfiguration } from './azure';
import type { VsphereClusterConfiguration } from './vsphere';

export * from './antrea';
export * from './autoscaler';
export * from './aws';
export * from './azure';
export * from './common';
export * from './hardening';
export * from './nsxt';
export * from './registries';
export * from './vsphere';

/** A cluster on any infrastructure: it has `vcenter`, `aws` or `azure`. */
export type ClusterConfiguration = VsphereClusterConfiguration | AwsClusterConfiguration | AzureClusterConfiguration;
