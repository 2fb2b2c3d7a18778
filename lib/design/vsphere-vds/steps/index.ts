import type { VsphereVdsDesign } from '../design';
import { clusterSteps } from './clusters';
import { contextOf } from './kubectl';
import { nsxAlbSteps } from './nsx-alb';
import type { Step } from './step';
import { vcenterSteps } from './vcenter';

export { packageVariables } from './package-secrets';
export type { Step } from './step';

/** The context of kubectl for administrators of the management cluster. */
export const managementContext = ({ managementCluster }: VsphereVdsDesign): string => contextOf(managementCluster);

/** Every step of a site, in order, with each wait and each step that no API offers. */
export const planSteps = (design: VsphereVdsDesign): readonly Step[] => [
  ...vcenterSteps(design),
  ...nsxAlbSteps(design),
  ...clusterSteps(design),
];
