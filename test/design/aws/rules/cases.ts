import type { AwsAirGappedSpec, AwsSpec } from 'tko-cdk/spec';

/** The valid site after one change. */
export type ChangedSite = AwsSpec | AwsAirGappedSpec;

/** A site that is right though it looks like a breach of a rule. */
export type AcceptedCase = readonly [rule: string, what: string, site: ChangedSite];

/** One change, and the beginning of the finding that it must give. */
export type RefusedCase = readonly [rule: string, what: string, site: ChangedSite, finding: string | RegExp];
