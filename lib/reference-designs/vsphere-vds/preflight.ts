import {
  type ClusterRole,
  nsxAlbPreflightSteps,
  type NsxAlbReferences,
  type PreflightStep,
  preflightSteps,
  resolveCluster,
  type VsphereClusterConfiguration,
} from '../../clusters';
import { managementContext, type Step, type VsphereVdsDesign } from '../../design';
import { managementClusterProps, workloadClusterProps } from '../../kubernetes';

/** Checks of the vCenter itself, which are the same for all clusters of a site. */
const OF_THE_VCENTER = ['V27', 'V31'];

/** The steps of a site, with a step of checks in front of each that makes a cluster. */
export function withPreflight(design: VsphereVdsDesign, steps: readonly Step[]): readonly Step[] {
  const { managementCluster, guestClusters } = design;
  const checks = new Map<string, Step>([
    [managementCluster.name, checksOf(design, 'management', managementClusterProps(managementCluster, design))],
    ...guestClusters.map(
      (cluster) => [cluster.name, checksOf(design, cluster.role, workloadClusterProps(cluster, design))] as const,
    ),
  ]);
  return steps.flatMap((step) => {
    const check = checks.get(step.cluster ?? '');
    return check === undefined ? [step] : [check, step];
  });
}

function checksOf(design: VsphereVdsDesign, role: ClusterRole, configuration: VsphereClusterConfiguration): Step {
  const managed = role !== 'management';
  const managementCluster = managed ? managementContext(design) : undefined;
  const checks = [
    ...preflightSteps(resolveCluster(role, configuration), { managementContext: managementCluster }),
    ...(managed ? [] : nsxAlbPreflightSteps(nsxAlbReferences(design))),
  ]
    // kubectl makes the clusters here, which needs no feature of the tanzu CLI; the management cluster's step has its own.
    .filter(({ commands }) => !commands.some((command) => command.startsWith('tanzu config set')))
    .filter(({ rule }) => !managed || !OF_THE_VCENTER.includes(rule));
  return {
    kind: 'preflight',
    title: `Check what ${configuration.name} needs`,
    reason: 'No synthesis can see it. Each comment names the rule of TKG, and says what must be found.',
    commands: checks.flatMap(withComment),
  };
}

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

const withComment = ({ rule, reason, commands }: PreflightStep): readonly string[] => [
  `# ${rule}: ${reason}`,
  ...commands,
];
