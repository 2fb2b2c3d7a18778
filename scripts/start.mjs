// The README's first command: checks and synthesizes the example, and says what to do next.
import { installDependencies, root, run, say } from './install.mjs';
import { statSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SITE = 'examples/vsphere-vds/site.yaml';
const COMMAND = join(root, 'build/cli/main.js');

/** The time of the last change of any file below a folder. */
const lastChange = (folder) =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );

installDependencies();
if (!existsSync(COMMAND) || lastChange(join(root, 'lib')) > statSync(COMMAND).mtimeMs) {
  say('compiling the library (about ten seconds)');
  if (!run(process.execPath, ['scripts/build.mjs'])) process.exit(1);
}
say(`checking ${SITE}`);
if (!run(process.execPath, [COMMAND, 'check', SITE])) process.exit(1);
say(`synthesizing ${SITE}`);
const outputs = existsSync(join(root, 'outputs.json')) ? ['--outputs', 'outputs.json'] : [];
process.exit(run(process.execPath, [COMMAND, 'synth', SITE, '--out', '.', ...outputs]) ? 0 : 1);
