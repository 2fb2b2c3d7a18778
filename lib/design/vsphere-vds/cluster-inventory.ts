import type { ClusterDesign, NodeTemplatePlan, VcenterDesign } from './design';

/** Where a cluster's nodes lie in the inventory: full paths, since short names need not be unique. */
export interface ClusterInventory {
  /** Such as "/sfo01w01dc01". */
  readonly datacenter: string;
  readonly datastore: string;
  readonly folder: string;
  readonly network: string;
  readonly resourcePool: string;
}

/** The inventory paths of a cluster, as TKG's configuration and its cluster class take them. */
export function clusterInventory(
  vcenter: Pick<VcenterDesign, 'datacenter' | 'cluster' | 'datastore'>,
  cluster: Pick<ClusterDesign, 'placement' | 'network'>,
): ClusterInventory {
  const datacenter = `/${vcenter.datacenter}`;
  return {
    datacenter,
    datastore: `${datacenter}/datastore/${vcenter.datastore}`,
    folder: `${datacenter}/vm/${cluster.placement.name}`,
    network: `${datacenter}/network/${cluster.network.portGroup}`,
    resourcePool: `${datacenter}/host/${vcenter.cluster}/Resources/${cluster.placement.name}`,
  };
}

/** The template that a cluster's nodes are cloned from, when the site names one. */
export const nodeTemplateOf = (
  templates: readonly NodeTemplatePlan[],
  cluster: Pick<ClusterDesign, 'os' | 'kubernetesVersion'>,
): NodeTemplatePlan | undefined =>
  templates.find(
    ({ os, kubernetesVersion }) => os === cluster.os.name && kubernetesVersion === cluster.kubernetesVersion,
  );
