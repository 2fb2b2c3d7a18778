import { type FlatCluster, poolsOf } from './flat-cluster';
import { findFlatKey, keysOf } from './flat-keys';
import { valueAt } from './paths';
import type { FlatTexts } from './read-flat';

/** Writes a flat cluster configuration: the variables that `readFlat` reads it from, in the order of the catalogue. */
export function writeFlat({ configuration, further, infrastructure }: FlatCluster): FlatTexts {
  const texts = keysOf(infrastructure, poolsOf(configuration.plan)).flatMap((key): (readonly [string, string])[] => {
    const value = valueAt(configuration, key.segments);
    const text = value === null || value === '' ? '' : value === undefined ? undefined : key.codec.encode(value);
    return text === undefined ? [] : [[key.name, text]];
  });
  const others = Object.entries(further).flatMap(([name, value]): (readonly [string, string])[] => {
    const text = value === null ? '' : typeof value === 'string' ? value : findFlatKey(name)?.codec.encode(value);
    return text === undefined ? [] : [[name, text]];
  });
  const provider = 'INFRASTRUCTURE_PROVIDER' in further || 'PROVIDER_TYPE' in further;
  return Object.fromEntries([
    ...(provider ? [] : [['INFRASTRUCTURE_PROVIDER', infrastructure] as const]),
    ...texts,
    ...others,
  ]);
}
