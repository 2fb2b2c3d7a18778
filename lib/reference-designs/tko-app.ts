import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App as CdktfApp } from 'cdktf';
import { ManifestApp } from '../kubernetes';
import { NO_OUTPUTS, type StackOutputs } from '../spec';
import type { SiteFile, WaitingFile } from './site-file';
import { readStacks, writeFiles, type SynthesizedManifest, type SynthesizedStack } from './written';

/** What an app takes. */
export interface TkoAppProps {
  /**
   * Folder below which everything is written: Terraform to `cdktf.out`, the rest to `dist`.
   *
   * @default - where the command `cdktf` or `cdk8s` that runs the app says, otherwise the working directory
   */
  readonly outdir?: string;
  /**
   * Values that stages answered when they were applied (readStackOutputs).
   *
   * @default - none: files that need one are not written, and the summary says what they wait for
   */
  readonly outputs?: StackOutputs;
}

/** What a synthesis made. */
export interface SynthSummary {
  /** Folder of the Terraform stacks. */
  readonly terraformOutdir: string;
  /** Folder of everything else. */
  readonly outdir: string;
  /** Terraform stacks, in the order in which they are deployed. */
  readonly stacks: readonly SynthesizedStack[];
  /** Kubernetes manifests, in the order in which they are applied. */
  readonly manifests: readonly SynthesizedManifest[];
  /** Further files, relative to `outdir`: for the tanzu CLI, and reports. */
  readonly files: readonly string[];
  /** Files that were not written, since they need a value that exists only after a stage was applied. */
  readonly waiting: readonly WaitingFile[];
}

const TKO_APP = Symbol.for('tko-cdk.TkoApp');

/**
 * A cdktf App and a cdk8s App that belong together. The two trees never nest: reference designs put stacks in the one
 * and charts in the other, out of one design.
 */
export class TkoApp {
  /** Whether something is a TkoApp, of any installed copy of this library. */
  public static isTkoApp(candidate: unknown): candidate is TkoApp {
    return typeof candidate === 'object' && candidate !== null && TKO_APP in candidate;
  }

  public readonly [TKO_APP] = true;
  /** Root of all Terraform stacks. */
  public readonly terraform: CdktfApp;
  /** Root of all charts. */
  public readonly kubernetes: ManifestApp;
  /** Values of applied stages. */
  public readonly outputs: StackOutputs;
  private readonly siteFiles: (SiteFile | WaitingFile)[] = [];

  constructor(props: TkoAppProps = {}) {
    const { outdir } = props;
    // cdktf makes its own folder when it is constructed, but not those above it.
    mkdirSync(outdir ?? dirname(process.env.CDKTF_OUTDIR ?? 'cdktf.out'), { recursive: true });
    this.outputs = props.outputs ?? NO_OUTPUTS;
    this.terraform = new CdktfApp({
      outdir: outdir === undefined ? undefined : join(outdir, 'cdktf.out'),
      // Traces would hold the paths of this machine, and take time to collect.
      stackTraces: false,
    });
    this.kubernetes = new ManifestApp({ outdir: outdir === undefined ? undefined : join(outdir, 'dist') });
  }

  /** Adds a file that is written beside the manifests, or that waits for a late value. */
  public addFile(file: SiteFile | WaitingFile): void {
    this.siteFiles.push(file);
  }

  /**
   * Writes everything. Manifests and files of an earlier synthesis are removed first, so that nobody applies what the
   * site no longer has; Terraform states are never touched.
   *
   * @throws Error when a construct finds something wrong
   */
  public synth(): SynthSummary {
    const terraformOutdir = this.terraform.outdir;
    const { outdir } = this.kubernetes;
    const manifests = this.kubernetes.manifests();
    this.terraform.synth();
    this.kubernetes.write(manifests);
    removeTanzuFiles(outdir);
    const written = this.siteFiles.filter((file) => 'content' in file);
    writeFiles(outdir, written);
    return {
      terraformOutdir,
      outdir,
      stacks: readStacks(terraformOutdir),
      manifests: manifests.map(({ file, objects }) => ({ file, objects: objects.length })),
      files: written.map(({ path }) => path),
      waiting: this.siteFiles.filter((file) => 'waitsFor' in file),
    };
  }
}

/** Removes the files of the tanzu CLI that an earlier synthesis wrote. */
function removeTanzuFiles(outdir: string): void {
  const folder = join(outdir, 'tanzu');
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yaml'))
    .forEach((name) => {
      rmSync(join(folder, name));
    });
}
