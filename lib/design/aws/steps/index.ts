import { clusterSteps } from '../../site/steps/clusters';
import type { Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';
import { authoritySteps, carriedIn, registrySteps } from './air-gapped';
import { bootstrapHostSteps } from './bootstrap-host';
import { dnsSteps } from './dns';
import { identitySteps } from './identity';
import { infrastructureSteps } from './infrastructure';
import { removalStep } from './removal';

/** Every step of a site on AWS, in order, with each wait and each step that no API offers. */
export const awsSteps = (design: AwsDesign): readonly Step[] => [
  ...infrastructureSteps(design, carriedIn(design)),
  ...authoritySteps(design),
  ...dnsSteps(design),
  ...bootstrapHostSteps(design),
  ...registrySteps(design),
  ...clusterSteps(design, {
    reason: `The tanzu CLI ${design.release.tanzuCli} takes its secrets from the environment, and what it may do on AWS from the role of the host.`,
    before: [],
    then: identitySteps(design),
  }),
  removalStep(design),
];
