import type { TopologyVariable } from '../classes/topology-check';
import type { CommonNodePool } from '../configuration';
import type { ResolvedCluster } from '../resolved-cluster';
import { awsPoolOverrides, awsVariables } from './aws-variables';
import { azurePoolOverrides, azureVariables } from './azure-variables';
import { plain } from './plain';
import { vspherePoolOverrides, vsphereVariables } from './vsphere-variables';

/** Variables as a topology lists them, without those that have no value. */
const asList = (variables: object): readonly TopologyVariable[] =>
  Object.entries(variables)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ({ name, value: plain<unknown>(value) }));

/** The variables of a cluster, in the order in which TKG writes them. */
export function topologyVariables(cluster: ResolvedCluster): readonly TopologyVariable[] {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return asList(vsphereVariables(cluster));
    case 'aws':
      return asList(awsVariables(cluster));
    case 'azure':
      return asList(azureVariables(cluster));
  }
}

/** The variables that a node pool overrides. */
export function poolOverrides(cluster: ResolvedCluster, pool: CommonNodePool): readonly TopologyVariable[] {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return asList(vspherePoolOverrides(cluster, pool));
    case 'aws':
      return asList(awsPoolOverrides(cluster, pool));
    case 'azure':
      return asList(azurePoolOverrides(cluster, pool));
  }
}
