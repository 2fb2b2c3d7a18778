import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Aws, AwsAirGapped, type SynthSummary, TkoApp } from 'tko-cdk/aws';
import { readStackOutputs } from 'tko-cdk/spec';
import type { FlatTexts } from 'tko-cdk/tanzu';
import { parse, parseAllDocuments } from 'yaml';
import type { AwsSiteCase } from './aws-sites';
import { type Applied, siteLifecycle } from './harness/terraform';
import type { ClusterManifest, Manifest } from './kubernetes/clusters/shapes';

/** What becomes of a site: written, applied, and written again with what the stage foundation answered. */
export interface Deployment {
  readonly before: SynthSummary;
  /** In the order of the stacks. */
  readonly applied: readonly Applied[];
  readonly after: SynthSummary;
}

function synthesize({ spec }: AwsSiteCase, outdir: string, outputs?: object): SynthSummary {
  const app = new TkoApp({
    outdir,
    outputs: outputs === undefined ? undefined : readStackOutputs(JSON.stringify(outputs)),
  });
  if (spec.design === 'aws') {
    Aws.fromSpec(app, spec);
  } else {
    AwsAirGapped.fromSpec(app, spec);
  }
  return app.synth();
}

/** Deploys a site below a folder. */
async function deploy(site: AwsSiteCase, folder: string): Promise<Deployment> {
  const before = synthesize(site, join(folder, 'before'));
  const folders = before.stacks.map(({ file }) => dirname(join(before.terraformOutdir, file)));
  const applied = await siteLifecycle(folders, {}, { answers: site.answers });
  const foundation = before.stacks.findIndex(({ name }) => name.endsWith('-foundation'));
  // What `cdktf deploy <site>-foundation --outputs-file` writes.
  const outputs = { [before.stacks[foundation]!.name]: applied[foundation]!.outputs };
  return { before, applied, after: synthesize(site, join(folder, 'after'), outputs) };
}

/** What becomes of sites. While one is judged the next is deployed already: Terraform keeps one processor busy. */
export class Deployments {
  private readonly started = new Map<number, Promise<Deployment>>();

  constructor(
    private readonly sites: readonly AwsSiteCase[],
    private readonly folder: string,
  ) {}

  /** What becomes of a site, by its place. */
  public async of(place: number): Promise<Deployment> {
    this.start(place);
    this.start(place + 1);
    return this.started.get(place)!;
  }

  /** Waits for everything that was started. */
  public async settled(): Promise<void> {
    await Promise.allSettled(this.started.values());
  }

  private start(place: number): void {
    const site = this.sites[place];
    if (site === undefined || this.started.has(place)) {
      return;
    }
    const deployment = deploy(site, join(this.folder, String(place)));
    // Whoever asks for it hears of a failure; it is none that nobody handles until then.
    deployment.catch(() => undefined);
    this.started.set(place, deployment);
  }
}

/** The files of manifests. */
export const manifestFiles = ({ manifests, outdir }: SynthSummary): readonly string[] =>
  manifests.map(({ file }) => join(outdir, file));

/** The Clusters in the manifests. */
export const clustersIn = (summary: SynthSummary): readonly ClusterManifest[] =>
  manifestFiles(summary)
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as Manifest))
    .filter((object): object is ClusterManifest => object.kind === 'Cluster');

/** What the file for the tanzu CLI says. */
export function tanzuFile({ files, outdir }: SynthSummary): FlatTexts {
  const [file = '', ...others] = files.filter((path) => path.startsWith('tanzu/'));
  if (others.length > 0) {
    throw new RangeError(`got ${others.length + 1} files for the tanzu CLI, expected one`);
  }
  return parse(readFileSync(join(outdir, file), 'utf8')) as FlatTexts;
}
