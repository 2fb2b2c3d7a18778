import {
  CONVENTION,
  IN_PLACE,
  type ChangeRule,
  type JudgedChange,
  type Judgement,
  POOLS,
  REFUSED,
  rule,
  WORKERS,
} from './change-rule';

const ANNOTATIONS = `${POOLS} * metadata annotations`;
const AUTOSCALER = 'cluster.x-k8s.io/cluster-api-autoscaler-node-group';
const OVERRIDE = 'an override replaces the value for this pool alone';

/** A node pool has one kind of operating system as long as it is there. */
const judgeImage = ({ from, to }: JudgedChange): Judgement | undefined => {
  const [before, after] = [from, to].map((selector) => String(selector).includes('os-name=windows'));
  return before === after
    ? undefined
    : {
        effects: REFUSED,
        why: 'a pool of Linux does not become one of Windows, nor the other way round',
        basis: 'convention',
        cure: 'add a pool with another name, and remove this one',
      };
};

/** Cluster API before 1.3 hands annotations of a pool on to its machines, and replaces them for it. */
const judgeBounds = ({ after }: JudgedChange): Judgement | undefined =>
  after.release.output.nodeLifecycle
    ? undefined
    : {
        effects: ['rolls-pool'],
        why: 'Cluster API before 1.4 makes nodes anew when an annotation of their pool changes',
      };

const override = (name: string, property: string): ChangeRule =>
  rule(`${POOLS} * variables overrides ${name}`, `nodePools.*.${property}`, ['rolls-pool'], OVERRIDE);

/** What a Cluster says of a node pool that is there before and after. */
export const POOL_RULES: readonly ChangeRule[] = [
  rule(POOLS, 'nodePools', WORKERS, 'node pools whose names are not unique cannot be told apart', CONVENTION),
  rule(
    `${POOLS} * replicas`,
    'nodePools.*.replicas',
    ['scales'],
    'nodes are added, or drained and deleted; no other node is replaced',
  ),
  ...['min', 'max'].map((bound) =>
    rule(
      `${ANNOTATIONS} ${AUTOSCALER}-${bound}-size`,
      `nodePools.*.autoscaling.${bound}`,
      ['scales'],
      'the autoscaler adds nodes, or drains and deletes them, when pods need it',
      { judge: judgeBounds, otherwise: 'rolls-pool: before TKG 2.3' },
    ),
  ),
  rule(`${POOLS} * class`, 'nodePools.*.os', REFUSED, 'a pool keeps its worker class', {
    ...CONVENTION,
    cure: 'add a pool with another name, and remove this one',
  }),
  rule(
    `${ANNOTATIONS} run.tanzu.vmware.com/resolve-os-image`,
    'nodePools.*.os',
    ['rolls-pool'],
    'TKG takes another image of nodes',
    { judge: judgeImage, otherwise: 'refused: Windows in place of Linux, or the other way round' },
  ),
  rule(
    `${POOLS} * failureDomain`,
    'nodePools.*.failureDomain',
    ['rolls-pool'],
    'nodes are made anew in the other zone; their volumes stay in the old one',
  ),
  rule(`${POOLS} * strategy`, 'nodePools.*.rolloutStrategy', IN_PLACE, 'it says how nodes are replaced the next time'),
  rule(
    `${POOLS} * machineHealthCheck`,
    'nodePools.*.machineHealthCheck',
    IN_PLACE,
    'the MachineHealthCheck is an object of its own',
  ),
  override('worker', 'size'),
  override('vcenter', 'vcenter'),
  override('nodePoolLabels', 'labels'),
  override('nodePoolTaints', 'taints'),
  rule(`${POOLS} * variables overrides *`, 'nodePools.*.variables.*', ['rolls-pool'], OVERRIDE),
  rule(`${POOLS} *`, 'nodePools.*', ['rolls-pool'], 'the worst is taken', CONVENTION),
];
