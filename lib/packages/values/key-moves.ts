import { propIssue } from '../../spec/prop-issue';
import { formatPath, type SpecIssue } from '../../spec';
import { compareVersions, parseVersion } from '../versions';
import { getIn, isDataMap, removeIn, setIn, type DataMap } from './data';

/** A key that some versions of a package have elsewhere, or not at all. */
export interface KeyMove {
  /** Where it is in the version of TKG 2.3. */
  readonly path: readonly string[];
  /**
   * The first version that has it there.
   *
   * @default - all older versions have
   */
  readonly since?: string;
  /**
   * The first version that does not have it there any more.
   *
   * @default - all newer versions have
   */
  readonly until?: string;
  /**
   * Where the other versions have it.
   *
   * @default - nowhere
   */
  readonly otherwise?: readonly string[];
}

/** Whether a version is older than a limit. Builds count where the limit has one, prereleases do not. */
export function isBelow(version: string, limit: string): boolean {
  const [read, bound] = [parseVersion(version), parseVersion(limit)];
  return (
    read !== undefined &&
    bound !== undefined &&
    compareVersions({ ...read, prerelease: [], ...(bound.build.length === 0 ? { build: [] } : {}) }, bound) < 0
  );
}

const applies = ({ since, until }: KeyMove, version: string): boolean =>
  (since !== undefined && isBelow(version, since)) || (until !== undefined && !isBelow(version, until));

/** Data values in the layout of a version. What that version does not have is left out. */
export const toLayoutOf = (version: string, moves: readonly KeyMove[], values: DataMap): DataMap =>
  moves
    .filter((move) => applies(move, version))
    .reduce((moved, { path, otherwise }) => relocate(moved, path, otherwise), values);

/** Data values that are in the layout of a version, in that of TKG 2.3. */
export const fromLayoutOf = (version: string, moves: readonly KeyMove[], values: DataMap): DataMap =>
  moves
    .filter((move) => applies(move, version) && move.otherwise !== undefined)
    .reduceRight((moved, { path, otherwise = [] }) => relocate(moved, otherwise, path), values);

/** The issues of values, in the layout of TKG 2.3, that a version does not have. */
export const absentKeyIssues = (
  at: string,
  version: string,
  moves: readonly KeyMove[],
  values: DataMap,
): readonly SpecIssue[] =>
  moves
    .filter((move) => applies(move, version) && move.otherwise === undefined && getIn(values, move.path) !== undefined)
    .map(({ path, since, until }) => {
      const which = since !== undefined && isBelow(version, since) ? `since ${since}` : `before ${until ?? ''}`;
      return propIssue(
        `${at}.${formatPath(path)}`,
        `a value that version ${version} does not have`,
        `a version ${which}`,
        'leave it out, or take such a version',
      );
    });

function relocate(values: DataMap, from: readonly string[], to: readonly string[] | undefined): DataMap {
  const value = getIn(values, from);
  if (value === undefined) {
    return values;
  }
  const without = removeIn(values, from);
  if (to === undefined) {
    return without;
  }
  const there = getIn(without, to);
  return setIn(without, to, isDataMap(there) && isDataMap(value) ? { ...there, ...value } : value);
}
