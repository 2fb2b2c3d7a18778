import { distance } from 'fastest-levenshtein';
import { REFERENCE_DESIGN_NAMES, type ReferenceDesignName, show, type SpecIssue } from '../spec';
import { checkAws, checkAwsAirGapped } from './aws/check';
import { checkVsphereVds } from './vsphere-vds/check';

const CHECKS: Readonly<Record<ReferenceDesignName, (data: unknown) => readonly SpecIssue[]>> = {
  'vsphere-vds': checkVsphereVds,
  aws: checkAws,
  'aws-air-gapped': checkAwsAirGapped,
};

/** What a site file says of its reference design. */
const designIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'design' in data ? data.design : undefined;

const isDesignName = (name: unknown): name is ReferenceDesignName =>
  REFERENCE_DESIGN_NAMES.some((known) => known === name);

/** The reference design of a site; undefined when what it says is none. */
export function referenceDesignOf(data: unknown): ReferenceDesignName | undefined {
  const name = designIn(data);
  return isDesignName(name) ? name : undefined;
}

/**
 * Finds everything that is wrong, or worth a second look, in a site of any reference design.
 *
 * @param data a site, or what was read from a site file; its `design` says which reference design it follows
 */
export function checkSite(data: unknown): readonly SpecIssue[] {
  const design = referenceDesignOf(data);
  return design === undefined ? [unknownDesign(designIn(data))] : CHECKS[design](data);
}

function unknownDesign(given: unknown): SpecIssue {
  const names = REFERENCE_DESIGN_NAMES.map((name) => show(name)).join(', ');
  const near = REFERENCE_DESIGN_NAMES.find((name) => typeof given === 'string' && distance(given, name) <= 2);
  return {
    severity: 'error',
    path: 'design',
    got: show(given),
    expected: `a reference design: ${names}`,
    cure: near === undefined ? 'say which one the site follows' : `write ${show(near)}`,
  };
}
