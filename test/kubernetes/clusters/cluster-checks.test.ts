import { type VsphereClusterConfiguration, NodeIpPool, WorkloadCluster } from 'tko-cdk/kubernetes';
import { SpecError } from 'tko-cdk/spec';
import { CERTIFICATE, PRIVATE_KEY } from '../../fixtures/certificates';
import { aChart, clusterProps } from './support';

const build = (overrides: Partial<VsphereClusterConfiguration>) =>
  new WorkloadCluster(aChart(), 'Payments', clusterProps(overrides));

const vcenter = (overrides: Partial<VsphereClusterConfiguration['vcenter']>): Partial<VsphereClusterConfiguration> => ({
  vcenter: { ...clusterProps().vcenter, ...overrides },
});

const proxy = (
  overrides: Partial<NonNullable<VsphereClusterConfiguration['proxy']>>,
): Partial<VsphereClusterConfiguration> => ({
  proxy: {
    httpProxy: 'http://proxy.example.com:3128',
    httpsProxy: 'http://proxy.example.com:3128',
    noProxy: ['vc01.sfo01.example.com'],
    ...overrides,
  },
});

const POOL = { addresses: ['172.16.60.20-172.16.60.90'], prefixLength: 24, gateway: '172.16.60.1' };

const CASES: readonly (readonly [what: string, overrides: Partial<VsphereClusterConfiguration>, message: string])[] = [
  [
    'the name has capitals',
    { name: 'Payments' },
    'Payments.name: got "Payments", expected 2 to 63 lower-case letters, digits, hyphens and dots',
  ],
  [
    'the name is too long for NSX ALB',
    { name: 'sfo01w01tkgworkload0000001' },
    'Payments.name: got "sfo01w01tkgworkload0000001" (26 characters), expected at most 25 characters with NSX ALB (R32)',
  ],
  ['the namespace has an underscore', { namespace: 'a_b' }, 'Payments.namespace: got "a_b", expected a DNS label'],
  [
    'the TKr is none of the release',
    { kubernetesVersion: 'v1.27.5+vmware.1-tkg.1' },
    'Payments.kubernetesVersion: got "v1.27.5+vmware.1-tkg.1", expected a TKr of TKG 2.3.0 (R40), whose Kubernetes is 1.26, 1.25, 1.24; take one of v1.26.5',
  ],
  [
    'the number of control plane nodes is even',
    { controlPlaneReplicas: 4 },
    'Payments.controlPlaneReplicas: got 4, expected an odd number',
  ],
  [
    'the prod plan has one control plane node',
    { controlPlaneReplicas: 1 },
    'Payments.controlPlaneReplicas: got 1, expected at least 3 with the prod plan; take 3, or the plan "dev" (R34)',
  ],
  [
    'control plane nodes are too small',
    { controlPlaneSize: { cpus: 2, memoryMib: 2048, diskGib: 10 } },
    'Payments.controlPlaneSize.memoryMib: got 2048, expected a whole number, at least 4096',
  ],
  [
    'worker nodes have a part of a CPU',
    { workerSize: { cpus: 2.5, memoryMib: 8192, diskGib: 40 } },
    'Payments.workerSize.cpus: got 2.5',
  ],
  [
    'a variable makes workers too small',
    { variables: { worker: { machine: { numCPUs: 1, memoryMiB: 8192, diskGiB: 40 } } } },
    'Payments.variables.worker.machine.cpus: got 1',
  ],
  ['the pod network has host bits', { podCidr: '100.96.0.1/11' }, 'Payments.podCidr: got "100.96.0.1/11"'],
  ['the pod network is IPv6', { podCidr: 'fd00:100:96::/48' }, 'Payments.podCidr: got "fd00:100:96::/48"'],
  [
    'the service network is too large',
    { serviceCidr: '100.64.0.0/11', podCidr: '10.0.0.0/16' },
    'Payments.serviceCidr: got "100.64.0.0/11", expected a prefix of at least /12',
  ],
  [
    'pods and services overlap',
    { serviceCidr: '100.96.0.0/16' },
    'Payments.serviceCidr: got "100.96.0.0/16", expected a network apart from the pods\' 100.96.0.0/11; move one (R8)',
  ],
  [
    'the endpoint is no address',
    { controlPlaneEndpoint: '172.16.80.999' },
    'Payments.controlPlaneEndpoint: got "172.16.80.999"',
  ],
  [
    'the endpoint lies in the pod network',
    { controlPlaneEndpoint: '100.96.0.9' },
    'Payments.controlPlaneEndpoint: got "100.96.0.9", expected an address outside of 100.96.0.0/11; give another one (R8)',
  ],
  [
    'the endpoint is the vCenter server',
    { controlPlaneEndpoint: 'vc01.sfo01.example.com' },
    'expected another address than the vCenter server',
  ],
  [
    'kube-vip has no address',
    { controlPlaneEndpointProvider: 'kube-vip' },
    'Payments.controlPlaneEndpoint: got nothing, expected an address, as kube-vip needs one',
  ],
  [
    'the vCenter has no thumbprint',
    vcenter({ thumbprint: undefined }),
    'Payments.vcenter.thumbprint: got nothing, expected the thumbprint of the certificate (R37)',
  ],
  ['the thumbprint is no SHA-1', vcenter({ thumbprint: 'AA:BB' }), 'Payments.vcenter.thumbprint: got "AA:BB"'],
  [
    'the datacenter is a name',
    vcenter({ datacenter: 'sfo01w01dc01' }),
    'Payments.vcenter.datacenter: got "sfo01w01dc01"',
  ],
  [
    'the folder is a name',
    vcenter({ folder: 'payments' }),
    'Payments.vcenter.folder: got "payments", expected an inventory path below "/sfo01w01dc01/vm"',
  ],
  [
    'the resource pool lies in another datacenter',
    vcenter({ resourcePool: '/other/host/cluster/Resources/payments' }),
    'Payments.vcenter.resourcePool: got "/other/host/cluster/Resources/payments"',
  ],
  ['the template is a name', vcenter({ template: 'photon-3' }), 'Payments.vcenter.template: got "photon-3"'],
  [
    'the Secret has another name than the cluster',
    { identityRef: { kind: 'Secret', name: 'vcenter' } },
    'Payments.identityRef.name: got "vcenter", expected a Secret with the name of the cluster',
  ],
  ['nobody can log in to nodes', { sshAuthorizedKeys: [] }, 'Payments.sshAuthorizedKeys: got no key'],
  ['a key is a private one', { sshAuthorizedKeys: [PRIVATE_KEY] }, 'Payments.sshAuthorizedKeys[0]: got'],
  [
    'nodes with an IP pool have no DNS servers',
    { nodeIpPool: POOL },
    'Payments.nameservers: got none, expected DNS servers, as no DHCP server names any',
  ],
  [
    'the IP pool belongs to another namespace',
    { nodeIpPool: NodeIpPool.fromName('pool', 'finance'), nameservers: ['192.168.200.10'] },
    'Payments.nodeIpPool: got a pool of the namespace "finance", expected a pool of "default", or a global one',
  ],
  ['a DNS server is a name', { nameservers: ['dns.example.com'] }, 'Payments.nameservers[0]: got "dns.example.com"'],
  ['an NTP server is no host', { ntpServers: ['ntp example'] }, 'Payments.ntpServers[0]: got "ntp example"'],
  [
    'a proxy has no scheme',
    proxy({ httpProxy: 'proxy.example.com' }),
    'Payments.proxy.httpProxy: got "proxy.example.com"',
  ],
  ['the second proxy is empty', proxy({ httpsProxy: '' }), 'Payments.proxy.httpsProxy: got ""'],
  [
    'the vCenter is reached through the proxy',
    proxy({ noProxy: ['172.16.0.0/16'] }),
    'Payments.proxy.noProxy: got no entry for vc01.sfo01.example.com, expected the vCenter server (R36)',
  ],
  [
    'an entry of the no-proxy list has an asterisk',
    proxy({ noProxy: ['vc01.sfo01.example.com', '*.example.com'] }),
    'Payments.proxy.noProxy: got "*.example.com", expected entries without *',
  ],
  ['the registry has a scheme', { imageRepository: 'https://harbor.example.com' }, 'Payments.imageRepository: got'],
  [
    'an authority is no certificate',
    { trustedAuthorities: { proxy: 'example' } },
    'Payments.trustedAuthorities.proxy: got "example", expected X.509 certificates in PEM form',
  ],
  [
    'an authority comes with its private key',
    { trustedAuthorities: { proxy: `${CERTIFICATE}${PRIVATE_KEY}` } },
    'Payments.trustedAuthorities.proxy: got a private key among them',
  ],
  [
    'the name of an authority is no file name',
    { trustedAuthorities: { '../proxy': CERTIFICATE } },
    'Payments.trustedAuthorities.../proxy: got "../proxy", expected a name that can be that of a file',
  ],
  ['a label has a space', { labels: { type: 'shared services' } }, 'Payments.labels.type: got "shared services"'],
  [
    'a variable is none of the class',
    { variables: { workerCount: 3 } as object },
    'Payments.topology.variables.workerCount: got the variable "workerCount", expected a variable of tkg-vsphere-default-v1.1.0',
  ],
  [
    'a variable that the class requires is taken away',
    { variables: { vcenter: undefined } },
    'Payments.topology.variables.vcenter: got nothing, expected a value: the cluster class requires it',
  ],
  [
    'a Terraform token is among the props',
    { controlPlaneEndpoint: '${TfToken[TOKEN.7]}' },
    'Payments.controlPlaneEndpoint: got a Terraform token',
  ],
  [
    'a label is one of TKG itself',
    { labels: { 'tkg.tanzu.vmware.com/cluster-name': 'other' } },
    'got "tkg.tanzu.vmware.com/cluster-name", expected a label that is not one of TKG itself (R31); ',
  ],
  [
    'a workload cluster has the mark of the shared services cluster',
    { labels: { 'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '' } },
    'expected a label that is not one of TKG itself (R31); ',
  ],
];

describe('a cluster is refused', () => {
  test.each(CASES)('fails when %s', (_what, overrides, message) => {
    expect(() => build(overrides)).toThrow(message);
  });

  test('fails when several things are wrong, and says all of them at once', () => {
    let error: unknown;
    try {
      build({ name: 'Payments', controlPlaneReplicas: 2, podCidr: 'pods' });
    } catch (thrown) {
      error = thrown;
    }
    expect(SpecError.isSpecError(error) && error.issues.map(({ path }) => path)).toEqual([
      'chart/Payments.name',
      'chart/Payments.controlPlaneReplicas',
      'chart/Payments.podCidr',
    ]);
  });
});

describe('a cluster is taken', () => {
  test.each<readonly [string, Partial<VsphereClusterConfiguration>]>([
    ['with a name of 25 characters', { name: 'sfo01w01tkgworkload000001' }],
    [
      'with a longer name where kube-vip has the endpoint',
      {
        name: 'sfo01w01tkgworkload0000001',
        controlPlaneEndpoint: '172.16.60.9',
        controlPlaneEndpointProvider: 'kube-vip',
      },
    ],
    ['with five control plane nodes', { controlPlaneReplicas: 5 }],
    ['with a vCenter below a domain of the no-proxy list', proxy({ noProxy: ['.example.com'] })],
    [
      'with a vCenter in a network of the no-proxy list',
      { ...proxy({ noProxy: ['172.16.0.0/16'] }), ...vcenter({ server: '172.16.1.4' }) },
    ],
    ['with a global IP pool', { nodeIpPool: NodeIpPool.fromName('pool'), nameservers: ['192.168.200.10'] }],
    ['with several certificates in one authority', { trustedAuthorities: { corp: `${CERTIFICATE}${CERTIFICATE}` } }],
  ])('%s', (_what, overrides) => {
    expect(() => build(overrides)).not.toThrow();
  });
});
