import type { Step } from '../../site/steps/step';
import type { AwsDesign } from '../design';

/** The user whose access key ExternalDNS has: it may change the records of the site's zone, and nothing else. */
export function dnsSteps({ hostedZone, guestClusters, site }: AwsDesign): readonly Step[] {
  const writes = guestClusters.filter(({ packages }) =>
    packages.some(
      ({ spec }) =>
        spec.name === 'external-dns' && spec.provider?.type === 'aws' && spec.provider.credentials.type === 'secret',
    ),
  );
  if (hostedZone?.policyName === undefined || writes.length === 0) {
    return [];
  }
  const user = `${site}-external-dns`;
  return [
    {
      kind: 'operator',
      title: `Make the user ${user}`,
      reason: `ExternalDNS on ${writes.map(({ name }) => name).join(', ')} changes the zone ${hostedZone.domain} with its access key. Terraform makes the policy, not the key: it would stand in the state. The last command prints the key once.`,
      commands: [
        `aws iam create-user --user-name ${user}`,
        `aws iam attach-user-policy --user-name ${user} --policy-arn $(aws iam list-policies --scope Local --query "Policies[?PolicyName=='${hostedZone.policyName}'].Arn" --output text)`,
        `aws iam create-access-key --user-name ${user}`,
      ],
    },
  ];
}
