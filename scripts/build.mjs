// Compiles lib/ to build/: JavaScript, declarations, and the validators in compiled form.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, 'build');
const require = createRequire(import.meta.url);

function compileTypeScript() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/**
 * Writes schemas in compiled form over a module that compiles them when it is loaded, which takes longer than
 * everything else that a synthesis does.
 *
 * @param module path below build/, without its ending
 * @param schemas by name
 * @param exported what the module exports, in terms of `validators`, the compiled schemas by name
 */
function precompile(module, schemas, exported) {
  const { default: Ajv, _ } = require('ajv');
  const { default: standaloneCode } = require('ajv/dist/standalone');
  const formats = join(build, 'spec/formats.js');
  const { AJV_FORMATS } = require(formats);
  const path = relative(dirname(join(build, module)), formats)
    .split(sep)
    .join('/');
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    formats: AJV_FORMATS,
    code: { source: true, formats: _`require(${path.startsWith('.') ? path : `./${path}`}).AJV_FORMATS` },
  });
  const names = Object.keys(schemas);
  names.forEach((name, index) => ajv.addSchema(schemas[name], `schema${index}`));
  const code = standaloneCode(
    ajv,
    Object.fromEntries(names.map((name, index) => [`schema${index}`, `schema${index}`])),
  );
  const table = names.map((name, index) => `${JSON.stringify(name)}: exports.schema${index}`).join(', ');
  writeFileSync(join(build, `${module}.js`), `${code}\nconst validators = { ${table} };\n${exported}\n`);
}

/**
 * Writes validators in compiled form, a file each, and the module that loads them when it is asked.
 *
 * @param room folder below build/
 * @param module the module in it
 * @param schemas by the names of packages or reference designs
 * @param exported what the module exports, in terms of `load`, functions by these names
 */
function precompileEach(room, module, schemas, exported) {
  mkdirSync(join(build, room, 'validators'), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    precompile(`${room}/validators/${name}`, { schema }, 'exports.validate = validators.schema;');
  }
  const table = Object.keys(schemas).map(
    (name) => `${JSON.stringify(name)}: () => require("./validators/${name}").validate`,
  );
  const head = ['"use strict";', 'Object.defineProperty(exports, "__esModule", { value: true });'];
  const lines = [...head, `const load = { ${table.join(', ')} };`, ...exported, ''];
  writeFileSync(join(build, `${room}/${module}.js`), lines.join('\n'));
}

function precompileSites() {
  const { REFERENCE_DESIGN_NAMES } = require(join(build, 'spec/reference-designs.js'));
  const { siteSchema } = require(join(build, 'spec/site-schemas.js'));
  const { withoutPackageProperties } = require(join(build, 'spec/site-schema.js'));
  const schemas = Object.fromEntries(
    REFERENCE_DESIGN_NAMES.map((design) => [design, withoutPackageProperties(siteSchema(design))]),
  );
  precompileEach('spec', 'site-validators', schemas, ['exports.siteValidator = (design) => load[design]();']);
}

function precompilePackages() {
  const { PACKAGES } = require(join(build, 'packages/catalogue.js'));
  const { packageSchema } = require(join(build, 'spec/package-schema.js'));
  const names = Object.keys(PACKAGES);
  const byName = (schemaOf) => Object.fromEntries(names.map((name) => [name, schemaOf(name)]));
  precompileEach('spec', 'package-validators', byName(packageSchema), [
    'exports.packageValidator = (name) => load[name]();',
  ]);
  precompileEach(
    'packages',
    'values-validators',
    byName((name) => PACKAGES[name].valuesSchema),
    [
      'const { PACKAGES } = require("./catalogue");',
      'const nameOf = (schema) => Object.keys(load).find((name) => PACKAGES[name].valuesSchema === schema);',
      'const compile = (schema) => require("../spec/json-schema").compileSchema(schema);',
      'exports.valuesValidator = (schema) => load[nameOf(schema)]?.() ?? compile(schema);',
    ],
  );
}

rmSync(build, { recursive: true, force: true });
compileTypeScript();
precompileSites();
const { CLASS_SCHEMAS } = require(join(build, 'clusters/classes/class-schemas.js'));
precompile('clusters/classes/class-validators', CLASS_SCHEMAS, 'exports.classValidator = (key) => validators[key];');
precompilePackages();
const command = join(build, 'cli/main.js');
if (existsSync(command)) chmodSync(command, 0o755);
