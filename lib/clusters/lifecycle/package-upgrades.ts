import { TKG_RELEASES, type TkgRelease } from '../../design/releases';
import { PACKAGES } from '../../packages/catalogue';
import { selectVersion } from '../../packages/versions';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { InstalledPackage, PackageUpgrade } from './upgrade-plan';
import { compareVersions, newestOf } from './versions';

/** Each after what it needs. */
const ORDER: readonly string[] = Object.keys(PACKAGES);

const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** Packages in the order in which they are upgraded: by what they need, then as they are given. */
export const inOrder = <Package extends { readonly name: string }>(packages: readonly Package[]): readonly Package[] =>
  [...packages].sort((first, second) => placeOf(first.name) - placeOf(second.name));

/** The versions of a package in a release. */
const versionsIn = ({ packages }: TkgRelease, name: string): readonly string[] =>
  Object.hasOwn(packages, name) ? (packages[name] ?? []) : [];

/** A package after an upgrade: its own version where the release has it, else the first listed that is newer. */
export function packageUpgrade(installed: InstalledPackage, target: TkgRelease): PackageUpgrade {
  const { name, version } = installed;
  const offered = versionsIn(target, name);
  const newer = offered.filter((offer) => compareVersions(offer, version) >= 0);
  return {
    ...installed,
    installName: installed.installName ?? name,
    namespace: installed.namespace ?? 'tanzu-packages',
    to: offered.includes(version) ? version : (newer[0] ?? version),
  };
}

/**
 * The issue of an upgrade that kapp-controller stops: it orders builds as text, so that `+vmware.10` is older than
 * `+vmware.9`.
 */
function downgradeIssues(path: string, installed: InstalledPackage, target: TkgRelease): readonly SpecIssue[] {
  const { version, to } = packageUpgrade(installed, target);
  const selected = selectVersion({ constraints: to, available: [to], lastAttempted: version });
  if (to === version || selected.state !== 'blocked') {
    return [];
  }
  const cure = 'annotate the PackageInstall with packaging.carvel.dev/downgradable="" before the upgrade';
  const expected = 'a version that kapp-controller takes for a newer one: it orders builds as text';
  return [
    { ...propIssue(`${path}.version`, `${show(version)}, to become ${show(to)}`, expected, cure), severity: 'warning' },
  ];
}

/** What is wrong with a package for a release. */
export function packageIssues(
  path: string,
  installed: InstalledPackage,
  target: TkgRelease,
  clusters: readonly string[],
): readonly SpecIssue[] {
  const { cluster, name, version } = installed;
  const where = clusters.includes(cluster)
    ? []
    : [propIssue(`${path}.cluster`, show(cluster), 'a cluster of the fleet', `take one of ${clusters.join(', ')}`)];
  return [...where, ...versionIssues(path, name, version, target), ...downgradeIssues(path, installed, target)];
}

function versionIssues(path: string, name: string, version: string, target: TkgRelease): readonly SpecIssue[] {
  const offered = versionsIn(target, name);
  const newest = newestOf(offered);
  const known = Object.values<TkgRelease>(TKG_RELEASES).some((release) => versionsIn(release, name).length > 0);
  if (newest === undefined) {
    const certain = known && Object.keys(target.packages).length > 0;
    const issue = known
      ? propIssue(
          `${path}.version`,
          show(version),
          `a version of ${show(name)} for TKG ${target.name}: none is known`,
          'look it up with tanzu package available list, and name it in the release, or remove the package first',
        )
      : propIssue(
          `${path}.name`,
          show(name),
          'a package of the standard repository',
          'see whether it suits the release',
        );
    return [certain ? issue : { ...issue, severity: 'warning' }];
  }
  return compareVersions(newest, version) >= 0
    ? []
    : [
        {
          ...propIssue(
            `${path}.version`,
            show(version),
            `at most ${show(newest)}, the newest that is known for TKG ${target.name}`,
            'it is left as it is; see whether it suits the release',
          ),
          severity: 'warning',
        },
      ];
}
