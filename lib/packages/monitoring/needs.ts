import type { Need } from '../needs/capability';
import { isBelow } from '../values/key-moves';

/** What the HTTPProxy of a package needs, and the certificates that it is made with even when one is given. */
export const ingressNeeds = (name: string, version: string, firstWithV1: string): readonly Need[] => [
  { capability: 'ingress', reason: `${name} is reached by an HTTPProxy` },
  isBelow(version, firstWithV1)
    ? {
        capability: 'certificates',
        reason: `${name} before ${firstWithV1} makes certificates of cert-manager.io/v1alpha2`,
        providerBelow: '1.6.0',
      }
    : { capability: 'certificates', reason: `the authority of ${name}'s ingress comes from it` },
];

/** What a Service needs. */
export const serviceNeeds = (name: string, type: string | undefined): readonly Need[] =>
  type === 'LoadBalancer'
    ? [{ capability: 'load-balancer', reason: `the Service of ${name} waits for an address` }]
    : [];

/** What a volume needs. */
export const volumeNeeds = (name: string, storageClass: string | undefined): readonly Need[] =>
  storageClass === undefined || storageClass === ''
    ? [{ capability: 'default-storage-class', reason: `the volume of ${name} names no storage class` }]
    : [];
