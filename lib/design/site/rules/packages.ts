import { PACKAGES } from '../../../packages/catalogue';
import { exactVersionIssues } from '../../../packages/versions/version-constraint';
import { show, type SpecIssue } from '../../../spec';
import { packageVersionsOf } from '../../package-repositories';
import type { PackageDesign } from '../cluster-design';
import type { SiteDesign } from '../site-design';
import type { Finding } from './rule';

const duplicateFindings = (path: string, name: string, packages: readonly PackageDesign[]): readonly Finding[] =>
  packages.find((other) => other.name === name)?.path === path
    ? []
    : [{ path: `${path}.name`, got: show(name), expected: 'each package once', cure: 'remove one of them' }];

/** A release lists the versions that it was tested with; of some packages it knows none, and any exact one will do. */
function versionFindings(
  { path: at, name, version }: PackageDesign,
  release: string,
  known: readonly string[] | undefined,
): readonly (Finding | SpecIssue)[] {
  const path = `${at}.version`;
  if (version === '' || known?.includes(version) === true) {
    return [];
  }
  return known === undefined
    ? exactVersionIssues(path, version, PACKAGES[name].packageName)
    : [
        {
          path,
          got: show(version),
          expected: `a version of TKG ${release}: ${known.join(', ')}`,
          cure: 'choose one of them, or leave it out',
        },
      ];
}

/** Everything that is wrong with the packages of a site: properties, needs, repetitions, versions. */
export const packageFindings = ({
  guestClusters,
  release,
}: Pick<SiteDesign, 'guestClusters' | 'release'>): readonly (Finding | SpecIssue)[] =>
  guestClusters.flatMap(({ packages, packageIssues }) => [
    ...packageIssues,
    ...packages.flatMap((each) => [
      ...duplicateFindings(each.path, each.name, packages),
      ...versionFindings(each, release.name, packageVersionsOf(release.packageRepository.tag)[each.name]),
    ]),
  ]);
