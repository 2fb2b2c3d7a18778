import type { SiteRule } from '../../site/rules/rule';
import type { AwsDesign } from '../design';
import type { AnyAwsSpec } from '../vpcs';

export { byConstruction, evaluate, pairs, type Finding } from '../../site/rules/rule';

/** What a rule looks at: what the user said, and what it was taken to mean. */
export interface AwsRuleContext {
  readonly spec: AnyAwsSpec;
  readonly design: AwsDesign;
}

/** A rule of the reference designs on AWS, "AWS1" and so on; "AG1" and so on without Internet. */
export type AwsRule = SiteRule<AwsRuleContext>;
