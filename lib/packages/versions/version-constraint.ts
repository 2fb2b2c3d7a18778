import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';

const NUMBER = '(?:0|[1-9][0-9]*)';
const PRERELEASE = `(?:${NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
const BUILD = '[0-9A-Za-z-]+';
const SEMVER = `${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${PRERELEASE}(?:\\.${PRERELEASE})*)?(?:\\+${BUILD}(?:\\.${BUILD})*)?`;
const EXACT = new RegExp(`^${SEMVER}$`);

const COMPARISON = new RegExp(`^(?:>=|<=|==|=|>|<|!=|!)?${SEMVER}$`);
/** A wildcard behind `!` or `!=` matches nothing, and `1.x.x` means 1.0.x: neither is let through. */
const WILDCARD = new RegExp(`^(?:>=|<=|==|=|>|<)?${NUMBER}\\.(?:${NUMBER}\\.)?x$`);

/** Whether kapp-controller reads a comparison as it stands: one x anywhere makes it a wildcard. */
const isSound = (comparison: string): boolean =>
  comparison.includes('x') ? WILDCARD.test(comparison) : COMPARISON.test(comparison);

const AN_EXACT_VERSION = 'one exact version, such as "1.24.4+vmware.1-tkg.1"';
const LOOK_IT_UP = 'write the version as "tanzu package available list <package name>" prints it';

/**
 * The issue of a version that is not an exact pin which kapp-controller resolves to that version and no other.
 *
 * kapp-controller orders build metadata: `1.24.4` does not match `1.24.4+vmware.1-tkg.1`, ranges pick release
 * candidates when prereleases are allowed (as the CLI always does), and `+vmware.10` sorts below `+vmware.7`.
 */
export function exactVersionIssues(path: string, version: string, packageName: string): readonly SpecIssue[] {
  if (version === '') {
    return [propIssue(path, 'no version', AN_EXACT_VERSION, LOOK_IT_UP)];
  }
  if (/^v[0-9]/i.test(version)) {
    return [propIssue(path, show(version), AN_EXACT_VERSION, 'drop the leading v: kapp-controller cannot parse it')];
  }
  if (!EXACT.test(version)) {
    return [propIssue(path, show(version), `${AN_EXACT_VERSION}, and no range or operator`, LOOK_IT_UP)];
  }
  if (version.includes('x')) {
    const cure = 'take a version without that letter: kapp-controller reads the x of an exact version as a wildcard';
    return [propIssue(path, `${show(version)}, which holds the letter x`, AN_EXACT_VERSION, cure)];
  }
  if (isFromTanzuRepository(packageName) && !version.includes('+')) {
    const cure = `${LOOK_IT_UP}: without its build it matches none`;
    return [propIssue(path, `${show(version)} without a build`, AN_EXACT_VERSION, cure)];
  }
  return [];
}

const isFromTanzuRepository = (packageName: string): boolean =>
  packageName.endsWith('.tanzu.vmware.com') && !packageName.endsWith('.community.tanzu.vmware.com');

/**
 * The issue of a constraint that kapp-controller cannot parse, or reads as something else than it says.
 *
 * The language has the operators `=`, `!=`, `>`, `>=`, `<`, `<=`, the wildcards `1.x` and `1.2.x`, a space for "and"
 * and `||` for "or". It is not npm's: `~`, `^`, `*`, commas and ` - ` are errors.
 */
export function rangeIssues(path: string, constraints: string): readonly SpecIssue[] {
  const comparisons = constraints
    .split('||')
    .map((part) => part.trim().replace(/(>=|<=|==|=|>|<)\s+/g, '$1'))
    .flatMap((part) => part.split(/\s+/));
  const wrong = comparisons.find((comparison) => !isSound(comparison));
  if (wrong === undefined) {
    return [];
  }
  const cure = /^[<>=!]*v[0-9]/.test(wrong)
    ? 'drop the leading v: a tag may carry one, a constraint may not'
    : 'use =, !=, >, >=, <, <= with whole versions, 1.x or 1.2.x, a space for "and", || for "or"';
  return [propIssue(path, `${show(constraints)} (at ${show(wrong)})`, 'a version constraint of kapp-controller', cure)];
}
