import { isDeepStrictEqual } from 'node:util';
import type { TkgRelease } from '../../design/releases';
import type {
  AwsClusterConfiguration,
  AwsIdentityReference,
  AwsNodeSize,
  AzureClusterConfiguration,
  AzureNodeSize,
  AzureSubnet,
  AzureWorkerSize,
} from '../configuration';
import {
  booleanAt,
  type ClusterView,
  dataAt,
  isData,
  listAt,
  numberAt,
  others,
  textAt,
  valueAt,
} from './manifest-view';
import { COMMON_VARIABLES, readCommon, readPool } from './read-common';

/** Variables that properties say on AWS; any other one stays a variable. */
const AWS = [...COMMON_VARIABLES, 'region', 'sshKeyName', 'loadBalancerSchemeInternal', 'bastion'];
/** The same on Azure. */
const AZURE = [
  ...COMMON_VARIABLES,
  'apiServerPort',
  'clusterRole',
  'location',
  'resourceGroup',
  'subscriptionID',
  'environment',
  'sshPublicKey',
  'frontendPrivateIP',
  'customTags',
  'acceleratedNetworking',
  'privateCluster',
];

/** The configuration of a cluster on AWS that its objects were made of. */
export function readAws(view: ClusterView, release: TkgRelease): AwsClusterConfiguration {
  const { name, topology, variables } = view;
  const groups = dataAt(variables, 'network', 'securityGroupOverrides');
  return {
    name,
    ...readCommon(view, release),
    aws: {
      region: textAt(variables, 'region') ?? '',
      sshKeyName: textAt(variables, 'sshKeyName') ?? '',
      vpcId: textAt(variables, 'network', 'vpc', 'existingID'),
      vpcCidr: textAt(variables, 'network', 'vpc', 'cidr'),
      subnets: listAt(variables, 'network', 'subnets')?.map((subnets) => ({
        availabilityZone: textAt(subnets, 'az'),
        privateId: textAt(subnets, 'private', 'id'),
        privateCidr: textAt(subnets, 'private', 'cidr'),
        publicId: textAt(subnets, 'public', 'id'),
        publicCidr: textAt(subnets, 'public', 'cidr'),
      })),
      securityGroups: {
        bastion: textAt(groups, 'bastion'),
        apiServerLoadBalancer: textAt(groups, 'apiServerLB'),
        loadBalancer: textAt(groups, 'lb'),
        controlPlane: textAt(groups, 'controlPlane') ?? textAt(groups, 'controlplane'),
        node: textAt(groups, 'node'),
      },
      internalLoadBalancer: booleanAt(variables, 'loadBalancerSchemeInternal'),
      bastion: booleanAt(variables, 'bastion', 'enabled'),
      identityRef: {
        kind: textAt(variables, 'identityRef', 'kind') as AwsIdentityReference['kind'],
        name: textAt(variables, 'identityRef', 'name'),
      },
    },
    controlPlaneSize: awsSize(variables.controlPlane),
    workerSize: awsSize(variables.worker),
    nodePools: (listAt(topology, 'workers', 'machineDeployments') ?? []).map((machine) => {
      const { common, overrides } = readPool(machine, release);
      return {
        ...common,
        size: isData(overrides.worker) ? awsSize(overrides.worker) : undefined,
        variables: others(overrides, ['worker', 'nodePoolLabels']),
      };
    }),
    variables: others(variables, AWS),
  };
}

const awsSize = (node: unknown): AwsNodeSize => ({
  instanceType: textAt(node, 'instanceType'),
  rootVolumeGib: numberAt(node, 'rootVolume', 'sizeGiB'),
});

/** The configuration of a cluster on Azure that its objects were made of. */
export function readAzure(view: ClusterView, release: TkgRelease): AzureClusterConfiguration {
  const { find, name, topology, variables } = view;
  const { controlPlane, network, worker } = variables;
  const identity = find('AzureClusterIdentity');
  const [cidr] = listAt(network, 'vnet', 'cidrBlocks') ?? [];
  return {
    name,
    ...readCommon(view, release),
    azure: {
      location: textAt(variables, 'location') ?? '',
      subscriptionId: textAt(variables, 'subscriptionID') ?? '',
      sshPublicKeyBase64: textAt(variables, 'sshPublicKey') ?? '',
      resourceGroup: textAt(variables, 'resourceGroup'),
      environment: textAt(variables, 'environment'),
      vnet: {
        name: textAt(network, 'vnet', 'name'),
        cidr: typeof cidr === 'string' ? cidr : undefined,
        resourceGroup: textAt(network, 'vnet', 'resourceGroup'),
      },
      controlPlaneSubnet: subnet(valueAt(controlPlane, 'subnet')),
      workerSubnet: subnet(valueAt(worker, 'subnet')),
      controlPlaneOutboundLoadBalancer: outbound(valueAt(controlPlane, 'outboundLB')),
      workerOutboundLoadBalancer: {
        ...outbound(valueAt(worker, 'outboundLB')),
        idleTimeoutInMinutes: numberAt(worker, 'outboundLB', 'idleTimeoutInMinutes'),
      },
      privateCluster: booleanAt(variables, 'privateCluster', 'enabled'),
      frontendPrivateIp: textAt(variables, 'frontendPrivateIP'),
      acceleratedNetworking: booleanAt(variables, 'acceleratedNetworking', 'enabled'),
      customTags: textAt(variables, 'customTags'),
      identityRef: isData(variables.identityRef)
        ? { name: textAt(variables.identityRef, 'name'), namespace: textAt(variables.identityRef, 'namespace') }
        : undefined,
      servicePrincipal:
        identity === undefined
          ? undefined
          : {
              tenantId: textAt(identity, 'spec', 'tenantID') ?? '',
              clientId: textAt(identity, 'spec', 'clientID') ?? '',
            },
    },
    controlPlaneSize: {
      ...azureSize(controlPlane),
      dataDiskGib:
        numberAt(controlPlane, 'dataDisk', 'sizeGiB') ?? numberAt(listAt(controlPlane, 'dataDisks')?.[0], 'sizeGiB'),
    },
    workerSize: azureWorkerSize(worker),
    nodePools: (listAt(topology, 'workers', 'machineDeployments') ?? []).map((machine) => {
      const { common, overrides } = readPool(machine, release);
      const sized = isResized(overrides.worker, worker);
      return {
        ...common,
        size: sized ? azureWorkerSize(overrides.worker) : undefined,
        variables: others(overrides, ['nodePoolLabels', ...(sized ? ['worker'] : [])]),
      };
    }),
    variables: others(variables, AZURE),
  };
}

/** Whether nodes of a pool differ from the cluster's in their size alone. */
const isResized = (own: unknown, cluster: unknown): boolean =>
  isData(own) &&
  isDeepStrictEqual(others(own, SIZE_FIELDS), isData(cluster) ? others(cluster, SIZE_FIELDS) : undefined);

const SIZE_FIELDS = ['vmSize', 'osDisk', 'dataDisks'];

const azureSize = (node: unknown): AzureNodeSize => ({
  vmSize: textAt(node, 'vmSize'),
  osDiskGib: numberAt(node, 'osDisk', 'sizeGiB'),
  osDiskStorageAccountType: textAt(node, 'osDisk', 'storageAccountType'),
});

const azureWorkerSize = (node: unknown): AzureWorkerSize => {
  const [disk] = listAt(node, 'dataDisks') ?? [];
  return {
    ...azureSize(node),
    dataDisk: disk === undefined ? undefined : true,
    dataDiskGib: numberAt(disk, 'sizeGiB'),
  };
};

const subnet = (data: unknown): AzureSubnet => ({
  name: textAt(data, 'name'),
  cidr: textAt(data, 'cidr'),
  securityGroup: textAt(data, 'securityGroup'),
});

const outbound = (data: unknown) => ({
  enabled: booleanAt(data, 'enabled'),
  frontendIpCount: numberAt(data, 'frontendIPCount'),
});
