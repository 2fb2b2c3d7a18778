import { deployStackCommand, stackNameOf } from '../site/stages';
import type { AwsDesign } from './design';

/**
 * The stages of a site on AWS, in order. Each is a Terraform stack of its own: an account has the first one once,
 * whatever its sites; the last one can be taken away when the clusters are there, and boots from what was carried into
 * the bucket of the one before.
 */
export const AWS_STAGES = ['identity', 'foundation', 'hosts'] as const;

export type AwsStage = (typeof AWS_STAGES)[number];

/** Name of a stage's stack. */
export const awsStackName = (design: Pick<AwsDesign, 'site'>, stage: AwsStage): string =>
  stackNameOf(design.site, stage);

/** The stages that a site has: another one of the account can have made the identity. */
export const awsStagesOf = ({ iam }: Pick<AwsDesign, 'iam'>): readonly AwsStage[] =>
  AWS_STAGES.filter((stage) => stage !== 'identity' || !iam.existing);

/** The command that deploys one stage. */
export const awsDeployCommand = (design: Pick<AwsDesign, 'site' | 'iam'>, stage: AwsStage): string =>
  deployStackCommand(awsStackName(design, stage), {
    alone: stage !== awsStagesOf(design)[0],
    writesOutputs: stage === 'foundation',
  });
