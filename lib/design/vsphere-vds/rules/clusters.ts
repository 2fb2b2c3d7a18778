import { TEXT_FORMATS, show } from '../../../spec';
import { isTkgLabel } from '../../tkg-labels';
import type { ClusterDesign, GuestClusterDesign } from '../design';
import { derivedNameFindings, fileNameFindings } from './names';
import { pairs, type Finding, type Rule, type RuleContext } from './rule';

const clustersOf = ({ design }: RuleContext): readonly ClusterDesign[] => [
  design.managementCluster,
  ...design.guestClusters,
];

const r29: Rule = {
  id: 'R29',
  statement: 'A cluster that Tanzu Mission Control manages has Antrea.',
  source: 'TKO-TKG-001',
  held: 'check',
  check: ({ design }) =>
    design.guestClusters
      .filter(({ tanzuMissionControl, cni }) => tanzuMissionControl && cni !== 'antrea')
      .map(({ path, cni }) => ({
        path: `${path}.cni`,
        got: show(cni),
        expected: '"antrea" with "tanzuMissionControl"',
        cure: 'choose antrea, or do not register the cluster',
      })),
};

const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]?.accepts(text) === true;

function badLabels(path: string, labels: Readonly<Record<string, string>>): readonly Finding[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...(accepts('kubernetes-label-key', key)
      ? []
      : [{ path, got: `the key ${show(key)}`, expected: 'the key of a Kubernetes label', cure: 'correct the key' }]),
    ...(accepts('kubernetes-label-value', value)
      ? []
      : [
          {
            path: `${path}.${key}`,
            got: show(value),
            expected: 'at most 63 letters, digits, ".", "_" and "-", beginning and ending with a letter or digit',
            cure: 'correct the value',
          },
        ]),
  ]);
}

const r30: Rule = {
  id: 'R30',
  statement: 'Labels of clusters and nodes are valid, and an empty map of labels is not written.',
  source: 'deployment guide, AVI_LABELS',
  held: 'check',
  check: ({ design }) =>
    design.guestClusters.flatMap(({ path, labels, nodePools }) => [
      ...badLabels(`${path}.labels`, labels),
      ...nodePools.flatMap((pool, index) => badLabels(`${path}.nodePools[${index}].labels`, pool.labels)),
    ]),
};

const r31: Rule = {
  id: 'R31',
  statement: 'There is at most one shared services cluster, and the labels of TKG itself are set by nothing else.',
  source: 'TKO-NET-003; deployment guide, shared services cluster',
  held: 'check',
  check: ({ spec }) =>
    [
      ['sharedServicesCluster', spec.sharedServicesCluster] as const,
      ...(spec.workloadClusters ?? []).map((cluster, index) => [`workloadClusters[${index}]`, cluster] as const),
    ].flatMap(([path, cluster]) =>
      Object.keys(cluster?.labels ?? {})
        .filter(isTkgLabel)
        .map((key) => ({
          path: `${path}.labels`,
          got: `the key ${show(key)}`,
          expected: 'a label that is not one of TKG itself',
          cure: 'remove it: TKG and this library set such labels',
        })),
    ),
};

const MAX_NAME = 25;

const r32: Rule = {
  id: 'R32',
  statement:
    'Names are unique, and no longer than what they name allows; those of clusters have at most 25 characters, since NSX ALB builds on them.',
  source: 'TKG 2.3, cluster names with NSX ALB',
  held: 'check',
  check: (context) => [
    ...clustersOf(context)
      .filter(({ name }) => name.length > MAX_NAME)
      .map(({ path, name }) => ({
        path: `${path}.name`,
        got: `${show(name)} with ${name.length} characters`,
        expected: `at most ${MAX_NAME}`,
        cure: 'shorten it',
      })),
    ...pairs(clustersOf(context))
      .filter(([a, b]) => a.name === b.name)
      .map(([a, b]) => ({
        path: `${b.path}.name`,
        got: show(b.name),
        expected: `a name other than that of ${a.path}`,
        cure: 'give each cluster its own',
      })),
    ...fileNameFindings(context),
    ...derivedNameFindings(context),
    ...context.design.guestClusters.flatMap(duplicatePools),
    ...pairs(context.spec.networks.workloads)
      .filter(([a, b]) => a.id === b.id)
      .map(([, b]) => ({
        path: `networks.workloads[${context.spec.networks.workloads.indexOf(b)}].id`,
        got: show(b.id),
        expected: 'an id that no other workload network has',
        cure: 'give each its own',
      })),
  ],
};

const duplicatePools = ({ path, nodePools }: GuestClusterDesign): readonly Finding[] =>
  pairs(nodePools)
    .filter(([a, b]) => a.name === b.name)
    .map(([, b]) => ({
      path: `${path}.nodePools[${nodePools.indexOf(b)}].name`,
      got: show(b.name),
      expected: 'a name that no other pool of the cluster has',
      cure: 'give each pool its own',
    }));

const r33: Rule = {
  id: 'R33',
  statement: 'The Secrets that an AKODeploymentConfig refers to are the ones that TKG makes.',
  source: 'deployment guide, AKODeploymentConfig',
  held: 'construction',
};

const r34: Rule = {
  id: 'R34',
  statement:
    'In production clusters have the prod plan and machine health checks, and the management cluster is large.',
  source: 'TKO-TKG-003, TKO-TKG-004, TKO-TKG-006',
  held: 'check',
  severity: 'warning',
  check: (context) => [
    ...(context.design.purpose === 'production' ? clustersOf(context) : [])
      .filter(({ plan }) => plan === 'dev')
      .map(({ path }) => ({
        path: `${path}.plan`,
        got: '"dev"',
        expected: '"prod" (TKO-TKG-004)',
        cure: 'remove it, or have the deviation approved',
      })),
    ...clustersOf(context)
      .filter(({ machineHealthCheck }) => !machineHealthCheck)
      .map(({ path }) => ({
        path: `${path}.machineHealthCheck`,
        got: 'false',
        expected: 'true (TKO-TKG-006)',
        cure: 'remove it, or have the deviation approved',
      })),
    ...smallManagementCluster(context),
    ...context.design.guestClusters.filter(hasTooFewWorkers).map(({ path }) => ({
      severity: 'error' as const,
      path: `${path}.nodePools`,
      got: 'fewer than three nodes',
      expected: 'three or more with the prod plan',
      cure: 'raise "replicas", or set "plan" to "dev"',
    })),
  ],
};

const hasTooFewWorkers = ({ plan, nodePools }: GuestClusterDesign): boolean =>
  plan === 'prod' && nodePools.reduce((sum, { replicas }) => sum + replicas, 0) < 3;

function smallManagementCluster({ design: { managementCluster } }: RuleContext): readonly Finding[] {
  const { path, controlPlane, worker } = managementCluster;
  return (
    [
      ['controlPlaneSize', controlPlane],
      ['workerSize', worker],
    ] as const
  )
    .filter(([, { cpus, memoryMib }]) => cpus < 4 || memoryMib < 16384)
    .map(([name, { cpus, memoryMib, diskGib }]) => ({
      path: `${path}.${name}`,
      got: `${cpus} CPUs, ${memoryMib} MiB, ${diskGib} GiB`,
      expected: 'at least "large" for the management cluster (TKO-TKG-003)',
      cure: 'remove it, or have the deviation approved',
    }));
}

const r35: Rule = {
  id: 'R35',
  statement: 'Identity management is on, complete, and of one kind for all clusters.',
  source: 'TKO-TKG-005',
  held: 'check',
  severity: 'warning',
  check: ({ design: { identity } }) =>
    identity.type === 'none'
      ? [
          {
            path: 'identity',
            got: '"none"',
            expected: '"oidc" or "ldap" (TKO-TKG-005)',
            cure: 'describe the identity provider, or have the deviation approved',
          },
        ]
      : [],
};

export const CLUSTER_RULES: readonly Rule[] = [r29, r30, r31, r32, r33, r34, r35];
