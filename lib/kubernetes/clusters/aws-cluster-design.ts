import type { AwsClusterConfiguration } from '../../clusters';
import type { AwsClusterNetwork } from '../../design/aws/cluster-network';
import type {
  AwsClusterDesign,
  AwsDesign,
  AwsGuestClusterDesign,
  AwsManagementClusterDesign,
} from '../../design/aws/design';
import { siteClusterProps, siteGuestClusterProps, type ClusterServices } from './site-cluster-props';

/** What the clusters of a site on AWS share. */
export type AwsClusterSite = ClusterServices & Pick<AwsDesign, 'keyPair' | 'region'>;

/**
 * The props of a workload cluster, or of the shared services cluster, of a site on AWS.
 *
 * @param network the ids that the stage foundation answered (awsClusterNetwork)
 */
export const awsWorkloadClusterProps = (
  design: AwsGuestClusterDesign,
  site: AwsClusterSite,
  network: AwsClusterNetwork,
): AwsClusterConfiguration => ({
  ...clusterProps(design, site, network),
  ...siteGuestClusterProps(design),
  nodePools: design.nodePools.map(({ name, replicas, labels, size, availabilityZone }) => ({
    name,
    replicas,
    labels,
    size,
    failureDomain: availabilityZone,
  })),
});

/** The props of the management cluster of a site on AWS. Its workers are spread over the node pools of its plan. */
export const awsManagementClusterProps = (
  design: AwsManagementClusterDesign,
  site: AwsClusterSite,
  network: AwsClusterNetwork,
): AwsClusterConfiguration => ({
  ...clusterProps(design, site, network),
  workerReplicas: design.workerCount,
});

/** Zones that TKG's configuration file can name: the first of a site with more. */
const ZONES_OF_A_PLAN = { dev: 1, prod: 3 } as const;

function clusterProps(
  design: AwsClusterDesign,
  site: AwsClusterSite,
  { vpcId, subnets, securityGroupIds: groups }: AwsClusterNetwork,
): AwsClusterConfiguration {
  return {
    ...siteClusterProps(design, site),
    aws: {
      region: site.region,
      sshKeyName: site.keyPair.name,
      vpcId,
      subnets: design.role === 'management' ? subnets.slice(0, ZONES_OF_A_PLAN[design.plan]) : subnets,
      securityGroups: {
        bastion: groups.bastion,
        apiServerLoadBalancer: groups['apiserver-lb'],
        loadBalancer: groups.lb,
        controlPlane: groups.controlplane,
        node: groups.node,
      },
      internalLoadBalancer: design.internalLoadBalancer,
      bastion: false,
    },
    controlPlaneSize: {
      instanceType: design.controlPlane.instanceType,
      rootVolumeGib: design.controlPlane.rootVolumeGib,
    },
    workerSize: design.worker,
  };
}
