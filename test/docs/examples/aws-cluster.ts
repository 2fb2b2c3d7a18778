// docs:start aws-cluster
import { App, Chart } from 'cdk8s';
import { TKG_RELEASES } from 'tko-cdk/design';
import { type AwsClusterConfiguration, ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';

const orders: AwsClusterConfiguration = {
  name: 'orders',
  managementCluster: ManagementCluster.fromName('aws-mgmt', { release: TKG_RELEASES['2.4.0'] }),
  aws: {
    region: 'us-west-2',
    sshKeyName: 'tkg',
    vpcId: 'vpc-0a1b2c3d',
    subnets: [
      { availabilityZone: 'us-west-2a', privateId: 'subnet-0a', publicId: 'subnet-1a' },
      { availabilityZone: 'us-west-2b', privateId: 'subnet-0b', publicId: 'subnet-1b' },
      { availabilityZone: 'us-west-2c', privateId: 'subnet-0c', publicId: 'subnet-1c' },
    ],
    bastion: false,
    internalLoadBalancer: true,
  },
  workerSize: { instanceType: 'm5.xlarge' },
  nodePools: [
    { name: 'md-0', replicas: 2 },
    { name: 'md-1', replicas: 2 },
    { name: 'md-2', replicas: 1, size: { instanceType: 'r5.2xlarge', rootVolumeGib: 200 } },
  ],
};

const app = new App();
new WorkloadCluster(new Chart(app, 'orders'), 'Orders', orders);
app.synth();
// docs:end aws-cluster
