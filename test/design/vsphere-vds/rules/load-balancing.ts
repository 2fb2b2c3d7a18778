import type { AcceptedCase, RefusedCase } from './cases';

export const ACCEPTED: readonly AcceptedCase[] = [
  ['R23', 'Contour with the essentials licence', { avi: { licence: 'essentials' } }],
  ['R28', 'Calico without layer 7 by NSX ALB', { workloadClusters: [{ name: 'wl01', cni: 'calico' }] }],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'R20',
    'the cloud that NSX ALB comes with',
    { avi: { cloudName: 'Default-Cloud' } },
    'avi.cloudName: got "Default-Cloud", expected a name other than that of an object that NSX ALB comes with; ',
  ],
  [
    'R20',
    'the service engine group that NSX ALB comes with',
    { avi: { serviceEngineGroups: { workload: { name: 'Default-Group' } } } },
    'avi.serviceEngineGroups.workload.name: got "Default-Group"',
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
    'R23',
    'three service engines with the essentials licence',
    { avi: { licence: 'essentials', serviceEngineGroups: { workload: { maxServiceEngines: 3 } } } },
    'avi.serviceEngineGroups.workload.maxServiceEngines: got 3, expected 2 with the licence "essentials": one active, one standby; ',
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
];
