import type { ClusterClass } from './cluster-class';
import { COMMON_VARIABLES, NODE_LABELS, offByDefault, proxy } from './common-variables';
import {
  BOOLEAN,
  boolean,
  INTEGER,
  integer,
  list,
  listOrEmpty,
  map,
  mapOrEmpty,
  object,
  oneOf,
  TEXT,
  text,
  variables,
  type VariableSchemas,
} from './schema-builders';

const node = (memoryMib: number, network: VariableSchemas, more: VariableSchemas = {}) =>
  object({
    machine: object({
      numCPUs: integer(2),
      diskGiB: integer(40),
      memoryMiB: integer(memoryMib),
      customVMXKeys: mapOrEmpty(),
    }),
    network: object({ nameservers: listOrEmpty(TEXT), searchDomains: listOrEmpty(TEXT), ...network }),
    ...more,
  });

const PCI_ID = { type: 'number' } as const;
const PCI_DEVICES = object({
  devices: listOrEmpty(object({ vendorId: PCI_ID, deviceId: PCI_ID }, ['vendorId', 'deviceId'])),
  hardwareVersion: text('vmx-15'),
});

const POOL = object({ apiGroup: TEXT, kind: TEXT, name: TEXT }, ['apiGroup', 'kind', 'name']);

const REQUIRED: VariableSchemas = {
  vcenter: object(
    {
      cloneMode: text('fullClone'),
      network: text('VMNetwork'),
      datacenter: text(''),
      datastore: text(''),
      folder: text(''),
      resourcePool: text(''),
      server: text(''),
      storagePolicyID: text(''),
      tlsThumbprint: text(''),
      template: text(''),
    },
    ['datacenter', 'datastore', 'folder', 'resourcePool', 'server'],
  ),
  vipNetworkInterface: text('eth0'),
  cni: text('antrea'),
  controlPlane: node(8192, {}, { nodeLabels: NODE_LABELS }),
};

const OPTIONAL: VariableSchemas = {
  ...COMMON_VARIABLES,
  VSPHERE_WINDOWS_TEMPLATE: text(''),
  network: object({ ipv6Primary: boolean(false), addressesFromPools: listOrEmpty(POOL) }, [], { ipv6Primary: false }),
  proxy: proxy({ systemWide: boolean(false) }),
  aviAPIServerHAProvider: boolean(false),
  apiServerEndpoint: text(''),
  apiServerPort: INTEGER,
  kubeVipLoadBalancerProvider: boolean(false),
  auditLogging: offByDefault(),
  user: object({ sshAuthorizedKeys: listOrEmpty(TEXT) }),
  worker: node(4096, {}),
  ntpServers: listOrEmpty(TEXT),
  additionalFQDN: listOrEmpty(TEXT),
  controlPlaneTaint: boolean(true),
  identityRef: object({ name: TEXT, kind: TEXT }, ['name', 'kind']),
  customTDNFRepository: object({ certificate: TEXT }),
  pci: object({ worker: PCI_DEVICES, controlPlane: PCI_DEVICES }),
};

const SECURITY = object({
  fileIntegrityMonitoring: object({ enabled: BOOLEAN }),
  imagePolicy: object({
    pullAlways: BOOLEAN,
    webhook: object({
      enabled: BOOLEAN,
      spec: object({ allowTTL: INTEGER, defaultAllow: BOOLEAN, denyTTL: INTEGER, retryBackoff: INTEGER }),
    }),
  }),
  kubeletOptions: object({ eventQPS: INTEGER, streamConnectionIdleTimeout: TEXT }),
  systemCryptoPolicy: TEXT,
});

const EFFECT = oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute');
const MTU: VariableSchemas = { mtu: INTEGER };

const V1_0 = variables(REQUIRED, OPTIONAL);
const V1_1 = variables(
  { ...REQUIRED, controlPlane: node(8192, MTU, { nodeLabels: NODE_LABELS }) },
  {
    ...OPTIONAL,
    worker: node(4096, MTU),
    nodePoolTaints: list(object({ key: TEXT, value: TEXT, effect: EFFECT }, ['key', 'effect'])),
    security: SECURITY,
    controlPlaneZoneMatchingLabels: map(),
  },
);

const vsphereClass = (version: string, declared: ClusterClass['variables']): ClusterClass =>
  Object.freeze({
    name: `tkg-vsphere-default-${version}`,
    infrastructure: 'vsphere',
    workerClasses: ['tkg-worker', 'tkg-worker-windows'],
    variables: declared,
  });

/**
 * The cluster classes for vSphere: v1.0.0 of TKG 2.1 and 2.2, v1.1.0 of 2.3, v1.1.1 of 2.4, v1.2.0 of 2.5.
 *
 * That of v1.0.0 is published (tanzu-framework v0.29.0). The source of the others is not: they have what v1.0.0 has, and
 * what published output of TKG 2.3 adds, which is `security`, `controlPlaneZoneMatchingLabels`, `nodePoolTaints` and the
 * `mtu` of node networks. The schemas of these are deduced from values.
 */
export const VSPHERE_CLASSES: readonly ClusterClass[] = Object.freeze([
  vsphereClass('v1.0.0', V1_0),
  vsphereClass('v1.1.0', V1_1),
  vsphereClass('v1.1.1', V1_1),
  vsphereClass('v1.2.0', V1_1),
]);
