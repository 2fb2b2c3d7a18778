import { classFamily, isCustomClass } from '../class-family';
import { compareVersions, minorsBetween } from '../versions';
import {
  ALL_NODES,
  CONTROL_PLANE,
  CONVENTION,
  IN_PLACE,
  type ChangeRule,
  type JudgedChange,
  type Judgement,
  REFUSED,
  rule,
} from './change-rule';

const TOPOLOGY = 'Cluster spec topology';
const METADATA = 'Cluster metadata';

const refused = (why: string, cure: string): Judgement => ({ effects: REFUSED, why, cure });

/** Cluster API's webhook of a Cluster takes no older version, and none that skips a minor. */
function judgeVersion({ from, to }: JudgedChange): Judgement | undefined {
  const [before, after] = [String(from), String(to)];
  const minors = minorsBetween(before, after);
  if (minors === undefined) {
    return refused('it is no version of Kubernetes', 'take a TKr of the release');
  }
  if (compareVersions(after, before) < 0) {
    return refused('Cluster API takes no older version of Kubernetes', 'keep the TKr');
  }
  return minors > 1
    ? refused('Cluster API takes no version that skips a minor of Kubernetes', 'take a TKr of the minor between first')
    : undefined;
}

/** A class changes to a newer version of its family, or to one that a user made out of it. */
function judgeClass({ from, to }: JudgedChange): Judgement | undefined {
  const [before, after] = [classFamily(String(from)), classFamily(String(to))];
  const ofTkg = before.version !== undefined && after.version !== undefined;
  if (to === '') {
    return refused(
      'the release has no clusters on this infrastructure',
      'stay with TKG 2.4, or make an EKS or AKS cluster',
    );
  }
  if (ofTkg && before.family !== after.family) {
    return refused('Cluster API takes no class with other kinds of machines', 'make a new cluster');
  }
  if (ofTkg && compareVersions(after.version, before.version) < 0) {
    return {
      ...refused('an older class lacks what the newer one has made of the nodes', 'keep it'),
      basis: 'convention',
    };
  }
  return isCustomClass(String(from)) && !isCustomClass(String(to))
    ? {
        ...refused(
          'what the class of a user adds would be gone without a word',
          'make a class of your own out of the newer one',
        ),
        basis: 'convention',
      }
    : undefined;
}

/** etcd needs an odd number of nodes; Cluster API adds and removes them one after the other. */
function judgeControlPlane({ from, to }: JudgedChange): Judgement | undefined {
  const nodes = Number(to);
  if (!Number.isInteger(nodes) || nodes < 1 || nodes % 2 === 0) {
    return refused(
      'etcd needs an odd number of nodes, and the webhook of a KubeadmControlPlane refuses others',
      'take 1, 3 or 5',
    );
  }
  return nodes > Number(from)
    ? undefined
    : {
        effects: ['scales'],
        why: 'Cluster API removes one node after the other; TKG documents no removal for clusters of a Supervisor, and says nothing of others',
        basis: 'convention',
      };
}

/** What a Cluster says beside its variables and its node pools. */
export const TOPOLOGY_RULES: readonly ChangeRule[] = [
  rule('Cluster', 'cluster', ALL_NODES, 'the worst is taken', CONVENTION),
  rule(`${METADATA} labels *`, 'labels.*', IN_PLACE, 'labels select the cluster, for an AKODeploymentConfig for one'),
  rule(`${METADATA} annotations *`, 'annotations.*', IN_PLACE, 'annotations of a Cluster go to no node'),
  rule(`${METADATA} annotations osInfo`, 'os', IN_PLACE, 'it tells the operating system of the control plane'),
  rule(
    `${METADATA} annotations tkg/plan`,
    'plan',
    IN_PLACE,
    'the plan decides defaults alone; what they change stands beside',
  ),
  rule(
    `${METADATA} annotations tkg.tanzu.vmware.com/cluster-controlplane-endpoint`,
    'controlPlaneEndpoint',
    REFUSED,
    'Cluster API sets an endpoint once',
    { cure: 'write the address down only where it is the one that the cluster has already' },
  ),
  rule(
    `${METADATA} annotations run.tanzu.vmware.com/resolve-tkr`,
    'singleNode',
    REFUSED,
    'a single node has TKrs of its own',
    CONVENTION,
  ),
  rule('Cluster spec clusterNetwork pods', 'podCidr', REFUSED, 'pods have addresses of it, and kubeadm sets it once'),
  rule(
    'Cluster spec clusterNetwork services',
    'serviceCidr',
    REFUSED,
    'services have addresses of it, and kubeadm sets it once',
  ),
  rule('Cluster spec clusterNetwork apiServerPort', 'apiServerPort', REFUSED, 'the endpoint of the cluster names it'),
  rule(
    `${TOPOLOGY} class`,
    'clusterClass',
    ALL_NODES,
    'Cluster API takes a class with the same kinds of machines; its templates have other names, so all nodes are taken to be made anew',
    {
      ...CONVENTION,
      judge: judgeClass,
      otherwise: 'refused: an older class, another family, one of TKG in place of one of a user',
    },
  ),
  rule(
    `${TOPOLOGY} version`,
    'kubernetesVersion',
    ALL_NODES,
    'the control plane is upgraded first, then one node pool after the other',
    { judge: judgeVersion, otherwise: 'refused: an older TKr, one that skips a minor of Kubernetes' },
  ),
  rule(
    `${TOPOLOGY} controlPlane replicas`,
    'controlPlaneReplicas',
    ['scales'],
    'Cluster API adds one node after the other, up to any odd number; no other node is replaced',
    { judge: judgeControlPlane, otherwise: 'refused: an even number, none' },
  ),
  rule(
    `${TOPOLOGY} controlPlane metadata annotations run.tanzu.vmware.com/resolve-os-image`,
    'os',
    CONTROL_PLANE,
    'TKG takes another image of nodes',
  ),
  rule(
    `${TOPOLOGY} controlPlane machineHealthCheck`,
    'machineHealthCheck',
    IN_PLACE,
    'the MachineHealthCheck is an object of its own',
  ),
];
