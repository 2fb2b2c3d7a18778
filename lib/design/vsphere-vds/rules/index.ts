import { ADDRESSING_RULES } from './addressing';
import { CLUSTER_NETWORK_RULES } from './cluster-networks';
import { CLUSTER_RULES } from './clusters';
import { CONTROLLER_RULES } from './controllers';
import { DECISION_RULES } from './decisions';
import { ENVIRONMENT_RULES } from './environment';
import { LOAD_BALANCING_RULES } from './load-balancing';
import type { Rule } from './rule';
import { VIP_NETWORK_RULES } from './vip-networks';

export { evaluate, type Finding, type Rule, type RuleContext } from './rule';

/** R1 to R46, then the decisions that need an input of the site. */
export const VSPHERE_VDS_RULES: readonly Rule[] = Object.freeze([
  ...ADDRESSING_RULES,
  ...VIP_NETWORK_RULES,
  ...CLUSTER_NETWORK_RULES,
  ...CONTROLLER_RULES,
  ...LOAD_BALANCING_RULES,
  ...CLUSTER_RULES,
  ...ENVIRONMENT_RULES,
  ...DECISION_RULES,
]);
