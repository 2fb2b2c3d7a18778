import fc from 'fast-check';
import { clusterObjects, readCluster, resolveCluster, type KubernetesObject } from 'tko-cdk/clusters';
import type { Infrastructure } from 'tko-cdk/design';
import { effectiveConfiguration, findFlatKey, FLAT_KEYS, readFlat, writeFlat } from 'tko-cdk/tanzu';
import { flatTextsOf } from './arbitrary-flat';
import { release } from './support';

const INFRASTRUCTURES: readonly Infrastructure[] = ['vsphere', 'aws', 'azure'];

/** An empty text of a variable without a default says nothing. */
const saying = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).filter(
      ([name, text]) =>
        text !== '' || (findFlatKey(name)?.default ?? '') !== '' || findFlatKey(name)?.empty === 'counts',
    ),
  );

/** Variables as a Cluster's own, by their names: Cluster API knows no order of them. */
const byKind = (objects: readonly KubernetesObject[]): Record<string, unknown> =>
  Object.fromEntries(
    objects.map((object) => {
      const copy = structuredClone(object) as unknown as {
        id: string;
        kind: string;
        spec: { topology: Record<string, unknown> };
      };
      if (copy.kind === 'Cluster') {
        const variables = copy.spec.topology.variables as readonly { name: string; value: unknown }[];
        copy.spec.topology.variables = Object.fromEntries(variables.map(({ name, value }) => [name, value]));
      }
      return [copy.id, copy];
    }),
  );

describe('a flat configuration', () => {
  test.each(INFRASTRUCTURES)('of %s loses nothing on the way to types and back', (infrastructure) => {
    fc.assert(
      fc.property(flatTextsOf(infrastructure), (texts) => {
        expect(writeFlat(readFlat(texts).flat)).toEqual(saying(texts));
      }),
      { numRuns: 150 },
    );
  });

  test.each(INFRASTRUCTURES)('of %s is the same in types when it was written and read again', (infrastructure) => {
    fc.assert(
      fc.property(flatTextsOf(infrastructure), (texts) => {
        const { flat } = readFlat(texts);
        expect(readFlat(writeFlat(flat)).flat).toEqual(flat);
      }),
      { numRuns: 150 },
    );
  });
});

/**
 * Variables whose values no object holds: the manager of NSX without a login, a list of exceptions without a proxy; and
 * those that are left out so that the class decides.
 */
const NOT_IN_OBJECTS = /^(NSXT_|TKG_HTTP|TKG_NO_PROXY|IDENTITY_MANAGEMENT_TYPE|CLUSTER_CLASS)/;

describe('the objects of a cluster', () => {
  const cases = INFRASTRUCTURES.flatMap((infrastructure) =>
    (['2.2', '2.3'] as const).map((name) => [infrastructure, name] as const),
  );

  test.each(cases)('on %s with TKG %s are the same when they were read and made again', (infrastructure, name) => {
    fc.assert(
      fc.property(
        flatTextsOf(infrastructure, (key) => !NOT_IN_OBJECTS.test(key.name)),
        (texts) => {
          const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
          const { flat } = readFlat({ VSPHERE_CONTROL_PLANE_ENDPOINT: 'api.example.com', ...given });
          const objects = clusterObjects(resolveCluster('workload', effectiveConfiguration(flat, release(name))));
          const read = readCluster(objects, release(name));
          const again = clusterObjects(resolveCluster(read.role, read.configuration!));
          expect(byKind(again)).toEqual(byKind(objects));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the catalogue of variables', () => {
  test('names each variable once for an infrastructure', () => {
    const names = FLAT_KEYS.map(({ infrastructure = 'all', name }) => `${name} on ${infrastructure}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('has a property or a purpose for each', () => {
    expect(FLAT_KEYS.filter(({ path, purpose }) => (path === undefined) === (purpose === undefined))).toEqual([]);
  });

  test('reads every default with the type that it names', () => {
    const unreadable = FLAT_KEYS.filter(
      ({ codec, default: text = '' }) =>
        text !== '' && codec.decode(text) !== undefined && codec.encode(codec.decode(text)) !== text,
    );
    expect(unreadable.map(({ name }) => name)).toEqual([]);
  });
});
