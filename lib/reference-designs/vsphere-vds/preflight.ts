import { nsxAlbPreflightSteps, type NsxAlbReferences } from '../../clusters';
import type { Step, VsphereVdsDesign } from '../../design';
import { managementClusterProps, workloadClusterProps } from '../../kubernetes';
import { withClusterChecks } from '../cluster-checks';

/** Checks of the vCenter itself, which are the same for all clusters of a site. */
const OF_THE_VCENTER = ['V27', 'V31'];

/** The steps of a site, with a step of checks in front of each that makes a cluster. */
export const withPreflight = (design: VsphereVdsDesign, steps: readonly Step[]): readonly Step[] =>
  withClusterChecks(design, steps, [
    {
      role: 'management',
      configuration: managementClusterProps(design.managementCluster, design),
      further: nsxAlbPreflightSteps(nsxAlbReferences(design)),
    },
    ...design.guestClusters.map((cluster) => ({
      role: cluster.role,
      configuration: workloadClusterProps(cluster, design),
      without: OF_THE_VCENTER,
    })),
  ]);

/** What the flat configuration of the management cluster names of NSX ALB. */
const nsxAlbReferences = ({ avi, defaultVipNetworks, managementCluster }: VsphereVdsDesign): NsxAlbReferences => ({
  controller: avi.endpoint.address,
  version: avi.version,
  cloud: avi.cloudName,
  serviceEngineGroup: avi.serviceEngineGroups.workload.name,
  dataNetwork: defaultVipNetworks.data.portGroup,
  furtherGroups: [avi.serviceEngineGroups.management.name],
  furtherNetworks: [
    defaultVipNetworks.controlPlane.portGroup,
    managementCluster.dataNetwork.portGroup,
    managementCluster.controlPlaneNetwork.portGroup,
  ],
});
