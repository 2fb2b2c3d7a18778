import fc from 'fast-check';
import { type PackageValues, PACKAGES, valuesYaml } from 'tko-cdk/packages';
import recorded from '../../fixtures/packages/yaml-strings.json';
import { describeReal, tool } from '../harness/gate';
import { runYtt } from '../harness/ytt';
import { sampleValues, yttSchema } from './ytt-schema';

/** Prints data values as they were read. */
const TEMPLATE = '#@ load("@ytt:data", "data")\n--- #@ data.values\n';
const OPEN_SCHEMA = '#@data/values-schema\n#@schema/type any=True\n---\n{}\n';

async function readBack(schema: string, values: PackageValues): Promise<unknown> {
  const result = await runYtt([], { 'schema.yaml': schema, 'template.yaml': TEMPLATE }, [valuesYaml(values)], 'json');
  if ('refused' in result) {
    throw new Error(result.refused);
  }
  return result.documents[0];
}

/** Longer keys are refused before ytt could stumble over them. */
const STRINGS = recorded.map(({ string }) => string);
const KEYS = STRINGS.filter((string) => string.length <= 1022);

describeReal([tool('go')], 'data values, read by ytt', () => {
  test('every string comes back as it was meant, as a value', async () => {
    const values = { strings: STRINGS };

    expect(await readBack(OPEN_SCHEMA, values)).toEqual(values);
  });

  test('every string comes back as it was meant, as a key', async () => {
    const values = { keys: Object.fromEntries(KEYS.map((key, index) => [key, index])) };

    expect(await readBack(OPEN_SCHEMA, values)).toEqual(values);
  });

  // Of some packages no values are published: they take any.
  const closed = Object.values(PACKAGES).filter(({ valuesSchema }) => 'properties' in valuesSchema);

  test('texts of several lines come back as they were meant, whatever is in them', async () => {
    const line = fc.string({ unit: fc.constantFrom(...Array.from('a #@!:-"%|>\\&*{[\n')), maxLength: 20 });
    const random = fc.sample(
      fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
      { seed: 6, numRuns: 400 },
    );
    const values = { texts: ['#@ load\n#! x\n', '---\na\n', '%YAML\nx\n', '- a\n  b: c', ...random] };

    expect(await readBack(OPEN_SCHEMA, values)).toEqual(values);
  });

  describe.each(closed.map((definition) => [definition.name, definition] as const))('%s', (_name, { valuesSchema }) => {
    test('values of every leaf come back unchanged through a schema of ytt', async () => {
      const values = sampleValues(
        valuesSchema,
        STRINGS.filter((text) => text !== ''),
      );

      expect(await readBack(yttSchema(valuesSchema), values as PackageValues)).toEqual(values);
    });

    test('fails on a key that the schema does not have', async () => {
      await expect(readBack(yttSchema(valuesSchema), { bogus: 1 })).rejects.toThrow(/bogus/);
    });
  });
});
