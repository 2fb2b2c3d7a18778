import { type CommonGuestClusterSpec, show, TEXT_FORMATS } from '../../../spec';
import { isTkgLabel } from '../../tkg-labels';
import type { SiteDesign } from '../site-design';
import type { Finding } from './rule';

const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]?.accepts(text) === true;

function badLabels(path: string, labels: Readonly<Record<string, string>>): readonly Finding[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...(accepts('kubernetes-label-key', key)
      ? []
      : [{ path, got: `the key ${show(key)}`, expected: 'the key of a Kubernetes label', cure: 'correct the key' }]),
    ...(accepts('kubernetes-label-value', value)
      ? []
      : [
          {
            path: `${path}.${key}`,
            got: show(value),
            expected: 'at most 63 letters, digits, ".", "_" and "-", beginning and ending with a letter or digit',
            cure: 'correct the value',
          },
        ]),
  ]);
}

/** Labels of clusters and node pools that Kubernetes does not take. */
export const labelFindings = ({ guestClusters }: Pick<SiteDesign, 'guestClusters'>): readonly Finding[] =>
  guestClusters.flatMap(({ path, labels, nodePools }) => [
    ...badLabels(`${path}.labels`, labels),
    ...nodePools.flatMap((pool, index) => badLabels(`${path}.nodePools[${index}].labels`, pool.labels)),
  ]);

/** The clusters that a site file describes, beside the management cluster. */
export interface GuestClusterSpecs {
  readonly sharedServicesCluster?: Pick<CommonGuestClusterSpec, 'labels'>;
  readonly workloadClusters?: readonly Pick<CommonGuestClusterSpec, 'labels'>[];
}

/** Labels of TKG itself that a site file sets. */
export const tkgLabelFindings = ({
  sharedServicesCluster,
  workloadClusters = [],
}: GuestClusterSpecs): readonly Finding[] =>
  [
    ['sharedServicesCluster', sharedServicesCluster] as const,
    ...workloadClusters.map((cluster, index) => [`workloadClusters[${index}]`, cluster] as const),
  ].flatMap(([path, cluster]) =>
    Object.keys(cluster?.labels ?? {})
      .filter(isTkgLabel)
      .map((key) => ({
        path: `${path}.labels`,
        got: `the key ${show(key)}`,
        expected: 'a label that is not one of TKG itself',
        cure: 'remove it: TKG and this library set such labels',
      })),
  );
