import { TKG_RELEASES } from './releases';

/** Versions of packages, by the first labels of their names. */
export type PackageVersions = Readonly<Record<string, readonly string[]>>;

/**
 * Versions that were seen in the standard repository, by its tag. A package that is not listed was not looked for. Tags do not
 * follow the releases of TKG, and a version can be gone with the next tag.
 *
 * Source: deployment guides of TKO 2.3, and lists that were published of clusters.
 */
export const PACKAGE_REPOSITORIES: Readonly<Record<string, PackageVersions>> = Object.freeze({
  'v2.1.1': TKG_RELEASES['2.1.0'].packages,
  // The release was seen with Harbor 2.8.4 too, but in the next build of the repository only.
  [TKG_RELEASES['2.3.0'].packageRepository.tag]: {
    ...TKG_RELEASES['2.3.0'].packages,
    harbor: ['2.8.2+vmware.2-tkg.1'],
  },
  [`${TKG_RELEASES['2.3.0'].packageRepository.tag}_update.1`]: { harbor: ['2.8.4+vmware.1-tkg.1'] },
});

/** Versions of the packages of a repository by its tag, with what else is known of it. */
export function packageVersionsOf(tag: string | undefined, known: PackageVersions = {}): PackageVersions {
  const listed = tag !== undefined && Object.hasOwn(PACKAGE_REPOSITORIES, tag) ? (PACKAGE_REPOSITORIES[tag] ?? {}) : {};
  const names = [...new Set([...Object.keys(listed), ...Object.keys(known)])];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(listed[name] ?? []), ...(known[name] ?? [])])]]),
  );
}
