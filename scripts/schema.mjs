// Generates the JSON Schema of a site file from the types in lib/spec. `--check` only compares.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'lib/spec/schema/vsphere-vds.schema.json');

const schema = createGenerator({
  path: join(root, 'lib/spec/site.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  type: 'VsphereVdsSpec',
  expose: 'all',
  topRef: false,
  sortProps: false,
  discriminatorType: 'open-api',
  extraTags: ['asType'],
  additionalProperties: false,
}).createSchema('VsphereVdsSpec');

/** `@asType integer` says that a number is whole; doc comments keep their line breaks out of the schema. */
function tidy(node) {
  if (Array.isArray(node)) return node.map(tidy);
  if (node === null || typeof node !== 'object') return node;
  const { asType, ...rest } = node;
  const out = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, tidy(value)]));
  if (typeof out.description === 'string') out.description = out.description.replace(/\s*\n\s*/g, ' ').trim();
  if (typeof out.default === 'string' && out.default.startsWith('-')) delete out.default;
  return asType === 'integer' ? { ...out, type: 'integer' } : out;
}

const text = `${JSON.stringify({ ...tidy(schema), title: 'A TKO site on vSphere with VDS networking' }, null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('lib/spec/schema/vsphere-vds.schema.json is not what the types give; run: npm run schema');
    process.exit(1);
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
