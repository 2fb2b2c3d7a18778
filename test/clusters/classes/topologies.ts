import { checkTopologyVariables, type CheckedTopology } from '../../../lib/clusters/classes/topology-check';

/** A topology with its variables by name. */
export interface TopologyOf extends Omit<CheckedTopology, 'variables'> {
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A topology of the class for vSphere of TKG 2.3, with changes. */
export const aTopology = ({ variables = {}, ...changes }: Partial<TopologyOf> = {}): CheckedTopology => ({
  class: 'tkg-vsphere-default-v1.1.0',
  workers: { machineDeployments: [{ name: 'general', class: 'tkg-worker' }] },
  variables: Object.entries({ vcenter: {}, controlPlane: {}, ...variables })
    .filter(([, value]) => value !== REMOVED)
    .map(([name, value]) => ({ name, value })),
  ...changes,
});

/** In place of a value: the variable is left out. */
export const REMOVED = Symbol('removed');

/** What each infrastructure's class requires, beside what vSphere's does. */
export const AWS_VARIABLES = {
  vcenter: REMOVED,
  region: 'us-west-2',
  sshKeyName: 'default',
  identityRef: {},
  network: { vpc: {}, subnets: [] },
  worker: {},
};

export const AZURE_VARIABLES = {
  vcenter: REMOVED,
  clusterRole: 'workload',
  location: 'eastus',
  subscriptionID: '00000000-0000-0000-0000-000000000000',
  sshPublicKey: 'c3NoLXJzYSBB',
  network: { vnet: { cidrBlocks: ['10.0.0.0/16'] } },
};

/** A topology with an override in its node pool. */
export const withOverride = (name: string, value: unknown): CheckedTopology =>
  aTopology({
    workers: {
      machineDeployments: [{ name: 'general', class: 'tkg-worker', variables: { overrides: [{ name, value }] } }],
    },
  });

/** The issues of a topology in short. */
export const messagesOf = (topology: CheckedTopology): readonly string[] =>
  checkTopologyVariables(topology).map(({ path, got, expected }) => `${path}: ${got}, expected ${expected}`);
