import type { VsphereVdsDesign } from '../design';
import type { Step } from '../../site/steps/step';
import { clusterSteps } from './clusters';
import { nsxAlbSteps } from './nsx-alb';
import { vcenterSteps } from './vcenter';

/** Every step of a site, in order, with each wait and each step that no API offers. */
export const planSteps = (design: VsphereVdsDesign): readonly Step[] => [
  ...vcenterSteps(design),
  ...nsxAlbSteps(design),
  ...clusterSteps(design),
];
