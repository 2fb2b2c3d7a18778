import type { MachineSize } from '../../design/sizes';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../packages/prop-issue';
import { labelIssues, textIssues } from '../text-issues';
import type { NodeTaint } from './cluster-class-variables';
import type { NodePoolProps } from './cluster-props';
import type { ResolvedCluster } from './resolved-cluster';

/** The smallest node that TKG takes. */
const SMALLEST: MachineSize = Object.freeze({ cpus: 2, memoryMib: 4096, diskGib: 20 });

/** The prod plan spreads workers over three machine deployments. */
const MIN_PROD_WORKERS = 3;

/** The issues of a size: whole numbers, and no node smaller than TKG takes. */
export const sizeIssues = (path: string, size: MachineSize): readonly SpecIssue[] =>
  (['cpus', 'memoryMib', 'diskGib'] as const)
    .filter((figure) => !Number.isInteger(size[figure]) || size[figure] < SMALLEST[figure])
    .map((figure) =>
      propIssue(`${path}.${figure}`, show(size[figure]), `a whole number, at least ${SMALLEST[figure]}`, 'raise it'),
    );

/** The issues of a cluster's node pools. */
export function nodePoolIssues(path: string, { nodePools, plan, role }: ResolvedCluster): readonly SpecIssue[] {
  if (nodePools.length === 0) {
    return [propIssue(path, 'no node pool', 'at least one', 'add one, or leave the property out')];
  }
  const workers = nodePools.reduce((sum, { replicas }) => sum + replicas, 0);
  const tooFew = role !== 'management' && plan === 'prod' && workers < MIN_PROD_WORKERS;
  const expected = `at least ${MIN_PROD_WORKERS} with the prod plan`;
  return [
    ...nodePools.flatMap((pool, index) => poolIssues(`${path}[${index}]`, pool, nodePools.slice(0, index))),
    ...(tooFew ? [propIssue(path, `${workers} worker nodes`, expected, 'add nodes, or take the plan "dev"')] : []),
  ];
}

function poolIssues(path: string, pool: NodePoolProps, earlier: readonly NodePoolProps[]): readonly SpecIssue[] {
  const { name, replicas, size, labels = {}, taints = [] } = pool;
  return [
    ...textIssues(`${path}.name`, 'dns-label', name),
    ...(earlier.some((other) => other.name === name)
      ? [propIssue(`${path}.name`, show(name), 'a name of its own', 'rename one of the pools')]
      : []),
    ...(Number.isInteger(replicas) && replicas >= 0
      ? []
      : [propIssue(`${path}.replicas`, show(replicas), 'a whole number, at least 0', 'change it')]),
    ...(size === undefined ? [] : sizeIssues(`${path}.size`, size)),
    ...labelIssues(`${path}.labels`, labels),
    ...taints.flatMap((taint, index) => taintIssues(`${path}.taints[${index}]`, taint)),
  ];
}

const taintIssues = (path: string, { key, value }: NodeTaint): readonly SpecIssue[] => [
  ...textIssues(`${path}.key`, 'kubernetes-label-key', key),
  ...(value === undefined ? [] : textIssues(`${path}.value`, 'kubernetes-label-value', value)),
];
