import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, Yaml } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A manifest: what a chart became. */
export interface Manifest {
  /** Name of the file: the number of the chart in the order of application, and its id. */
  readonly file: string;
  /** The objects, in the order of application. */
  readonly objects: readonly unknown[];
}

/** Files that a synthesis wrote. */
const MANIFEST_FILE = /^[0-9]{4}-.+\.k8s\.yaml$/;

/**
 * A cdk8s App that writes a file for each chart, numbered in the order in which they are applied.
 *
 * cdk8s' own synthesis numbers files only where charts depend on each other, and looks at the whole tree again for each
 * chart. This one has stable names, and takes a time that grows with the number of objects.
 */
export class ManifestApp extends App {
  /**
   * The manifests, charts after those that they depend on.
   *
   * @throws Error when the validation of a construct fails
   */
  public manifests(): readonly Manifest[] {
    // Rendering one chart validates the whole tree, and turns dependencies between constructs into those of charts.
    this.node.children.find((child) => Chart.isChart(child))?.toJson();
    const charts = this.node.findAll().filter((node) => Chart.isChart(node));
    return sorted(charts).map((chart, index) => ({
      file: `${String(index).padStart(4, '0')}-${chart.node.path.replaceAll('/', '-')}${this.outputFileExtension}`,
      objects: objectsOf(chart),
    }));
  }

  /**
   * Writes the manifests. Those of an earlier synthesis are removed first, so that nobody applies what is gone.
   *
   * @throws Error when the validation of a construct fails; then nothing is written
   */
  public override synth(): void {
    this.write(this.manifests());
  }

  /** Writes manifests in place of those that are there. @internal */
  public write(manifests: readonly Manifest[]): void {
    mkdirSync(this.outdir, { recursive: true });
    readdirSync(this.outdir)
      .filter((name) => MANIFEST_FILE.test(name))
      .forEach((name) => {
        rmSync(join(this.outdir, name));
      });
    manifests.forEach(({ file, objects }) => {
      Yaml.save(join(this.outdir, file), [...objects]);
    });
  }
}

const objectsOf = (chart: Chart): readonly unknown[] => {
  const objects = chart.node
    .findAll()
    .filter((node) => ApiObject.isApiObject(node))
    .filter((object) => Chart.of(object) === chart);
  return sorted(objects).map((object): unknown => object.toJson());
};

/**
 * Constructs in the order of the tree, each after those of the list that it depends on.
 *
 * @throws Error when constructs depend on each other in a circle
 */
function sorted<T extends IConstruct>(constructs: readonly T[]): readonly T[] {
  const members = new Set<IConstruct>(constructs);
  const done = new Set<IConstruct>();
  const visit = (construct: IConstruct, route: readonly IConstruct[]): void => {
    if (route.includes(construct)) {
      const circle = [...route.slice(route.indexOf(construct)), construct].map(({ node }) => node.path).join(' → ');
      throw new Error(`dependencies: got the circle ${circle}, expected an order; remove one of the dependencies`);
    }
    if (!done.has(construct)) {
      construct.node.dependencies
        .filter((dependency) => members.has(dependency))
        .forEach((dependency) => {
          visit(dependency, [...route, construct]);
        });
      done.add(construct);
    }
  };
  constructs.forEach((construct) => {
    visit(construct, []);
  });
  return [...done].filter((construct): construct is T => members.has(construct));
}
