import type { AwsAirGappedSpec, AwsSpec } from './aws';
import type { VsphereVdsSpec } from './site';

/** A site, after one of the reference designs. */
export type SiteSpec = VsphereVdsSpec | AwsSpec | AwsAirGappedSpec;

/** Names of reference designs, as `design` of a site file says them. */
export type ReferenceDesignName = SiteSpec['design'];

/** What a site of a reference design says. */
export type SpecOf<Design extends ReferenceDesignName> = Extract<SiteSpec, { readonly design: Design }>;

/** The reference designs. */
export const REFERENCE_DESIGN_NAMES: readonly ReferenceDesignName[] = Object.freeze([
  'vsphere-vds',
  'aws',
  'aws-air-gapped',
]);
