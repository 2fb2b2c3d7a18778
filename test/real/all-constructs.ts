import { AVI_RESOURCES } from './avi-resource-cases';
import { type ConstructGroup, GROUPS } from './construct-cases';

/** All public constructs of tko-cdk/vsphere and tko-cdk/avi, by what a user puts into one stack. */
export const ALL_GROUPS: Readonly<Record<string, ConstructGroup>> = {
  ...GROUPS,
  'typed resources of NSX ALB': AVI_RESOURCES,
};
