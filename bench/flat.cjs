// Measures flat cluster configurations in one warm process: from the variables of the recorded cases to manifests as
// text, beside yaml.stringify of what comes out. Prints one line of JSON.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseAllDocuments, stringify } = require('yaml');
const { TKG_RELEASES } = require('../build/design/index.js');
const { clusterManifests } = require('../build/tanzu/index.js');

const ROUNDS = 9;
const FOLDER = join(__dirname, '../test/fixtures/generator');
const YAML = { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false };
const release = TKG_RELEASES['2.2.0'];

const configurations = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8'))[0].toJS())
  .filter(({ refused }) => refused === undefined)
  .map(({ variables }) => variables);

const manifests = () => configurations.map((variables) => clusterManifests(variables, { release }).objects);
const write = (made) => made.forEach((objects) => objects.forEach((object) => stringify(object, YAML)));

function milliseconds(work) {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

const made = manifests();
for (let round = 0; round < 3; round += 1) write(manifests());
const rounds = Array.from({ length: ROUNDS }, () => ({
  whole: milliseconds(() => write(manifests())),
  text: milliseconds(() => write(made)),
}));
const best = (side) => Math.min(...rounds.map((round) => round[side]));
console.log(
  JSON.stringify({
    configurations: configurations.length,
    milliseconds: best('whole'),
    ratio: best('whole') / best('text'),
  }),
);
