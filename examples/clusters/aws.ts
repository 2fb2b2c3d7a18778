import type { App } from 'cdk8s';
import { type AwsClusterConfiguration, WorkloadCluster } from 'tko-cdk/kubernetes';
import { AUTHORITY, manifest } from './site';

/** Clusters on AWS: TKG 2.4 is the last release with them. */
export function clustersOnAws(app: App): void {
  // A VPC is made, with one zone.
  new WorkloadCluster(manifest(app, 'aws-dev'), 'Cluster', {
    name: 'aws-dev',
    plan: 'dev',
    aws: { region: 'us-west-2', sshKeyName: 'operators' },
  });

  // A VPC, security groups and an identity that are there; a proxy; a pool with larger nodes.
  const prod: AwsClusterConfiguration = {
    name: 'aws-prod',
    os: { name: 'amazon', version: '2' },
    aws: {
      region: 'us-west-2',
      sshKeyName: 'operators',
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      subnets: ['a', 'b', 'c'].map((zone, index) => ({
        availabilityZone: `us-west-2${zone}`,
        privateId: `subnet-0000000000000000${index}`,
        publicId: `subnet-0000000000000001${index}`,
      })),
      securityGroups: {
        bastion: 'sg-00000000000000001',
        apiServerLoadBalancer: 'sg-00000000000000002',
        loadBalancer: 'sg-00000000000000003',
        controlPlane: 'sg-00000000000000004',
        node: 'sg-00000000000000005',
      },
      internalLoadBalancer: true,
      bastion: false,
      identityRef: { kind: 'AWSClusterRoleIdentity', name: 'workload-account' },
    },
    controlPlaneSize: { instanceType: 'm5.xlarge', rootVolumeGib: 100 },
    workerSize: { instanceType: 'm5.xlarge' },
    nodePools: [
      { name: 'md-0', replicas: 2 },
      { name: 'md-1', replicas: 2, labels: { 'example.com/pool': 'general' } },
      {
        name: 'md-2',
        replicas: 1,
        size: { instanceType: 'm5.4xlarge', rootVolumeGib: 200 },
        failureDomain: 'us-west-2a',
      },
    ],
    proxy: {
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3128',
      noProxy: ['.example.com'],
    },
    trustedAuthorities: { proxy: AUTHORITY },
  };
  new WorkloadCluster(manifest(app, 'aws-prod'), 'Cluster', prod);
}
