import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from './site-file';

/** A Terraform stack that was written. */
export interface SynthesizedStack {
  readonly name: string;
  /** Path of its JSON, relative to the folder of the stacks. */
  readonly file: string;
  /** Number of resources, without data sources. */
  readonly resources: number;
}

/** A manifest that was written. */
export interface SynthesizedManifest {
  /** Name of the file. */
  readonly file: string;
  /** Number of objects in it. */
  readonly objects: number;
}

/** What cdktf writes about its stacks. */
interface CdktfManifest {
  readonly stacks: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly synthesizedStackPath: string;
        readonly dependencies: readonly string[];
      }
    >
  >;
}

interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function countResources(path: string): number {
  const { resource = {} } = readJson(path) as StackJson;
  return Object.values(resource).reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
}

/** The stacks that cdktf wrote, each after those that it depends on. */
export function readStacks(outdir: string): readonly SynthesizedStack[] {
  const { stacks } = readJson(join(outdir, 'manifest.json')) as CdktfManifest;
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (!ordered.includes(name)) {
      stacks[name]?.dependencies.forEach(visit);
      ordered.push(name);
    }
  };
  Object.keys(stacks).forEach(visit);
  return ordered.flatMap((name) => {
    const file = stacks[name]?.synthesizedStackPath;
    return file === undefined ? [] : [{ name, file, resources: countResources(join(outdir, file)) }];
  });
}

/** Writes files below a folder, which need not be there. */
export function writeFiles(outdir: string, files: readonly SiteFile[]): void {
  for (const { path, content } of files) {
    const target = join(outdir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
