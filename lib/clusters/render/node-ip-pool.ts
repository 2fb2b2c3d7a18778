import type { ReleaseOutput } from '../../design/releases';
import type { NodeIpPoolOptions } from '../node-ip-pool';

/** The spec of both kinds of pool: the first form is that of v1alpha2, the second that of v1alpha1. */
export type NodeIpPoolSpec =
  | { readonly addresses: readonly string[]; readonly prefix: number; readonly gateway: string }
  | { readonly start: string; readonly end: string; readonly prefix: number; readonly gateway: string };

/** The spec of a pool. The older form has one range: the first. */
export function nodeIpPoolSpec(
  { addresses, prefixLength: prefix, gateway }: NodeIpPoolOptions,
  version: ReleaseOutput['ipPools'],
): NodeIpPoolSpec {
  if (version !== 'v1alpha1') {
    return { addresses, prefix, gateway };
  }
  const [start = '', end = start] = (addresses[0] ?? '').split('-').map((address) => address.trim());
  return { start, end, prefix, gateway };
}
