import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Infrastructure } from 'tko-cdk/design';
import type { FlatTexts } from 'tko-cdk/tanzu';
import { projectRoot } from '../../harness/cache';
import { moduleFolder } from '../../harness/crds';
import { run } from '../../harness/tools';
import { ytt } from '../../harness/ytt';

/** What TKG's generator makes of variables: documents, or the reason of its refusal. */
export type Generated = { readonly documents: readonly object[] } | { readonly refused: string };

const FOLDER = join(projectRoot, 'test/real/kubernetes/generator');

const BOMS = ['bom/tkg-bom-v2.2.0.yaml', 'bom/tkr-bom-v1.25.7.yaml'];

/** Versions of Cluster API's providers, which are names of folders. */
const PROVIDERS: Readonly<Record<Infrastructure, string>> = { vsphere: 'v1.5.3', aws: 'v2.0.2', azure: 'v1.6.3' };

/** The cluster generator of TKG 2.2: ytt, with the templates of tanzu-framework, as the tanzu CLI runs it. */
export class Generator {
  /** Finds the templates, and builds ytt on first use. */
  public static async create(): Promise<Generator> {
    const [program, framework] = [await ytt(), await moduleFolder('github.com/vmware-tanzu/tanzu-framework')];
    const providers = join(framework, 'providers');
    const defaults = readFileSync(join(providers, 'config_default.yaml'), 'utf8');
    const known = new Set([...defaults.matchAll(/^(\w+):/gm)].map(([, name = '']) => name));
    return new Generator(program, providers, known);
  }

  private constructor(
    private readonly program: string,
    private readonly providers: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  /**
   * Runs the templates on a merged configuration.
   *
   * @param draft name of a file that does not exist yet
   */
  public async generate(infrastructure: Infrastructure, variables: FlatTexts, draft: string): Promise<Generated> {
    writeFileSync(draft, `#@data/values\n---\n${this.dataValues(variables)}`);
    const templates = [
      'yttcb',
      `infrastructure-${infrastructure}/${PROVIDERS[infrastructure]}/yttcc`,
      `infrastructure-${infrastructure}/yttcc`,
      'yttcc',
    ].map((folder) => join(this.providers, folder));
    const files = [
      ...templates,
      ...BOMS.map((file) => join(FOLDER, file)),
      join(this.providers, 'config_default.yaml'),
    ];
    const { code, stdout, stderr } = await run(this.program, [
      ...[...files, draft].flatMap((file) => ['-f', file]),
      ...BOMS.flatMap((file) => ['--file-mark', `${basename(file)}:type=text-plain`]),
    ]);
    if (code === 0) {
      return { documents: parseAllDocuments(stdout).map((document) => document.toJS() as object) };
    }
    // A refusal names a line of a template; anything else is a mistake in the way it was run.
    if (!/^ +\S+\.(yaml|star):\d+ \|/m.test(stderr) || stderr.includes('Overlaying data values')) {
      throw new Error(`ytt: ${stderr.trim()}`);
    }
    return { refused: stderr.trim() };
  }

  private dataValues(variables: FlatTexts): string {
    return Object.entries(variables)
      .filter(([name]) => this.known.has(name))
      .map(([name, text]) => `${name}: ${asYaml(text)}\n`)
      .join('');
  }
}

/** A text as the CLI hands it over: without the quotes of its file; YAML where it is some, otherwise a text in quotes. */
function asYaml(text: string): string {
  const unquoted = /^(["']).*\1$/s.test(text) ? String(parse(text)) : text;
  return isYaml(unquoted) ? unquoted : JSON.stringify(unquoted);
}

function isYaml(text: string): boolean {
  try {
    return (parse(text) ?? null) !== null;
  } catch {
    return false;
  }
}
