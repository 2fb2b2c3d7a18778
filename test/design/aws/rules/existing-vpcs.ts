import type { AwsExistingVpcSpec } from 'tko-cdk/spec';
import { anAwsSite } from 'tko-cdk/testing';
import { existingVpc, existingVpcWithPublicSubnets, zones } from '../support';
import type { AcceptedCase, ChangedSite, RefusedCase } from './cases';

const withManagement = (existing: AwsExistingVpcSpec, cidr: string | undefined = '10.1.0.0/16'): ChangedSite =>
  anAwsSite({ networks: { vpcs: { management: { cidr, existing } } } });

const [a, b, c] = existingVpc('a').subnets;

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS9', 'an existing VPC without public subnets', withManagement(existingVpc('a'))],
  ['AWS9', 'an existing VPC with public subnets in all zones', withManagement(existingVpcWithPublicSubnets('a'))],
  ['AWS9', 'the smallest VPC that AWS makes', withManagement(existingVpc('a'), '10.1.0.0/28')],
  [
    'AWS9',
    'subnets in another order than that of the zones',
    withManagement(existingVpc('a', { subnets: [c!, a!, b!] })),
  ],
  [
    'AWS9',
    'two existing VPCs',
    anAwsSite({
      networks: {
        vpcs: {
          management: { cidr: '10.1.0.0/16', existing: existingVpc('a') },
          pdx01tkgworkload01: { cidr: '10.2.0.0/16', existing: existingVpc('b') },
        },
      },
    }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS9',
    'an existing VPC whose network nobody says',
    anAwsSite({ networks: { vpcs: { management: { existing: existingVpc('a') } } } }),
    'networks.vpcs.management.cidr: got nothing, expected the network of the VPC that is there; ',
  ],
  [
    'AWS9',
    'a network that no VPC has',
    withManagement(existingVpc('a'), '10.1.0.0/29'),
    'networks.vpcs.management.cidr: got "10.1.0.0/29", expected the network of a VPC, with a prefix length from 16 to 28; ',
  ],
  [
    'AWS9',
    'a zone without a private subnet',
    withManagement(existingVpc('a', { subnets: [a!, b!] })),
    'networks.vpcs.management.existing.subnets: got no private subnet in us-west-2c, expected one in each zone of the site; ',
  ],
  [
    'AWS9',
    'a subnet in a zone that the site does not have',
    withManagement(
      existingVpc('a', {
        subnets: [a!, b!, c!, { availabilityZone: 'us-west-2d', privateSubnetId: 'subnet-aaaaaaa3' }],
      }),
    ),
    'networks.vpcs.management.existing.subnets: got a subnet in us-west-2d, expected subnets in us-west-2a, us-west-2b, us-west-2c; ',
  ],
  [
    'AWS9',
    'a zone twice',
    withManagement(
      existingVpc('a', {
        subnets: [a!, b!, c!, { availabilityZone: 'us-west-2a', privateSubnetId: 'subnet-aaaaaaa3' }],
      }),
    ),
    'networks.vpcs.management.existing.subnets: got a second entry for us-west-2a, expected one for each zone; ',
  ],
  [
    'AWS9',
    'public subnets in some zones',
    withManagement(existingVpc('a', { subnets: [{ ...a!, publicSubnetId: 'subnet-aaaaaaf0' }, b!, c!] })),
    'networks.vpcs.management.existing.subnets: got public subnets in 1 of 3 zones, expected one in every zone, or none; ',
  ],
  [
    'AWS9',
    'one subnet for two zones',
    withManagement(existingVpc('a', { subnets: [a!, b!, { ...a!, availabilityZone: 'us-west-2c' }] })),
    'networks.vpcs.management.existing.subnets: got "subnet-aaaaaaa0" a second time, expected each subnet once; ',
  ],
  [
    'AWS9',
    'a subnet that is private and public',
    withManagement(
      existingVpc('a', {
        subnets: existingVpc('a').subnets.map((subnet) => ({ ...subnet, publicSubnetId: subnet.privateSubnetId })),
      }),
    ),
    'networks.vpcs.management.existing.subnets: got "subnet-aaaaaaa0" a second time',
  ],
  [
    'AWS9',
    'a route table twice',
    withManagement(existingVpc('a', { routeTableIds: ['rtb-00000000', 'rtb-00000000'] })),
    'networks.vpcs.management.existing.routeTableIds: got "rtb-00000000" a second time, expected each route table once; ',
  ],
  [
    'AWS9',
    'one VPC under two ids',
    anAwsSite({
      networks: {
        vpcs: {
          management: { cidr: '10.1.0.0/16', existing: existingVpc('a') },
          pdx01tkgworkload01: {
            cidr: '10.2.0.0/16',
            existing: existingVpc('b', { vpcId: existingVpc('a').vpcId }),
          },
        },
      },
    }),
    'networks.vpcs.pdx01tkgworkload01.existing.vpcId: got "vpc-aaaaaaaa" a second time, expected each VPC once; name one VPC in "vpc" of all its clusters',
  ],
  [
    'AWS9',
    'more zones than the VPC has',
    anAwsSite({
      availabilityZones: zones('abcde'),
      networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('a') } } },
    }),
    'networks.vpcs.management.existing.subnets: got no private subnet in us-west-2d',
  ],
];
