import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAws, parseAwsAirGapped, readDocument } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import type { AnyAwsSite } from './synthesize';

const exampleData = (name: string): unknown =>
  readDocument(readFileSync(join(__dirname, `../../../examples/${name}/site.yaml`), 'utf8')).data;

/** The site of the example with a way to the Internet. */
export const awsExample = () => parseAws(exampleData('aws'));

/** The site of the example without. */
export const airGappedExample = () => parseAwsAirGapped(exampleData('aws-air-gapped'));

const letters = (region: string, count: number): readonly string[] =>
  ['a', 'b', 'c', 'd', 'e'].slice(0, count).map((letter) => `${region}${letter}`);

const hex = (number: number): string => number.toString(16).padStart(17, '0');

/** A VPC that is there already, with a subnet of each tier in every zone. */
export const existingVpc = (number: number, zones: readonly string[], tiers: 'private' | 'both' = 'both') => ({
  cidr: `10.${100 + number}.0.0/16`,
  existing: {
    vpcId: `vpc-${hex(number)}`,
    routeTableIds: [`rtb-${hex(number)}`],
    subnets: zones.map((availabilityZone, index) => ({
      availabilityZone,
      privateSubnetId: `subnet-${hex(number * 100 + index)}`,
      ...(tiers === 'both' ? { publicSubnetId: `subnet-${hex(number * 100 + 50 + index)}` } : {}),
    })),
  },
});

const US_WEST_2 = letters('us-west-2', 3);

const GOV_WEST_1 = letters('us-gov-west-1', 3);

/** A site whose VPCs and transit gateway are all there. */
export const inExistingVpcs = () =>
  anAwsSite({
    networks: {
      cidr: undefined,
      vpcs: {
        management: existingVpc(1, US_WEST_2),
        'shared-services': existingVpc(2, US_WEST_2),
        pdx01tkgworkload01: existingVpc(3, US_WEST_2),
      },
      connection: { type: 'transit-gateway', transitGatewayId: `tgw-${hex(1)}` },
    },
  });

/** A site in one zone, for a proof of concept. */
export const inOneZone = () =>
  anAwsSite({ purpose: 'proof-of-concept', availabilityZones: ['us-west-2b'], networks: { shape: 'one-vpc' } });

/** A site with two clusters whose API servers the Internet reaches, out of two networks. */
export const withPublicApiServers = () =>
  anAwsSite({
    workloadClusters: [
      {
        name: 'pdx01tkgworkload01',
        internalLoadBalancer: false,
        apiServerClients: ['203.0.113.0/24', '198.51.100.7/32'],
      },
      { name: 'pdx01tkgworkload02' },
    ],
  });

/** A site whose VPCs are peered, with one NAT gateway in each. */
export const withPeering = () =>
  anAwsSite({
    networks: { natGateways: 'single', connection: { type: 'peering' }, flowLogs: { destination: 'none' } },
    bootstrapHost: { access: { type: 'ssh', from: ['10.250.0.0/24'] } },
    workloadClusters: [
      { name: 'pdx01tkgprod01', usage: 'production' },
      { name: 'pdx01tkgtest01', usage: 'test', vpc: 'testing' },
      { name: 'pdx01tkgtest02', usage: 'test', vpc: 'testing', cni: 'calico' },
    ],
  });

/** Sites that together have everything that an auditor looks at. */
export const SITES: readonly (readonly [name: string, make: () => AnyAwsSite])[] = [
  ['the example', awsExample],
  ['one zone and one VPC', inOneZone],
  [
    'five zones and two VPCs',
    () => anAwsSite({ availabilityZones: letters('us-west-2', 5), networks: { shape: 'two-vpcs' } }),
  ],
  ['peering, single NAT gateways and hosts with SSH', withPeering],
  ['VPCs and a transit gateway that are there', inExistingVpcs],
  [
    'a region of GovCloud, and Tanzu Mission Control',
    () =>
      anAwsSite({
        region: 'us-gov-east-1',
        dns: { hostedZone: { zoneId: 'Z0123456789ABCDEFGHIJ' } },
        workloadClusters: [{ name: 'pdx01tkgworkload01', tanzuMissionControl: true }],
      }),
  ],
  ['API servers that the Internet reaches', withPublicApiServers],
  ['the example without Internet', airGappedExample],
  [
    'no Internet, five zones, and a registry that is there',
    () =>
      anAirGappedAwsSite({
        availabilityZones: letters('us-gov-west-1', 5),
        networks: {
          externalNetworks: ['192.168.0.0/16'],
          connection: {
            type: 'transit-gateway',
            transitGatewayId: `tgw-${hex(1)}`,
            externalAttachmentId: `tgw-attach-${hex(1)}`,
          },
        },
        registry: { machine: undefined, address: '192.168.10.5' },
      }),
  ],
  [
    'no Internet, and a VPC that is there',
    () =>
      anAirGappedAwsSite({
        iam: { existing: true },
        networks: {
          shape: 'two-vpcs',
          vpcs: { management: existingVpc(1, GOV_WEST_1, 'private') },
          flowLogs: { destination: 's3', bucketArn: 'arn:aws-us-gov:s3:::flow-logs' },
        },
      }),
  ],
];
