import type { AcceptedCase, RefusedCase } from './cases';
import { workloads } from './overrides';

export const ACCEPTED: readonly AcceptedCase[] = [];

export const REFUSED: readonly RefusedCase[] = [
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
    'R31',
    'a label of TKG itself on the shared services cluster',
    { sharedServicesCluster: { labels: { 'cluster-role.tkg.tanzu.vmware.com/tanzu-services': 'no' } } },
    'sharedServicesCluster.labels: got the key "cluster-role.tkg.tanzu.vmware.com/tanzu-services", expected a label that is not one of TKG itself; ',
  ],
  [
    'R31',
    'the mark of the shared services cluster on a workload cluster',
    { workloadClusters: [{ name: 'wl01', labels: { 'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '' } }] },
    'workloadClusters[0].labels: got the key "cluster-role.tkg.tanzu.vmware.com/tanzu-services"',
  ],
  [
    'R31',
    'a TKr that a label names',
    { workloadClusters: [{ name: 'wl01', labels: { 'run.tanzu.vmware.com/tkr': 'v1' } }] },
    'workloadClusters[0].labels: got the key "run.tanzu.vmware.com/tkr"',
  ],
  [
    'R32',
    'a cluster named like the packages of another',
    { workloadClusters: [{ name: 'wl01' }, { name: 'wl01-packages' }] },
    'workloadClusters[1].name: got "wl01-packages", expected another name: the file of that name belongs to workloadClusters[0]; ',
  ],
  [
    'R32',
    'a cluster named like the namespaces of the management cluster',
    { managementCluster: { name: 'mgmt' }, workloadClusters: [{ name: 'mgmt-namespaces' }] },
    'workloadClusters[0].name: got "mgmt-namespaces", expected another name: the file of that name belongs to managementCluster; ',
  ],
  [
    'R32',
    'a port group whose name grows too long on that of the switch',
    { vcenter: { distributedSwitch: 's'.repeat(75) } },
    /^networks\.aviManagement\.portGroup: got the name "s+…? with 89 characters, expected a name of at most 80 characters .* set "networks\.aviManagement\.portGroup"/,
  ],
  [
    'R32',
    'host names that grow too long on that of the site',
    { site: 's'.repeat(58) },
    /^avi\.controllers\[0\]\.hostname: got the name "s+.* with 68 characters, expected a DNS label/,
  ],
  [
    'R32',
    'controllers whose names grow too long on the domain',
    { dns: { domain: `${'d'.repeat(60)}.`.repeat(4).slice(0, -1) } },
    /^dns\.domain: got the name "sfo01albctlr01a\.d+.* with 259 characters/,
  ],
  [
    'R32',
    'an AKODeploymentConfig whose name grows too long on the id of a network',
    {
      ...workloads(
        {},
        { id: 'n'.repeat(40), gateway: '172.16.61.1/24', vlan: 1661, dhcp: { pool: '172.16.61.100-172.16.61.200' } },
      ),
      workloadClusters: [{ name: 'wl01', network: 'n'.repeat(40) }],
    },
    /^networks\.workloads\[1\]\.id: got the name "tanzu-ako-for-workload-l7-ingress-n+.*; shorten the id of the network/,
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
    'R34',
    'two workers with the prod plan',
    { workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 2 }] }] },
    'workloadClusters[0].nodePools: got fewer than three nodes, expected three or more with the prod plan; ',
  ],
];
