import { parseAws } from 'tko-cdk/spec';
import { anAwsSite } from 'tko-cdk/testing';
import { answersOf, answersOfZone, existingVpc } from '../aws-existing';
import { authority, type AwsSiteCase, example, inAccount, zonesOf } from './site-case';

const ZONES = zonesOf('us-west-2', 'abc');
const managementVpc = existingVpc(1, '10.60.0.0/16', ZONES, { publicSubnets: true, routeTables: true });
const workloadVpc = existingVpc(2, '10.61.0.0/16', ZONES);

/** Sites with a way to the Internet. */
export const CONNECTED: Readonly<Record<string, AwsSiteCase>> = {
  'the example': inAccount(parseAws(example('aws'))),
  'a proof of concept in one zone and one VPC': inAccount(
    anAwsSite({
      $schema: '../../lib/spec/schema/aws.schema.json',
      site: 'lab01',
      release: '2.3.0',
      purpose: 'proof-of-concept',
      region: 'eu-central-1',
      availabilityZones: ['eu-central-1b'],
      networks: { cidr: '10.30.0.0/20', vpcPrefixLength: 20, shape: 'one-vpc', flowLogs: { destination: 'none' } },
      keyPair: { publicKey: undefined },
      bootstrapHost: { name: 'lab01-jump', access: { type: 'session-manager' } },
      dns: { hostedZone: { visibility: 'public' } },
      managementCluster: {
        name: 'lab01mgmt',
        plan: 'dev',
        workerCount: 2,
        ceip: true,
        os: 'amazon',
        podCidr: '100.96.0.0/12',
        serviceCidr: '100.64.0.0/16',
        auditLogging: false,
        machineHealthCheck: false,
        internalLoadBalancer: false,
        apiServerClients: ['203.0.113.0/24'],
      },
      sharedServicesCluster: undefined,
      workloadClusters: [
        {
          name: 'lab01wl01',
          namespace: 'lab',
          plan: 'dev',
          os: 'amazon',
          cni: 'calico',
          podCidr: '100.112.0.0/12',
          serviceCidr: '10.96.0.0/16',
          auditLogging: false,
          machineHealthCheck: false,
          internalLoadBalancer: false,
          apiServerClients: ['203.0.113.0/24'],
          kubernetesVersion: 'v1.26.5+vmware.2-tkg.1',
        },
      ],
      identity: { type: 'none' },
    }),
  ),
  'five zones, two VPCs with a peering connection, and Tanzu Mission Control': inAccount(
    anAwsSite({
      site: 'iad01',
      region: 'us-east-1',
      availabilityZones: zonesOf('us-east-1', 'abcdf'),
      networks: {
        cidr: '172.16.0.0/14',
        shape: 'two-vpcs',
        vpcs: { workloads: { cidr: '10.40.0.0/16' } },
        connection: { type: 'peering' },
        natGateways: 'single',
        flowLogs: { destination: 's3', bucketArn: 'arn:aws:s3:::flow-logs/iad01' },
      },
      dns: { hostedZone: { visibility: 'private', zoneId: 'Z0123456789ABCDEFGHIJ' } },
      iam: { form: 'full' },
      bootstrapHost: {
        instanceType: 'm5.2xlarge',
        rootVolumeGib: 120,
        imageId: 'ami-0123456789abcdef0',
        access: { type: 'ssh', from: ['192.0.2.0/24', '198.51.100.0/24'] },
      },
      managementCluster: {
        name: 'iad01mgmt',
        workerCount: 5,
        controlPlaneSize: { instanceType: 'm5.xlarge', rootVolumeGib: 120 },
        workerSize: { instanceType: 'm5.2xlarge' },
      },
      sharedServicesCluster: {
        name: 'iad01shared',
        tanzuMissionControl: true,
        packages: [
          { name: 'cert-manager' },
          { name: 'contour' },
          { name: 'external-dns', version: '0.12.2+vmware.4-tkg.2' },
        ],
      },
      workloadClusters: [
        {
          name: 'iad01wl01',
          usage: 'production',
          labels: { team: 'payments' },
          workerSize: { instanceType: 'm5.2xlarge', rootVolumeGib: 200 },
          nodePools: [
            { name: 'general', replicas: 3, availabilityZone: 'us-east-1f' },
            { name: 'memory', replicas: 1, size: { instanceType: 'r5.4xlarge' }, labels: { purpose: 'data' } },
          ],
        },
        { name: 'iad01wl02', usage: 'production', vpc: 'iad01apps' },
      ],
    }),
    {},
    answersOfZone('Z0123456789ABCDEFGHIJ', 'pdx01.example.com', 'private'),
  ),
  'VPCs and a transit gateway that are there already': inAccount(
    anAwsSite({
      networks: {
        vpcs: { management: managementVpc, pdx01tkgworkload01: workloadVpc },
        externalNetworks: ['192.168.0.0/16', '10.200.0.0/16'],
        connection: {
          type: 'transit-gateway',
          transitGatewayId: 'tgw-0123456789abcdef0',
          externalAttachmentId: 'tgw-attach-0123456789abcdef0',
        },
        flowLogs: { destination: 'cloud-watch', retentionDays: 365 },
        natGateways: 'per-zone',
      },
      sharedServicesCluster: undefined,
      tags: { 'cost-center': 'platform', owner: 'team-a' },
    }),
    {},
    answersOf(managementVpc),
    answersOf(workloadVpc),
  ),
  'a second site of an account in GovCloud, behind a proxy': inAccount(
    anAwsSite({
      site: 'gov02',
      region: 'us-gov-west-1',
      networks: { cidr: '10.80.0.0/12', vpcPrefixLength: 20 },
      iam: { existing: true },
      sharedServicesCluster: undefined,
      proxy: {
        httpProxy: 'http://proxy.example.com:3128',
        httpsProxy: 'http://proxy.example.com:3128',
        noProxy: ['.example.com'],
        authority,
      },
      registry: { host: 'harbor.example.com:8443', path: 'tkg', authority },
      identity: {
        type: 'oidc',
        name: 'corporate',
        scopes: ['openid', 'groups'],
        usernameClaim: 'upn',
        groupsClaim: 'roles',
      },
    }),
    { partition: 'aws-us-gov', account: '210987654321' },
  ),
};
