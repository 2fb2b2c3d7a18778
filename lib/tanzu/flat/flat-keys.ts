import type { Infrastructure } from '../../design/releases';
import type { FlatKey } from './flat-key';
import { ANTREA_KEYS } from './keys/antrea';
import { AWS_KEYS } from './keys/aws';
import { AZURE_KEYS } from './keys/azure';
import { AUTOSCALER_KEYS, CLASS_KEYS, CLI_KEYS, CLUSTER_KEYS } from './keys/cluster';
import { IDENTITY_KEYS, OTHER_KEYS } from './keys/others';
import { REGISTRY_KEYS } from './keys/registries';
import { VSPHERE_KEYS } from './keys/vsphere';

/** All variables of a flat cluster configuration that TKG knows. */
export const FLAT_KEYS: readonly FlatKey[] = Object.freeze([
  ...CLUSTER_KEYS,
  ...AUTOSCALER_KEYS,
  ...REGISTRY_KEYS,
  ...ANTREA_KEYS,
  ...VSPHERE_KEYS,
  ...AWS_KEYS,
  ...AZURE_KEYS,
  ...IDENTITY_KEYS,
  ...CLASS_KEYS,
  ...CLI_KEYS,
  ...OTHER_KEYS,
]);

const BY_NAME = new Map<string, readonly FlatKey[]>();
FLAT_KEYS.forEach((key) => BY_NAME.set(key.name, [...(BY_NAME.get(key.name) ?? []), key]));

/**
 * The variable of a name; undefined when TKG knows none.
 *
 * @param infrastructure whose clusters are meant, as a few names become other properties on another one
 */
export function findFlatKey(name: string, infrastructure?: Infrastructure): FlatKey | undefined {
  const keys = BY_NAME.get(name) ?? [];
  return keys.find((key) => key.infrastructure === infrastructure) ?? keys[0];
}

/** A variable that becomes a property. */
export interface MappedKey extends FlatKey {
  readonly segments: readonly string[];
}

const isMapped = (key: FlatKey): key is MappedKey => key.segments !== undefined;

const mappedKeys = (infrastructure: Infrastructure, pools: number): readonly MappedKey[] =>
  FLAT_KEYS.filter(isMapped).filter(
    (key) => (key.infrastructure ?? infrastructure) === infrastructure && (key.place ?? 0) < pools,
  );

const KEYS = {
  vsphere: { one: mappedKeys('vsphere', 1), three: mappedKeys('vsphere', 3) },
  aws: { one: mappedKeys('aws', 1), three: mappedKeys('aws', 3) },
  azure: { one: mappedKeys('azure', 1), three: mappedKeys('azure', 3) },
} as const;

/** The variables that become properties of a cluster on an infrastructure, with the number of its node pools. */
export const keysOf = (infrastructure: Infrastructure, pools: number): readonly MappedKey[] =>
  KEYS[infrastructure][pools === 1 ? 'one' : 'three'];
