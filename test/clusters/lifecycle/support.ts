import {
  type AwsClusterConfiguration,
  type AzureClusterConfiguration,
  type ClusterConfiguration,
  type ClusterRole,
  resolveCluster,
  type ResolvedCluster,
  type VsphereClusterConfiguration,
} from '../../../lib/clusters';
import type { ChangeEffect, ChangeRecord } from '../../../lib/clusters/lifecycle';
import { planChange } from '../../../lib/clusters/lifecycle';

export const vsphere = (overrides: Partial<VsphereClusterConfiguration> = {}): VsphereClusterConfiguration => ({
  name: 'payments',
  vcenter: {
    server: 'vc01.example.com',
    thumbprint: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
    datacenter: '/dc01',
    resourcePool: '/dc01/host/c01/Resources/payments',
    folder: '/dc01/vm/payments',
    network: '/dc01/network/payments',
    datastore: '/dc01/datastore/ds01',
  },
  sshAuthorizedKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx admin'],
  nodePools: [
    { name: 'md-0', replicas: 3 },
    { name: 'md-1', replicas: 2 },
  ],
  ...overrides,
});

export const aws = (overrides: Partial<AwsClusterConfiguration> = {}): AwsClusterConfiguration => ({
  name: 'payments',
  aws: { region: 'us-west-2', sshKeyName: 'ops' },
  ...overrides,
});

export const azure = (overrides: Partial<AzureClusterConfiguration> = {}): AzureClusterConfiguration => ({
  name: 'payments',
  azure: { location: 'eastus', subscriptionId: 'subscription', sshPublicKeyBase64: 'c3NoLXJzYQ==' },
  ...overrides,
});

export const resolve = (configuration: ClusterConfiguration, role: ClusterRole = 'workload'): ResolvedCluster =>
  resolveCluster(role, configuration);

/** The records of a change between two configurations. */
export const changes = (before: ClusterConfiguration, after: ClusterConfiguration): readonly ChangeRecord[] =>
  planChange(resolve(before), resolve(after)).records;

/** Path and effect of each record, and the pools where there are some. */
export const told = (records: readonly ChangeRecord[]): readonly string[] =>
  records.map(({ path, effect, pools }) => [path, effect, ...(pools.length > 0 ? [pools.join(',')] : [])].join(' '));

export const effectsOf = (records: readonly ChangeRecord[]): readonly ChangeEffect[] => [
  ...new Set(records.map(({ effect }) => effect)),
];
