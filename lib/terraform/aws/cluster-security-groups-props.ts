import type { AwsSecurityGroupsPlan } from '../../design/aws/plans';
import { TEXT_FORMATS } from '../../spec/formats';
import type { SpecIssue } from '../../spec/issue';
import { integerIssues, isLate } from '../checks';
import { nothingGiven } from '../errors';
import { clientIssues, egressIssues } from './client-networks';
import { noClusterName } from './errors-access';

/** What the security groups of a cluster take; the plan of a design is one, but for the ids. */
export interface AwsClusterSecurityGroupsProps extends Omit<AwsSecurityGroupsPlan, 'vpc' | 'apiServerNatVpcs'> {
  /** Id of the VPC of the cluster. */
  readonly vpcId: string;
  /**
   * Id of the prefix list of S3 in the region, where machines reach given networks only.
   *
   * @default - none: S3 is reached as far as it is in the networks of `egress`
   */
  readonly s3PrefixListId?: string;
}

/** Everything that is wrong with the props. */
export function clusterSecurityGroupIssues(at: string, props: AwsClusterSecurityGroupsProps): readonly SpecIssue[] {
  const { clusterName, apiServerPort, apiServerClients, nodePortClients, sshClients, egress } = props;
  return [
    ...(isLate(clusterName) || TEXT_FORMATS['dns-label']?.accepts(clusterName) === true
      ? []
      : [noClusterName(`${at}.clusterName`, clusterName)]),
    ...integerIssues(`${at}.apiServerPort`, apiServerPort, 1, 65535),
    ...(apiServerClients.length === 0
      ? [nothingGiven(`${at}.apiServerClients`, 'network', 'give the network of the bootstrap host, or of the VPC')]
      : []),
    ...clientIssues(`${at}.apiServerClients`, apiServerClients),
    ...clientIssues(`${at}.nodePortClients`, nodePortClients),
    ...clientIssues(`${at}.sshClients`, sshClients),
    ...(egress === 'anywhere' ? [] : egressIssues(`${at}.egress`, egress)),
    ...(egress.length === 0
      ? [nothingGiven(`${at}.egress`, 'network', 'give the network of the VPC, or "anywhere"')]
      : []),
  ];
}
