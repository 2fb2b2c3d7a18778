import type { ResolvedCluster } from '../../resolved-cluster';
import type { ChangeBasis, ChangeEffect } from '../cluster-change';

/** What a rule says; Windows nodes do not take what only the worker class of Linux has a patch for. */
export type RuleEffect = ChangeEffect | 'rolls-linux-workers';

/** A difference that a rule judges. */
export interface JudgedChange {
  readonly from: unknown;
  readonly to: unknown;
  readonly before: ResolvedCluster;
  readonly after: ResolvedCluster;
}

/** What a rule says of one difference, where it depends on the values. */
export interface Judgement {
  readonly effects: readonly RuleEffect[];
  readonly why: string;
  /** @default - the rule's */
  readonly basis?: ChangeBasis;
  /** @default - the rule's */
  readonly cure?: string;
}

/** What the change of a part of the manifests does. */
export interface ChangeRule {
  /** Where: names parted by blanks, the kind of the object first. `*` is any one name. */
  readonly at: string;
  /** The property of the configuration; `*` stands for the names of `at`. */
  readonly property: string;
  readonly effects: readonly RuleEffect[];
  readonly why: string;
  readonly basis: ChangeBasis;
  /**
   * What to do in place of a change that is refused.
   *
   * @default - make a new cluster
   */
  readonly cure?: string;
  /**
   * Judges by the values.
   *
   * @default - the rule holds for all values
   */
  readonly judge?: (change: JudgedChange) => Judgement | undefined;
  /**
   * What `judge` says of other values, for documents.
   *
   * @default - nothing
   */
  readonly otherwise?: string;
  /**
   * Whether the value is secret and is not shown.
   *
   * @default false
   */
  readonly secret?: boolean;
}

type RuleOptions = Partial<Pick<ChangeRule, 'basis' | 'cure' | 'judge' | 'otherwise' | 'secret'>>;

export const rule = (
  at: string,
  property: string,
  effects: readonly RuleEffect[],
  why: string,
  options: RuleOptions = {},
): ChangeRule => ({ at, property, effects, why, basis: 'known', ...options });

export const VARIABLES = 'Cluster spec topology variables';
export const POOLS = 'Cluster spec topology workers machineDeployments';

/** A rule of a class variable, or of a part of it. */
export const variable = (
  name: string,
  property: string,
  effects: readonly RuleEffect[],
  why: string,
  options: RuleOptions = {},
): ChangeRule => rule(`${VARIABLES} ${name}`, property, effects, why, options);

export const CONTROL_PLANE: readonly RuleEffect[] = ['rolls-control-plane'];
export const WORKERS: readonly RuleEffect[] = ['rolls-workers'];
export const LINUX_WORKERS: readonly RuleEffect[] = ['rolls-linux-workers'];
export const ALL_NODES: readonly RuleEffect[] = ['rolls-control-plane', 'rolls-workers'];
export const LINUX_NODES: readonly RuleEffect[] = ['rolls-control-plane', 'rolls-linux-workers'];
export const IN_PLACE: readonly RuleEffect[] = ['in-place'];
export const REFUSED: readonly RuleEffect[] = ['refused'];

export const CONVENTION = { basis: 'convention' } as const;

/** Reasons that several rules have. */
export const WHY = {
  kubeadm: 'it stands in the KubeadmControlPlane, and a changed one replaces its nodes',
  machine: 'it stands in the machine template, and nodes are made anew from a changed one',
  etcdVolume: 'etcd lies on it, and the volumes of a control plane stay as they were made',
  bootstrap: 'it is written when a node starts, so nodes are made anew',
} as const;
