import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { CONSTRAINT_LANGUAGE, DROP_THE_V, parseConstraint } from './constraint';
import { parseVersion } from './semver';

const OPERATOR = /^(?:>=|<=|==|=|>|<|!=|!)/;
/** A wildcard behind `!` or `!=` matches nothing, and `1.x.x` means 1.0.x: neither is let through. */
const WILDCARD = /^(?:>=|<=|==|=|>|<)?(?:0|[1-9][0-9]*)\.(?:(?:0|[1-9][0-9]*)\.)?x$/;

const isVersion = (text: string): boolean => parseVersion(text) !== undefined;

/** Whether kapp-controller reads a comparison as it stands: one x anywhere makes it a wildcard. */
const isSound = (comparison: string): boolean =>
  comparison.includes('x') ? WILDCARD.test(comparison) : isVersion(comparison.replace(OPERATOR, ''));

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
  if (!isVersion(version)) {
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

/** Whether a package is one of TKG's, whose versions have a build. */
export const isFromTanzuRepository = (packageName: string): boolean =>
  packageName.endsWith('.tanzu.vmware.com') && !packageName.endsWith('.community.tanzu.vmware.com');

/**
 * The issue of a constraint that kapp-controller cannot parse, or reads as something else than it says.
 *
 * The language has the operators `=`, `!=`, `>`, `>=`, `<`, `<=`, the wildcards `1.x` and `1.2.x`, a space for "and"
 * and `||` for "or", with spaces around it. It is not npm's: `~`, `^`, `*`, commas and ` - ` are errors.
 */
export function rangeIssues(path: string, constraints: string): readonly SpecIssue[] {
  const comparisons = constraints
    .split('||')
    .map((part) => part.trim().replace(/(>=|<=|==|=|>|<)\s+/g, '$1'))
    .flatMap((part) => part.split(/\s+/));
  const wrong = comparisons.find((comparison) => !isSound(comparison));
  if (wrong === undefined) {
    const parsed = parseConstraint(constraints);
    return parsed.state === 'parsed' ? [] : [rangeIssue(path, constraints, parsed.problem, parsed.cure)];
  }
  const cure = /^[<>=!]*v[0-9]/.test(wrong) ? DROP_THE_V : CONSTRAINT_LANGUAGE;
  return [rangeIssue(path, constraints, `at ${show(wrong)}`, cure)];
}

const rangeIssue = (path: string, constraints: string, where: string, cure: string): SpecIssue =>
  propIssue(path, `${show(constraints)} (${where})`, 'a version constraint of kapp-controller', cure);
