import { deployStackCommand, type LateValue, stackNameOf } from '../site/stages';
import type { VsphereVdsDesign } from './design';

/**
 * The stages of a site, in order. Each is a Terraform stack of its own, since something has to become true in the
 * real world before the next one can begin.
 */
export const STAGES = [
  'foundation',
  'avi-controller',
  'avi-password',
  'avi-cluster',
  'avi-configuration',
  'avi-networks',
] as const;

export type Stage = (typeof STAGES)[number];

/** Name of a stage's stack. */
export const stackName = (design: Pick<VsphereVdsDesign, 'site'>, stage: Stage): string =>
  stackNameOf(design.site, stage);

/** The stages that a site has: without a controller cluster there is none to form. */
export const stagesOf = (design: Pick<VsphereVdsDesign, 'avi'>): readonly Stage[] =>
  STAGES.filter((stage) => stage !== 'avi-cluster' || design.avi.cluster !== undefined);

/** The command that deploys one stage. */
export const deployCommand = (design: Pick<VsphereVdsDesign, 'site'>, stage: Stage): string =>
  deployStackCommand(stackName(design, stage), {
    alone: stage !== STAGES[0],
    writesOutputs: stage === 'avi-configuration',
  });

/** The output that holds the authority of a certificate which the controllers signed themselves. */
export const aviCertificateAuthority = (design: Pick<VsphereVdsDesign, 'site'>): LateValue => ({
  stack: stackName(design, 'avi-configuration'),
  output: 'ca_certificate',
  command: deployCommand(design, 'avi-configuration'),
});
