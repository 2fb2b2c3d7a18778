import type { VsphereVdsSpec } from 'tko-cdk/spec';
import type { DeepPartial } from 'tko-cdk/testing';

/** What is changed in the valid site. */
export type Overrides = DeepPartial<VsphereVdsSpec>;

/** A site that is right though it looks like a breach of a rule. */
export type AcceptedCase = readonly [rule: string, what: string, overrides: Overrides];

/** One change, and the beginning of the finding that it must give. */
export type RefusedCase = readonly [rule: string, what: string, overrides: Overrides, finding: string | RegExp];
