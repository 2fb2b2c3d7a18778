import type { NetworkAttachment } from '../../../lib/spec';

/** A sound network. */
export const MACVLAN: NetworkAttachment = {
  name: 'storage',
  namespace: 'apps',
  plugin: { type: 'macvlan', master: 'eth1' },
};

/** Addresses that Whereabouts gives. */
export const BY_WHEREABOUTS = { type: 'whereabouts', range: '192.0.2.0/24', rangeStart: '192.0.2.10' } as const;

/** A network with addresses of Whereabouts. */
export const STORAGE: NetworkAttachment = { ...MACVLAN, ipam: BY_WHEREABOUTS };
