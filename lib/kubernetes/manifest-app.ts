import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Chart } from 'cdk8s';
import { ChartTree } from './chart-tree';
import { ManifestYaml } from './manifest-yaml';

/** A manifest: what a chart became. */
export interface Manifest {
  /** Name of the file: the number of the chart in the order of application, and its id. */
  readonly file: string;
  /** The objects, in the order of application. */
  readonly objects: readonly unknown[];
}

/** Files that a synthesis wrote, without their ending. */
const MANIFEST_FILE = /^[0-9]{4,}-/;

/** Fewest digits of the number of a chart. */
const DIGITS = 4;

/**
 * A cdk8s App that writes a file for each chart, numbered in the order in which they are applied.
 *
 * cdk8s' own synthesis numbers files only where charts depend on each other, and looks at the whole tree again for each
 * chart. This one has stable names, and takes a time that grows with the number of objects, so that a thousand clusters
 * can be charts of one app.
 */
export class ManifestApp extends App {
  /**
   * The manifests, charts after those that they depend on.
   *
   * @throws Error when the validation of a construct fails, and when constructs depend on each other in a circle
   */
  public manifests(): readonly Manifest[] {
    this.validateConstructs();
    const tree = new ChartTree(this);
    const charts = tree.chartsInOrder();
    const digits = Math.max(DIGITS, String(charts.length - 1).length);
    return charts.map((chart, index) => ({
      file: this.fileOf(chart, String(index).padStart(digits, '0')),
      objects: tree.objectsInOrder(chart).map((object): unknown => object.toJson()),
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
      .filter((name) => MANIFEST_FILE.test(name) && name.endsWith(this.outputFileExtension))
      .forEach((name) => {
        rmSync(join(this.outdir, name));
      });
    const yaml = new ManifestYaml();
    manifests.forEach(({ file, objects }) => {
      writeFileSync(join(this.outdir, file), yaml.ofObjects(objects));
    });
  }

  private fileOf({ node }: Chart, number: string): string {
    return `${number}-${node.path.replaceAll('/', '-')}${this.outputFileExtension}`;
  }

  /** Runs the validations of all constructs, each once, and throws with the words of cdk8s. */
  private validateConstructs(): void {
    const errors = this.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
    if (errors.length > 0) {
      throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
    }
  }
}
