import type { SpecIssue } from '../../spec/issue';
import type { ResolvedCluster } from '../resolved-cluster';
import { antreaRules } from './antrea-rules';
import { awsRules, azureRules } from './cloud-rules';
import { certificateRotationRules, extraArgumentRules, podSecurityRules, registryRules } from './component-rules';
import { nameRules } from './name-rules';
import { cidrRules, proxyRules } from './network-rules';
import { autoscalerRules, cniRules, countRules, releaseRules } from './topology-rules';
import { vsphereRules } from './vsphere-rules';

/**
 * What TKG's own command line and webhooks refuse in a cluster, as far as it can be known without a network: rules V1 to
 * V51 and S1 to S4 (docs/cluster-rules.md).
 */
export function clusterRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  return [
    ...nameRules(path, cluster),
    ...releaseRules(path, cluster),
    ...countRules(path, cluster),
    ...cniRules(path, cluster),
    ...cidrRules(path, cluster),
    ...proxyRules(`${path}.proxy`, cluster),
    ...extraArgumentRules(`${path}.extraArguments`, cluster),
    ...registryRules(`${path}.additionalRegistries`, cluster),
    ...podSecurityRules(`${path}.podSecurity`, cluster),
    ...certificateRotationRules(`${path}.certificateRotation`, cluster),
    ...autoscalerRules(path, cluster),
    ...antreaRules(`${path}.antrea`, cluster),
    ...infrastructureRules(path, cluster),
  ];
}

function infrastructureRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return vsphereRules(path, cluster);
    case 'aws':
      return awsRules(path, cluster);
    case 'azure':
      return azureRules(path, cluster);
  }
}
