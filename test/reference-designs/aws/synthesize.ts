import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Aws, AwsAirGapped, type AwsSite, type SynthSummary, TkoApp, type TkoStackProps } from 'tko-cdk/aws';
import type { AwsAirGappedSpec, AwsSpec, StackOutputs } from 'tko-cdk/spec';

export type AnyAwsSite = AwsSpec | AwsAirGappedSpec;

/** Text of every file by its path below the output folder. */
export type Files = ReadonlyMap<string, string>;

export interface SynthesisOptions extends TkoStackProps {
  readonly outputs?: StackOutputs;
  /** What a program does to the site before it is written. */
  readonly change?: (site: AwsSite) => void;
}

export interface Synthesis {
  readonly summary: SynthSummary;
  readonly files: Files;
  /** The output folder, which is gone. */
  readonly folder: string;
}

/** Adds a site to an app, by its design. */
export const addAwsSite = (app: TkoApp, spec: AnyAwsSite, props: TkoStackProps = {}): AwsSite =>
  spec.design === 'aws' ? Aws.fromSpec(app, spec, props) : AwsAirGapped.fromSpec(app, spec, props);

/** Text of every file below a folder. */
export function readFiles(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** What is written for some sites in one app. */
export function synthesizeAll(specs: readonly AnyAwsSite[], options: SynthesisOptions = {}): Synthesis {
  const { outputs, change, backend } = options;
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-aws-'));
  try {
    const app = new TkoApp({ outdir: folder, outputs });
    for (const spec of specs) {
      const site = addAwsSite(app, spec, { backend });
      change?.(site);
    }
    return { summary: app.synth(), files: readFiles(folder), folder };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is written for a site. */
export const synthesize = (spec: AnyAwsSite, options: SynthesisOptions = {}): Synthesis =>
  synthesizeAll([spec], options);

interface OutputJson {
  readonly value: string;
}

interface StackJson {
  readonly output?: Readonly<Record<string, OutputJson>>;
}

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^vpc_id_/, 'vpc-'],
  [/^(?:private|public)_subnet_id_/, 'subnet-'],
  [/^security_group_id_/, 'sg-'],
];

/** The id that an output answers: always the same for a name, and another one for another name. */
function inventedId(output: string): string | undefined {
  const prefix = PREFIXES.find(([pattern]) => pattern.test(output))?.[1];
  return prefix && `${prefix}${createHash('sha256').update(output).digest('hex').slice(0, 17)}`;
}

/** Values of the outputs of all stacks, as `cdktf deploy --outputs-file` writes them. */
export function inventedOutputs(files: Files): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const valueOf = (name: string, { value }: OutputJson): string =>
    inventedId(name) ?? (value.includes('${') ? `value of ${name}` : value);
  return Object.fromEntries(
    [...files].flatMap(([path, text]) => {
      const stack = /^cdktf\.out\/stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
      const { output = {} } = stack === undefined ? {} : (JSON.parse(text) as StackJson);
      const own = Object.entries(output).filter(([name]) => !name.startsWith('cross-stack-'));
      return stack === undefined
        ? []
        : [[stack, Object.fromEntries(own.map(([name, each]) => [name, valueOf(name, each)]))] as const];
    }),
  );
}

/** Answers every id, whether a stack has it or not: that they are there, other tests show. */
const EVERY_ID: StackOutputs = { get: (_stack, output) => inventedId(output) };

/** What is written for a site once its stages were applied. */
export const synthesizeApplied = (spec: AnyAwsSite, options: Omit<SynthesisOptions, 'outputs'> = {}): Synthesis =>
  synthesize(spec, { ...options, outputs: EVERY_ID });
