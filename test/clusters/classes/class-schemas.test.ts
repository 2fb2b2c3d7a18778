import { CLASS_SCHEMAS, CLUSTER_MANIFEST_KEY, schemaKey } from '../../../lib/clusters/classes/class-schemas';
import { classValidator } from '../../../lib/clusters/classes/class-validators';
import { CLUSTER_CLASSES } from '../../../lib/clusters/classes/cluster-classes';

const keys = CLUSTER_CLASSES.flatMap(({ variables }) => variables.map(schemaKey));

test('every variable of every class has a schema and a validator', () => {
  expect(keys.filter((key) => CLASS_SCHEMAS[key] === undefined)).toEqual([]);
  expect(keys.every((key) => typeof classValidator(key) === 'function')).toBe(true);
});

test('the schemas are those of the variables and that of a Cluster', () => {
  expect(new Set(Object.keys(CLASS_SCHEMAS))).toEqual(new Set([CLUSTER_MANIFEST_KEY, ...keys]));
});

test('a schema that classes share is made once', () => {
  const versions = CLUSTER_CLASSES.map(({ variables }) =>
    variables.find(({ name }) => name === 'podSecurityStandard')!,
  );
  expect(new Set(versions.map(schemaKey)).size).toBe(1);
  expect(Object.keys(CLASS_SCHEMAS).length).toBeLessThan(keys.length / 4);
});

test('a schema is the same one each time that it is read', () => {
  const [key = ''] = keys;
  expect(CLASS_SCHEMAS[key]).toBe(CLASS_SCHEMAS[key]);
});

test('a validator takes its values and refuses others', () => {
  const validate = classValidator('tkg-vsphere-default-v1.0.0/cni');
  expect(validate('antrea')).toBe(true);
  expect(validate(1)).toBe(false);
});

test('fails when a validator of no variable is asked for', () => {
  expect(() => classValidator('tkg-vsphere-default-v1.0.0/plugin')).toThrow(
    /plugin: got no such schema, expected one of/,
  );
});

test('fails when a schema is replaced', () => {
  expect(() => Object.assign(CLASS_SCHEMAS, { [CLUSTER_MANIFEST_KEY]: {} })).toThrow(TypeError);
});
