import {
  type AwsClusterPlacement,
  type AzureClusterPlacement,
  type ClusterConfiguration,
  clusterIssues,
  resolveCluster,
} from 'tko-cdk/clusters';
import { formatIssue } from 'tko-cdk/spec';

const errorsOf = (configuration: ClusterConfiguration): readonly string[] =>
  clusterIssues('payments', resolveCluster('workload', configuration), configuration)
    .filter(({ severity }) => severity === 'error')
    .map(formatIssue);

const aws = (overrides: Partial<AwsClusterPlacement> = {}): ClusterConfiguration => ({
  name: 'payments',
  plan: 'dev',
  aws: { region: 'us-west-2', sshKeyName: 'default', ...overrides },
});

const azure = (overrides: Partial<AzureClusterPlacement> = {}): ClusterConfiguration => ({
  name: 'payments',
  plan: 'dev',
  azure: {
    location: 'eastus',
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    sshPublicKeyBase64: 'c3NoLXJzYSBB',
    ...overrides,
  },
});

describe('a cluster on AWS', () => {
  test.each<readonly [string, ClusterConfiguration]>([
    ['a VPC that is made', aws()],
    ['subnets in a VPC that is made', aws({ vpcCidr: '10.8.0.0/16', subnets: [{ privateCidr: '10.8.1.0/24' }] })],
    ['subnets of a VPC that is there', aws({ vpcId: 'vpc-1', subnets: [{ privateId: 'subnet-1', privateCidr: '' }] })],
    ['a region of the government', aws({ region: 'us-gov-west-1' })],
  ])('may have %s', (_what, configuration) => {
    expect(errorsOf(configuration)).toEqual([]);
  });

  test.each<readonly [string, ClusterConfiguration, string]>([
    ['the region is a zone', aws({ region: 'us-west-2a' }), 'aws.region: got "us-west-2a"'],
    ['the id of the VPC is a name', aws({ vpcId: 'tkg' }), 'aws.vpcId: got "tkg"'],
    ['a VPC that is there has no subnets', aws({ vpcId: 'vpc-1' }), 'aws.subnets: got no private subnet'],
    ['a security group is a name', aws({ securityGroups: { node: 'nodes' } }), 'aws.securityGroups.node: got "nodes"'],
    ['a subnet of a VPC that is made has an id', aws({ subnets: [{ privateId: 'subnet-1' }] }), 'subnets[0].privateId'],
    ['the id of a subnet is a name', aws({ vpcId: 'vpc-1', subnets: [{ privateId: 'nodes' }] }), 'got "nodes"'],
    ['a subnet is no network', aws({ subnets: [{ publicCidr: '10.0.1.0' }] }), 'publicCidr: got "10.0.1.0"'],
    [
      'a subnet is outside of the VPC',
      aws({ subnets: [{ privateCidr: '10.9.0.0/24' }] }),
      'a network within 10.0.0.0/16',
    ],
    [
      'a subnet is wider than the VPC',
      aws({ subnets: [{ privateCidr: '10.0.0.0/8' }] }),
      'a network within 10.0.0.0/16',
    ],
  ])('fails when %s', (_what, configuration, message) => {
    expect(errorsOf(configuration).join('\n')).toContain(message);
  });
});

describe('a cluster on Azure', () => {
  test.each<readonly [string, ClusterConfiguration]>([
    ['a network that is made', azure()],
    [
      'a network that is there',
      azure({
        vnet: { name: 'tkg', resourceGroup: 'network', cidr: '10.8.0.0/16' },
        controlPlaneSubnet: { name: 'cp', cidr: '10.8.0.0/24' },
        workerSubnet: { name: 'worker', cidr: '10.8.1.0/24' },
      }),
    ],
    ['a private address of the API server', azure({ privateCluster: true, frontendPrivateIp: '10.0.0.50' })],
  ])('may have %s', (_what, configuration) => {
    expect(errorsOf(configuration)).toEqual([]);
  });

  test.each<readonly [string, ClusterConfiguration, string]>([
    ['the subscription is a name', azure({ subscriptionId: 'tkg' }), 'azure.subscriptionId: got "tkg"'],
    ['the location has a space', azure({ location: 'East US' }), 'azure.location: got "East US"'],
    [
      'the subnet of workers is outside of the network',
      azure({ workerSubnet: { cidr: '10.1.0.0/24' } }),
      'workerSubnet.cidr',
    ],
    [
      'the network is moved, and its subnets are not',
      azure({ vnet: { cidr: '10.8.0.0/16' } }),
      'controlPlaneSubnet.cidr',
    ],
    [
      'the address of the API server is outside of its subnet',
      azure({ privateCluster: true, frontendPrivateIp: '10.0.1.9' }),
      'frontendPrivateIp',
    ],
    [
      'a network that is there has no name',
      azure({ vnet: { resourceGroup: 'network' } }),
      'azure.vnet.name: got nothing',
    ],
    [
      'a subnet that is there has no name',
      azure({ vnet: { name: 'tkg', resourceGroup: 'network' } }),
      'azure.workerSubnet.name: got nothing',
    ],
  ])('fails when %s', (_what, configuration, message) => {
    expect(errorsOf(configuration).join('\n')).toContain(message);
  });
});

describe('a configuration', () => {
  test.each<readonly [string, object, string]>([
    ['has two infrastructures', { ...aws(), ...azure() }, 'got aws and azure, expected one of vcenter, aws and azure'],
    [
      'has bounds without an autoscaler',
      { ...aws(), nodePools: [{ name: 'a', autoscaling: { min: 1 } }] },
      'nodePools[0].autoscaling',
    ],
    [
      'has fewer workers than its pools say',
      { ...aws(), workerReplicas: 2, nodePools: [{ name: 'a', replicas: 3 }] },
      'workerReplicas: got 2, expected 3',
    ],
  ])('fails when it %s', (_what, configuration, message) => {
    expect(errorsOf(configuration as ClusterConfiguration).join('\n')).toContain(message);
  });
});
