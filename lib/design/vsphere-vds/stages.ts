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
export const stackName = (design: Pick<VsphereVdsDesign, 'site'>, stage: Stage): string => `${design.site}-${stage}`;

/** The stages that a site has: without a controller cluster there is none to form. */
export const stagesOf = (design: Pick<VsphereVdsDesign, 'avi'>): readonly Stage[] =>
  STAGES.filter((stage) => stage !== 'avi-cluster' || design.avi.cluster !== undefined);

/** Where `cdktf deploy` is told to write outputs, in every command that we print. */
export const OUTPUTS_FILE = 'outputs.json';

/**
 * The command that deploys one stage. cdktf deploys a stage without those before it only when it is told to; it writes
 * the outputs of what it deploys alone, so only the stage whose outputs are needed writes the file.
 */
export const deployCommand = (design: Pick<VsphereVdsDesign, 'site'>, stage: Stage): string =>
  [
    `npx cdktf deploy ${stackName(design, stage)}`,
    ...(stage === STAGES[0] ? [] : ['--ignore-missing-stack-dependencies']),
    ...(stage === 'avi-configuration' ? [`--outputs-file ${OUTPUTS_FILE}`] : []),
  ].join(' ');

/** A value that exists only after a stage was applied. */
export interface LateValue {
  readonly stack: string;
  readonly output: string;
  /** The command that brings it. */
  readonly command: string;
}

/** The output that holds the authority of a certificate which the controllers signed themselves. */
export const aviCertificateAuthority = (design: Pick<VsphereVdsDesign, 'site'>): LateValue => ({
  stack: stackName(design, 'avi-configuration'),
  output: 'ca_certificate',
  command: deployCommand(design, 'avi-configuration'),
});
