import { tmpdir } from 'node:os';
import { TKG_RELEASES } from 'tko-cdk/design';
import { ManifestApp } from 'tko-cdk/kubernetes';
import { clusterManifests } from 'tko-cdk/tanzu';
import { clustersOfEveryShape } from '../../../../examples/clusters/clusters';
import { RECORDED_CASES } from '../../../tanzu/flat/recorded';
import type { Topology } from '../topology/topologies';

/** An object of a manifest, as far as these tests read it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: unknown;
}

/** A Cluster with a topology. */
export interface ClusterManifest extends Manifest {
  readonly spec: { readonly clusterNetwork: object; readonly topology: Topology };
}

/** A Cluster of this library, and where it comes from. */
export interface Shape {
  readonly name: string;
  readonly cluster: ClusterManifest;
}

const isCluster = (object: Manifest): object is ClusterManifest => object.kind === 'Cluster';

/** All objects of examples/clusters: nothing is written. */
export function exampleObjects(): readonly Manifest[] {
  const app = new ManifestApp({ outdir: tmpdir() });
  clustersOfEveryShape(app);
  return app.manifests().flatMap(({ objects }) => objects as readonly Manifest[]);
}

/** The Clusters of examples/clusters. */
export const exampleShapes = (): readonly Shape[] =>
  exampleObjects()
    .filter(isCluster)
    .map((cluster) => ({ name: `example ${cluster.metadata.name}`, cluster }));

/** Variables that the tanzu CLI of TKG 2.2 writes, and that of another release would write otherwise. */
const OF_THE_RELEASE = ['CLUSTER_CLASS', 'KUBERNETES_RELEASE', 'KUBERNETES_VERSION', 'TKG_DEFAULT_BOM'];

/** The Clusters that this library makes out of the recorded variables of TKG's generator. */
export function recordedShapes(release: '2.2.0' | '2.3.0'): readonly Shape[] {
  return RECORDED_CASES.filter(({ refused }) => refused === undefined).map(({ name, variables }) => {
    const texts = Object.fromEntries(
      Object.entries(variables).filter(([key]) => release === '2.2.0' || !OF_THE_RELEASE.includes(key)),
    );
    const { objects } = clusterManifests(texts, { release: TKG_RELEASES[release] });
    const [cluster] = (objects as unknown as readonly Manifest[]).filter(isCluster);
    if (cluster === undefined) {
      throw new RangeError(`${name}: got no Cluster`);
    }
    return { name: `${name} with TKG ${release}`, cluster };
  });
}
