import { isIPv4 } from 'node:net';
import { isTkgLabel } from '../../design/tkg-labels';
import { imageIssues } from '../../spec/bundle-image';
import { certificateIssues } from '../../spec/certificates';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { labelIssues, textIssues } from '../../spec/text-issues';
import type { ClusterConfiguration } from '../configuration';
import { ROLE_LABELS } from '../resolve';
import type { ResolvedCluster } from '../resolved-cluster';
import { antreaFormIssues } from './antrea-rules';
import { awsIssues, azureIssues } from './cloud-checks';
import { clusterRules } from './cluster-rules';
import { nodePoolIssues } from './node-pool-checks';
import { operatingSystemIssues } from './operating-system';
import { vsphereIssues } from './vsphere-checks';

/**
 * Everything that is wrong with a cluster's configuration, before its topology is judged: TKG's own rules, and what this
 * library wants beyond them, since a manifest is not looked at by the tanzu CLI.
 */
export function clusterIssues(
  path: string,
  cluster: ResolvedCluster,
  configuration: ClusterConfiguration,
): readonly SpecIssue[] {
  return [...clusterRules(path, cluster), ...configurationIssues(path, cluster, configuration)];
}

/** What is mistyped, contradictory, or has no place in the release. */
export function configurationIssues(
  path: string,
  cluster: ResolvedCluster,
  configuration: ClusterConfiguration,
): readonly SpecIssue[] {
  return [
    ...(cluster.name.includes('.')
      ? [propIssue(`${path}.name`, show(cluster.name), 'a DNS label', 'name it without dots')]
      : []),
    ...textIssues(`${path}.namespace`, 'dns-label', cluster.namespace),
    ...hostBitsIssues(`${path}.podCidr`, cluster.podCidr),
    ...hostBitsIssues(`${path}.serviceCidr`, cluster.serviceCidr),
    ...infrastructureCountIssues(path, configuration),
    ...workerCountIssues(`${path}.workerReplicas`, configuration),
    ...managementClusterIssues(path, cluster, configuration),
    ...nodePoolIssues(`${path}.nodePools`, cluster),
    ...operatingSystemIssues(typeof configuration.os === 'object' ? `${path}.os.name` : `${path}.os`, cluster),
    ...(cluster.imageRepository === undefined ? [] : imageIssues(`${path}.imageRepository`, cluster.imageRepository)),
    ...authorityIssues(`${path}.trustedAuthorities`, cluster.trustedAuthorities ?? {}),
    ...(cluster.additionalRegistries ?? []).flatMap(({ authority }, index) =>
      authority === undefined ? [] : certificateIssues(`${path}.additionalRegistries[${index}].authority`, authority),
    ),
    ...labelIssues(`${path}.labels`, cluster.labels),
    ...labelIssues(`${path}.controlPlaneNodeLabels`, cluster.controlPlaneNodeLabels ?? {}),
    ...tkgLabelIssues(`${path}.labels`, cluster, configuration),
    ...antreaFormIssues(`${path}.antrea`, cluster),
    ...releaseFormIssues(path, cluster),
    ...infrastructureIssues(path, cluster),
  ];
}

function infrastructureIssues(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return vsphereIssues(path, cluster);
    case 'aws':
      return awsIssues(`${path}.aws`, cluster);
    case 'azure':
      return azureIssues(`${path}.azure`, cluster);
  }
}

/** A cluster is on one infrastructure. */
function infrastructureCountIssues(path: string, configuration: ClusterConfiguration): readonly SpecIssue[] {
  const given = Object.entries(configuration)
    .filter(([property, value]) => ['vcenter', 'aws', 'azure'].includes(property) && value !== undefined)
    .map(([property]) => property);
  return given.length === 1
    ? []
    : [
        propIssue(
          path,
          given.length === 0 ? 'no infrastructure' : given.join(' and '),
          'one of vcenter, aws and azure',
          'give the one that the cluster is on',
        ),
      ];
}

/** Pools that say their own numbers leave the rest of the cluster's number to the others. */
function workerCountIssues(
  path: string,
  { nodePools = [], workerReplicas }: ClusterConfiguration,
): readonly SpecIssue[] {
  const own = nodePools.reduce((sum, { replicas = 0 }) => sum + replicas, 0);
  const all = nodePools.length > 0 && nodePools.every(({ replicas }) => replicas !== undefined);
  return workerReplicas === undefined || (all ? workerReplicas === own : workerReplicas >= own)
    ? []
    : [
        propIssue(
          path,
          show(workerReplicas),
          `${all ? '' : 'at least '}${own}, the number of nodes that its pools say`,
          'correct one of them',
        ),
      ];
}

/** A network whose address has bits of a host: TKG takes it, and means the network around. */
const hostBitsIssues = (path: string, cidrs: string): readonly SpecIssue[] =>
  cidrs
    .split(',')
    .filter((cidr) => isIPv4(cidr.split('/')[0] ?? ''))
    .flatMap((cidr) => textIssues(path, 'ipv4-subnet', cidr));

/** Labels that TKG sets itself; a design names the one of the cluster's own role. */
const tkgLabelIssues = (
  path: string,
  { role }: ResolvedCluster,
  { labels = {} }: ClusterConfiguration,
): readonly SpecIssue[] =>
  Object.entries(labels)
    .filter(([key, value]) => isTkgLabel(key) && ROLE_LABELS[role][key] !== value)
    .map(([key]) =>
      propIssue(
        `${path}.${key}`,
        show(key),
        'a label that is not one of TKG itself (R31)',
        'remove it: TKG sets such labels',
      ),
    );

function managementClusterIssues(
  path: string,
  { name }: ResolvedCluster,
  { managementCluster, release, identityManagement }: ClusterConfiguration,
): readonly SpecIssue[] {
  if (managementCluster === undefined) {
    return [];
  }
  const contradiction = (
    property: string,
    ours: string | undefined,
    theirs: string,
    rule: string,
  ): readonly SpecIssue[] =>
    ours === undefined || ours === theirs
      ? []
      : [
          propIssue(
            `${path}.${property}`,
            show(ours),
            `${show(theirs)}, as the management cluster has${rule}`,
            'leave it out: the management cluster says it',
          ),
        ];
  return [
    ...contradiction('identityManagement', identityManagement, managementCluster.identityManagement, ' (R35)'),
    ...contradiction('release', release?.name, managementCluster.release.name, ''),
    ...(name === managementCluster.clusterName
      ? [propIssue(`${path}.name`, show(name), 'another name than the management cluster has', 'rename one of them')]
      : []),
  ];
}

/** Properties that clusters have since TKG 2.3. */
function releaseFormIssues(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { release } = cluster;
  if (release.output.nodeLifecycle) {
    return [];
  }
  const given: Readonly<Record<string, unknown>> = {
    machineHealthCheck: cluster.machineHealthCheck,
    rolloutStrategy: cluster.rolloutStrategy,
    controlPlaneZoneLabels: cluster.infrastructure === 'vsphere' ? cluster.controlPlaneZoneLabels : undefined,
  };
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) =>
      propIssue(
        `${path}.${property}`,
        show(value),
        `nothing with TKG ${release.name}`,
        'remove it, or take TKG 2.3 or later',
      ),
    );
}

const authorityIssues = (path: string, authorities: Readonly<Record<string, string>>): readonly SpecIssue[] =>
  Object.entries(authorities).flatMap(([name, certificate]) => [
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
      ? []
      : [propIssue(`${path}.${name}`, show(name), 'a name that can be that of a file', 'use letters, digits, . _ -')]),
    ...certificateIssues(`${path}.${name}`, certificate),
  ]);
