import { AWS_AIR_GAPPED_RULES } from './air-gapped';
import { aws23 } from './capacity';
import { AWS_DECISION_RULES } from './decisions';
import { aws9 } from './existing-vpcs';
import { AWS_GENERAL_RULES } from './general';
import { AWS_NETWORK_RULES } from './networks';
import type { AwsRule } from './rule';
import { aws1 } from './zones';

export { evaluate, type AwsRule, type AwsRuleContext } from './rule';

const byNumber = (a: AwsRule, b: AwsRule): number => Number(a.id.slice(3)) - Number(b.id.slice(3));

/** AWS1 to AWS24, then AG1 to AG13 for sites without Internet. */
export const AWS_RULES: readonly AwsRule[] = Object.freeze([
  ...[aws1, ...AWS_NETWORK_RULES, aws9, ...AWS_DECISION_RULES, ...AWS_GENERAL_RULES, aws23].sort(byNumber),
  ...AWS_AIR_GAPPED_RULES,
]);
