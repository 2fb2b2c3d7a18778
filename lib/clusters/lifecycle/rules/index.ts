import type { Infrastructure } from '../../../design/releases';
import { ADD_ON_RULES } from './add-ons';
import { AWS_VARIABLE_RULES } from './aws-variables';
import { AZURE_VARIABLE_RULES } from './azure-variables';
import { BOOTSTRAP_RULES } from './bootstrap';
import type { ChangeRule } from './change-rule';
import { COMMON_VARIABLE_RULES } from './common-variables';
import { POOL_RULES } from './pools';
import { TOPOLOGY_RULES } from './topology';
import { VSPHERE_VARIABLE_RULES } from './vsphere-variables';

const COMMON = [...TOPOLOGY_RULES, ...POOL_RULES, ...COMMON_VARIABLE_RULES, ...BOOTSTRAP_RULES, ...ADD_ON_RULES];

const OF_INFRASTRUCTURE: Readonly<Record<Infrastructure, readonly ChangeRule[]>> = {
  vsphere: VSPHERE_VARIABLE_RULES,
  aws: AWS_VARIABLE_RULES,
  azure: AZURE_VARIABLE_RULES,
};

/** A rule, and the names that its wildcards stand for. */
export interface MatchedRule {
  readonly rule: ChangeRule;
  readonly names: readonly string[];
}

interface PreparedRule {
  readonly rule: ChangeRule;
  readonly segments: readonly string[];
  readonly wildcards: number;
}

const prepare = (rule: ChangeRule): PreparedRule => {
  const segments = rule.at.split(' ');
  return { rule, segments, wildcards: segments.filter((segment) => segment === '*').length };
};

/** The longest first, and among these the ones with the fewest wildcards: the first that fits is the best. */
const prepared = (rules: readonly ChangeRule[]): readonly PreparedRule[] =>
  rules
    .map(prepare)
    .sort((first, second) => second.segments.length - first.segments.length || first.wildcards - second.wildcards);

const PREPARED: Readonly<Record<Infrastructure, readonly PreparedRule[]>> = {
  vsphere: prepared([...COMMON, ...OF_INFRASTRUCTURE.vsphere]),
  aws: prepared([...COMMON, ...OF_INFRASTRUCTURE.aws]),
  azure: prepared([...COMMON, ...OF_INFRASTRUCTURE.azure]),
};

/** The rule that speaks of a place in the manifests most exactly. */
export function ruleFor(infrastructure: Infrastructure, path: readonly string[]): MatchedRule | undefined {
  const found = PREPARED[infrastructure].find(
    ({ segments }) =>
      segments.length <= path.length && segments.every((segment, index) => segment === '*' || segment === path[index]),
  );
  return found && { rule: found.rule, names: path.filter((_, index) => found.segments[index] === '*') };
}

/** Places in the manifests that hold a secret. */
export const SECRET_PLACES: readonly (readonly string[])[] = COMMON.filter(({ secret }) => secret === true).map(
  ({ at }) => at.split(' '),
);

/** The rules by what they are about, for documents. */
export const CHANGE_RULES: Readonly<Record<'all' | Infrastructure, readonly ChangeRule[]>> = Object.freeze({
  all: COMMON,
  ...OF_INFRASTRUCTURE,
});

export type { ChangeRule, JudgedChange, Judgement, RuleEffect } from './change-rule';
