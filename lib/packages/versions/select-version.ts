import { show } from '../../spec/issue';
import { type Candidate, readCandidates, sortCandidates } from './candidate';
import { parseConstraint } from './constraint';
import { noMatchReason, type SelectionReason } from './no-match';
import { parseVersion } from './semver';

/** The prereleases that take part in a selection. */
export interface AdmittedPrereleases {
  /**
   * A prerelease takes part when one of its identifiers is one of these: `rc` or `1` of `1.0.0-rc.1`, never `rc.1`.
   *
   * @default - all take part, as with an empty list
   */
  readonly identifiers?: readonly string[];
}

export interface SelectVersionOptions {
  /**
   * Who selects: a PackageInstall among the versions of a package, or a PackageRepository among the tags of its image.
   *
   * @default 'package'
   */
  readonly kind?: 'package' | 'tags';
  /**
   * Constraint in the language of kapp-controller.
   *
   * @default - every version, as with an empty text
   */
  readonly constraints?: string;
  /**
   * The prereleases that take part.
   *
   * @default - none, unless the constraint of a package is nothing but a prerelease, such as `1.0.0-rc.1`
   */
  readonly prereleases?: AdmittedPrereleases;
  /** The versions or tags to select from. What is no semantic version, with or without a leading `v`, is passed over. */
  readonly available: readonly string[];
  /**
   * The version of the package that kapp-controller tried last, `status.lastAttemptedVersion`. No tag has one.
   *
   * @default - none: the package is not installed yet
   */
  readonly lastAttempted?: string;
  /**
   * Whether the PackageInstall has the annotation `packaging.carvel.dev/downgradable`.
   *
   * @default false
   */
  readonly downgradable?: boolean;
}

/** What a selection comes to: a version, one that is found and not installed, or none. */
export type SelectedVersion =
  | { readonly state: 'selected'; readonly version: string }
  | { readonly state: 'blocked'; readonly version: string; readonly reason: SelectionReason }
  | { readonly state: 'refused'; readonly reason: SelectionReason };

/**
 * Selects the highest version that matches a constraint, as kapp-controller 0.45 does for a PackageInstall and for the
 * tags of a PackageRepository (its pkg/packageinstall, and vendir's versions). Of equal ones the last is taken.
 *
 * A version below the one last attempted is found, and blocked. That the package wants another version of
 * kapp-controller is not looked at.
 *
 * @returns never throws: the reason of a blocked or refused selection says what was given and what to do
 */
export function selectVersion(options: SelectVersionOptions): SelectedVersion {
  const { constraints = '', available } = options;
  const constraint = readConstraint(constraints);
  if (constraint.state === 'unparsable') {
    return refused({
      got: `${show(constraints)} (${constraint.problem})`,
      expected: 'a version constraint of kapp-controller',
      cure: constraint.cure,
    });
  }
  const readable = readCandidates(available);
  const matching = readable.filter(({ version }) => constraint.matches(version));
  const highest = sortCandidates(matching.filter(takesPart(options))).at(-1);
  return highest === undefined
    ? refused(noMatchReason({ constraints, available, readable, excluded: matching }))
    : withoutDowngrade(highest, options);
}

const refused = (reason: SelectionReason): SelectedVersion => ({ state: 'refused', reason });

const readConstraint = (constraints: string): ReturnType<typeof parseConstraint> =>
  constraints === '' ? { state: 'parsed', matches: () => true } : parseConstraint(constraints);

function takesPart(options: SelectVersionOptions): (candidate: Candidate) => boolean {
  const admitted = admittedPrereleases(options);
  const identifiers = admitted?.identifiers ?? [];
  return ({ version: { prerelease } }) =>
    prerelease.length === 0 ||
    (admitted !== undefined &&
      (identifiers.length === 0 || prerelease.some((identifier) => identifiers.includes(identifier))));
}

function admittedPrereleases(options: SelectVersionOptions): AdmittedPrereleases | undefined {
  const { kind = 'package', constraints = '', prereleases } = options;
  const isPrerelease = (parseVersion(constraints)?.prerelease.length ?? 0) > 0;
  return prereleases ?? (kind === 'package' && isPrerelease ? {} : undefined);
}

const ALLOW_IT = 'set the annotation packaging.carvel.dev/downgradable to allow it';

/** kapp-controller asks whether the version matches `>=` and the one before, which is a wildcard when it has an x. */
function withoutDowngrade({ text, version }: Candidate, options: SelectVersionOptions): SelectedVersion {
  const { kind = 'package', lastAttempted = '', downgradable = false } = options;
  if (kind === 'tags' || lastAttempted === '' || downgradable) {
    return { state: 'selected', version: text };
  }
  const notLower = parseConstraint(`>=${lastAttempted}`);
  if (notLower.state === 'unparsable') {
    const got = `${show(lastAttempted)} as the version last attempted`;
    return refused({ got, expected: 'a semantic version', cure: ALLOW_IT });
  }
  if (notLower.matches(version)) {
    return { state: 'selected', version: text };
  }
  const got = `${show(text)} after ${show(lastAttempted)}`;
  const expected = 'no downgrade; builds count, and parts of them such as "10-tkg" and "7-tkg" compare as text';
  return {
    state: 'blocked',
    version: text,
    reason: { got, expected, cure: `ask for a higher version, or ${ALLOW_IT}` },
  };
}
