import type { AcceptedCase, RefusedCase } from './cases';

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
