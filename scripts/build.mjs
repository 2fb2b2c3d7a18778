// Compiles lib/ to build/: JavaScript, declarations, and the validator of site files.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, 'build');
const require = createRequire(import.meta.url);

function compileTypeScript() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/** Replaces site-validator.js, which compiles the schema when it is loaded, by what that compilation gives. */
function compileValidator() {
  const { default: Ajv, _ } = require('ajv');
  const { default: standaloneCode } = require('ajv/dist/standalone');
  const { AJV_FORMATS } = require(join(build, 'spec/formats.js'));
  const schema = JSON.parse(readFileSync(join(build, 'spec/schema/vsphere-vds.schema.json'), 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: false,
    validateSchema: false,
    formats: AJV_FORMATS,
    code: { source: true, formats: _`require("./formats").AJV_FORMATS` },
  });
  ajv.addSchema(schema, 'site');
  writeFileSync(join(build, 'spec/site-validator.js'), standaloneCode(ajv, { siteValidator: 'site' }));
}

rmSync(build, { recursive: true, force: true });
compileTypeScript();
compileValidator();
const command = join(build, 'cli/main.js');
if (existsSync(command)) chmodSync(command, 0o755);
