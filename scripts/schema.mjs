// Generates JSON Schemas from types: of a site file and its packages (lib/spec), and of data values (lib/packages).
// `--check` only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tags that mark secrets and samples, and so become `x-secret` and `x-sample` in the schema. */
const MARKS = ['secret', 'sample'];

/** The schema of a type of a file; all its objects are closed. */
const schemaOf = (file, type) =>
  createGenerator({
    path: join(root, file),
    tsconfig: join(root, 'tsconfig.json'),
    type,
    expose: 'all',
    topRef: false,
    sortProps: false,
    discriminatorType: 'open-api',
    extraTags: ['asType', ...MARKS],
    additionalProperties: false,
  }).createSchema(type);

/**
 * `@asType integer` says that a number is whole; doc comments keep their line breaks out of the schema. What a map may
 * hold is open, unless it has names of its own.
 */
function tidy(node) {
  if (Array.isArray(node)) return node.map(tidy);
  if (node === null || typeof node !== 'object') return node;
  const { asType, ...rest } = node;
  const out = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      MARKS.includes(key) && typeof value !== 'object' ? `x-${key}` : key,
      tidy(value),
    ]),
  );
  if ('x-secret' in out) out['x-secret'] = true;
  if (typeof out.description === 'string') out.description = out.description.replace(/\s*\n\s*/g, ' ').trim();
  if (typeof out.default === 'string' && out.default.startsWith('-')) delete out.default;
  return asType === 'integer' ? { ...out, type: 'integer' } : out;
}

/** "fluent-bit" gives "FluentBit". */
const pascal = (name) => name.replace(/(?:^|-)([a-z])/g, (_match, letter) => letter.toUpperCase());

/** Folders of packages whose data values have a type. */
const packages = readdirSync(join(root, 'lib/packages'))
  .filter((name) => existsSync(join(root, `lib/packages/${name}/${name}-values.ts`)))
  .sort();

/** The sites, by their reference designs. */
const SITES = [
  {
    design: 'vsphere-vds',
    file: 'lib/spec/site.ts',
    type: 'VsphereVdsSpec',
    title: 'A TKO site on vSphere with VDS networking',
  },
  { design: 'aws', file: 'lib/spec/aws/site.ts', type: 'AwsSpec', title: 'A TKO site on AWS' },
  {
    design: 'aws-air-gapped',
    file: 'lib/spec/aws/site.ts',
    type: 'AwsAirGappedSpec',
    title: 'A TKO site on AWS, air-gapped',
  },
];

const targets = [
  ...SITES.map(({ design, file, type, title }) => ({
    file: `lib/spec/schema/${design}.schema.json`,
    make: () => ({ ...tidy(schemaOf(file, type)), title }),
  })),
  {
    file: 'lib/spec/schema/packages.schema.json',
    make: () => tidy(schemaOf('lib/spec/packages/index.ts', 'PackageSpec')),
  },
  ...packages.map((name) => ({
    file: `lib/packages/schema/${name}.schema.json`,
    make: () => tidy(schemaOf(`lib/packages/${name}/${name}-values.ts`, `${pascal(name)}Values`)),
  })),
];

for (const { file, make } of targets) {
  const target = join(root, file);
  const text = `${JSON.stringify(make(), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${relative(root, target)} is not what the types give; run: npm run schema`);
    process.exitCode = 1;
  }
}
