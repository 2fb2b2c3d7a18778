import type { App } from 'cdk8s';
import { ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, SSH_KEY } from './site';

const SUBSCRIPTION = {
  location: 'eastus',
  subscriptionId: '11111111-2222-3333-4444-555555555555',
  sshPublicKeyBase64: Buffer.from(SSH_KEY).toString('base64'),
};

/** Clusters on Azure: TKG 2.4 is the last release with them. */
export function clustersOnAzure(app: App): void {
  new WorkloadCluster(manifest(app, 'azure-dev'), 'Cluster', { name: 'azure-dev', plan: 'dev', azure: SUBSCRIPTION });

  // Private, in a network that is there, with disks for data and a proxy.
  new WorkloadCluster(manifest(app, 'azure-prod'), 'Cluster', {
    name: 'azure-prod',
    cni: 'calico',
    azure: {
      ...SUBSCRIPTION,
      resourceGroup: 'tkg-prod',
      vnet: { name: 'corporate', cidr: '10.20.0.0/16', resourceGroup: 'networks' },
      controlPlaneSubnet: { name: 'tkg-cp', cidr: '10.20.0.0/24', securityGroup: 'tkg-cp' },
      workerSubnet: { name: 'tkg-nodes', cidr: '10.20.1.0/24', securityGroup: 'tkg-nodes' },
      controlPlaneOutboundLoadBalancer: { enabled: true, frontendIpCount: 1 },
      workerOutboundLoadBalancer: { enabled: true, frontendIpCount: 2, idleTimeoutInMinutes: 10 },
      privateCluster: true,
      frontendPrivateIp: '10.20.0.100',
      acceleratedNetworking: false,
      customTags: 'cost-centre=4711, owner=platform',
      identityRef: { name: 'prod', namespace: 'default' },
    },
    controlPlaneSize: { vmSize: 'Standard_D4s_v3', osDiskGib: 256, dataDiskGib: 512 },
    workerSize: {
      vmSize: 'Standard_D4s_v3',
      osDiskGib: 256,
      osDiskStorageAccountType: 'StandardSSD_LRS',
      dataDisk: true,
    },
    nodePools: [
      { name: 'md-0', replicas: 2 },
      { name: 'md-1', replicas: 2 },
      { name: 'md-2', replicas: 1, size: { vmSize: 'Standard_E8s_v3' }, failureDomain: '3' },
    ],
    proxy: {
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3128',
      noProxy: ['.example.com'],
    },
  });

  // A management cluster has the identity of its service principal, whose secret is in azure-mgmt-identity-secret.
  new ManagementCluster(manifest(app, 'azure-mgmt'), 'Cluster', {
    name: 'azure-mgmt',
    azure: {
      ...SUBSCRIPTION,
      servicePrincipal: {
        tenantId: '66666666-7777-8888-9999-000000000000',
        clientId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      },
    },
  });
}
