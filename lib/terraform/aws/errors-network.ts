import { show, type SpecIssue } from '../../spec/issue';
import { propIssue as issue } from '../../spec/prop-issue';

// Messages about VPCs, subnets and what stands in them.

/** An issue in a construct's props. */
export const prefixOutOfRange = (path: string, given: string): SpecIssue =>
  issue(path, show(given), 'a prefix length from 16 to 28', 'give a network of a size that AWS makes');

export const outsideVpc = (path: string, given: string, vpc: string): SpecIssue =>
  issue(path, show(given), `a network inside of ${vpc}`, 'take a part of the network of the VPC');

export const overlap = (path: string, given: string, other: string): SpecIssue =>
  issue(path, show(given), `no address of ${other}`, 'give each its own network');

export const noZone = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'the name of an availability zone', 'write it like "us-west-2a"');

export const zoneElsewhere = (path: string, given: string, region: string): SpecIssue =>
  issue(path, show(given), `an availability zone of the region ${region}`, `write it like "${region}a"`);

export const secondSubnetOfZone = (path: string, tier: string, zone: string): SpecIssue =>
  issue(
    path,
    `a second ${tier} subnet in ${zone}`,
    'one for each availability zone',
    'put it into another zone, or leave it out',
  );

export const subnetWithoutNetwork = (path: string): SpecIssue =>
  issue(path, 'no network for a subnet that is made', 'a network inside of the VPC', 'give it, like "10.0.0.0/24"');

export const idOfNewSubnet = (path: string, given: string): SpecIssue =>
  issue(
    path,
    `${show(given)} in a VPC that is made`,
    'no id',
    'leave the id out, or give the id of the VPC that the subnet is in',
  );

export const subnetWithoutId = (path: string): SpecIssue =>
  issue(
    path,
    'no id for a subnet of an existing VPC',
    'the id of a subnet',
    'give it: in an existing VPC no subnets are made, since its routes are not ours',
  );

export const publicWithoutEgress = (path: string, given: string): SpecIssue =>
  issue(
    path,
    `the public subnet ${show(given)} in a VPC without Internet`,
    'private subnets only',
    'leave the public subnets out, or give the VPC an egress',
  );

export const noSubnetForNat = (path: string, where: string): SpecIssue =>
  issue(
    path,
    `no public subnet ${where}`,
    'one for the NAT gateway',
    'add a public subnet, or choose another egress for the VPC',
  );

export const noResourceId = (path: string, given: unknown, prefix: string): SpecIssue =>
  issue(
    path,
    show(given),
    `an id that begins with "${prefix}-"`,
    `write it like "${prefix}-0123456789abcdef0", as the console of AWS shows it`,
  );

export const noName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    '1 to 200 letters, digits, inner blanks and _ . : / = + - @, without "sg-" in front',
    'give a name like "usw2-management"',
  );

export const noShortName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'lower-case letters, digits and hyphens, a letter first, 40 at most',
    'write it like "management"; names of resources and outputs are made of it',
  );

export const noService = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'the short name of a service of AWS', 'write it like "sts" or "ecr.api"');

export const noGatewayEndpoint = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), '"s3" or "dynamodb"', 'other services have interface endpoints: name it there');

export const gatewayEndpointOnly = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'a service whose private name an interface endpoint answers',
    'name it among the gateway endpoints, which cost nothing',
  );

export const noRetention = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `${show(given)} days`,
    'a time that CloudWatch knows: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days',
    'give one of these',
  );

export const noLogGroupName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    '1 to 512 letters, digits and _ - / . #',
    'write it like "/tko/usw2/management/flow-logs"; names with "aws/" in front are kept by AWS',
  );

export const noBucketArn = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'the ARN of an S3 bucket, with a folder or without',
    'write it like "arn:aws:s3:::flow-logs", with the partition of the region',
  );

export const noEc2Key = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'an RSA or an Ed25519 key', 'make another key pair: EC2 takes no ECDSA keys');

export const noSubnetForEndpoints = (path: string): SpecIssue =>
  issue(path, 'no private subnet', 'one in every availability zone', 'add the subnets, or leave the endpoints out');

export const noKeyName = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), '1 to 255 ASCII characters without blanks around them', 'write it like "tkg-kp"');
