import { type FlatTexts } from 'tko-cdk/tanzu';
import { awsTexts, azureTexts, errors, vsphereTexts, warnings } from './support';

type Row = readonly [rule: string, what: string, texts: FlatTexts, message: string];
interface Role {
  readonly role?: 'management';
}

const prod = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  vsphereTexts({ CLUSTER_PLAN: 'prod', ...overrides });

const proxied = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  vsphereTexts({
    TKG_HTTP_PROXY_ENABLED: 'true',
    TKG_HTTP_PROXY: 'http://10.0.0.9:3128',
    TKG_HTTPS_PROXY: 'http://10.0.0.9:3128',
    TKG_NO_PROXY: 'vc01.example.com,10.0.0.0/8',
    ...overrides,
  });

const kubeVip = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  vsphereTexts({ AVI_CONTROL_PLANE_HA_PROVIDER: 'false', VSPHERE_CONTROL_PLANE_ENDPOINT: '10.0.0.10', ...overrides });

const routed = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  vsphereTexts({ NSXT_POD_ROUTING_ENABLED: 'true', NSXT_MANAGER_HOST: 'nsx.example.com', ...overrides });

const nsxAlb = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  vsphereTexts({
    AVI_ENABLE: 'true',
    AVI_CONTROLLER: '10.0.0.20',
    AVI_CA_DATA_B64: 'LS0t',
    AVI_CLOUD_NAME: 'tkg-vsphere',
    AVI_SERVICE_ENGINE_GROUP: 'tkg-workload-segroup01',
    AVI_DATA_NETWORK: 'tkg-workload-vip',
    AVI_DATA_NETWORK_CIDR: '10.0.80.0/24',
    ...overrides,
  });

const REFUSED: readonly Row[] = [
  ['V1', 'the name has capitals', vsphereTexts({ CLUSTER_NAME: 'Payments' }), 'CLUSTER_NAME: got "Payments"'],
  ['V1', 'the name has one character', vsphereTexts({ CLUSTER_NAME: 'p' }), 'CLUSTER_NAME: got "p"'],
  ['V1', 'the name ends with a hyphen', vsphereTexts({ CLUSTER_NAME: 'pay-' }), 'CLUSTER_NAME: got "pay-"'],
  ['V1', 'the name on Azure begins with a digit', azureTexts({ CLUSTER_NAME: '1pay' }), 'a letter first'],
  ['V1', 'the name on Azure has 45 characters', azureTexts({ CLUSTER_NAME: 'a'.repeat(45) }), '2 to 44'],
  [
    'V2',
    'NSX ALB gets a name of 26 characters',
    vsphereTexts({ CLUSTER_NAME: 'a'.repeat(26) }),
    'at most 25 characters',
  ],
  ['V4', 'there is no plan', vsphereTexts({ CLUSTER_PLAN: undefined }), 'CLUSTER_PLAN: got nothing'],
  [
    '',
    'the plan is none',
    vsphereTexts({ CLUSTER_PLAN: 'test' }),
    'CLUSTER_PLAN: got "test", expected "dev" or "prod"',
  ],
  ['V6', 'the control plane is even', prod({ CONTROL_PLANE_MACHINE_COUNT: '2' }), 'CONTROL_PLANE_MACHINE_COUNT: got 2'],
  ['V7', 'prod has two workers', prod({ WORKER_MACHINE_COUNT: '2' }), 'got 2 worker nodes, expected at least 3'],
  ['V8', 'a number of workers is below zero', prod({ WORKER_MACHINE_COUNT_0: '-1' }), 'WORKER_MACHINE_COUNT_0: got -1'],
  [
    '',
    'a number of workers is none',
    vsphereTexts({ WORKER_MACHINE_COUNT: 'two' }),
    'got "two", expected a whole number',
  ],
  ['V9', 'the infrastructure is unknown', vsphereTexts({ INFRASTRUCTURE_PROVIDER: 'gcp' }), 'got "gcp"'],
  ['V9', 'its version is none', vsphereTexts({ INFRASTRUCTURE_PROVIDER: 'vsphere:new' }), 'got "vsphere:new"'],
  ['V12', 'the network plug-in is unknown', vsphereTexts({ CNI: 'cilium' }), 'CNI: got "cilium"'],
  [
    'V14',
    'the TKr is of another release',
    vsphereTexts({ KUBERNETES_RELEASE: 'v1.27.5---vmware.1-tkg.1' }),
    'KUBERNETES_RELEASE: got "v1.27.5---vmware.1-tkg.1"',
  ],
  [
    'V13',
    'the TKr is unknown',
    vsphereTexts({ KUBERNETES_RELEASE: 'v1.26.9---vmware.1-tkg.1' }),
    'expected a TKr of TKG 2.3.0',
  ],
  [
    'V16',
    'the pod network is of the other family',
    vsphereTexts({ CLUSTER_CIDR: 'fd00::/48' }),
    'CLUSTER_CIDR: got "fd00::/48", expected one ipv4 network',
  ],
  [
    'V16',
    'two families have one network',
    vsphereTexts({ TKG_IP_FAMILY: 'ipv4,ipv6', CLUSTER_CIDR: '10.0.0.0/16' }),
    'expected two networks',
  ],
  [
    'V16',
    'two networks are in the other order',
    vsphereTexts({ TKG_IP_FAMILY: 'ipv4,ipv6', CLUSTER_CIDR: 'fd00::/48,10.0.0.0/16' }),
    'ipv4 and ipv6',
  ],
  ['V16', 'AWS has IPv6', awsTexts({ TKG_IP_FAMILY: 'ipv6' }), 'TKG_IP_FAMILY: got "ipv6"'],
  ['V18', 'the service network has 24 bits of hosts', vsphereTexts({ SERVICE_CIDR: '10.0.0.0/8' }), 'at least /12'],
  [
    'V18',
    'the service network of IPv6 has 64 bits of hosts',
    vsphereTexts({ TKG_IP_FAMILY: 'ipv6', SERVICE_CIDR: 'fd00:1::/64' }),
    'at least /108',
  ],
  [
    'V19',
    'the proxy has an address of the other family',
    proxied({ TKG_HTTP_PROXY: 'http://[fd00::9]:3128' }),
    'TKG_HTTP_PROXY: got',
  ],
  ['V20', 'the proxy has no scheme', proxied({ TKG_HTTP_PROXY: 'proxy.example.com' }), 'a URL with scheme and host'],
  ['V20', 'the proxy is on without a URL', proxied({ TKG_HTTPS_PROXY: undefined }), 'TKG_HTTPS_PROXY: got'],
  ['V20', 'the proxy is on with an empty URL', proxied({ TKG_HTTPS_PROXY: '' }), 'TKG_HTTPS_PROXY: got'],
  [
    'V20',
    'the switch is missing',
    proxied({ TKG_HTTP_PROXY_ENABLED: undefined, TKG_HTTPS_PROXY: undefined }),
    'TKG_HTTP_PROXY_ENABLED is not given',
  ],
  [
    'V20',
    'the proxy is off and has a URL',
    proxied({ TKG_HTTP_PROXY_ENABLED: 'false', TKG_HTTPS_PROXY: undefined }),
    'TKG_HTTP_PROXY_ENABLED is "false"',
  ],
  [
    'V21',
    'an exception has an asterisk',
    proxied({ TKG_NO_PROXY: 'vc01.example.com,*.example.com' }),
    'got "*.example.com"',
  ],
  [
    'V22',
    'a DNS server is a name',
    vsphereTexts({ WORKER_NODE_NAMESERVERS: 'dns.example.com' }),
    'WORKER_NODE_NAMESERVERS: got "dns.example.com"',
  ],
  [
    'V22',
    'a DNS server is of the other family',
    vsphereTexts({ CONTROL_PLANE_NODE_NAMESERVERS: 'fd00::1' }),
    'CONTROL_PLANE_NODE_NAMESERVERS',
  ],
  ['V23', 'kube-vip gives out no addresses', kubeVip({ KUBEVIP_LOADBALANCER_ENABLE: 'true' }), 'cidrs or ipRanges'],
  [
    'V23',
    'kube-vip is off and has addresses',
    kubeVip({ KUBEVIP_LOADBALANCER_CIDRS: '10.0.0.0/24' }),
    'none while it is off',
  ],
  ['V24', 'a flag has no name', vsphereTexts({ ETCD_EXTRA_ARGS: '=1' }), 'ETCD_EXTRA_ARGS: got ""'],
  [
    'V25',
    'kube-vip has no endpoint',
    kubeVip({ VSPHERE_CONTROL_PLANE_ENDPOINT: undefined }),
    'VSPHERE_CONTROL_PLANE_ENDPOINT: got nothing',
  ],
  [
    'V25',
    'the endpoint is the vCenter',
    kubeVip({ VSPHERE_CONTROL_PLANE_ENDPOINT: 'vc01.example.com' }),
    'another address than the vCenter',
  ],
  ['V26', 'a node has one CPU', vsphereTexts({ VSPHERE_WORKER_NUM_CPUS: '1' }), 'VSPHERE_WORKER_NUM_CPUS: got 1'],
  [
    'V26',
    'a node has 2 GiB',
    vsphereTexts({ VSPHERE_CONTROL_PLANE_MEM_MIB: '2048' }),
    'VSPHERE_CONTROL_PLANE_MEM_MIB: got 2048',
  ],
  [
    'V26',
    'a node has 10 GiB of disk',
    vsphereTexts({ VSPHERE_WORKER_DISK_GIB: '10' }),
    'VSPHERE_WORKER_DISK_GIB: got 10',
  ],
  [
    'V26',
    'the general figure is too small',
    vsphereTexts({ VSPHERE_NUM_CPUS: '1', VSPHERE_CONTROL_PLANE_NUM_CPUS: '2', VSPHERE_WORKER_NUM_CPUS: '2' }),
    'got 1, expected a whole number, at least 2',
  ],
  ['V26', 'a size is none', vsphereTexts({ SIZE: 'huge' }), 'SIZE: got "huge"'],
  ['V29', 'there is no datastore', vsphereTexts({ VSPHERE_DATASTORE: undefined }), 'VSPHERE_DATASTORE: got nothing'],
  ['V32', 'a zone is of another region', awsTexts({ AWS_NODE_AZ: 'us-east-1a' }), 'AWS_NODE_AZ: got "us-east-1a"'],
  [
    'V36',
    'the public key is no base64',
    azureTexts({ AZURE_SSH_PUBLIC_KEY_B64: 'ssh-rsa A' }),
    'AZURE_SSH_PUBLIC_KEY_B64: got',
  ],
  ['V39', 'vSphere has no folder', vsphereTexts({ VSPHERE_FOLDER: undefined }), 'VSPHERE_FOLDER: got nothing'],
  ['V39', 'AWS has no key pair', awsTexts({ AWS_SSH_KEY_NAME: undefined }), 'AWS_SSH_KEY_NAME: got nothing'],
  [
    'V39',
    'Azure has no subscription',
    azureTexts({ AZURE_SUBSCRIPTION_ID: undefined }),
    'AZURE_SUBSCRIPTION_ID: got nothing',
  ],
  ['V40', 'the vCenter is behind the proxy', proxied({ TKG_NO_PROXY: '10.0.0.0/8' }), 'TKG_NO_PROXY: got "10.0.0.0/8"'],
  [
    'V40',
    'a space stands before the vCenter',
    proxied({ TKG_NO_PROXY: '10.0.0.0/8, vc01.example.com' }),
    'without a space',
  ],
  [
    'V41',
    'routed pods have no NSX Manager',
    routed({ NSXT_MANAGER_HOST: undefined }),
    'NSXT_MANAGER_HOST: got nothing',
  ],
  ['V41', 'a user of NSX has no password', routed({ NSXT_USERNAME: 'admin' }), 'NSXT_PASSWORD: got nothing'],
  [
    'V41',
    'a key has no certificate',
    routed({ NSXT_CLIENT_CERT_KEY_DATA: 'key' }),
    'NSXT_CLIENT_CERT_DATA: got nothing',
  ],
  ['V41', 'a token has no host', routed({ NSXT_VMC_ACCESS_TOKEN: 'token' }), 'NSXT_VMC_AUTH_HOST: got nothing'],
  [
    'V42',
    'a device is no pair of ids',
    vsphereTexts({ VSPHERE_WORKER_PCI_DEVICES: 'nvidia;T4' }),
    'VSPHERE_WORKER_PCI_DEVICES: got "nvidia;T4"',
  ],
  [
    'V42',
    'a device is not listed',
    vsphereTexts({ VSPHERE_WORKER_PCI_DEVICES: '0x10DF:0x1EB8' }),
    'devices that TKG lists',
  ],
  [
    'V43',
    'a label has no value',
    vsphereTexts({ CONTROL_PLANE_NODE_LABELS: 'tier' }),
    'CONTROL_PLANE_NODE_LABELS: got "tier"',
  ],
  [
    'V43',
    'a VMX key has two equals signs',
    vsphereTexts({ VSPHERE_WORKER_CUSTOM_VMX_KEYS: 'a=b=c' }),
    'VSPHERE_WORKER_CUSTOM_VMX_KEYS: got "a=b=c"',
  ],
  [
    'V44',
    'a registry has no authority',
    vsphereTexts({ ADDITIONAL_IMAGE_REGISTRY_2: 'harbor.example.com' }),
    'ADDITIONAL_IMAGE_REGISTRY_2_CA_CERTIFICATE: got nothing',
  ],
  [
    'V45',
    'the autoscaler has no image',
    vsphereTexts({ ENABLE_AUTOSCALER: 'true', KUBERNETES_RELEASE: 'v1.25.10---vmware.2-tkg.1' }),
    'the image of the autoscaler for Kubernetes 1.25',
  ],
  [
    'S1',
    'a level of pod security is none',
    vsphereTexts({ POD_SECURITY_STANDARD_AUDIT: 'strict' }),
    'POD_SECURITY_STANDARD_AUDIT: got "strict"',
  ],
  [
    'S1',
    'certificates are renewed 3 days before',
    vsphereTexts({ CONTROLPLANE_CERTIFICATE_ROTATION_DAYS_BEFORE: '3' }),
    'CONTROLPLANE_CERTIFICATE_ROTATION_DAYS_BEFORE: got 3',
  ],
  [
    'S4',
    'pods keep their addresses in a tunnel',
    vsphereTexts({ ANTREA_NO_SNAT: 'true' }),
    'ANTREA_NO_SNAT: got true with "encap"',
  ],
  [
    'S4',
    'EndpointSlice is on without AntreaProxy',
    vsphereTexts({ ANTREA_PROXY: 'false' }),
    'EndpointSlice without AntreaProxy',
  ],
];

const ACCEPTED: readonly (readonly [rule: string, what: string, texts: FlatTexts])[] = [
  ['V1', 'a name with a dot', awsTexts({ CLUSTER_NAME: 'pay.ments' })],
  ['V1', 'a name of 63 characters', awsTexts({ CLUSTER_NAME: 'a'.repeat(63) })],
  ['V1', 'a name of 44 characters on Azure', azureTexts({ CLUSTER_NAME: 'a'.repeat(44) })],
  ['V2', 'a name of 25 characters with NSX ALB', vsphereTexts({ CLUSTER_NAME: 'a'.repeat(25) })],
  ['V2', 'a name of 26 characters with kube-vip', kubeVip({ CLUSTER_NAME: 'a'.repeat(26) })],
  ['V4', 'the plan prod', prod()],
  ['V6', 'a control plane of five', prod({ CONTROL_PLANE_MACHINE_COUNT: '5' })],
  ['V7', 'three workers with prod', prod({ WORKER_MACHINE_COUNT: '3' })],
  [
    'V8',
    'a pool without nodes',
    prod({ WORKER_MACHINE_COUNT_0: '0', WORKER_MACHINE_COUNT_1: '3', WORKER_MACHINE_COUNT_2: '3' }),
  ],
  ['V9', 'the version of an infrastructure', vsphereTexts({ INFRASTRUCTURE_PROVIDER: 'vsphere:v1.7.0' })],
  ['V12', 'no network plug-in', vsphereTexts({ CNI: 'none' })],
  ['V12', 'Calico', vsphereTexts({ CNI: 'calico' })],
  ['V13', 'an older TKr of the release', vsphereTexts({ KUBERNETES_RELEASE: 'v1.24.14---vmware.2-tkg.1' })],
  ['V16', 'IPv6 on vSphere', vsphereTexts({ TKG_IP_FAMILY: 'ipv6' })],
  [
    'V16',
    'two families in their order',
    vsphereTexts({
      TKG_IP_FAMILY: 'ipv6,ipv4',
      CLUSTER_CIDR: 'fd00:1::/48,10.0.0.0/16',
      SERVICE_CIDR: 'fd00:2::/108,10.1.0.0/16',
    }),
  ],
  ['V18', 'a service network of 20 bits', vsphereTexts({ SERVICE_CIDR: '10.0.0.0/12' })],
  ['V19', 'a proxy of the family', proxied()],
  ['V20', 'no proxy at all', vsphereTexts()],
  ['V20', 'a proxy that is off and has no URL', vsphereTexts({ TKG_HTTP_PROXY_ENABLED: 'false' })],
  ['V21', 'a domain with a leading dot', proxied({ TKG_NO_PROXY: 'vc01.example.com,.example.com' })],
  ['V22', 'addresses of DNS servers', vsphereTexts({ WORKER_NODE_NAMESERVERS: '10.0.0.53,10.0.0.54' })],
  [
    'V23',
    'kube-vip with ranges',
    kubeVip({ KUBEVIP_LOADBALANCER_ENABLE: 'true', KUBEVIP_LOADBALANCER_IP_RANGES: '10.0.0.1-10.0.0.9' }),
  ],
  [
    'V24',
    'a flag with an equals sign in its value',
    vsphereTexts({ APISERVER_EXTRA_ARGS: 'feature-gates=A=true;v=2' }),
  ],
  ['V25', 'NSX ALB without an endpoint', vsphereTexts()],
  ['V26', 'a size by name', vsphereTexts({ SIZE: 'large' })],
  [
    'V29',
    'a storage policy in place of a datastore',
    vsphereTexts({ VSPHERE_DATASTORE: undefined, VSPHERE_STORAGE_POLICY_ID: 'policy' }),
  ],
  ['V32', 'a zone of the region', awsTexts({ AWS_NODE_AZ: 'us-west-2c' })],
  [
    'V32',
    'a zone of another region in an existing VPC',
    awsTexts({ AWS_VPC_ID: 'vpc-1', AWS_PRIVATE_SUBNET_ID: 'subnet-1', AWS_NODE_AZ: 'us-east-1a' }),
  ],
  ['V39', 'secrets that come from the environment', vsphereTexts({ VSPHERE_PASSWORD: undefined })],
  ['V40', 'a proxy with the vCenter among the exceptions', proxied()],
  [
    'V40',
    'a vCenter whose certificate goes unchecked',
    proxied({ TKG_NO_PROXY: '10.0.0.0/8', VSPHERE_INSECURE: 'true' }),
  ],
  ['V41', 'routed pods with a user', routed({ NSXT_USERNAME: 'admin', NSXT_PASSWORD: 'example' })],
  ['V42', "NVIDIA's T4", vsphereTexts({ VSPHERE_WORKER_PCI_DEVICES: '0x10DE:0x1EB8' })],
  [
    'V42',
    'another device where that is allowed',
    vsphereTexts({ VSPHERE_WORKER_PCI_DEVICES: '0x10DF:0x1EB8', VSPHERE_IGNORE_PCI_DEVICES_ALLOW_LIST: 'true' }),
  ],
  ['V43', 'labels', vsphereTexts({ CONTROL_PLANE_NODE_LABELS: 'tier=gold,zone=a' })],
  [
    'V44',
    'a registry whose certificate goes unchecked',
    vsphereTexts({
      ADDITIONAL_IMAGE_REGISTRY_2: 'harbor.example.com',
      ADDITIONAL_IMAGE_REGISTRY_2_SKIP_TLS_VERIFY: 'true',
    }),
  ],
  ['V45', 'an autoscaler of a known image', vsphereTexts({ ENABLE_AUTOSCALER: 'true' })],
  [
    'S4',
    'pods that keep their addresses without a tunnel',
    vsphereTexts({ ANTREA_NO_SNAT: 'true', ANTREA_TRAFFIC_ENCAP_MODE: 'noEncap' }),
  ],
];

const MANAGEMENT_REFUSED: readonly Row[] = [
  ['V10', 'a management cluster has Calico', vsphereTexts({ CNI: 'calico' }), 'CNI: got "calico"'],
  [
    'V23',
    'a management cluster has kube-vip as load balancer',
    kubeVip({ KUBEVIP_LOADBALANCER_ENABLE: 'true', KUBEVIP_LOADBALANCER_CIDRS: '10.0.0.0/24' }),
    'false on a management cluster',
  ],
  ['V37', 'NSX ALB has no cloud', nsxAlb({ AVI_CLOUD_NAME: undefined }), 'AVI_CLOUD_NAME: got nothing'],
  [
    'V37',
    'the data network has no subnet',
    nsxAlb({ AVI_DATA_NETWORK_CIDR: undefined }),
    'AVI_DATA_NETWORK_CIDR: got nothing',
  ],
  [
    'V37',
    'the subnet of the data network is none',
    nsxAlb({ AVI_DATA_NETWORK_CIDR: '10.0.80.0' }),
    'AVI_DATA_NETWORK_CIDR: got "10.0.80.0"',
  ],
  [
    'V37',
    'the authority is no base64',
    nsxAlb({ AVI_CA_DATA_B64: 'a certificate' }),
    'AVI_CA_DATA_B64: got "a certificate"',
  ],
  [
    'V38',
    'a network has a name and no subnet',
    nsxAlb({ AVI_CONTROL_PLANE_NETWORK: 'tkg-cluster-vip' }),
    'AVI_CONTROL_PLANE_NETWORK_CIDR: got nothing',
  ],
];

const withRule = (rule: string): string => (rule === '' ? '' : `(${rule})`);

describe("rules of TKG's command line, on a flat configuration", () => {
  test.each(REFUSED)('%s fails when %s', (rule, _what, texts, message) => {
    const found = errors(texts).filter((error) => error.includes(message));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(withRule(rule));
  });

  test.each(ACCEPTED)('%s takes %s', (_rule, _what, texts) => {
    expect(errors(texts)).toEqual([]);
  });

  test.each(MANAGEMENT_REFUSED)('%s fails when %s', (rule, _what, texts, message) => {
    const role: Role = { role: 'management' };
    const found = errors(texts, role).filter((error) => error.includes(message));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(withRule(rule));
  });

  test('V37 and V38 take a complete NSX ALB', () => {
    expect(errors(nsxAlb(), { role: 'management' })).toEqual([]);
  });

  test('V34 only warns of an existing VPC without a private subnet, as the CLI does', () => {
    const texts = awsTexts({ AWS_VPC_ID: 'vpc-1' });
    expect(errors(texts)).toEqual([]);
    expect(warnings(texts).join('\n')).toContain('AWS_PRIVATE_SUBNET_ID: got nothing');
  });

  test('everything that is wrong is said at once', () => {
    const texts = vsphereTexts({ CLUSTER_NAME: 'Pay', CNI: 'cilium', VSPHERE_FOLDER: undefined });
    expect(errors(texts).map((message) => message.split(':')[0])).toEqual(
      expect.arrayContaining(['CLUSTER_NAME', 'CNI', 'VSPHERE_FOLDER']),
    );
  });
});
