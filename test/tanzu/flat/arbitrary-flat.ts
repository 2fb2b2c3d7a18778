import fc from 'fast-check';
import type { Infrastructure } from 'tko-cdk/design';
import { FLAT_KEYS, type FlatKey, type FlatTexts } from 'tko-cdk/tanzu';
import { awsTexts, azureTexts, vsphereTexts } from './support';

const WORD = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const SENTENCE = fc.stringMatching(/^[A-Za-z/][A-Za-z0-9 ./:_-]{0,20}[A-Za-z0-9]$/);
const PAIRS = fc.dictionary(WORD, WORD, { minKeys: 1, maxKeys: 3 });

/** Values of the types that are no plain text, by the names of the types. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  boolean: fc.boolean(),
  integer: fc.integer({ min: 0, max: 65535 }),
  list: fc.array(WORD, { minLength: 1, maxLength: 3 }),
  'name=value,name=value': PAIRS,
  'name=value;name=value': PAIRS,
  'name:value,name:value': PAIRS,
  'YAML mapping': PAIRS,
  'text in base64': fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  '0xVENDOR:0xDEVICE,…': fc.array(
    fc.record({ vendorId: fc.integer({ min: 1, max: 0xffff }), deviceId: fc.integer({ min: 1, max: 0xffff }) }),
    { minLength: 1, maxLength: 2 },
  ),
  'name of a TKr': fc.constantFrom('v1.26.5+vmware.2-tkg.1', 'v1.25.7+vmware.2-tkg.1'),
  'name of an InClusterIPPool': WORD.map((poolName) => ({ poolName, poolKind: 'InClusterIPPool' })),
};

/** Any text of a variable that its type reads, written as the type writes it. */
function textOf({ codec, default: usual = '', name }: FlatKey): fc.Arbitrary<string> {
  const known = [...codec.type.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const value =
    VALUES[codec.type] ?? (name.endsWith('_CIDR') ? fc.constantFrom('10.1.0.0/16', '10.2.0.0/16') : SENTENCE);
  const text = known.length > 0 ? fc.constantFrom(...known) : value.map((one) => codec.encode(one) ?? '');
  return usual === '' ? text : fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });
}

const STARTS = { vsphere: vsphereTexts, aws: awsTexts, azure: azureTexts };

/** Variables that say how many of the others there are, and those that exclude each other. */
const FIXED = [
  'INFRASTRUCTURE_PROVIDER',
  'PROVIDER_TYPE',
  'TKG_DEFAULT_BOM',
  'TKG_CLUSTER_ROLE',
  'CLUSTER_PLAN',
  'MANAGEMENT_NODE_IPAM_IP_POOL_GATEWAY',
  'MANAGEMENT_NODE_IPAM_IP_POOL_ADDRESSES',
  'MANAGEMENT_NODE_IPAM_IP_POOL_SUBNET_PREFIX',
];

const entry = (key: FlatKey): fc.Arbitrary<readonly [string, string] | undefined> =>
  fc.option(
    textOf(key).map((text) => [key.name, text] as const),
    { nil: undefined, freq: 2 },
  );

/** Flat configurations with any of the variables that an infrastructure has. */
export const flatTextsOf = (
  infrastructure: Infrastructure,
  keys: (key: FlatKey) => boolean = () => true,
): fc.Arbitrary<FlatTexts> =>
  fc
    .tuple(
      fc.constantFrom('dev', 'prod'),
      fc.tuple(
        ...FLAT_KEYS.filter((key) => (key.infrastructure ?? infrastructure) === infrastructure)
          .filter(({ name }) => !FIXED.includes(name))
          .filter(keys)
          .map(entry),
      ),
    )
    .map(([plan, entries]) => ({
      ...STARTS[infrastructure](),
      ...Object.fromEntries(entries.filter((one) => one !== undefined)),
      CLUSTER_PLAN: plan,
    }));
