import { show, TEXT_FORMATS } from '../../../spec';
import { chartIds } from '../chart-ids';
import type { SiteDesign } from '../site-design';
import type { Finding } from './rule';

/** A name that is built out of others, unless a property says it. */
export interface DerivedName {
  readonly text: string;
  /** Format that it must have. */
  readonly format: string;
  /** Where it could be said, or what it is built of. */
  readonly path: string;
  readonly cure: string;
}

/** Names that nobody wrote and that are too long for what they name. */
export function derivedNameFindings(names: readonly DerivedName[]): readonly Finding[] {
  const found = names
    .filter(({ format, text }) => TEXT_FORMATS[format]?.accepts(text) !== true)
    .map(({ format, path, text, cure }) => ({
      path,
      got: `the name ${show(text)} with ${text.length} characters`,
      expected: TEXT_FORMATS[format]?.expected ?? 'a shorter name',
      cure,
    }));
  return found.filter(
    ({ path, got }, index) => found.findIndex((other) => other.path === path && other.got === got) === index,
  );
}

/** A manifest, and whose it is. */
export interface OwnedFile {
  readonly file: string;
  /** Path of the cluster that it belongs to. */
  readonly owner: string;
}

/**
 * Clusters named like a chart of another one: both would be written to one file.
 *
 * @param further charts that the design has beside namespaces and packages
 */
export function fileNameFindings(
  design: Pick<SiteDesign, 'managementCluster' | 'guestClusters'>,
  further: readonly OwnedFile[] = [],
): readonly Finding[] {
  const taken: readonly OwnedFile[] = [
    { file: chartIds.namespaces(design), owner: 'managementCluster' },
    ...further,
    ...design.guestClusters.map((cluster) => ({ file: chartIds.packages(cluster), owner: cluster.path })),
  ];
  return design.guestClusters.flatMap(({ name, path }) =>
    taken
      .filter(({ file }) => file === name)
      .map(({ owner }) => ({
        path: `${path}.name`,
        got: show(name),
        expected: `another name: the file of that name belongs to ${owner}`,
        cure: 'rename the cluster',
      })),
  );
}
