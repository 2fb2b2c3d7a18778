import { kubernetesMinor } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import type { ResolvedCluster } from '../resolved-cluster';
import { isAutoscaled } from '../render/cluster';
import { autoscalerImage } from '../render/autoscaler';
import { ruleIssue } from './rule-issue';

/** The prod plan spreads workers over three machine deployments. */
const MIN_PROD_WORKERS = 3;

const NETWORK_PLUGINS = ['antrea', 'calico', 'none'];

/** V6 to V8: numbers of nodes. */
export function countRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  return [...controlPlaneRules(path, cluster), ...workerRules(path, cluster)];
}

function controlPlaneRules(path: string, { controlPlaneReplicas: replicas, plan }: ResolvedCluster) {
  const at = `${path}.controlPlaneReplicas`;
  if (!Number.isInteger(replicas) || replicas < 1 || replicas % 2 === 0) {
    return [ruleIssue('V6', at, show(replicas), 'an odd number: etcd needs a majority', 'take 1, 3 or 5')];
  }
  return plan === 'prod' && replicas < 3
    ? [ruleIssue('R34', at, show(replicas), 'at least 3 with the prod plan', 'take 3, or the plan "dev"')]
    : [];
}

function workerRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { nodePools, plan, role } = cluster;
  const workers = nodePools.reduce((sum, { replicas }) => sum + replicas, 0);
  const tooFew = role !== 'management' && plan === 'prod' && workers < MIN_PROD_WORKERS && !isAutoscaled(cluster);
  return [
    ...nodePools.flatMap(({ replicas }, index) =>
      Number.isInteger(replicas) && replicas >= 0
        ? []
        : [
            ruleIssue(
              'V8',
              `${path}.nodePools[${index}].replicas`,
              show(replicas),
              'a whole number, at least 0',
              'change it',
            ),
          ],
    ),
    ...(tooFew
      ? [
          ruleIssue(
            'V7',
            `${path}.nodePools`,
            `${workers} worker nodes`,
            `at least ${MIN_PROD_WORKERS} with the prod plan`,
            'add nodes, or take the plan "dev"',
          ),
        ]
      : []),
  ];
}

/** V10 and V12: the network plug-in. */
export function cniRules(path: string, { cni, role }: ResolvedCluster): readonly SpecIssue[] {
  if (!NETWORK_PLUGINS.includes(cni)) {
    return [ruleIssue('V12', `${path}.cni`, show(cni), NETWORK_PLUGINS.map(show).join(', '), 'take one of them')];
  }
  return role === 'management' && cni === 'calico'
    ? [ruleIssue('V10', `${path}.cni`, show(cni), '"antrea": a management cluster has no other', 'leave it out')]
    : [];
}

/** V13 and V14: the TKr, and whether the release has clusters on the infrastructure at all. */
export function releaseRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { clusterClass, infrastructure, kubernetesVersion, release } = cluster;
  const { kubernetesVersions, name, singleNodeKubernetesVersion } = release;
  const known = [
    ...kubernetesVersions,
    ...(singleNodeKubernetesVersion === undefined ? [] : [singleNodeKubernetesVersion]),
  ];
  const minors = [...new Set(kubernetesVersions.map(kubernetesMinor))].join(', ');
  const expected = `a TKr of TKG ${name} (R40), whose Kubernetes is ${minors}`;
  return [
    ...(known.includes(kubernetesVersion)
      ? []
      : [
          ruleIssue(
            known.some((version) => kubernetesMinor(version) === kubernetesMinor(kubernetesVersion)) ? 'V13' : 'V14',
            `${path}.kubernetesVersion`,
            show(kubernetesVersion),
            expected,
            `take one of ${known.join(', ')}`,
          ),
        ]),
    ...(clusterClass === ''
      ? [
          ruleIssue(
            'S1',
            `${path}.release`,
            `TKG ${name} on ${infrastructure === 'aws' ? 'AWS' : 'Azure'}`,
            'TKG 2.4, the last release with clusters there',
            `take TKG 2.4, or ${infrastructure === 'aws' ? 'EKS' : 'AKS'} clusters that Tanzu Mission Control manages`,
          ),
        ]
      : []),
  ];
}

/** V45: an autoscaler has an image for each minor version of Kubernetes. */
export function autoscalerRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { kubernetesVersion, release, role } = cluster;
  if (cluster.autoscaler?.enabled !== true) {
    return [];
  }
  const expected = `the image of the autoscaler for Kubernetes ${kubernetesMinor(kubernetesVersion) ?? kubernetesVersion}`;
  const cure = `TKG ${release.name} is known here without it: name it, as the release's BoM file lists it`;
  return [
    ...(role === 'management'
      ? [
          ruleIssue(
            'V45',
            `${path}.autoscaler.enabled`,
            'true',
            'false: a management cluster has no autoscaler',
            'remove it',
          ),
        ]
      : []),
    ...(autoscalerImage(cluster) === undefined
      ? [ruleIssue('V45', `${path}.autoscaler.image`, 'nothing', expected, cure)]
      : []),
    ...cluster.nodePools.flatMap(({ autoscaling: { min, max } = {} }, index) =>
      min !== undefined && max !== undefined && min > max
        ? [
            ruleIssue(
              'V8',
              `${path}.nodePools[${index}].autoscaling`,
              `min ${min}, max ${max}`,
              'a min that is not above max',
              'swap them',
            ),
          ]
        : [],
    ),
  ];
}
