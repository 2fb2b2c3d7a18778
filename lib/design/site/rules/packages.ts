import { show, type SpecIssue } from '../../../spec';
import { packageVersionsOf } from '../../package-repositories';
import type { PackageDesign } from '../cluster-design';
import type { SiteDesign } from '../site-design';
import type { Finding } from './rule';

const duplicateFindings = (path: string, name: string, packages: readonly PackageDesign[]): readonly Finding[] =>
  packages.find((other) => other.name === name)?.path === path
    ? []
    : [{ path: `${path}.name`, got: show(name), expected: 'each package once', cure: 'remove one of them' }];

/** A release lists the versions that it was tested with; of some packages it knows none. */
const versionFindings = (
  path: string,
  version: string,
  release: string,
  known: readonly string[] | undefined,
): readonly Finding[] =>
  version === '' || known === undefined || known.includes(version)
    ? []
    : [
        {
          path: `${path}.version`,
          got: show(version),
          expected: `a version of TKG ${release}: ${known.join(', ')}`,
          cure: 'choose one of them, or leave it out',
        },
      ];

/** Everything that is wrong with the packages of a site: properties, needs, repetitions, versions. */
export const packageFindings = ({
  guestClusters,
  release,
}: Pick<SiteDesign, 'guestClusters' | 'release'>): readonly (Finding | SpecIssue)[] =>
  guestClusters.flatMap(({ packages, packageIssues }) => [
    ...packageIssues,
    ...packages.flatMap(({ path, name, version }): readonly Finding[] => [
      ...duplicateFindings(path, name, packages),
      ...versionFindings(path, version, release.name, packageVersionsOf(release.packageRepository.tag)[name]),
    ]),
  ]);
