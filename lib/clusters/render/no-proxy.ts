import type { ResolvedCluster } from '../resolved-cluster';

/** What every cluster has for itself. */
const LOCAL = ['.svc', '.svc.cluster.local', 'localhost', '127.0.0.1'];

/** The range in which clouds serve the metadata of their VMs, and what Azure serves to its VMs. */
const METADATA = '169.254.0.0/16';
const AZURE_WIRE_SERVER = '168.63.129.16';

const DEFAULT_VPC_CIDR = '10.0.0.0/16';

/** The networks and addresses that nodes of an infrastructure reach without a proxy. */
function infrastructureEntries(cluster: ResolvedCluster): readonly string[] {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return [];
    case 'aws':
      return [cluster.aws.vpcCidr ?? DEFAULT_VPC_CIDR, METADATA];
    case 'azure':
      return [cluster.azure.vnet?.cidr ?? DEFAULT_VPC_CIDR, METADATA, AZURE_WIRE_SERVER];
  }
}

/** What nodes reach without the proxy: the user's list, and what is local to every cluster, as the tanzu CLI adds it. */
export function fullNoProxy(cluster: ResolvedCluster): readonly string[] {
  const { ipFamily, podCidr, proxy, serviceCidr } = cluster;
  if (proxy?.localIncluded === true) {
    return proxy.noProxy;
  }
  return [
    ...new Set([
      ...(proxy?.noProxy ?? []),
      ...infrastructureEntries(cluster),
      ...LOCAL,
      ...(ipFamily === 'ipv6' ? ['::1'] : []),
      ...serviceCidr.split(','),
      ...podCidr.split(','),
    ]),
  ];
}
