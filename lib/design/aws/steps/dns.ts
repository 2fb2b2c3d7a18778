import type { Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';

/** Clusters whose ExternalDNS writes to the zone of the site. */
const writersOf = ({ guestClusters, hostedZone }: AwsDesign): readonly string[] =>
  (hostedZone?.policyName === undefined ? [] : guestClusters)
    .filter(({ packages }) =>
      packages.some(
        ({ spec }) =>
          spec.name === 'external-dns' && spec.provider?.type === 'aws' && spec.provider.credentials.type === 'secret',
      ),
    )
    .map(({ name }) => name);

const userOf = ({ site }: AwsDesign): string => `${site}-external-dns`;

/** The ARN of the policy, which names the account. */
const policyArn = (policyName: string): string =>
  `$(aws iam list-policies --scope Local --query "Policies[?PolicyName=='${policyName}'].Arn" --output text)`;

/**
 * The user whose access key ExternalDNS has: it may change the records of the site's zone, and nothing else. It is made
 * where an administrator of the account is logged in: the role of the bootstrap host may not.
 */
export function dnsSteps(design: AwsDesign): readonly Step[] {
  const { hostedZone } = design;
  const writers = writersOf(design);
  const user = userOf(design);
  if (hostedZone?.policyName === undefined || writers.length === 0) {
    return [];
  }
  return [
    {
      kind: 'operator',
      title: `Make the user ${user}`,
      reason: `ExternalDNS on ${writers.join(', ')} changes the zone ${hostedZone.domain} with its access key. Terraform makes the policy, not the key: it would stand in the state. The last command prints the key once.`,
      commands: [
        `aws iam create-user --user-name ${user}`,
        `aws iam attach-user-policy --user-name ${user} --policy-arn ${policyArn(hostedZone.policyName)}`,
        `aws iam create-access-key --user-name ${user}`,
      ],
    },
  ];
}

/** What removes the user again: Terraform cannot remove a policy that somebody has. */
export const dnsRemoval = (design: AwsDesign): readonly string[] => {
  const user = userOf(design);
  return design.hostedZone?.policyName === undefined || writersOf(design).length === 0
    ? []
    : [
        `aws iam detach-user-policy --user-name ${user} --policy-arn ${policyArn(design.hostedZone.policyName)}`,
        `for KEY in $(aws iam list-access-keys --user-name ${user} --query 'AccessKeyMetadata[].AccessKeyId' --output text); do aws iam delete-access-key --user-name ${user} --access-key-id $KEY; done`,
        `aws iam delete-user --user-name ${user}`,
      ];
};
