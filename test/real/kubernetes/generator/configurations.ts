import fc from 'fast-check';
import type { Infrastructure } from 'tko-cdk/design';
import type { FlatTexts } from 'tko-cdk/tanzu';
import { RECORDED_CASES } from '../../../tanzu/flat/recorded';

/** A configuration as the tanzu CLI merges it. */
export interface MergedConfiguration {
  readonly infrastructure: Infrastructure;
  readonly variables: FlatTexts;
}

const PEM = 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCkNBIENFUlQ=';

type Values = Readonly<Record<string, readonly string[]>>;

/** Values beside those of the recorded cases: of rare variables, empty ones, and some that the templates refuse. */
const COMMON: Values = {
  NTP_SERVERS: ['1.2.3.4, ntp.example.com', 'pool.ntp.org'],
  CONTROL_PLANE_NODE_LABELS: ['a=b', 'a=b,c=d', 'a'],
  ETCD_EXTRA_ARGS: ['a=b;c=d=e', '', 'a;b=c'],
  APISERVER_EXTRA_ARGS: ['x=1'],
  KUBE_SCHEDULER_EXTRA_ARGS: ['v=2;w=3'],
  KUBE_CONTROLLER_MANAGER_EXTRA_ARGS: ['v=2', 'v'],
  CONTROLPLANE_KUBELET_EXTRA_ARGS: ['max-pods=50'],
  WORKER_KUBELET_EXTRA_ARGS: ['max-pods=50;a=b'],
  ADDITIONAL_IMAGE_REGISTRY_1: ['one.example.com', ''],
  ADDITIONAL_IMAGE_REGISTRY_1_SKIP_TLS_VERIFY: ['true', 'false'],
  ADDITIONAL_IMAGE_REGISTRY_1_CA_CERTIFICATE: [PEM, ''],
  ADDITIONAL_IMAGE_REGISTRY_2: ['two.example.com'],
  ADDITIONAL_IMAGE_REGISTRY_2_SKIP_TLS_VERIFY: ['true'],
  ADDITIONAL_IMAGE_REGISTRY_2_CA_CERTIFICATE: [PEM],
  ADDITIONAL_IMAGE_REGISTRY_3: ['three.example.com'],
  ADDITIONAL_IMAGE_REGISTRY_3_CA_CERTIFICATE: [PEM],
  APISERVER_EVENT_RATE_LIMIT_CONF_BASE64: ['Zm9vOiBiYXI=', ''],
  CONTROLPLANE_CERTIFICATE_ROTATION_ENABLED: ['true', 'false', ''],
  CONTROLPLANE_CERTIFICATE_ROTATION_DAYS_BEFORE: ['30', ''],
  ENABLE_AUTOSCALER: ['true', 'false'],
  ENABLE_AUDIT_LOGGING: ['true', 'false', ''],
  TKG_NODE_SYSTEM_WIDE_PROXY: ['true', 'false'],
  CLUSTER_API_SERVER_PORT: ['443', '6443'],
  IDENTITY_MANAGEMENT_TYPE: ['oidc', 'ldap', 'none'],
  TKG_PROXY_CA_CERT: [PEM],
  TKG_CUSTOM_IMAGE_REPOSITORY: ['harbor.example.com/library', ''],
};

const OF_INFRASTRUCTURES: Readonly<Record<Infrastructure, Values>> = {
  vsphere: {
    CONTROL_PLANE_NODE_NAMESERVERS: ['1.1.1.1, 2.2.2.2', '8.8.8.8'],
    WORKER_NODE_NAMESERVERS: ['1.1.1.1'],
    CONTROL_PLANE_NODE_SEARCH_DOMAINS: ['a.example.com,b.example.com'],
    WORKER_NODE_SEARCH_DOMAINS: ['c.example.com'],
    VSPHERE_ADDITIONAL_FQDN: ['x.example.com, y.example.com'],
    NODE_IPAM_IP_POOL_NAME: ['pool0', ''],
    VSPHERE_AZ_0: ['az-0', ''],
    VSPHERE_AZ_1: ['az-1'],
    VSPHERE_AZ_2: ['az-2'],
    VSPHERE_REGION: ['k8s-region', ''],
    VSPHERE_ZONE: ['k8s-zone', ''],
    USE_TOPOLOGY_CATEGORIES: ['true', 'false'],
    VSPHERE_CONTROL_PLANE_NUM_CPUS: ['4', ''],
    VSPHERE_CONTROL_PLANE_MEM_MIB: ['16384', ''],
    VSPHERE_CONTROL_PLANE_DISK_GIB: ['80'],
    VSPHERE_WORKER_NUM_CPUS: ['8', ''],
    VSPHERE_WORKER_MEM_MIB: ['32768'],
    VSPHERE_WORKER_DISK_GIB: ['100', ''],
    VIP_NETWORK_INTERFACE: ['eth1'],
    VSPHERE_CONTROL_PLANE_HARDWARE_VERSION: ['vmx-17', ''],
    VSPHERE_WORKER_HARDWARE_VERSION: ['vmx-17'],
    VSPHERE_WORKER_CUSTOM_VMX_KEYS: ['a=b', 'a=b=c'],
    VSPHERE_INSECURE: ['true', 'false'],
    VSPHERE_STORAGE_POLICY_ID: ['policy', ''],
    TKG_IP_FAMILY: ['ipv4', 'ipv6', 'ipv4,ipv6', 'ipv6,ipv4', ''],
    VSPHERE_CONTROL_PLANE_ENDPOINT: ['10.10.10.10', 'cluster.local', '', 'fd00::1'],
    AVI_LABELS: ["{foo: 'bar'}", '{"a": "b"}'],
    KUBEVIP_LOADBALANCER_ENABLE: ['true', 'false'],
    NSXT_POD_ROUTING_ENABLED: ['true', 'false', 'false'],
    NSXT_MANAGER_HOST: ['10.9.9.9', ''],
    TKG_NO_PROXY: ['10.184.90.80,10.0.0.0/8,some.fqdn.com,somehostname', '10.0.200.1/24'],
  },
  aws: { NODE_MACHINE_TYPE_1: ['m5.xlarge', ''], NODE_MACHINE_TYPE_2: ['m5.2xlarge'] },
  azure: {
    AZURE_CONTROL_PLANE_OS_DISK_SIZE_GIB: ['256', ''],
    AZURE_NODE_OS_DISK_SIZE_GIB: ['512', ''],
    AZURE_CONTROL_PLANE_DATA_DISK_SIZE_GIB: ['512', ''],
    AZURE_NODE_DATA_DISK_SIZE_GIB: ['300', ''],
    AZURE_NODE_MACHINE_TYPE: ['', 'Standard_B2s'],
    AZURE_VNET_CIDR: ['', '10.0.0.0/8'],
    AZURE_NODE_SUBNET_CIDR: ['', '10.1.0.0/16'],
    AZURE_ENABLE_ACCELERATED_NETWORKING: ['', 'true', 'false'],
    AZURE_CUSTOM_TAGS: ['', 'a=b'],
    AZURE_IDENTITY_NAME: ['', 'identity'],
  },
};

/** What every merged configuration has. */
const ALWAYS =
  /^(CLUSTER_(NAME|PLAN|CIDR)|SERVICE_CIDR|KUBERNETES_(RELEASE|VERSION)|TKG_(DEFAULT_BOM|CLUSTER_ROLE)|NAMESPACE|OS_(NAME|VERSION|ARCH)|CONTROL_PLANE_MACHINE_COUNT|WORKER_MACHINE_COUNT.*)$/;

/** What the templates require: now and then it is missing. */
const REQUIRED =
  /^(VSPHERE_(USERNAME|PASSWORD|SERVER|DATACENTER|RESOURCE_POOL|FOLDER|SSH_AUTHORIZED_KEY)|AWS_(REGION|SSH_KEY_NAME)|AZURE_(SUBSCRIPTION_ID|LOCATION|SSH_PUBLIC_KEY_B64))$/;

/** What a configuration of one infrastructure has only by mistake. */
const FOREIGN: Readonly<Record<Infrastructure, RegExp>> = {
  vsphere: /^(AWS|AZURE)_/,
  aws: /^(VSPHERE|AVI|NSXT|KUBEVIP|AZURE)_/,
  azure: /^(VSPHERE|AVI|NSXT|KUBEVIP|AWS)_/,
};

/** The values that variables of an infrastructure have in the recorded cases, and those above. */
function valuesOf(infrastructure: Infrastructure): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Set<string>>();
  const add = (name: string, ...texts: readonly string[]): void => {
    values.set(name, new Set([...(values.get(name) ?? []), ...texts]));
  };
  RECORDED_CASES.filter(({ variables }) => variables.PROVIDER_TYPE === infrastructure).forEach(({ variables }) => {
    Object.entries(variables).forEach(([name, text]) => {
      add(name, text);
    });
  });
  Object.entries({ ...COMMON, ...OF_INFRASTRUCTURES[infrastructure] }).forEach(([name, texts]) => {
    add(name, ...texts);
  });
  return new Map([...values].map(([name, texts]) => [name, [...texts].sort()]));
}

/** What refuses a configuration most of the time, so that nothing else of it would be compared. */
const OFTEN_REFUSED =
  /PCI_DEVICES|^ADDITIONAL_IMAGE_REGISTRY_\d$|^VSPHERE_WORKER_CUSTOM|_EXTRA_ARGS$|^NSXT_POD_ROUTING/;

/** How often of a hundred a configuration has a variable. */
function frequency(infrastructure: Infrastructure, name: string, density: number): number {
  if (ALWAYS.test(name)) {
    return 100;
  }
  if (REQUIRED.test(name)) {
    return 99;
  }
  return OFTEN_REFUSED.test(name) || FOREIGN[infrastructure].test(name) ? Math.ceil(density / 4) : density;
}

const variablesOf = (infrastructure: Infrastructure, density: number): fc.Arbitrary<FlatTexts> =>
  fc
    .tuple(
      ...[...valuesOf(infrastructure)].map(([name, texts]) => {
        const weight = frequency(infrastructure, name, density);
        return fc.oneof(
          { weight, arbitrary: fc.constantFrom(...texts).map((text) => [name, text] as const) },
          { weight: 100 - weight, arbitrary: fc.constant(undefined) },
        );
      }),
    )
    .map((entries) => ({
      ...Object.fromEntries(entries.filter((entry) => entry !== undefined)),
      CLUSTER_CLASS: `tkg-${infrastructure}-default-v1.0.0`,
      PROVIDER_TYPE: infrastructure,
    }));

/** Merged configurations, some with few variables, some with most of them. */
export const mergedConfigurations: fc.Arbitrary<MergedConfiguration> = fc
  .tuple(fc.constantFrom<Infrastructure>('vsphere', 'vsphere', 'vsphere', 'aws', 'azure'), fc.constantFrom(10, 25, 60))
  .chain(([infrastructure, density]) =>
    variablesOf(infrastructure, density).map((variables) => ({ infrastructure, variables })),
  );
