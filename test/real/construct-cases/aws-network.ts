import type { Construct } from 'constructs';
import { designAws } from 'tko-cdk/design';
import { anAwsSite } from 'tko-cdk/testing';
import * as aws from 'tko-cdk/aws';
import { answersOf, existingVpc } from '../aws-existing';
import { type ConstructGroups, nothingMore, shown } from './group';

export const REGION = 'us-west-2';
const ZONES = ['us-west-2a', 'us-west-2b', 'us-west-2c'];

export const connectAws = (scope: Construct): aws.AwsConnection =>
  new aws.AwsConnection(scope, 'Aws', { region: REGION, tags: { owner: 'platform' } });

/** A site in which everything is made that a foundation can make. */
const site = designAws(anAwsSite());
const [management] = site.vpcs;

const existing = existingVpc(1, '10.60.0.0/16', ZONES, { publicSubnets: true, routeTables: true });

/** What AWS answers of what the constructs find. */
export const EXISTING_NETWORK = answersOf(existing);

// What a user has at hand of objects that are not under test.
const subnetId = (place: number): string => `subnet-0123456789abcdef${place}`;
export const vpc: aws.IAwsVpc = {
  vpcId: 'vpc-0123456789abcdef0',
  vpcArn: 'arn:aws:ec2:us-west-2:123456789012:vpc/vpc-0123456789abcdef0',
  cidr: '10.0.0.0/16',
  subnets: ZONES.map((availabilityZone, place) => ({ tier: 'private', availabilityZone, subnetId: subnetId(place) })),
  privateRouteTableIds: ['rtb-0123456789abcdef0'],
  publicRouteTableIds: [],
  routeTables: new Map([['private', 'rtb-0123456789abcdef0']]),
  natAddresses: new Map(),
};
const transitGateway: aws.IAwsTransitGateway = { transitGatewayId: 'tgw-0123456789abcdef0' };
const publicKey = site.keyPair.publicKey!;

/** Constructs of networks. */
export const AWS_NETWORK: ConstructGroups = {
  'what exists in a network on AWS': {
    connect: connectAws,
    parts: {
      AwsConnection: nothingMore,
      'AwsVpc.fromVpcId': (scope) => {
        const { existing: there, cidr } = existing;
        const found = aws.AwsVpc.fromVpcId(scope, 'Vpc', {
          vpcId: there.vpcId,
          cidr,
          routeTableIds: there.routeTableIds ?? [],
          clusters: ['mgmt'],
          subnets: there.subnets.flatMap(({ availabilityZone, privateSubnetId, publicSubnetId }) => [
            { tier: 'private', availabilityZone, name: `private-${availabilityZone}`, subnetId: privateSubnetId },
            { tier: 'public', availabilityZone, name: `public-${availabilityZone}`, subnetId: publicSubnetId },
          ]),
        });
        return shown(scope, 'vpc', `${found.vpcId} ${found.subnets.map((subnet) => subnet.subnetId).join(' ')}`);
      },
      'AwsSubnet.fromSubnetId': (scope) => {
        const [zone] = existing.existing.subnets;
        const found = aws.AwsSubnet.fromSubnetId(scope, 'Subnet', {
          tier: 'private',
          availabilityZone: zone!.availabilityZone,
          subnetId: zone!.privateSubnetId,
          vpcId: existing.existing.vpcId,
          clusters: ['payments', 'orders'],
        });
        return shown(scope, 'subnet', found.subnetId);
      },
      'AwsKeyPair.fromName': (scope) =>
        shown(scope, 'key', aws.AwsKeyPair.fromName(scope, 'KeyPair', 'operators').keyName),
      'AwsTransitGateway.fromTransitGatewayId': (scope) => {
        const found = aws.AwsTransitGateway.fromTransitGatewayId(scope, 'Gateway', transitGateway.transitGatewayId);
        return shown(scope, 'tgw', found.transitGatewayId);
      },
    },
    creates: { aws_ec2_tag: 15 },
  },
  'parts of a network on AWS': {
    connect: connectAws,
    parts: {
      AwsVpc: (scope) => new aws.AwsVpc(scope, 'Vpc', management!),
      AwsSubnet: (scope) =>
        new aws.AwsSubnet(scope, 'Subnet', {
          tier: 'private',
          availabilityZone: 'us-west-2a',
          name: 'payments-private-us-west-2a',
          vpcId: vpc.vpcId,
          cidr: '10.0.1.0/24',
          clusters: ['payments'],
        }),
      AwsKeyPair: (scope) => new aws.AwsKeyPair(scope, 'KeyPair', { name: 'operators', publicKey }),
      AwsTransitGateway: (scope) => new aws.AwsTransitGateway(scope, 'Gateway', { name: 'pdx01-tgw' }),
      AwsTransitGatewayAttachment: (scope) =>
        new aws.AwsTransitGatewayAttachment(scope, 'Attachment', { name: 'pdx01-tgw-site', transitGateway, vpc }),
      AwsTransitNetwork: (scope) =>
        new aws.AwsTransitNetwork(scope, 'Transit', {
          name: 'pdx01-tgw',
          attachments: ['site'],
          routeTables: [
            {
              id: 'hubs',
              name: 'pdx01-hubs',
              associations: ['site'],
              propagations: ['site'],
              routes: [{ destination: '192.168.0.0/16', attachmentId: 'tgw-attach-0123456789abcdef0' }],
            },
          ],
          vpcs: new Map([['site', vpc]]),
        }),
      AwsPeering: (scope) =>
        new aws.AwsPeering(scope, 'Peering', {
          name: 'one-to-other',
          requester: vpc,
          accepter: { vpcId: 'vpc-0123456789abcdef1' },
        }),
      AwsNetworkRoutes: (scope) =>
        new aws.AwsNetworkRoutes(scope, 'Routes', {
          vpc,
          routes: [{ destination: '10.1.0.0/16', gateway: transitGateway }],
        }),
      AwsEndpoints: (scope) =>
        new aws.AwsEndpoints(scope, 'Endpoints', {
          name: 'pdx01',
          region: REGION,
          vpc,
          gateway: ['s3'],
          interface: ['ec2', 'sts'],
        }),
      AwsFlowLogs: (scope) =>
        new aws.AwsFlowLogs(scope, 'FlowLogs', {
          name: 'pdx01',
          vpc,
          records: { destination: 'cloud-watch', logGroupName: '/tkg/pdx01', retentionDays: 90 },
        }),
    },
    creates: {
      aws_cloudwatch_log_group: 1,
      aws_default_security_group: 1,
      aws_ec2_transit_gateway: 2,
      aws_ec2_transit_gateway_route: 1,
      aws_ec2_transit_gateway_route_table: 1,
      aws_ec2_transit_gateway_route_table_association: 1,
      aws_ec2_transit_gateway_route_table_propagation: 1,
      aws_ec2_transit_gateway_vpc_attachment: 2,
      aws_eip: 3,
      aws_flow_log: 1,
      aws_iam_role: 1,
      aws_iam_role_policy: 1,
      aws_internet_gateway: 1,
      aws_key_pair: 1,
      aws_nat_gateway: 3,
      aws_route: 5,
      aws_route_table: 4,
      aws_route_table_association: 6,
      aws_security_group: 1,
      aws_subnet: 7,
      aws_vpc: 1,
      aws_vpc_endpoint: 3,
      aws_vpc_peering_connection: 1,
      aws_vpc_security_group_ingress_rule: 1,
    },
  },
  'a foundation on AWS': {
    connect: connectAws,
    parts: { AwsFoundation: (scope) => new aws.AwsFoundation(scope, 'Foundation', site) },
    creates: {
      aws_cloudwatch_log_group: 3,
      aws_default_security_group: 3,
      aws_ec2_transit_gateway: 1,
      aws_ec2_transit_gateway_route_table: 2,
      aws_ec2_transit_gateway_route_table_association: 3,
      aws_ec2_transit_gateway_route_table_propagation: 5,
      aws_ec2_transit_gateway_vpc_attachment: 3,
      aws_eip: 9,
      aws_flow_log: 3,
      aws_iam_role: 3,
      aws_iam_role_policy: 3,
      aws_internet_gateway: 3,
      aws_key_pair: 1,
      aws_nat_gateway: 9,
      aws_route: 36,
      aws_route_table: 12,
      aws_route_table_association: 18,
      aws_subnet: 18,
      aws_vpc: 3,
      aws_vpc_endpoint: 3,
    },
  },
};
