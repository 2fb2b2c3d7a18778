import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkVsphereVds, VSPHERE_VDS_RULES } from 'tko-cdk/design';
import type { VsphereVdsSpec, WorkloadNetworkSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite, merge, type DeepPartial } from 'tko-cdk/testing';
import { findings, threeNetworks } from './support';

const pem = (name: string): string =>
  readFileSync(join(__dirname, '../../fixtures/certificates', `${name}.pem`), 'utf8');

type Overrides = DeepPartial<VsphereVdsSpec>;

const workloads = (...changes: readonly Partial<WorkloadNetworkSpec>[]): Overrides => ({
  networks: { workloads: changes.map((change) => ({ ...aVsphereVdsSite().networks.workloads[0]!, ...change })) },
});

test('the valid site breaks no rule and no decision', () => {
  expect(findings({})).toEqual([]);
});

test('the three-network variant breaks no rule', () => {
  expect(findings(threeNetworks)).toEqual([]);
});

test('rules R1 to R46 are all there, once and in order', () => {
  const numbered = VSPHERE_VDS_RULES.map(({ id }) => id).filter((id) => /^R[0-9]+$/.test(id));

  expect(numbered).toEqual(Array.from({ length: 46 }, (_, index) => `R${index + 1}`));
});

test('a rule has a check exactly when it is held by one', () => {
  for (const { held, check } of VSPHERE_VDS_RULES) {
    expect(check !== undefined).toBe(held === 'check');
  }
});

/** Sites that are right though they look like a breach: what the rule must let pass. */
const ACCEPTED: readonly (readonly [string, string, Overrides])[] = [
  [
    'R1',
    'a pool that ends one below the broadcast address',
    { networks: { clusterVip: { pool: '172.16.80.100-172.16.80.254' } } },
  ],
  [
    'R2',
    'two untagged port groups that exist',
    { networks: { clusterVip: { existing: true, vlan: undefined }, workloadVip: { existing: true, vlan: undefined } } },
  ],
  ['R5', 'node IPAM in place of DHCP', workloads({ dhcp: undefined, nodeIpam: { pool: '172.16.60.20-172.16.60.99' } })],
  ['R8', 'pod networks that two clusters share', { workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }] }],
  ['R9', 'an endpoint at the end of the pool', { managementCluster: { controlPlaneEndpoint: '172.16.80.200' } }],
  [
    'R11',
    'one controller in a proof of concept',
    { purpose: 'proof-of-concept', avi: { controllers: ['172.16.10.11'], clusterAddress: undefined } },
  ],
  [
    'R14',
    'a certificate for every controller',
    { avi: { certificate: { certificate: pem('portal'), authority: pem('ca') } } },
  ],
  ['R23', 'Contour with the essentials licence', { avi: { licence: 'essentials' } }],
  ['R28', 'Calico without layer 7 by NSX ALB', { workloadClusters: [{ name: 'wl01', cni: 'calico' }] }],
  ['R37', 'no thumbprint with an insecure vCenter', { vcenter: { thumbprint: undefined, insecure: true } }],
  ['R39', 'a vCenter that is given by its address', { vcenter: { server: '192.168.200.100' } }],
  [
    'R40',
    'an older TKr of the release',
    { workloadClusters: [{ name: 'wl01', kubernetesVersion: 'v1.25.10+vmware.2-tkg.1' }] },
  ],
  ['R45', 'three hosts', { vcenter: { hostCount: 3, drs: true } }],
];

test.each(ACCEPTED)('%s accepts %s', (_rule, _what, overrides) => {
  expect(findings(overrides)).toEqual([]);
});

/** One change each, and the one finding that it must give. */
const REFUSED: readonly (readonly [rule: string, what: string, overrides: Overrides, finding: string | RegExp])[] = [
  [
    'R1',
    'a pool outside of the subnet',
    { networks: { clusterVip: { pool: '172.16.81.100-172.16.81.200' } } },
    'networks.clusterVip.pool: got "172.16.81.100-172.16.81.200", expected addresses of hosts in 172.16.80.0/24; ',
  ],
  [
    'R1',
    'a pool that the prefix length cuts, as in a published sample',
    { networks: { managementVip: { gateway: '172.16.50.1/27' } } },
    'networks.managementVip.pool: got "172.16.50.100-172.16.50.200", expected addresses of hosts in 172.16.50.0/27; ',
  ],
  [
    'R1',
    'a pool with the gateway in it',
    { networks: { clusterVip: { pool: '172.16.80.1-172.16.80.100' } } },
    'networks.clusterVip.pool: got "172.16.80.1-172.16.80.100", expected a range without the gateway 172.16.80.1; ',
  ],
  [
    'R1',
    'a DHCP range that ends at the broadcast address',
    { networks: { management: { dhcp: { pool: '172.16.40.100-172.16.40.255' } } } },
    'networks.management.dhcp.pool: got "172.16.40.100-172.16.40.255"',
  ],
  [
    'R2',
    'two networks in one subnet',
    { networks: { workloadVip: { gateway: '172.16.80.1/24', pool: '172.16.80.201-172.16.80.250' } } },
    'networks.workloadVip.gateway: got the subnet 172.16.80.0/24, expected a subnet apart from 172.16.80.0/24 of networks.clusterVip; ',
  ],
  [
    'R2',
    'two networks on one port group',
    { networks: { workloadVip: { portGroup: 'sfo01-w01-vds01-tkgclustervip' } } },
    'networks.workloadVip.portGroup: got "sfo01-w01-vds01-tkgclustervip"',
  ],
  [
    'R2',
    'two networks on one VLAN',
    { networks: { workloadVip: { vlan: 1680 } } },
    'networks.workloadVip.vlan: got 1680, expected a VLAN other than that of networks.clusterVip; ',
  ],
  [
    'R2',
    'a port group without a VLAN id',
    { networks: { workloadVip: { vlan: undefined } } },
    'networks.workloadVip.vlan: got nothing, expected the VLAN id of the port group "sfo01-w01-vds01-tkgworkloadvip"; ',
  ],
  [
    'R3',
    'a DHCP range in the NSX ALB pool',
    merge(threeNetworks, { networks: { management: { pool: '172.16.40.90-172.16.40.110' } } }),
    'networks.management.dhcp.pool: got "172.16.40.100-172.16.40.200", expected a range apart from 172.16.40.90-172.16.40.110 of networks.management.pool; ',
  ],
  [
    'R4',
    'a node IPAM pool in the NSX ALB pool',
    merge(threeNetworks, {
      networks: { management: { dhcp: undefined, nodeIpam: { pool: '172.16.40.50-172.16.40.99' } } },
    }),
    'networks.management.nodeIpam.pool: got "172.16.40.50-172.16.40.99", expected a range apart from 172.16.40.10-172.16.40.60',
  ],
  [
    'R4',
    'a node IPAM pool with too few addresses for the nodes',
    workloads({ dhcp: undefined, nodeIpam: { pool: '172.16.60.20-172.16.60.26' } }),
    'networks.workloads[0].nodeIpam.pool: got 172.16.60.20-172.16.60.26 with 7 addresses, expected at least 8: ',
  ],
  [
    'R4',
    "the shared services cluster in the management cluster's pool",
    { networks: { management: { dhcp: undefined, nodeIpam: { pool: '172.16.40.20-172.16.40.99' } } } },
    "networks.sharedServices: got nothing, so sharedServicesCluster would take its nodes' addresses out of networks.management.nodeIpam.pool too, ",
  ],
  [
    'R5',
    'nodes without addresses',
    { networks: { management: { dhcp: undefined } } },
    'networks.management: got neither "dhcp" nor "nodeIpam", expected exactly one of the two; ',
  ],
  [
    'R5',
    'nodes with addresses from two sides',
    { networks: { management: { nodeIpam: { pool: '172.16.40.10-172.16.40.20' } } } },
    'networks.management: got both "dhcp" and "nodeIpam"',
  ],
  [
    'R6',
    'a missing VIP network',
    { networks: { workloadVip: undefined } },
    'networks.workloadVip: got nothing, expected a VIP network, as the topology "six-networks" has it; ',
  ],
  [
    'R6',
    'VIPs in a node network of the full design',
    { networks: { management: { pool: '172.16.40.10-172.16.40.60' } } },
    'networks.management.pool: got "172.16.40.10-172.16.40.60", expected no NSX ALB pool',
  ],
  [
    'R6',
    'a VIP network of its own in the three-network variant',
    merge(threeNetworks, { networks: { clusterVip: aVsphereVdsSite().networks.clusterVip! } }),
    'networks.clusterVip: got a VIP network, expected none with the topology "three-networks"; ',
  ],
  [
    'R6',
    'no pool in the three-network variant',
    merge(threeNetworks, { networks: { management: { pool: undefined } } }),
    'networks.management.pool: got nothing, expected a range for VIPs and service engines',
  ],
  [
    'R7',
    'a pool that is too small for VIPs and service engines',
    { networks: { clusterVip: { pool: '172.16.80.100-172.16.80.109' } } },
    'networks.clusterVip.pool: got 172.16.80.100-172.16.80.109 with 10 addresses, expected at least 11 (3 control planes, 0 clusters with applications, 8 service engines); ',
  ],
  [
    'R8',
    'a pod network over a network of the site',
    { managementCluster: { podCidr: '172.16.0.0/16' } },
    'managementCluster.podCidr: got "172.16.0.0/16", expected a network apart from 172.16.10.0/24 of networks.aviManagement; ',
  ],
  [
    'R8',
    'a service network in the pod network',
    { managementCluster: { serviceCidr: '100.96.0.0/16' } },
    'managementCluster.serviceCidr: got "100.96.0.0/16", expected a network apart from 100.96.0.0/11 of managementCluster.podCidr; ',
  ],
  [
    'R8',
    'a service network with more than 20 bits of hosts',
    { managementCluster: { serviceCidr: '100.64.0.0/11' } },
    'managementCluster.serviceCidr: got "100.64.0.0/11", expected a prefix length of 12 or more; ',
  ],
  [
    'R9',
    'an endpoint outside of the pool',
    { managementCluster: { controlPlaneEndpoint: '172.16.80.20' } },
    'managementCluster.controlPlaneEndpoint: got "172.16.80.20", expected an address out of 172.16.80.100-172.16.80.200 of networks.clusterVip; ',
  ],
  [
    'R9',
    'an endpoint of two clusters',
    {
      managementCluster: { controlPlaneEndpoint: '172.16.80.101' },
      sharedServicesCluster: { controlPlaneEndpoint: '172.16.80.101' },
    },
    'sharedServicesCluster.controlPlaneEndpoint: got "172.16.80.101", expected an address other than that of managementCluster.controlPlaneEndpoint; ',
  ],
  [
    'R11',
    'two controllers',
    { avi: { controllers: ['172.16.10.11', '172.16.10.12'] } },
    'avi.controllers: got 2 controller(s), expected one or three; ',
  ],
  [
    'R11',
    'one controller in production',
    { avi: { controllers: ['172.16.10.11'], clusterAddress: undefined } },
    'avi.controllers: got 1 controller(s), expected three in production; ',
  ],
  [
    'R12',
    'a controller in another network',
    { avi: { controllers: ['172.16.11.11', '172.16.10.12', '172.16.10.13'] } },
    `avi.controllers[0]: got "172.16.11.11", expected a host's address in 172.16.10.0/24 of networks.aviManagement; `,
  ],
  [
    'R12',
    'a controller in the pool of service engines',
    { avi: { controllers: ['172.16.10.111', '172.16.10.12', '172.16.10.13'] } },
    'avi.controllers[0]: got "172.16.10.111", expected an address outside of 172.16.10.100-172.16.10.200',
  ],
  [
    'R12',
    'two controllers with one address',
    { avi: { controllers: ['172.16.10.11', '172.16.10.11', '172.16.10.13'] } },
    'avi.controllers[1]: got "172.16.10.11", expected an address other than that of avi.controllers[0]; ',
  ],
  [
    'R12',
    'a cluster address that is a controller',
    { avi: { clusterAddress: '172.16.10.12' } },
    'avi.clusterAddress: got "172.16.10.12", expected an address other than that of avi.controllers[1]; ',
  ],
  [
    'R12',
    'a controller at the gateway',
    { avi: { clusterAddress: '172.16.10.1' } },
    'avi.clusterAddress: got "172.16.10.1", expected an address other than the gateway; ',
  ],
  [
    'R12',
    'a controller with the name of the cluster',
    { avi: { clusterHostname: 'sfo01albctlr01b' } },
    'avi.clusterAddress: got "sfo01albctlr01b", expected a host name other than that of avi.controllers[1]; ',
  ],
  [
    'R13',
    'three controllers without a cluster address',
    { avi: { clusterAddress: undefined } },
    'avi.clusterAddress: got nothing, expected the address of the controller cluster; ',
  ],
  [
    'R13',
    'a cluster address of one controller',
    { purpose: 'proof-of-concept', avi: { controllers: ['172.16.10.11'] } },
    'avi.clusterAddress: got "172.16.10.10", expected none with a single controller; ',
  ],
  [
    'R14',
    'a certificate for the cluster name alone',
    { avi: { certificate: { certificate: pem('portal-of-one-name'), authority: pem('ca') } } },
    /^avi\.certificate\.certificate: got a certificate for DNS:sfo01albctlr01\.sfo01\.example\.com, expected one that also covers sfo01albctlr01a\.sfo01\.example\.com, .*172\.16\.10\.10; /,
  ],
  [
    'R16',
    'an authority that did not sign the certificate',
    { avi: { certificate: { certificate: pem('portal'), authority: pem('other-ca') } } },
    /^avi\.certificate\.authority: got the certificate of "O=Example, CN=Other Root", expected that of the issuer, "O=Example, CN=Example Root"; /,
  ],
  [
    'R17',
    'more service engines than the controllers manage',
    {
      avi: { serviceEngineGroups: { workload: { maxServiceEngines: 97 } } },
      networks: {
        workloadVip: { pool: '172.16.70.50-172.16.70.254' },
        clusterVip: { pool: '172.16.80.50-172.16.80.254' },
        aviManagement: { pool: '172.16.10.50-172.16.10.254' },
      },
    },
    'avi.size: got "small", expected a size for 101 service engines; this one manages 100; ',
  ],
  [
    'R17',
    'a reservation below the memory of the controllers',
    { avi: { reservation: { cpuMhz: 0, memoryMib: 24576 } } },
    'avi.reservation.memoryMib: got 24576, expected at least 73728: the memory of all controllers; ',
  ],
  [
    'R21',
    'a DNS domain of one label',
    { dns: { domain: 'sfo01' } },
    'dns.domain: got "sfo01", expected a domain of two labels or more; ',
  ],
  [
    'R22',
    'one service engine group for all',
    { avi: { serviceEngineGroups: { workload: { name: 'sfo01m01segroup01' } } } },
    'avi.serviceEngineGroups.workload.name: got "sfo01m01segroup01"',
  ],
  [
    'R23',
    'layer 7 with the essentials licence',
    { avi: { licence: 'essentials' }, workloadClusters: [{ name: 'wl01', aviIngress: true }] },
    'workloadClusters[0].aviIngress: got true, expected false with the licence "essentials"; ',
  ],
  [
    'R24',
    'service engines with one CPU',
    { avi: { serviceEngineGroups: { workload: { cpus: 1 } } } },
    'avi.serviceEngineGroups.workload.cpus: got 1, expected at least 2; ',
  ],
  [
    'R24',
    'service engines with 2 GiB, as the image has it',
    { avi: { serviceEngineGroups: { management: { memoryMib: 2048 } } } },
    'avi.serviceEngineGroups.management.memoryMib: got 2048, expected at least 4096 MiB; ',
  ],
  [
    'R27',
    'a label that takes a cluster out of every configuration',
    { sharedServicesCluster: { labels: { type: 'shared' } } },
    'sharedServicesCluster.labels: got labels that no AKODeploymentConfig selects, expected labels that only tanzu-ako-for-shared selects; ',
  ],
  [
    'R27',
    'labels of two configurations',
    { workloadClusters: [{ name: 'wl01', labels: { type: 'shared-services' } }] },
    'workloadClusters[0].labels: got labels that tanzu-ako-for-shared and tanzu-ako-for-workload-l7-ingress select(s)',
  ],
  [
    'R28',
    'layer 7 with Calico',
    { workloadClusters: [{ name: 'wl01', cni: 'calico', aviIngress: true }] },
    'workloadClusters[0].cni: got "calico", expected "antrea" where NSX ALB is the ingress; ',
  ],
  [
    'R29',
    'Calico in a cluster of Tanzu Mission Control',
    { workloadClusters: [{ name: 'wl01', cni: 'calico', tanzuMissionControl: true }] },
    'workloadClusters[0].cni: got "calico", expected "antrea" with "tanzuMissionControl"; ',
  ],
  [
    'R30',
    'a label with a blank in its value',
    { workloadClusters: [{ name: 'wl01', labels: { owner: 'team a' } }] },
    'workloadClusters[0].labels.owner: got "team a", expected at most 63 letters',
  ],
  [
    'R32',
    'a name of 26 characters',
    { managementCluster: { name: 'sfo01w01tkgmanagement00001' } },
    'managementCluster.name: got "sfo01w01tkgmanagement00001" with 26 characters, expected at most 25; ',
  ],
  [
    'R32',
    'two clusters of one name',
    { sharedServicesCluster: { name: 'sfo01w01tkgmgmt01' } },
    'sharedServicesCluster.name: got "sfo01w01tkgmgmt01", expected a name other than that of managementCluster; ',
  ],
  [
    'R32',
    'two node pools of one name',
    {
      workloadClusters: [
        {
          name: 'wl01',
          nodePools: [
            { name: 'md-0', replicas: 1 },
            { name: 'md-0', replicas: 2 },
          ],
        },
      ],
    },
    'workloadClusters[0].nodePools[1].name: got "md-0"',
  ],
  [
    'R34',
    'the dev plan in production',
    { managementCluster: { plan: 'dev' } },
    'managementCluster.plan: got "dev", expected "prod" (TKO-TKG-004); ',
  ],
  [
    'R34',
    'a cluster without health checks',
    { workloadClusters: [{ name: 'wl01', machineHealthCheck: false }] },
    'workloadClusters[0].machineHealthCheck: got false, expected true (TKO-TKG-006); ',
  ],
  [
    'R34',
    'a small management cluster',
    { managementCluster: { controlPlaneSize: 'small' } },
    'managementCluster.controlPlaneSize: got 2 CPUs, 4096 MiB, 20 GiB, expected at least "large"',
  ],
  [
    'R35',
    'no identity management',
    { identity: undefined },
    'identity: got "none", expected "oidc" or "ldap" (TKO-TKG-005); ',
  ],
  [
    'R36',
    'a wildcard around the proxy',
    {
      proxy: {
        httpProxy: 'http://proxy.example.com:3128',
        httpsProxy: 'http://proxy.example.com:3128',
        noProxy: ['*.example.com'],
      },
    },
    'proxy.noProxy[0]: got "*.example.com"',
  ],
  [
    'R37',
    'a vCenter without a thumbprint',
    { vcenter: { thumbprint: undefined } },
    'vcenter.thumbprint: got nothing, expected the SHA-1 thumbprint of the vCenter certificate; ',
  ],
  [
    'R38',
    'an administrator as the account of TKG',
    { vcenter: { user: 'administrator@vsphere.local' } },
    'vcenter.user: got "administrator@vsphere.local", expected an account that is no administrator; ',
  ],
  [
    'R38',
    'an account without a domain',
    { vcenter: { user: 'tkg-user' } },
    'vcenter.user: got "tkg-user", expected an account in the form user@domain; ',
  ],
  [
    'R39',
    'a domain that ends in .local',
    { dns: { domain: 'sfo01.example.local' } },
    'dns.domain: got "sfo01.example.local"',
  ],
  [
    'R39',
    'a vCenter whose name ends in .local',
    { vcenter: { server: 'vc01.example.local' } },
    'vcenter.server: got "vc01.example.local"',
  ],
  [
    'R40',
    'a TKr of another release',
    { workloadClusters: [{ name: 'wl01', kubernetesVersion: 'v1.27.5+vmware.1-tkg.1' }] },
    'workloadClusters[0].kubernetesVersion: got "v1.27.5+vmware.1-tkg.1", expected a TKr of TKG 2.3.0',
  ],
  [
    'R40',
    'an operating system without a template',
    {
      vcenter: { nodeTemplates: [{ name: 'photon-3-kube-v1.26.5', os: 'photon' }] },
      workloadClusters: [{ name: 'wl01', os: 'ubuntu' }],
    },
    'vcenter.nodeTemplates: got no template with ubuntu and v1.26.5+vmware.2-tkg.1, expected one for the cluster wl01; ',
  ],
  [
    'R34',
    'two workers with the prod plan',
    { workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 2 }] }] },
    'workloadClusters[0].nodePools: got fewer than three nodes, expected three or more with the prod plan; ',
  ],
  [
    'R42',
    'a package twice',
    { workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager' }, { name: 'cert-manager' }] }] },
    'workloadClusters[0].packages[1].name: got "cert-manager", expected each package once; ',
  ],
  [
    'R42',
    'a version that the release does not have',
    { workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager', version: '1.7.2' }] }] },
    'workloadClusters[0].packages[0].version: got "1.7.2", expected a version of TKG 2.3.0: 1.7.2+vmware.3-tkg.3, ',
  ],
  [
    'R44',
    'a cluster on a network that is not there',
    { workloadClusters: [{ name: 'wl01', network: 'tkgworkload09' }] },
    'workloadClusters[0].network: got "tkgworkload09", expected one of "tkgworkload"; ',
  ],
  [
    'R44',
    'the placement of a cluster that is not there',
    { placement: { workloadClusters: { wl09: 'pool' } } },
    'placement.workloadClusters.wl09: got the placement of an unknown cluster "wl09"',
  ],
  ['R45', 'two hosts', { vcenter: { hostCount: 2 } }, 'vcenter.hostCount: got 2 host(s), expected at least three; '],
  ['R45', 'a cluster without DRS', { vcenter: { drs: false } }, 'vcenter.drs: got false, expected true'],
  [
    'R45',
    'a host twice in a switch',
    {
      vcenter: {
        distributedSwitch: {
          name: 'sfo01-w01-vds01',
          hosts: ['esx01', 'esx02', 'esx03', 'esx02'].map((name) => ({ name, uplinks: ['vmnic1'] })),
        },
      },
    },
    'vcenter.distributedSwitch.hosts[3].name: got "esx02", expected each host once; ',
  ],
  [
    'R45',
    'hosts that give different numbers of adapters to a switch',
    {
      vcenter: {
        distributedSwitch: {
          name: 'sfo01-w01-vds01',
          hosts: ['esx01', 'esx02', 'esx03'].map((name) => ({
            name,
            uplinks: name === 'esx03' ? ['vmnic1'] : ['vmnic1', 'vmnic2'],
          })),
        },
      },
    },
    'vcenter.distributedSwitch.hosts[2].uplinks: got 1 adapter(s) of esx03, expected 2, as on the first host; ',
  ],
  [
    'TKO-ALB-009',
    'a backup every hundred hours',
    { avi: { backup: { intervalHours: 100 } } },
    'avi.backup.intervalHours: got 100, expected at most 60 hours, or whole days',
  ],
  [
    'TKO-ALB-009',
    'no backup',
    { avi: { backup: undefined } },
    'avi.backup: got nothing, expected a remote backup (TKO-ALB-009); ',
  ],
  [
    'TKO-ALB-010',
    'no syslog server',
    { avi: { syslog: undefined } },
    'avi.syslog: got nothing, expected a syslog server (TKO-ALB-010); ',
  ],
  [
    'TKO-ALB-011',
    'no directory of administrators',
    { avi: { ldap: undefined } },
    'avi.ldap: got nothing, expected a directory of administrators (TKO-ALB-011); ',
  ],
];

test.each(REFUSED)('%s fails on %s', (rule, _what, overrides, expected) => {
  const lines = findings(overrides).filter((line) => line.endsWith(`(${rule})`));

  expect(lines[0]).toMatch(typeof expected === 'string' ? new RegExp(`^${escape(expected)}`) : expected);
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('every rule that is checked has a breach in the table above', () => {
  const checked = VSPHERE_VDS_RULES.filter(({ held }) => held === 'check').map(({ id }) => id);

  expect([...new Set(REFUSED.map(([rule]) => rule))].sort()).toEqual([...checked].sort());
});

test('a decision that needs an input is a warning, a rule an error', () => {
  const severities = checkVsphereVds(aVsphereVdsSite({ avi: { backup: undefined }, vcenter: { drs: false } })).map(
    ({ rule, severity }) => [rule, severity],
  );

  expect(severities).toEqual([
    ['R45', 'error'],
    ['TKO-ALB-009', 'warning'],
  ]);
});
