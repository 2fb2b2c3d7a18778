import { BOOLEAN } from '../codecs';
import type { FlatKey } from '../flat-key';
import { boolean, integer, on, text, unmapped } from './define';

const PLACEMENT_KEYS: readonly FlatKey[] = [
  text('AZURE_LOCATION', 'azure.location'),
  text('AZURE_SUBSCRIPTION_ID', 'azure.subscriptionId'),
  text('AZURE_SSH_PUBLIC_KEY_B64', 'azure.sshPublicKeyBase64'),
  text('AZURE_RESOURCE_GROUP', 'azure.resourceGroup', { default: '' }),
  text('AZURE_ENVIRONMENT', 'azure.environment', { default: 'AzurePublicCloud' }),
  text('AZURE_CUSTOM_TAGS', 'azure.customTags', { empty: 'counts' }),
  boolean('AZURE_ENABLE_ACCELERATED_NETWORKING', 'azure.acceleratedNetworking', { default: 'true' }),
  boolean('AZURE_ENABLE_PRIVATE_CLUSTER', 'azure.privateCluster', { default: 'false' }),
  text('AZURE_FRONTEND_PRIVATE_IP', 'azure.frontendPrivateIp', { default: '10.0.0.100' }),
  text('AZURE_VNET_NAME', 'azure.vnet.name', { default: '' }),
  text('AZURE_VNET_CIDR', 'azure.vnet.cidr', { default: '10.0.0.0/16' }),
  text('AZURE_VNET_RESOURCE_GROUP', 'azure.vnet.resourceGroup', { default: '' }),
  text('AZURE_IDENTITY_NAME', 'azure.identityRef.name'),
  text('AZURE_IDENTITY_NAMESPACE', 'azure.identityRef.namespace'),
  text('AZURE_TENANT_ID', 'azure.servicePrincipal.tenantId'),
  text('AZURE_CLIENT_ID', 'azure.servicePrincipal.clientId'),
  ...unmapped('secret', ['AZURE_CLIENT_SECRET']),
  ...(['CONTROL_PLANE', 'NODE'] as const).flatMap((role) => {
    const subnet = role === 'NODE' ? 'workerSubnet' : 'controlPlaneSubnet';
    const cidr = role === 'NODE' ? '10.0.1.0/24' : '10.0.0.0/24';
    const outbound = role === 'NODE' ? 'workerOutboundLoadBalancer' : 'controlPlaneOutboundLoadBalancer';
    return [
      text(`AZURE_${role}_SUBNET_NAME`, `azure.${subnet}.name`, { default: '' }),
      text(`AZURE_${role}_SUBNET_CIDR`, `azure.${subnet}.cidr`, { default: cidr }),
      text(`AZURE_${role}_SUBNET_SECURITY_GROUP`, `azure.${subnet}.securityGroup`, { default: '' }),
      boolean(`AZURE_ENABLE_${role}_OUTBOUND_LB`, `azure.${outbound}.enabled`, { default: 'false' }),
      integer(`AZURE_${role}_OUTBOUND_LB_FRONTEND_IP_COUNT`, `azure.${outbound}.frontendIpCount`, { default: '1' }),
    ];
  }),
  integer('AZURE_NODE_OUTBOUND_LB_IDLE_TIMEOUT_IN_MINUTES', 'azure.workerOutboundLoadBalancer.idleTimeoutInMinutes', {
    default: '4',
  }),
];

const NODE_KEYS: readonly FlatKey[] = [
  ...(['CONTROL_PLANE', 'NODE'] as const).flatMap((role) => {
    const size = role === 'NODE' ? 'workerSize' : 'controlPlaneSize';
    return [
      text(`AZURE_${role}_MACHINE_TYPE`, `${size}.vmSize`, { default: 'Standard_D2s_v3' }),
      integer(`AZURE_${role}_OS_DISK_SIZE_GIB`, `${size}.osDiskGib`, { default: '128' }),
      text(`AZURE_${role}_OS_DISK_STORAGE_ACCOUNT_TYPE`, `${size}.osDiskStorageAccountType`, {
        default: 'Premium_LRS',
      }),
      integer(`AZURE_${role}_DATA_DISK_SIZE_GIB`, `${size}.dataDiskGib`, { default: '256' }),
    ];
  }),
  text('NODE_MACHINE_TYPE_1', 'nodePools.1.size.vmSize', { default: '', place: 1 }),
  text('NODE_MACHINE_TYPE_2', 'nodePools.2.size.vmSize', { default: '', place: 2 }),
  boolean('AZURE_ENABLE_NODE_DATA_DISK', 'workerSize.dataDisk', { default: 'false' }),
  text('AZURE_NODE_AZ', 'nodePools.0.failureDomain', { default: '', place: 0 }),
  text('AZURE_NODE_AZ_1', 'nodePools.1.failureDomain', { default: '', place: 1 }),
  text('AZURE_NODE_AZ_2', 'nodePools.2.failureDomain', { default: '', place: 2 }),
];

/** Variables of images, which the cluster class takes from the TKr. */
const IMAGE_KEYS: readonly FlatKey[] = [
  ...unmapped('no effect', [
    'AZURE_IMAGE_ID',
    'AZURE_IMAGE_RESOURCE_GROUP',
    'AZURE_IMAGE_NAME',
    'AZURE_IMAGE_SUBSCRIPTION_ID',
    'AZURE_IMAGE_GALLERY',
    'AZURE_IMAGE_PUBLISHER',
    'AZURE_IMAGE_OFFER',
    'AZURE_IMAGE_SKU',
    'AZURE_IMAGE_VERSION',
  ]),
  ...unmapped('no effect', ['AZURE_IMAGE_THIRD_PARTY'], { codec: BOOLEAN }),
];

/** Variables of clusters on Azure. */
export const AZURE_KEYS: readonly FlatKey[] = on('azure', [...PLACEMENT_KEYS, ...NODE_KEYS, ...IMAGE_KEYS]);
