import type { SpecIssue } from '../../spec/issue';
import { integerIssues, isLate } from '../checks';
import { nothingGiven } from '../errors';
import { clientIssues, egressIssues } from './client-networks';
import { noHostName, noInstanceType, noKeyArn, otherProcessor, sshWithoutKey } from './errors-hosts';
import type { AwsHostProps } from './host-props';
import { resourceIdIssues } from './network-checks';

const NAME = /^(?!sg-)[A-Za-z0-9][A-Za-z0-9 ._-]{0,126}$/;
const INSTANCE_TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
/** Families of Graviton processors have a "g" after their number. */
const ARM = /^(?:a1|[a-z]+[0-9]+g[a-z]*)\./;
const KEY_ARN = /^arn:[a-z0-9-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/[A-Za-z0-9-]+$/;

/** The biggest gp3 volume, in GiB. */
const BIGGEST_VOLUME = 16_384;

/** Everything that is wrong with what all hosts take. */
export function hostIssues(at: string, props: AwsHostProps, smallestVolumeGib: number): readonly SpecIssue[] {
  const { access, egress } = props;
  return [
    ...resourceIdIssues(`${at}.vpcId`, props.vpcId, 'vpc'),
    ...resourceIdIssues(`${at}.subnetId`, props.subnetId, 'subnet'),
    ...(isLate(props.name) || NAME.test(props.name) ? [] : [noHostName(`${at}.name`, props.name)]),
    ...instanceTypeIssues(`${at}.instanceType`, props.instanceType),
    ...integerIssues(`${at}.rootVolumeGib`, props.rootVolumeGib, smallestVolumeGib, BIGGEST_VOLUME),
    ...(props.imageId === undefined ? [] : resourceIdIssues(`${at}.imageId`, props.imageId, 'ami')),
    ...(props.securityGroupIds ?? []).flatMap((id, index) =>
      resourceIdIssues(`${at}.securityGroupIds[${index}]`, id, 'sg'),
    ),
    ...(props.kmsKeyArn === undefined ? [] : keyArnIssues(`${at}.kmsKeyArn`, props.kmsKeyArn)),
    ...(access.type === 'ssh' ? givenNetworks(`${at}.access.from`, access.from, clientIssues) : []),
    ...(access.type === 'ssh' && props.keyName === undefined ? [sshWithoutKey(`${at}.keyName`)] : []),
    ...(egress === 'anywhere' ? [] : givenNetworks(`${at}.egress`, egress, egressIssues)),
  ];
}

/** Networks are given, and are such as may come in or are reached. */
export const givenNetworks = (
  path: string,
  networks: readonly string[],
  issuesOf: (path: string, networks: readonly string[]) => readonly SpecIssue[],
): readonly SpecIssue[] => [
  ...(networks.length === 0 ? [nothingGiven(path, 'network', 'give the networks in CIDR notation')] : []),
  ...issuesOf(path, networks),
];

export const keyArnIssues = (path: string, arn: string): readonly SpecIssue[] =>
  isLate(arn) || KEY_ARN.test(arn) ? [] : [noKeyArn(path, arn)];

function instanceTypeIssues(path: string, instanceType: string): readonly SpecIssue[] {
  if (isLate(instanceType)) {
    return [];
  }
  if (!INSTANCE_TYPE.test(instanceType)) {
    return [noInstanceType(path, instanceType)];
  }
  return ARM.test(instanceType) ? [otherProcessor(path, instanceType)] : [];
}
