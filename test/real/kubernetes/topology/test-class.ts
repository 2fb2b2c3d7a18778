import type { ClusterClass } from '../../../../lib/clusters/classes/cluster-class';

type KubernetesObject = Readonly<Record<string, unknown>>;

const API = 'cluster.x-k8s.io/v1beta1';

/** Kinds of Cluster API's providers, as the classes of TKG refer to them. */
const KINDS = {
  vsphere: { prefix: 'VSphere', version: 'v1beta1' },
  aws: { prefix: 'AWS', version: 'v1beta2' },
  azure: { prefix: 'Azure', version: 'v1beta1' },
} as const;

/** Which nodes are replaced: that of the classes of TKG, for control planes and for workers. */
const MACHINE_HEALTH_CHECK = {
  maxUnhealthy: '100%',
  nodeStartupTimeout: '20m',
  unhealthyConditions: [
    { type: 'Ready', status: 'Unknown', timeout: '5m' },
    { type: 'Ready', status: 'False', timeout: '12m' },
  ],
};

/**
 * The ClusterClass, with the variables that this library knows of it and without patches, and the templates that it
 * refers to, without content: enough for Cluster API to judge a topology and to make empty objects of it.
 */
export function classManifests(clusterClass: ClusterClass, namespace: string): readonly KubernetesObject[] {
  const { name, infrastructure, workerClasses, variables } = clusterClass;
  const { prefix, version } = KINDS[infrastructure];
  const template = (group: string, kind: string): KubernetesObject => ({
    apiVersion: `${group}.cluster.x-k8s.io/${group === 'infrastructure' ? version : 'v1beta1'}`,
    kind,
    metadata: { name: `${name}-${kind.toLowerCase()}`, namespace },
    spec: { template: { spec: {} } },
  });
  const cluster = template('infrastructure', `${prefix}ClusterTemplate`);
  const machine = template('infrastructure', `${prefix}MachineTemplate`);
  const controlPlane = template('controlplane', 'KubeadmControlPlaneTemplate');
  const bootstrap = template('bootstrap', 'KubeadmConfigTemplate');
  return [
    {
      apiVersion: API,
      kind: 'ClusterClass',
      metadata: { name, namespace },
      spec: {
        infrastructure: refTo(cluster),
        controlPlane: {
          ...refTo(controlPlane),
          machineInfrastructure: refTo(machine),
          machineHealthCheck: MACHINE_HEALTH_CHECK,
        },
        workers: {
          machineDeployments: workerClasses.map((workerClass) => ({
            class: workerClass,
            template: { bootstrap: refTo(bootstrap), infrastructure: refTo(machine) },
            machineHealthCheck: MACHINE_HEALTH_CHECK,
          })),
        },
        variables: variables.map(({ schema, ...variable }) => ({ ...variable, schema: { openAPIV3Schema: schema } })),
      },
    },
    cluster,
    machine,
    controlPlane,
    bootstrap,
  ];
}

const refTo = ({ apiVersion, kind, metadata }: KubernetesObject): KubernetesObject => ({
  ref: { apiVersion, kind, ...(metadata as KubernetesObject) },
});
