import { type SemanticVersion, compareVersions, parseVersion } from './semver';

/** An available version: as it is listed, and as it is read. */
export interface Candidate {
  readonly text: string;
  readonly version: SemanticVersion;
}

/** The versions that can be read. A leading `v` is passed over, in tags and in the versions of packages. */
export const readCandidates = (available: readonly string[]): readonly Candidate[] =>
  available.flatMap((text) => {
    const version = parseVersion(text.replace(/^v/, ''));
    return version === undefined ? [] : [{ text, version }];
  });

/** Lowest first. Those that are equal, such as `v1.0.0` and `1.0.0`, keep their order. */
export const sortCandidates = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...candidates].sort((a, b) => compareVersions(a.version, b.version));
