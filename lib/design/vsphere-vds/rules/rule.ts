import type { VsphereVdsSpec } from '../../../spec';
import type { SiteRule } from '../../site/rules/rule';
import type { VsphereVdsDesign } from '../design';

export { byConstruction, evaluate, pairs, type Finding } from '../../site/rules/rule';

/** What a rule looks at: what the user said, and what it was taken to mean. */
export interface RuleContext {
  readonly spec: VsphereVdsSpec;
  readonly design: VsphereVdsDesign;
}

/** A rule of the reference design with VDS networking, "R1" to "R46". */
export type Rule = SiteRule<RuleContext>;
