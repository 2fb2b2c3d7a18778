import type { Need } from '../needs/capability';
import type { HarborValues } from './harbor-values';
import { claimOf, mountedVolumes } from './volumes';

/** What Harbor needs. */
export function harborNeeds(values: HarborValues, version: string): readonly Need[] {
  const homeless = mountedVolumes(values, version)
    .filter((volume) => {
      const { storageClass = '', existingClaim = '' } = claimOf(values, volume);
      return storageClass === '' && existingClaim === '';
    })
    .map(({ name }) => name);
  return [
    { capability: 'certificates', reason: 'its components trust each other by certificates' },
    ...(values.enableContourHttpProxy === false
      ? []
      : [{ capability: 'ingress', reason: 'clients come by HTTPProxies' } as const]),
    ...(homeless.length === 0
      ? []
      : [
          {
            capability: 'default-storage-class',
            reason: `the volumes ${homeless.join(', ')} name neither a storage class nor a claim`,
          } as const,
        ]),
  ];
}
