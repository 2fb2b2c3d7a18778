import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './cache';
import { parseAllDocuments } from 'yaml';
import { goProgram, run } from './tools';

/** Builds ytt on first use; returns its path. */
export function ytt(): Promise<string> {
  const folder = join(projectRoot, 'test/real/harness/ytt');
  return goProgram(folder, 'github.com/vmware-tanzu/carvel-ytt/cmd/ytt', 'about a minute');
}

/** What ytt made of templates and data values: objects, or the reason of its refusal. */
export type YttResult = { readonly documents: readonly unknown[] } | { readonly refused: string };

const READERS = {
  yaml: (text: string) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS() as unknown),
  json: (text: string) => [JSON.parse(text) as unknown],
} as const;

/**
 * Runs ytt as kapp-controller does.
 *
 * @param templates files and folders with templates, overlays and schemas
 * @param texts further templates and overlays, by the names of their files
 * @param dataValues texts with plain data values, later ones over earlier ones
 * @param output how the result is read. As YAML, ytt leaves texts such as 1e400 without quotes, which are numbers to
 *   other readers; as JSON it can write one document only.
 */
export async function runYtt(
  templates: readonly string[],
  texts: Readonly<Record<string, string>>,
  dataValues: readonly string[],
  output: keyof typeof READERS = 'yaml',
): Promise<YttResult> {
  const parse = READERS[output];
  const program = await ytt();
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-ytt-'));
  try {
    const write = (name: string, text: string): string => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    };
    const own = Object.entries(texts).map(([name, text]) => write(name, text));
    const values = dataValues.map((text, index) => write(`values-${index}.yml`, text));
    const { code, stdout, stderr } = await run(program, [
      ...[...templates, ...own].flatMap((file) => ['-f', file]),
      ...values.flatMap((file) => ['--data-values-file', file]),
      ...['--output', output],
    ]);
    return code === 0 ? { documents: parse(stdout) } : { refused: stderr.trim() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
