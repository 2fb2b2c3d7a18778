/** A semantic version, read strictly: three numbers, no leading `v`. Identifiers stay as they are written. */
export interface SemanticVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Identifiers between `-` and `+`; empty for a release. */
  readonly prerelease: readonly string[];
  /** Identifiers after `+`, such as `vmware` and `1-tkg`; empty without a build. */
  readonly build: readonly string[];
}

/** -1 when the first is lower, 1 when it is higher, 0 when neither is. */
export type Order = -1 | 0 | 1;

const NUMBER = '(0|[1-9][0-9]*)';
const IDENTIFIERS = '([0-9A-Za-z.-]+)';
const SEMVER = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${IDENTIFIERS})?(?:\\+${IDENTIFIERS})?$`);

/** Identifiers of digits are kept in 64 bits; a version with a larger one does not parse. */
const MAX_IDENTIFIER = 2n ** 64n - 1n;

const isNumeric = (identifier: string): boolean => /^[0-9]+$/.test(identifier);
const isIdentifier = (text: string): boolean => text !== '' && (!isNumeric(text) || BigInt(text) <= MAX_IDENTIFIER);
const hasLeadingZero = (identifier: string): boolean => isNumeric(identifier) && /^0./.test(identifier);

/**
 * Reads a semantic version as kapp-controller 0.45 does (carvel-dev/semver v4).
 *
 * @param text such as `1.24.4+vmware.1-tkg.1`
 * @returns undefined when the text is no strict semantic version. The three numbers may go up to 2^53, where
 *   kapp-controller takes 2^64.
 */
export function parseVersion(text: string): SemanticVersion | undefined {
  const [matched, major, minor, patch, prereleaseText, buildText] = SEMVER.exec(text) ?? [];
  const [prerelease, build] = [prereleaseText, buildText].map((identifiers) => identifiers?.split('.') ?? []);
  if (matched === undefined || prerelease === undefined || build === undefined) {
    return undefined;
  }
  const version = { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease, build };
  const isSound =
    [version.major, version.minor, version.patch].every(Number.isSafeInteger) &&
    [...prerelease, ...build].every(isIdentifier) &&
    !prerelease.some(hasLeadingZero);
  return isSound ? version : undefined;
}

/**
 * Compares two versions in the order of kapp-controller 0.45 (carvel-dev/semver v4), in which builds count: a version
 * without a build is lower than the same with one, identifiers of digits compare as numbers and are lower than others,
 * and others compare as text. So `+vmware.10-tkg.1` is lower than `+vmware.7-tkg.1`.
 */
export const compareVersions = (a: SemanticVersion, b: SemanticVersion): Order =>
  compare(a.major, b.major) ||
  compare(a.minor, b.minor) ||
  compare(a.patch, b.patch) ||
  comparePrereleases(a.prerelease, b.prerelease) ||
  compareIdentifiers(a.build, b.build);

function compare<T extends number | bigint | string>(a: T, b: T): Order {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** A release is higher than its prereleases. */
const comparePrereleases = (a: readonly string[], b: readonly string[]): Order =>
  a.length === 0 || b.length === 0 ? compare(b.length, a.length) : compareIdentifiers(a, b);

function compareIdentifiers(a: readonly string[], b: readonly string[]): Order {
  for (const [index, identifier] of a.entries()) {
    const other = b[index];
    const order = other === undefined ? 1 : compareIdentifier(identifier, other);
    if (order !== 0) {
      return order;
    }
  }
  return compare(a.length, b.length);
}

function compareIdentifier(a: string, b: string): Order {
  if (isNumeric(a) && isNumeric(b)) {
    return compare(BigInt(a), BigInt(b));
  }
  if (isNumeric(a) || isNumeric(b)) {
    return isNumeric(a) ? -1 : 1;
  }
  return compare(a, b);
}
