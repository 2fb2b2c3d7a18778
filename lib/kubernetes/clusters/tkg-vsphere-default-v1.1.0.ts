import type { ClassVariable, ClusterClass, VariableSchema } from './cluster-class';

/** The cipher suites of TKG's components: those with ECDHE and AEAD, in Go's names. */
export const TLS_CIPHER_SUITES = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
].join(',');

const TEXT: VariableSchema = { type: 'string' };
const BOOLEAN: VariableSchema = { type: 'boolean' };
const INTEGER: VariableSchema = { type: 'integer' };

const text = (value: string): VariableSchema => ({ ...TEXT, default: value });
const boolean = (value: boolean): VariableSchema => ({ ...BOOLEAN, default: value });
const integer = (value: number): VariableSchema => ({ ...INTEGER, default: value });
const list = (items: VariableSchema): VariableSchema => ({ type: 'array', items });
const listOrEmpty = (items: VariableSchema): VariableSchema => ({ ...list(items), default: [] });
const map = (): VariableSchema => ({ type: 'object', additionalProperties: TEXT });
const mapOrEmpty = (): VariableSchema => ({ ...map(), default: {} });
const object = (
  properties: Readonly<Record<string, VariableSchema>>,
  required: readonly string[] = [],
  defaultValue?: object,
): VariableSchema => ({ type: 'object', properties, required, ...(defaultValue && { default: defaultValue }) });

const LEVEL: VariableSchema = { ...TEXT, enum: ['', 'privileged', 'baseline', 'restricted'], nullable: true };
const EXTRA_ARGUMENTS = mapOrEmpty();
const NODE_LABELS = listOrEmpty(object({ key: TEXT, value: TEXT }));
const NODE_NETWORK = object({ nameservers: listOrEmpty(TEXT), searchDomains: listOrEmpty(TEXT), mtu: INTEGER });
const PCI_DEVICES = object({
  devices: listOrEmpty(
    object({ vendorId: { type: 'number' }, deviceId: { type: 'number' } }, ['vendorId', 'deviceId']),
  ),
  hardwareVersion: text('vmx-15'),
});

const machine = (memoryMib: number): VariableSchema =>
  object({
    numCPUs: integer(2),
    diskGiB: integer(40),
    memoryMiB: integer(memoryMib),
    customVMXKeys: mapOrEmpty(),
  });

/** Variables that must be given, unless their schema has a default. */
const REQUIRED: Readonly<Record<string, VariableSchema>> = {
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
  controlPlane: object({ machine: machine(8192), network: NODE_NETWORK, nodeLabels: NODE_LABELS }),
};

const OPTIONAL: Readonly<Record<string, VariableSchema>> = {
  VSPHERE_WINDOWS_TEMPLATE: text(''),
  network: object(
    {
      ipv6Primary: boolean(false),
      addressesFromPools: listOrEmpty(object({ apiGroup: TEXT, kind: TEXT, name: TEXT }, ['apiGroup', 'kind', 'name'])),
    },
    [],
    { ipv6Primary: false },
  ),
  proxy: object({ httpProxy: TEXT, httpsProxy: TEXT, noProxy: listOrEmpty(TEXT), systemWide: boolean(false) }, [
    'httpProxy',
    'httpsProxy',
  ]),
  imageRepository: object({ host: TEXT, tlsCertificateValidation: boolean(true) }),
  trust: object({ additionalTrustedCAs: list(object({ name: TEXT, data: TEXT }, ['name', 'data'])) }),
  additionalImageRegistries: list(object({ host: TEXT, skipTlsVerify: boolean(false), caCert: TEXT }, ['host'])),
  aviAPIServerHAProvider: boolean(false),
  apiServerEndpoint: text(''),
  apiServerPort: INTEGER,
  kubeVipLoadBalancerProvider: boolean(false),
  auditLogging: object({ enabled: boolean(false) }, [], { enabled: false }),
  user: object({ sshAuthorizedKeys: listOrEmpty(TEXT) }),
  worker: object({ machine: machine(4096), network: NODE_NETWORK }),
  nodePoolLabels: NODE_LABELS,
  nodePoolTaints: list(
    object({ key: TEXT, value: TEXT, effect: { ...TEXT, enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] } }, [
      'key',
      'effect',
    ]),
  ),
  ntpServers: listOrEmpty(TEXT),
  additionalFQDN: listOrEmpty(TEXT),
  TKR_DATA: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  controlPlaneTaint: boolean(true),
  etcdExtraArgs: EXTRA_ARGUMENTS,
  apiServerExtraArgs: EXTRA_ARGUMENTS,
  kubeSchedulerExtraArgs: EXTRA_ARGUMENTS,
  kubeControllerManagerExtraArgs: EXTRA_ARGUMENTS,
  controlPlaneKubeletExtraArgs: EXTRA_ARGUMENTS,
  workerKubeletExtraArgs: EXTRA_ARGUMENTS,
  tlsCipherSuites: text(TLS_CIPHER_SUITES),
  identityRef: object({ name: TEXT, kind: TEXT }, ['name', 'kind']),
  controlPlaneCertificateRotation: object(
    { activate: boolean(true), daysBefore: { ...integer(90), minimum: 7, format: 'int32' } },
    [],
    { activate: true, daysBefore: 90 },
  ),
  customTDNFRepository: object({ certificate: TEXT }),
  pci: object({ worker: PCI_DEVICES, controlPlane: PCI_DEVICES }),
  podSecurityStandard: object(
    {
      deactivated: BOOLEAN,
      enforce: LEVEL,
      enforceVersion: text('v1.24'),
      audit: LEVEL,
      auditVersion: text('v1.24'),
      warn: LEVEL,
      warnVersion: text('v1.24'),
      exemptions: object({ namespaces: list(TEXT) }),
    },
    [],
    {},
  ),
  eventRateLimitConf: text(''),
  security: object({
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
  }),
  controlPlaneZoneMatchingLabels: map(),
};

const asVariables = (schemas: Readonly<Record<string, VariableSchema>>, required: boolean): readonly ClassVariable[] =>
  Object.entries(schemas).map(([name, schema]) => ({ name, required, schema }));

/**
 * The cluster class for vSphere of TKG 2.3.
 *
 * Its source was never published. The variables are those of class v1.0.0 (TKG 2.2, tanzu-framework v0.29.0), with what
 * published output of TKG 2.3 adds: `security`, `controlPlaneZoneMatchingLabels`, `nodePoolTaints` and the `mtu` of node
 * networks. Their schemas are deduced from values.
 */
export const TKG_VSPHERE_DEFAULT_V1_1_0: ClusterClass = Object.freeze({
  name: 'tkg-vsphere-default-v1.1.0',
  workerClasses: ['tkg-worker', 'tkg-worker-windows'],
  variables: [...asVariables(REQUIRED, true), ...asVariables(OPTIONAL, false)],
});
