// The clusters of a fleet: sixteen shapes in turn, each with a name and addresses of its own.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const CERTIFICATE = readFileSync(join(__dirname, '../test/fixtures/certificates/ca.pem'), 'utf8');
const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx admin';
const NAMESERVERS = ['192.168.200.10', '192.168.200.11'];

/** The address at a place of 10.0.0.0/8. */
const address = (place) => `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;

const common = (number) => ({
  name: `fleet-${String(number).padStart(5, '0')}`,
  namespace: `team-${number % 20}`,
  labels: { team: `team-${number % 20}`, 'workload-l7-enabled': 'true' },
  identityManagement: 'oidc',
});

const vsphere = (number, overrides = {}) => ({
  ...common(number),
  vcenter: {
    server: 'vc01.sfo01.example.com',
    thumbprint: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
    datacenter: '/sfo01w01dc01',
    resourcePool: `/sfo01w01dc01/host/sfo01w01cluster01/Resources/fleet-${number}`,
    folder: `/sfo01w01dc01/vm/fleet-${number}`,
    network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
    datastore: '/sfo01w01dc01/datastore/vsanDatastore',
  },
  sshAuthorizedKeys: [SSH_KEY],
  ntpServers: ['ntp.sfo01.example.com'],
  ...overrides,
});

const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3128',
  noProxy: ['.sfo01.example.com', '172.16.0.0/16'],
};

const pools = (...overrides) => overrides.map((pool, index) => ({ name: `md-${index}`, replicas: 2, ...pool }));

const SHAPES = [
  (number) => vsphere(number, { plan: 'dev' }),
  (number) => vsphere(number),
  (number) =>
    vsphere(number, {
      controlPlaneEndpoint: address(number),
      controlPlaneEndpointProvider: 'kube-vip',
      kubeVipLoadBalancer: { enabled: true, cidrs: '172.16.70.0/24' },
    }),
  (number) =>
    vsphere(number, {
      nodePools: pools({ failureDomain: 'az-1' }, { failureDomain: 'az-2' }, { failureDomain: 'az-3' }),
      zones: { regionCategory: 'k8s-region', zoneCategory: 'k8s-zone', volumesByZone: true },
      controlPlaneZoneLabels: { region: 'sfo', 'tkg-cp': 'allowed' },
    }),
  (number) => vsphere(number, { nodePools: pools({}, { os: 'windows' }) }),
  (number) => vsphere(number, { singleNode: true }),
  (number) =>
    vsphere(number, {
      nodeIpPool: {
        addresses: [`${address(number * 256 + 10)}-${address(number * 256 + 90)}`],
        prefixLength: 24,
        gateway: address(number * 256 + 1),
      },
      nameservers: NAMESERVERS,
    }),
  (number) =>
    vsphere(number, {
      nodePools: pools({ autoscaling: { min: 1, max: 5 } }, { autoscaling: { min: 2, max: 9 } }),
      autoscaler: { enabled: true, image: 'harbor.example.com/tkg/cluster-autoscaler:v1.26.2_vmware.1' },
    }),
  (number) =>
    vsphere(number, {
      nodePools: pools(
        {},
        { size: { cpus: 16, memoryMib: 65536, diskGib: 200 }, labels: { tier: 'data', disk: 'large' } },
        { taints: [{ key: 'gpu', value: 'true', effect: 'NoSchedule' }], labels: { accelerator: 'gpu' } },
        { vcenter: { network: '/sfo01w01dc01/network/sfo01-w01-vds01-backup' }, machineHealthCheck: false },
      ),
      nameservers: NAMESERVERS,
    }),
  (number) => vsphere(number, { cni: 'calico', os: 'ubuntu' }),
  (number) => vsphere(number, { cni: 'none', machineHealthCheck: { maxUnhealthy: '40%' } }),
  (number) => vsphere(number, { proxy: PROXY, trustedAuthorities: { proxy: CERTIFICATE } }),
  (number) =>
    vsphere(number, {
      imageRepository: 'harbor.example.com/tkg',
      trustedAuthorities: { imageRepository: CERTIFICATE },
      additionalRegistries: [
        { host: 'registry.example.com', authority: CERTIFICATE },
        { host: 'mirror.example.com:5000', skipTlsVerify: true },
      ],
    }),
  (number) => ({
    ...common(number),
    aws: {
      region: 'us-west-2',
      sshKeyName: 'default',
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      subnets: ['a', 'b', 'c'].map((zone) => ({
        availabilityZone: `us-west-2${zone}`,
        privateId: `subnet-${zone}0`,
        publicId: `subnet-${zone}1`,
      })),
    },
    nodePools: pools({}, {}, { size: { instanceType: 'm5.2xlarge' } }),
  }),
  (number) => ({
    ...common(number),
    azure: {
      location: 'westeurope',
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      sshPublicKeyBase64: Buffer.from(SSH_KEY).toString('base64'),
      resourceGroup: `fleet-${number}`,
    },
    proxy: PROXY,
  }),
  (number) =>
    vsphere(number, {
      antrea: { featureGates: { FlowExporter: true, AntreaIPAM: true } },
      podSecurity: { enforce: 'baseline' },
      extraArguments: { apiServer: { 'max-requests-inflight': '800' }, etcd: { 'quota-backend-bytes': '8589934592' } },
      certificateRotation: { daysBefore: 60 },
      eventRateLimit: 'kind: Configuration\nlimits:\n  - { type: Namespace, qps: 50, burst: 100 }\n',
    }),
];

/** The props of a number of clusters. */
module.exports.fleet = (size) => Array.from({ length: size }, (_, number) => SHAPES[number % SHAPES.length](number));
