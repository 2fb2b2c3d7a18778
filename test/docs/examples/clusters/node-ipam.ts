// docs:start node-ipam
import { NodeIpPool, type VsphereClusterConfiguration } from 'tko-cdk/kubernetes';

export const withPool: Partial<VsphereClusterConfiguration> = {
  // One that is there already; a NodeIpPool of the same app, or its addresses, can stand here too.
  nodeIpPool: NodeIpPool.fromName('sfo01-tkgworkload'),
  nameservers: ['172.16.10.10', '172.16.10.11'],
};
// docs:end node-ipam
