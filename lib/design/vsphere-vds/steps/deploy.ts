import { deployStep, type Step } from '../../site/steps/step';
import type { VsphereVdsDesign } from '../design';
import { deployCommand, type Stage } from '../stages';

/** The deployment of a stage. */
export const deploy = (design: Pick<VsphereVdsDesign, 'site'>, stage: Stage, reason: string): Step =>
  deployStep(stage, deployCommand(design, stage), reason);
