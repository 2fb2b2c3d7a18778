import { show, type SpecIssue } from '../../spec/issue';
import { type Candidate, sortCandidates } from './candidate';
import { compareVersions, parseVersion } from './semver';

/** Why a version was not taken: what was given, what is expected, what to do. */
export type SelectionReason = Pick<SpecIssue, 'got' | 'expected' | 'cure'>;

/** A choice that came to nothing. */
export interface FailedSelection {
  readonly constraints: string;
  readonly available: readonly string[];
  /** The available versions that can be read. */
  readonly readable: readonly Candidate[];
  /** Those of them that match the constraint. All are prereleases that take no part. */
  readonly excluded: readonly Candidate[];
}

const MAX_LISTED = 5;

/** Why no version is left, in the order in which kapp-controller 0.45 drops them: unreadable, prerelease, no match. */
export function noMatchReason({ constraints, available, readable, excluded }: FailedSelection): SelectionReason {
  if (available.length === 0) {
    return reason('nothing to select from', 'an available version', 'add the repository of the package, or push a tag');
  }
  if (readable.length === 0) {
    return reason(`only ${listed(available)}`, 'a semantic version', 'name it like "1.24.4" or "v1.24.4"');
  }
  const wanted = constraints === '' ? 'no constraint' : show(constraints);
  if (excluded.length > 0) {
    const got = `${wanted}, for which there are only prereleases: ${listedFromHighest(excluded)}`;
    return reason(got, 'a release', 'admit the prereleases with "prereleases: {}" or their identifiers');
  }
  const builds = buildsOf(constraints, readable);
  return builds.length > 0
    ? reason(`${wanted}, which has no build`, 'the version with its build', `take ${listedFromHighest(builds)}`)
    : reason(wanted, 'a constraint that matches an available version', `take one of ${listedFromHighest(readable)}`);
}

const reason = (got: string, expected: string, cure: string): SelectionReason => ({ got, expected, cure });

/** The builds of the version that is asked for without one, as in `1.24.4` for `1.24.4+vmware.1-tkg.1`. */
function buildsOf(constraints: string, readable: readonly Candidate[]): readonly Candidate[] {
  const wanted = parseVersion(constraints.trim().replace(/^=+/, ''));
  return wanted?.build.length === 0
    ? readable.filter(({ version }) => compareVersions({ ...version, build: [] }, wanted) === 0)
    : [];
}

const listedFromHighest = (candidates: readonly Candidate[]): string =>
  listed(
    sortCandidates(candidates)
      .map(({ text }) => text)
      .reverse(),
  );

function listed(versions: readonly string[]): string {
  const shown = versions.slice(0, MAX_LISTED).map(show).join(', ');
  return versions.length > MAX_LISTED ? `${shown} and ${versions.length - MAX_LISTED} more` : shown;
}
