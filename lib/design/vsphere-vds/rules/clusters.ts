import { show } from '../../../spec';
import {
  clustersOf,
  devPlanFindings,
  fewWorkersFindings,
  healthCheckFindings,
  missionControlFindings,
  noIdentityFindings,
  sameNameFindings,
  samePoolNameFindings,
} from '../../site/rules/clusters';
import { labelFindings, tkgLabelFindings } from '../../site/rules/labels';
import { derivedNameFindings, fileNameFindings } from './names';
import { pairs, type Finding, type Rule, type RuleContext } from './rule';

const r29: Rule = {
  id: 'R29',
  statement: 'A cluster that Tanzu Mission Control manages has Antrea.',
  source: 'TKO-TKG-001',
  held: 'check',
  check: ({ design }) => missionControlFindings(design),
};

const r30: Rule = {
  id: 'R30',
  statement: 'Labels of clusters and nodes are valid, and an empty map of labels is not written.',
  source: 'deployment guide, AVI_LABELS',
  held: 'check',
  check: ({ design }) => labelFindings(design),
};

const r31: Rule = {
  id: 'R31',
  statement: 'There is at most one shared services cluster, and the labels of TKG itself are set by nothing else.',
  source: 'TKO-NET-003; deployment guide, shared services cluster',
  held: 'check',
  check: ({ spec }) => tkgLabelFindings(spec),
};

const MAX_NAME = 25;

const r32: Rule = {
  id: 'R32',
  statement:
    'Names are unique, and no longer than what they name allows; those of clusters have at most 25 characters, since NSX ALB builds on them.',
  source: 'TKG 2.3, cluster names with NSX ALB',
  held: 'check',
  check: (context) => [
    ...clustersOf(context.design)
      .filter(({ name }) => name.length > MAX_NAME)
      .map(({ path, name }) => ({
        path: `${path}.name`,
        got: `${show(name)} with ${name.length} characters`,
        expected: `at most ${MAX_NAME}`,
        cure: 'shorten it',
      })),
    ...sameNameFindings(context.design),
    ...fileNameFindings(context),
    ...derivedNameFindings(context),
    ...samePoolNameFindings(context.design),
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
    ...devPlanFindings(context.design, 'TKO-TKG-004'),
    ...healthCheckFindings(context.design, 'TKO-TKG-006'),
    ...smallManagementCluster(context),
    ...fewWorkersFindings(context.design),
  ],
};

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
  check: ({ design }) => noIdentityFindings(design, '"oidc" or "ldap"', 'TKO-TKG-005'),
};

export const CLUSTER_RULES: readonly Rule[] = [r29, r30, r31, r32, r33, r34, r35];
