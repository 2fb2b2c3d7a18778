import fc from 'fast-check';
import { clusterObjects, type ClusterConfiguration } from '../../../lib/clusters';
import { planChange } from '../../../lib/clusters/lifecycle';
import { differences, manifestView } from '../../../lib/clusters/lifecycle/manifest-view';
import { isSame } from '../../../lib/clusters/lifecycle/same-value';
import { TKG_RELEASES } from '../../../lib/design';
import { aws, azure, resolve, vsphere } from './support';

const NAMES = fc.constantFrom('md-0', 'md-1', 'a', 'b');
const WORDS = fc.constantFrom('x', 'y', '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const map = fc.dictionary(fc.constantFrom('k', 'example.com/k', '__proto__', 'topology'), WORDS);
const release = fc.constantFrom(
  TKG_RELEASES['2.1.0'],
  TKG_RELEASES['2.2.0'],
  TKG_RELEASES['2.3.0'],
  TKG_RELEASES['2.5.0'],
);

const pool = fc.record(
  {
    name: NAMES,
    replicas: fc.nat(5),
    labels: map,
    failureDomain: WORDS,
    autoscaling: fc.record({ min: fc.nat(2), max: fc.nat(5) }),
    rolloutStrategy: fc.constantFrom('RollingUpdate' as const, 'OnDelete' as const),
    machineHealthCheck: fc.boolean(),
    taints: fc.array(fc.record({ key: fc.constantFrom('t', 'u'), effect: fc.constant('NoSchedule' as const) })),
  },
  { requiredKeys: ['name'] },
);

const common = {
  name: fc.constantFrom('payments', 'payments', 'payments', 'other'),
  release,
  clusterClass: maybe(fc.constantFrom('my-class', 'tkg-vsphere-default-v1.0.0')),
  controlPlaneReplicas: maybe(fc.constantFrom(1, 2, 3)),
  plan: maybe(fc.constantFrom('dev' as const, 'prod' as const)),
  cni: maybe(fc.constantFrom('antrea' as const, 'calico' as const, 'none' as const)),
  podCidr: maybe(fc.constantFrom('100.96.0.0/11', '10.96.0.0/11')),
  labels: maybe(map),
  annotations: maybe(map),
  auditLogging: maybe(fc.boolean()),
  proxy: maybe(fc.record({ httpProxy: WORDS, httpsProxy: WORDS, noProxy: fc.array(WORDS) })),
  identityManagement: maybe(fc.constantFrom('oidc' as const, 'none' as const)),
  defaultStorageClass: maybe(fc.boolean()),
  autoscaler: maybe(fc.record({ enabled: fc.boolean(), image: fc.constantFrom('a', 'b') })),
  trustedAuthorities: maybe(map),
  antrea: maybe(fc.record({ noSnat: fc.boolean(), tunnelPort: fc.nat(1) }, { requiredKeys: [] })),
  variables: maybe(fc.dictionary(fc.constantFrom('vcenter', 'made', 'worker'), fc.jsonValue({ maxDepth: 2 }))),
};

const figures = fc.record({ cpus: fc.nat(8), memoryMib: fc.nat(9) }, { requiredKeys: [] });

const ofVsphere = fc
  .record({
    ...common,
    nodePools: maybe(
      fc.array(pool.chain((each) => fc.record({ ...asConstants(each), os: maybe(WORDS), size: maybe(figures) }))),
    ),
    workerSize: maybe(figures),
    singleNode: maybe(fc.boolean()),
    controlPlaneEndpoint: maybe(WORDS),
    nodeIpPool: maybe(
      fc.record({ addresses: fc.array(WORDS, { minLength: 1 }), prefixLength: fc.nat(3), gateway: WORDS }),
    ),
  })
  .map((overrides) => vsphere(overrides as object));
const ofAws = fc
  .record({ ...common, nodePools: maybe(fc.array(pool)), workerSize: maybe(fc.record({ instanceType: WORDS })) })
  .map((overrides) => aws(overrides as object));
const ofAzure = fc
  .record({
    ...common,
    nodePools: maybe(fc.array(pool)),
    controlPlaneSize: maybe(fc.record({ dataDiskGib: fc.nat(3) })),
  })
  .map((overrides) => azure(overrides as object));

const asConstants = (value: object): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fc.constant<unknown>(item)]));

/** Two configurations of one infrastructure, which may be anything: a plan is made of them all the same. */
const pair: fc.Arbitrary<readonly [ClusterConfiguration, ClusterConfiguration]> = fc.oneof(
  fc.tuple(ofVsphere, ofVsphere),
  fc.tuple(ofAws, ofAws),
  fc.tuple(ofAzure, ofAzure),
);

test('manifests differ exactly where there are records, and each difference is in the place of a record', () => {
  let changed = 0;
  fc.assert(
    fc.property(pair, ([from, to]) => {
      const [before, after] = [resolve(from), resolve(to)];
      const { records } = planChange(before, after);

      expect(records.length > 0).toBe(!isSame(clusterObjects(before), clusterObjects(after)));
      changed += records.length > 0 ? 1 : 0;
      const uncovered = differences(manifestView(before), manifestView(after))
        .map(({ path }) => path.join(' '))
        .filter((place) => !records.some(({ at }) => `${place} `.startsWith(`${at} `)));
      expect(before.name === after.name ? uncovered : []).toEqual([]);
    }),
    { numRuns: 300 },
  );

  expect(changed).toBeGreaterThan(250);
});

test('one description that was made twice has no records', () => {
  fc.assert(
    fc.property(fc.oneof(ofVsphere, ofAws, ofAzure), (configuration) => {
      const { records } = planChange(resolve(configuration), resolve(structuredClone(configuration)));

      expect(records).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
