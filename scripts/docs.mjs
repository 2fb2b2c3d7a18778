// Writes the generated parts of the documents: everything between `<!-- generated:… -->` and `<!-- /generated -->`.
// `--check` only compares. `--into FOLDER` takes the documents there instead of the project's own. Names of documents
// restrict it to them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import {
  addressesTable,
  endpointsTable,
  policiesTable,
  securityGroupsTable,
  shapesTable,
  vpcsTable,
} from './docs/aws.mjs';
import { exampleSite, help } from './docs/example-site.mjs';
import { region, yamlProperties } from './docs/excerpts.mjs';
import { flatKeysTables } from './docs/flat-keys.mjs';
import { changeRules } from './docs/lifecycle.mjs';
import { packagesTable, secretValuesTable } from './docs/packages.mjs';
import { rulesTable } from './docs/rules.mjs';
import { siteFileReference } from './docs/site-file.mjs';
import { propertyTable, sourceTypes } from './docs/types.mjs';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, 'build');

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, into: { type: 'string', default: root } },
});

if (!existsSync(join(build, 'cli/main.js'))) {
  console.error('build/: got no compiled library, which the documents are generated from; run: npm run build');
  process.exit(1);
}

/** Makes a value when it is first asked for. */
const once = (make) => {
  let made;
  return () => (made ??= make());
};
const types = once(() => sourceTypes(root));

/** The types of site files, by their reference designs. */
const SITES = { 'vsphere-vds': 'VsphereVdsSpec', aws: 'AwsSpec', 'aws-air-gapped': 'AwsAirGappedSpec' };

const siteSchemas = (designs) =>
  designs.map((design) => ({
    design,
    root: SITES[design],
    schema: JSON.parse(readFileSync(join(root, `lib/spec/schema/${design}.schema.json`), 'utf8')),
  }));

const examples = new Map();
/** The site of an example, by its reference design. */
const site = (example) => {
  if (!examples.has(example)) examples.set(example, exampleSite(root, build, example));
  return examples.get(example);
};

/** What can stand after `generated:`, with its words. */
const GENERATORS = {
  props: (type, file) => propertyTable(types().propertiesOf(type, file)),
  'own-props': (type) => propertyTable(types().ownPropertiesOf(type)),
  example: (path, name) => region(root, path, name),
  yaml: (path, ...names) => yamlProperties(root, path, names),
  rules: (design, prefix) => rulesTable(build, design, prefix),
  'flat-keys': () => flatKeysTables(build),
  packages: () => packagesTable(build),
  'secret-values': (name) => secretValuesTable(build, name),
  'change-rules': (section) => changeRules(build, section),
  'site-file': (...designs) =>
    siteFileReference(siteSchemas(designs), require(join(build, 'spec/index.js')).TEXT_FORMATS, types()),
  output: (example, when) => site(example).output(when),
  waiting: (example) => site(example).waiting(),
  variables: (example) => site(example).variables(),
  steps: (example) => site(example).steps(),
  vpcs: (example) => vpcsTable(site(example).design),
  'vpc-shapes': (example) => shapesTable(build, site(example).spec),
  addresses: (example) => addressesTable(site(example).design),
  endpoints: (example) => endpointsTable(site(example).design),
  'security-groups': () => securityGroupsTable(build),
  policies: (form) => policiesTable(build, form),
  help: (...args) => help(build, args),
};

const BLOCK = /^(<!-- generated:([a-z-]+)([^\n]*?) -->\n)[\s\S]*?^(<!-- \/generated -->)$/gm;

function generate(name, text) {
  const made = text.replace(BLOCK, (_, start, kind, words, end) => {
    const generator = GENERATORS[kind];
    if (generator === undefined) {
      throw new Error(`${name}: got generated:${kind}, expected one of ${Object.keys(GENERATORS).join(', ')}`);
    }
    return `${start}\n${generator(...words.split(' ').filter(Boolean))}\n\n${end}`;
  });
  const [starts, ends] = [text.match(/^<!-- generated:/gm), text.match(/^<!-- \/generated -->/gm)];
  if (starts?.length !== ends?.length) {
    throw new Error(`${name}: got ${starts?.length ?? 0} starts of generated parts and ${ends?.length ?? 0} ends`);
  }
  return made;
}

const documents = [
  'README.md',
  ...readdirSync(join(options.into, 'docs'), { recursive: true })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !file.startsWith('docs/api/'))
    .sort(),
].filter((name) => wanted.length === 0 || wanted.includes(name));

const stale = [];
for (const name of documents) {
  const path = join(options.into, name);
  const before = readFileSync(path, 'utf8');
  const after = await format(generate(name, before), {
    ...(await resolveConfig(join(root, name))),
    filepath: path,
  });
  if (after !== before) {
    stale.push(name);
    if (!options.check) writeFileSync(path, after);
  }
}

if (options.check) {
  stale.forEach((name) => console.error(`${name} is not what the code gives; run: npm run docs`));
  process.exit(stale.length > 0 ? 1 : 0);
}
console.error(stale.length === 0 ? 'the documents are up to date' : `written: ${stale.join(', ')}`);
