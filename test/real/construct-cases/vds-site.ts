import { designVsphereVds } from 'tko-cdk/design';
import { aVsphereVdsSite } from 'tko-cdk/testing';

/** A site in which everything is made that the constructs can make. */
export const design = designVsphereVds(
  aVsphereVdsSite({
    vcenter: { tagCategories: [{ name: 'owner', tags: ['platform'], assign: ['platform'] }] },
    bootstrapMachine: { template: 'photon-3-docker' },
  }),
);
const { vcenter, contentLibrary, tagCategories, dns, ntp } = design;
const [placement] = design.placements;
export const aviProps = { ...design.avi, vcenter, dns, ntp, placement: placement!, contentLibrary, tagCategories };
