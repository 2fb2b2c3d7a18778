// docs:start azure-cluster
import { App, Chart } from 'cdk8s';
import { type AzureClusterConfiguration, WorkloadCluster } from 'tko-cdk/kubernetes';

const billing: AzureClusterConfiguration = {
  name: 'billing',
  plan: 'dev',
  azure: {
    location: 'eastus',
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    sshPublicKeyBase64: 'c3NoLWVkMjU1MTkgQUFBQUMzTnphQzFsWkRJMU5URTVBQUFB',
    resourceGroup: 'billing',
    vnet: { name: 'hub', resourceGroup: 'network', cidr: '10.0.0.0/16' },
    controlPlaneSubnet: { name: 'billing-control-plane', cidr: '10.0.0.0/24' },
    workerSubnet: { name: 'billing-nodes', cidr: '10.0.1.0/24' },
    privateCluster: true,
    frontendPrivateIp: '10.0.0.100',
    identityRef: { name: 'billing-identity', namespace: 'default' },
  },
  controlPlaneSize: { vmSize: 'Standard_D4s_v3' },
  workerSize: { vmSize: 'Standard_D4s_v3', dataDisk: true, dataDiskGib: 128 },
  nodePools: [{ name: 'md-0', replicas: 3, failureDomain: '2' }],
};

const app = new App();
new WorkloadCluster(new Chart(app, 'billing'), 'Billing', billing);
app.synth();
// docs:end azure-cluster
