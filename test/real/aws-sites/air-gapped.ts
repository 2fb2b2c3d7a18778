import { parseAwsAirGapped } from 'tko-cdk/spec';
import { anAirGappedAwsSite } from 'tko-cdk/testing';
import { answersOf, answersOfNewZone, answersOfZone, existingVpc } from '../aws-existing';
import { authority, type AwsSiteCase, example, inAccount, zonesOf } from './site-case';

const GOV_ZONES = zonesOf('us-gov-west-1', 'abc');
const FIPS_BUILD = 'v1.26.5+vmware.2-fips.1-tkg.1';
const offlineVpc = existingVpc(3, '10.70.0.0/16', GOV_ZONES, { routeTables: true });

/** Sites without a way to the Internet. */
export const AIR_GAPPED: Readonly<Record<string, AwsSiteCase>> = {
  'the air-gapped example': inAccount(
    parseAwsAirGapped(example('aws-air-gapped')),
    { partition: 'aws-us-gov' },
    answersOfNewZone('gov01.example.com'),
  ),
  'a registry, a zone and a VPC that are there already, without Internet': inAccount(
    anAirGappedAwsSite({
      networks: {
        vpcs: { management: offlineVpc },
        externalNetworks: ['192.168.0.0/16'],
        connection: {
          type: 'transit-gateway',
          transitGatewayId: 'tgw-0123456789abcdef0',
          externalAttachmentId: 'tgw-attach-0123456789abcdef0',
        },
      },
      dns: { zoneId: 'Z0123456789ABCDEFGHIJ' },
      fips: true,
      sharedServicesCluster: { kubernetesVersion: FIPS_BUILD },
      workloadClusters: [{ name: 'gov01tkgworkload01', kubernetesVersion: FIPS_BUILD }],
      registry: { machine: undefined, address: '192.168.10.20' },
      artifacts: { bucketName: 'gov01-carried-in' },
      bootstrapHost: { access: { type: 'ssh', from: ['192.168.20.0/24'] } },
      identity: { type: 'none' },
    }),
    { partition: 'aws-us-gov' },
    answersOf(offlineVpc),
    answersOfZone('Z0123456789ABCDEFGHIJ', 'gov01.example.com', 'private', 'aws-us-gov'),
  ),
  'a registry host in one of five zones, without Internet': inAccount(
    anAirGappedAwsSite({
      region: 'us-west-2',
      availabilityZones: zonesOf('us-west-2', 'abcde'),
      networks: {
        shape: 'two-vpcs',
        vpcPrefixLength: 18,
        connection: { type: 'peering' },
        flowLogs: { destination: 'cloud-watch', retentionDays: 30 },
      },
      registry: {
        machine: {
          name: 'harbor',
          instanceType: 'm5.2xlarge',
          rootVolumeGib: 500,
          imageId: 'ami-0123456789abcdef0',
          access: { type: 'ssh', from: ['10.20.0.0/16'] },
        },
      },
      identity: {
        authority,
        userSearchFilter: '(objectClass=user)',
        userSearchUsername: 'sAMAccountName',
        userSearchIdAttribute: 'uid',
        userSearchEmailAttribute: 'mail',
        userSearchNameAttribute: 'givenName',
        groupSearchFilter: '(objectClass=posixGroup)',
        groupSearchUserAttribute: 'uid',
        groupSearchGroupAttribute: 'memberUid',
        groupSearchNameAttribute: 'displayName',
      },
    }),
    {},
    answersOfNewZone('gov01.example.com'),
  ),
};
