import type { AwsDesign } from './design';

/** What Terraform, the AWS CLI and the tanzu CLI take from the environment, with what each variable holds. */
export const awsVariables = ({
  region,
  referenceDesign,
}: Pick<AwsDesign, 'region' | 'referenceDesign'>): readonly (readonly [names: string, meaning: string])[] => [
  [
    'AWS_PROFILE',
    'profile of an administrator of the account, for Terraform and the AWS CLI; on the bootstrap host the role of the host is used in its place',
  ],
  ['AWS_REGION', `\`${region}\``],
  ...(referenceDesign === 'aws-air-gapped'
    ? ([['AWS_STS_REGIONAL_ENDPOINTS', '`regional`: the endpoint of the site is that of its region']] as const)
    : []),
];
