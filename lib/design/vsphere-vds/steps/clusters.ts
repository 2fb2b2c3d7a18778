import { OUTPUTS_FILE } from '../../site/stages';
import { clusterSteps as siteClusterSteps } from '../../site/steps/clusters';
import type { Step } from '../../site/steps/step';
import { chartIds, hasNodeIpPools } from '../chart-ids';
import type { VsphereVdsDesign } from '../design';

/** The clusters, each after what it needs. */
export const clusterSteps = (design: VsphereVdsDesign): readonly Step[] =>
  siteClusterSteps(design, {
    reason: `The first command writes its configuration, now that ${OUTPUTS_FILE} holds what it waited for. The tanzu CLI ${design.release.tanzuCli} takes its secrets from the environment.`,
    before: [
      'npx cdktf synth',
      // Without it the CLI refuses name servers, which nodes without DHCP need.
      ...(design.managementCluster.network.nodeIpam === undefined
        ? []
        : ['tanzu config set features.management-cluster.custom-nameservers true']),
    ],
    charts: [
      ...(design.akoDeploymentConfigs.length === 0 ? [] : [chartIds.akoDeploymentConfigs(design)]),
      ...(hasNodeIpPools(design) ? [chartIds.nodeIpPools(design)] : []),
    ],
  });
