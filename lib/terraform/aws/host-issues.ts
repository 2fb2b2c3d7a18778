import type { SpecIssue } from '../../spec/issue';
import { Ipv4Subnet } from '../../spec/ipv4';
import { formatIssues, integerIssues, isLate, repetitionIssues } from '../checks';
import { nothingGiven } from '../errors';
import { egressToTheWorld, openToTheWorld } from './errors-access';
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

/** The largest network that is anybody's own has eight bits: 10.0.0.0/8. */
const LARGEST_NETWORK = 8;

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
    ...(props.kmsKeyArn === undefined ? [] : keyArnIssues(`${at}.kmsKeyArn`, props.kmsKeyArn)),
    ...(access.type === 'ssh' ? clientIssues(`${at}.access.from`, access.from) : []),
    ...(access.type === 'ssh' && props.keyName === undefined ? [sshWithoutKey(`${at}.keyName`)] : []),
    ...(egress === 'anywhere' ? [] : networkIssues(`${at}.egress`, egress, egressToTheWorld)),
  ];
}

/** Everything that is wrong with the networks that reach a port of a host. */
export const clientIssues = (path: string, networks: readonly string[]): readonly SpecIssue[] =>
  networkIssues(path, networks, openToTheWorld);

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

function networkIssues(
  path: string,
  networks: readonly string[],
  world: (path: string, given: string) => SpecIssue,
): readonly SpecIssue[] {
  return [
    ...(networks.length === 0 ? [nothingGiven(path, 'network', 'give the networks in CIDR notation')] : []),
    ...networks.flatMap((network, index) =>
      isWorld(network)
        ? [world(`${path}[${index}]`, network)]
        : formatIssues(`${path}[${index}]`, network, 'ipv4-subnet'),
    ),
    ...repetitionIssues((index) => `${path}[${index}]`, networks, 'network'),
  ];
}

/** Ipv4Subnet has no network with the prefix 0. */
function isWorld(network: string): boolean {
  const everything = /^[0-9a-f.:]+\/0$/i.test(network);
  return !isLate(network) && (everything || (Ipv4Subnet.parse(network)?.prefixLength ?? 32) < LARGEST_NETWORK);
}
