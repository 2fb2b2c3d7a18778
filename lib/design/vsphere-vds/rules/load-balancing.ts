import { Ipv4Address, show } from '../../../spec';
import { INSTALL_AKO_FOR_ALL } from '../ako';
import { ACTIVE_STANDBY_ENGINES } from '../avi';
import type { GuestClusterDesign, ServiceEngineGroupPlan, VsphereVdsDesign } from '../design';
import type { Finding, Rule } from './rule';

const r20: Rule = {
  id: 'R20',
  statement:
    'The cloud of NSX ALB is of the type that the design has, vCenter with write access; cloud and groups are not those that NSX ALB comes with.',
  source: 'reference design, NSX ALB cloud',
  held: 'check',
  check: ({ design }) =>
    [
      ['avi.cloudName', design.avi.cloudName, 'Default-Cloud'] as const,
      ...groupsOf(design).map(([path, { name }]) => [`${path}.name`, name, 'Default-Group'] as const),
    ]
      .filter(([, name, builtIn]) => name === builtIn)
      .map(([path, name]) => ({
        path,
        got: show(name),
        expected: 'a name other than that of an object that NSX ALB comes with',
        cure: 'choose another one, or leave it out',
      })),
};

const r21: Rule = {
  id: 'R21',
  statement:
    'IPAM and DNS profiles are attached to the cloud before any AKODeploymentConfig; the DNS domain is a name.',
  source: 'TKO-ALB-005; deployment guide, IPAM and DNS profiles',
  held: 'check',
  check: ({ design: { dns } }) =>
    Ipv4Address.parse(dns.domain) === undefined && dns.domain.includes('.')
      ? []
      : [
          {
            path: 'dns.domain',
            got: show(dns.domain),
            expected: 'a domain of two labels or more',
            cure: 'give the domain of the site, such as "sfo01.example.com"',
          },
        ],
};

const groupsOf = ({ avi }: VsphereVdsDesign): readonly (readonly [string, ServiceEngineGroupPlan])[] => [
  ['avi.serviceEngineGroups.management', avi.serviceEngineGroups.management],
  ['avi.serviceEngineGroups.workload', avi.serviceEngineGroups.workload],
];

const r22: Rule = {
  id: 'R22',
  statement: 'Management and workload clusters have service engine groups of their own; shared services use the first.',
  source: 'TKO-ALB-SE-002, TKO-ALB-SE-003',
  held: 'check',
  check: ({ design }) => {
    const { management, workload } = design.avi.serviceEngineGroups;
    return management.name === workload.name
      ? [
          {
            path: 'avi.serviceEngineGroups.workload.name',
            got: show(workload.name),
            expected: 'a name other than that of the management group',
            cure: 'give each group its own',
          },
        ]
      : [];
  },
};

const r23: Rule = {
  id: 'R23',
  statement:
    'With the essentials licence: active/standby with two service engines a group, no self-election, no cache, and no layer 7 by NSX ALB.',
  source: 'TKO-ALB-SE-001, TKO-ALB-SE-004, TKO-ALB-L7-001',
  held: 'check',
  check: ({ design }) =>
    design.avi.licence === 'enterprise'
      ? []
      : [
          ...groupsOf(design)
            .filter(([, { maxServiceEngines }]) => maxServiceEngines > ACTIVE_STANDBY_ENGINES)
            .map(([path, { maxServiceEngines }]) => ({
              path: `${path}.maxServiceEngines`,
              got: show(maxServiceEngines),
              expected: `${ACTIVE_STANDBY_ENGINES} with the licence "essentials": one active, one standby`,
              cure: 'remove it, or set "avi.licence" to "enterprise"',
            })),
          ...design.guestClusters
            .filter(({ aviIngress }) => aviIngress)
            .map(({ path }) => ({
              path: `${path}.aviIngress`,
              got: 'true',
              expected: 'false with the licence "essentials"',
              cure: 'remove it and use Contour, or set "avi.licence" to "enterprise"',
            })),
        ],
};

const r24: Rule = {
  id: 'R24',
  statement: 'Service engines have at least 2 CPUs and 4 GiB; from 4 CPUs on one of them dispatches only.',
  source: 'TKO-ALB-SE-005, TKO-ALB-SE-007',
  held: 'check',
  check: ({ design }) =>
    groupsOf(design).flatMap(([path, { cpus, memoryMib }]): readonly Finding[] => [
      ...(cpus < 2 ? [{ path: `${path}.cpus`, got: show(cpus), expected: 'at least 2', cure: 'raise it' }] : []),
      ...(memoryMib < 4096
        ? [{ path: `${path}.memoryMib`, got: show(memoryMib), expected: 'at least 4096 MiB', cure: 'raise it' }]
        : []),
    ]),
};

const r25: Rule = {
  id: 'R25',
  statement:
    'Layer 7 in ClusterIP mode has one service engine group a cluster; NodePortLocal, which is used, may share.',
  source: 'reference design, NSX ALB ingress modes',
  held: 'construction',
};

const r26: Rule = {
  id: 'R26',
  statement: 'Service engines are placed compactly.',
  source: 'TKO-ALB-SE-006',
  held: 'construction',
};

/** The configurations whose selector a cluster's labels match. */
const selecting = ({ akoDeploymentConfigs }: VsphereVdsDesign, { labels }: GuestClusterDesign): readonly string[] =>
  akoDeploymentConfigs
    .filter(({ selector }) => Object.entries(selector).every(([key, value]) => labels[key] === value))
    .map(({ name }) => name);

const r27: Rule = {
  id: 'R27',
  statement: 'A cluster is selected by one AKODeploymentConfig and so has one service engine group.',
  source: 'deployment guide, AKODeploymentConfig',
  held: 'check',
  check: ({ design }) =>
    design.guestClusters.flatMap((cluster) => {
      const names = selecting(design, cluster);
      const expected = cluster.akoDeploymentConfig === INSTALL_AKO_FOR_ALL ? [] : [cluster.akoDeploymentConfig];
      return names.join() === expected.join()
        ? []
        : [
            {
              path: `${cluster.path}.labels`,
              got: `labels that ${names.length === 0 ? 'no AKODeploymentConfig selects' : `${names.join(' and ')} select(s)`}`,
              expected: `labels that only ${cluster.akoDeploymentConfig} selects`,
              cure: 'remove the labels "type", "workload-l7-enabled", "workload-network", "workload-l4-network" and "workload-l4-calico-network"',
            },
          ];
    }),
};

const r28: Rule = {
  id: 'R28',
  statement: 'Layer 7 in NodePortLocal mode needs Antrea and IPv4, chosen before the cluster is made.',
  source: 'TKO-ALB-L7-001',
  held: 'check',
  check: ({ design }) =>
    design.guestClusters
      .filter(({ aviIngress, cni }) => aviIngress && cni !== 'antrea')
      .map(({ path, cni }) => ({
        path: `${path}.cni`,
        got: show(cni),
        expected: '"antrea" where NSX ALB is the ingress',
        cure: 'choose antrea, or set "aviIngress" to false',
      })),
};

export const LOAD_BALANCING_RULES: readonly Rule[] = [r20, r21, r22, r23, r24, r25, r26, r27, r28];
