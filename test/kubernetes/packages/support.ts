import { App, Chart, type ChartProps, Testing } from 'cdk8s';
import { TargetCluster, type TargetClusterProps } from 'tko-cdk/kubernetes';
import { parse } from 'yaml';

/** Versions of packages of which the release names none. */
export const MULTUS = { version: '3.8.0+vmware.2-tkg.2' };
export const WHEREABOUTS = { version: '0.5.4+vmware.1-tkg.1' };

/** A chart that does not know its cluster. */
export const aChart = (props: ChartProps = {}): Chart => new Chart(new App(), 'packages', props);

/** A chart of packages for a cluster. */
export function aChartOn(cluster: TargetClusterProps = { role: 'workload' }): Chart {
  const chart = aChart();
  new TargetCluster(chart, 'Cluster', cluster);
  return chart;
}

/** An object of a manifest. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly immutable?: boolean;
}

/** The objects of a chart in the order of its file; throws what the validation of the app finds. */
export const objectsOf = (chart: Chart): readonly Manifest[] => Testing.synth(chart) as readonly Manifest[];

export const kindsOf = (chart: Chart): readonly string[] => objectsOf(chart).map(({ kind }) => kind);

/** Names of the objects of some kinds, in the order of the file. */
export const namesOf = (chart: Chart, ...kinds: readonly string[]): readonly string[] =>
  objectsOf(chart)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ metadata }) => metadata.name);

/** The one object of a kind and a name. */
export function objectOf(chart: Chart, kind: string, name: string): Manifest {
  const found = objectsOf(chart).filter((object) => object.kind === kind && object.metadata.name === name);
  if (found.length !== 1) {
    throw new Error(`got ${String(found.length)} objects of the kind ${kind} with the name ${name}, expected one`);
  }
  return found[0]!;
}

/** The data values that an install hands to its package, as ytt reads them. */
export const valuesOf = (chart: Chart, install: string): Readonly<Record<string, unknown>> =>
  parse(secretOf(chart, install, 'values')['values.yaml'] ?? '', { version: '1.1' }) as Readonly<
    Record<string, unknown>
  >;

/** The overlays of an install by the names of their files, in the order in which they are laid over. */
export const overlaysOf = (chart: Chart, install: string): Readonly<Record<string, string>> =>
  secretOf(chart, install, 'overlays');

/** What the Secret that an install makes for something holds. */
function secretOf(chart: Chart, install: string, what: 'values' | 'overlays'): Readonly<Record<string, string>> {
  const { namespace = '' } = objectOf(chart, 'PackageInstall', install).metadata;
  return objectOf(chart, 'Secret', `${install}-${namespace}-${what}`).stringData ?? {};
}
