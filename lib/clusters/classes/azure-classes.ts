import type { ClusterClass } from './cluster-class';
import { COMMON_VARIABLES, NODE_LABELS, offByDefault } from './common-variables';
import {
  boolean,
  CIDR,
  INTEGER,
  integer,
  list,
  listOrEmpty,
  object,
  TEXT,
  text,
  variables,
  type VariableSchemas,
} from './schema-builders';

const DATA_DISK = object({ sizeGiB: integer(256) });
const DATA_DISKS = listOrEmpty(DATA_DISK);
const VM: VariableSchemas = {
  vmSize: text('Standard_D2s_v3'),
  osDisk: object({ storageAccountType: text('Premium_LRS'), sizeGiB: integer(128) }),
};

const outboundLoadBalancer = (more: VariableSchemas = {}) =>
  object({ enabled: boolean(false), frontendIPCount: integer(1), ...more });

const controlPlane = (dataDisks: VariableSchemas) =>
  object({
    ...VM,
    ...dataDisks,
    subnet: object({ name: TEXT, cidr: text('10.0.0.0/24'), securityGroup: TEXT }),
    outboundLB: outboundLoadBalancer(),
    nodeLabels: NODE_LABELS,
  });

const REQUIRED: VariableSchemas = {
  location: TEXT,
  subscriptionID: TEXT,
  // Cluster API knows no format of this name and checks nothing.
  sshPublicKey: { ...TEXT, format: 'base64' },
  network: object({ vnet: object({ name: TEXT, cidrBlocks: list(CIDR), resourceGroup: TEXT }, ['cidrBlocks']) }, [
    'vnet',
  ]),
  clusterRole: TEXT,
};

const OPTIONAL: VariableSchemas = {
  ...COMMON_VARIABLES,
  resourceGroup: TEXT,
  identityRef: object({ name: text(''), namespace: text('default') }, [], { namespace: 'default' }),
  environment: text('AzurePublicCloud'),
  acceleratedNetworking: object({ enabled: boolean(true) }, ['enabled'], { enabled: true }),
  privateCluster: offByDefault('enabled'),
  frontendPrivateIP: text('10.0.0.10'),
  apiServerPort: INTEGER,
  controlPlane: controlPlane({ dataDisk: DATA_DISK }),
  worker: object({
    ...VM,
    dataDisks: DATA_DISKS,
    subnet: object({ name: TEXT, cidr: { ...CIDR, default: '10.0.1.0/24' }, securityGroup: TEXT }),
    outboundLB: outboundLoadBalancer({ idleTimeoutInMinutes: integer(4) }),
  }),
  customTags: text(''),
};

const V1_0 = variables(REQUIRED, OPTIONAL);
const V1_1 = variables(REQUIRED, { ...OPTIONAL, controlPlane: controlPlane({ dataDisks: DATA_DISKS }) });

const azureClass = (version: string, declared: ClusterClass['variables']): ClusterClass =>
  Object.freeze({
    name: `tkg-azure-default-${version}`,
    infrastructure: 'azure',
    workerClasses: ['tkg-worker'],
    variables: declared,
  });

/**
 * The cluster classes for Azure: v1.0.0 of TKG 2.1 and 2.2, v1.1.0 of 2.3, v1.1.1 of 2.4, which is the last release
 * there.
 *
 * That of v1.0.0 is published (tanzu-framework v0.29.0). Neither source nor output of the others is: they are taken to
 * be v1.0.0 with its mistake mended. v1.0.0 declares `controlPlane.dataDisk` and reads `controlPlane.dataDisks`, a list
 * with etcd's disk, so that the first name has no effect and the second one is refused by Cluster API 1.3 and later;
 * v1.1 has the list that is read, like that of workers.
 */
export const AZURE_CLASSES: readonly ClusterClass[] = Object.freeze([
  azureClass('v1.0.0', V1_0),
  azureClass('v1.1.0', V1_1),
  azureClass('v1.1.1', V1_1),
]);
