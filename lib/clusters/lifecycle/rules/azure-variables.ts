import {
  ALL_NODES,
  CONTROL_PLANE,
  CONVENTION,
  IN_PLACE,
  REFUSED,
  type ChangeRule,
  variable,
  WHY,
  WORKERS,
} from './change-rule';

const refusedByWebhook = (what: string): string => `the webhook of an AzureCluster refuses another ${what}`;
const CLUSTER = 'it stands in the AzureCluster alone, which is updated';
const SUBNET = 'nodes stay in the subnet that they were made in';

/** Variables of the class for Azure, by its patches and by the webhook of an AzureCluster. */
export const AZURE_VARIABLE_RULES: readonly ChangeRule[] = [
  variable('location', 'azure.location', REFUSED, refusedByWebhook('location')),
  variable('subscriptionID', 'azure.subscriptionId', REFUSED, refusedByWebhook('subscription')),
  variable('resourceGroup', 'azure.resourceGroup', REFUSED, refusedByWebhook('resource group')),
  variable('environment', 'azure.environment', REFUSED, refusedByWebhook('cloud')),
  variable('clusterRole', 'role', REFUSED, 'a management cluster stays one', CONVENTION),
  variable('network vnet', 'azure.vnet', REFUSED, 'nodes stay in the network that they were made in', CONVENTION),
  variable('frontendPrivateIP', 'azure.frontendPrivateIp', REFUSED, refusedByWebhook('address of its load balancer')),
  variable('privateCluster', 'azure.privateCluster', REFUSED, refusedByWebhook('kind of its load balancer')),
  variable('sshPublicKey', 'azure.sshPublicKeyBase64', ALL_NODES, WHY.machine),
  variable('acceleratedNetworking', 'azure.acceleratedNetworking', ALL_NODES, WHY.machine),
  variable('customTags', 'azure.customTags', IN_PLACE, CLUSTER),
  variable('identityRef', 'azure.identityRef', IN_PLACE, CLUSTER),
  variable('controlPlane vmSize', 'controlPlaneSize.vmSize', CONTROL_PLANE, WHY.machine),
  variable('controlPlane osDisk', 'controlPlaneSize.osDisk', CONTROL_PLANE, WHY.machine),
  variable('controlPlane dataDisks', 'controlPlaneSize.dataDiskGib', REFUSED, WHY.etcdVolume, CONVENTION),
  variable(
    'controlPlane dataDisk',
    'controlPlaneSize.dataDiskGib',
    IN_PLACE,
    'the class v1.0.0 declares it and reads another name: etcd has a disk of 256 GiB',
  ),
  variable('controlPlane subnet', 'azure.controlPlaneSubnet', REFUSED, SUBNET, CONVENTION),
  variable(
    'controlPlane outboundLB',
    'azure.controlPlaneOutboundLoadBalancer',
    REFUSED,
    refusedByWebhook('load balancer for what the control plane sends'),
  ),
  variable('worker vmSize', 'workerSize.vmSize', WORKERS, WHY.machine),
  variable('worker osDisk', 'workerSize.osDisk', WORKERS, WHY.machine),
  variable('worker dataDisks', 'workerSize.dataDisk', WORKERS, WHY.machine),
  variable('worker subnet', 'azure.workerSubnet', REFUSED, SUBNET, CONVENTION),
  variable('worker outboundLB', 'azure.workerOutboundLoadBalancer', IN_PLACE, CLUSTER, CONVENTION),
  variable(
    'worker outboundLB enabled',
    'azure.workerOutboundLoadBalancer.enabled',
    REFUSED,
    'nodes keep the way out that they were made with',
    CONVENTION,
  ),
];
