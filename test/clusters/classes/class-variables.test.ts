import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { type VariableSchema } from '../../../lib/clusters/classes/cluster-class';
import { findClusterClass } from '../../../lib/clusters/classes/cluster-classes';

const FOLDER = join(__dirname, '../../../lib/clusters/classes');

/** Variables that nobody sets: TKG's webhook writes the one, and no patch reads the other. */
const NOT_TYPED = ['TKR_DATA', 'VSPHERE_WINDOWS_TEMPLATE'];

/** Paths of all fields that have none below them, with their types. */
function leavesOfClass(schema: VariableSchema, path: string): readonly string[] {
  if (schema.items !== undefined) {
    return leavesOfClass(schema.items, `${path}[]`);
  }
  const fields = Object.entries(schema.properties ?? {});
  return fields.length === 0
    ? [`${path}: ${schema.type === 'integer' ? 'number' : schema.type}`]
    : fields.flatMap(([name, field]) => leavesOfClass(field, `${path}.${name}`));
}

function leavesOfType(root: Schema, schema: Schema, path: string): readonly string[] {
  const { $ref = '', items, properties = {}, type } = schema;
  if ($ref !== '') {
    const name = decodeURIComponent($ref.replace('#/definitions/', ''));
    return leavesOfType(root, root.definitions?.[name] as Schema, path);
  }
  if (items !== undefined) {
    return leavesOfType(root, items as Schema, `${path}[]`);
  }
  const fields = Object.entries(properties);
  return fields.length === 0
    ? [`${path}: ${String(type)}`]
    : fields.flatMap(([name, field]) => leavesOfType(root, field as Schema, `${path}.${name}`));
}

function typed(file: string, type: string): readonly string[] {
  const schema = createGenerator({
    path: join(FOLDER, file),
    tsconfig: join(FOLDER, '../../../tsconfig.json'),
    type,
    skipTypeCheck: true,
  }).createSchema(type);
  return [...leavesOfType(schema, schema, '')].sort();
}

const declared = (className: string): readonly string[] =>
  findClusterClass(className)!
    .variables.filter(({ name }) => !NOT_TYPED.includes(name))
    .flatMap(({ name, schema }) => leavesOfClass(schema, `.${name}`))
    .sort();

test.each([
  ['ClusterClassVariables', 'cluster-class-variables.ts', 'tkg-vsphere-default-v1.1.0'],
  ['AwsClassVariables', 'aws-class-variables.ts', 'tkg-aws-default-v1.1.0'],
  ['AzureClassVariables', 'azure-class-variables.ts', 'tkg-azure-default-v1.1.0'],
])('%s has the fields of its class, of the same types', (type, file, className) => {
  const leaves = typed(file, type);
  expect(leaves.length).toBeGreaterThan(50);
  expect(leaves).toEqual(declared(className));
});

test('every optional field of the types has a default', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('-variables.ts'));
  const lines = files.flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'));
  const undocumented = lines.filter(
    (line, index) => /^ {2}readonly \w+\?:/.test(line) && !lines[index - 1]!.includes('@default'),
  );
  expect(undocumented).toEqual([]);
});
