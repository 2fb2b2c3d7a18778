import { kubernetesMinor } from '../../design/releases';

/** The numbers of a version, such as 1, 26, 5, 2 and 1 of "v1.26.5+vmware.2-tkg.1". */
const numbersOf = (version: string): readonly number[] => (version.match(/[0-9]+/g) ?? []).map(Number);

/** Compares versions of Kubernetes, TKG or packages by their numbers: below 0 where the first one is older. */
export function compareVersions(first: string, second: string): number {
  const [ours, theirs] = [numbersOf(first), numbersOf(second)];
  const place = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
    (index) => (ours[index] ?? 0) !== (theirs[index] ?? 0),
  );
  return place === undefined ? 0 : (ours[place] ?? 0) - (theirs[place] ?? 0);
}

/** The newest of some versions; undefined where there is none. */
export const newestOf = (versions: readonly string[]): string | undefined =>
  [...versions].sort((first, second) => compareVersions(second, first))[0];

/** The number of the minor version of a TKr, such as 26; undefined when the text is no version. */
export function minorNumber(kubernetesVersion: string): number | undefined {
  const minor = kubernetesMinor(kubernetesVersion);
  return minor === undefined ? undefined : numbersOf(minor)[1];
}

/** How many minor versions lie between two versions of Kubernetes; undefined when one of them is none. */
export function minorsBetween(from: string, to: string): number | undefined {
  const [before, after] = [minorNumber(from), minorNumber(to)];
  return before === undefined || after === undefined ? undefined : after - before;
}
