import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENTS, ROOT } from './documents';

/** The documents in a folder of their own. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-docs-'));
  DOCUMENTS.forEach((document) => {
    cpSync(join(ROOT, document), join(folder, document));
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function change(document: string, search: string, replacement: string): void {
  const path = join(folder, document);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(search);
  writeFileSync(path, text.replace(search, replacement));
}

/** Runs scripts/docs.mjs on the folder. The library has to be compiled. */
function docs(...args: readonly string[]) {
  const script = join(ROOT, 'scripts/docs.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--into', folder, ...args], { encoding: 'utf8' });
  return { status, stderr };
}

test('fails on generated parts that were changed by hand, and names the files and the command', () => {
  change('docs/rules.md', 'There are three controllers in production', 'There are two controllers in production');
  change('docs/site-file.md', '`"tkg-user@vsphere.local"`', '`"administrator@vsphere.local"`');
  change('README.md', 'new TkoApp({ outputs })', 'new TkoApp()');
  const { status, stderr } = docs('--check');

  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual(
    ['README.md', 'docs/rules.md', 'docs/site-file.md'].map(
      (document) => `${document} is not what the code gives; run: npm run docs`,
    ),
  );
}, 60_000);

test('what was changed by hand is written anew, and then nothing is stale', () => {
  change('docs/rules.md', 'There are three controllers in production', 'There are two controllers in production');

  expect(docs('docs/rules.md').stderr).toContain('docs/rules.md');
  expect(readFileSync(join(folder, 'docs/rules.md'), 'utf8')).toContain('There are three controllers in production');
  expect(docs('--check', 'docs/rules.md').status).toBe(0);
}, 60_000);

test('fails on an example that is not there', () => {
  change('README.md', 'main.ts quickstart -->', 'main.ts absent -->');

  expect(docs('--check', 'README.md').stderr).toContain(
    'examples/vsphere-vds/main.ts: got no lines from "docs:start absent" to "docs:end absent"',
  );
}, 60_000);

test('fails on a generated part that does not end', () => {
  change('docs/rules.md', '<!-- /generated -->', '');

  expect(docs('--check', 'docs/rules.md').stderr).toContain(
    'docs/rules.md: got 1 starts of generated parts and 0 ends',
  );
}, 60_000);
