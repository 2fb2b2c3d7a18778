import { NODE_SIZES, type MachineSize } from '../../design/sizes';
import { TKG_RELEASES, type TkgRelease } from '../../design/releases';
import type { ClusterPlan, Cni } from '../../spec/clusters';
import type { NodeOs } from '../../spec/vcenter';
import type { IdentityReference } from './cluster-class-variables';
import type { ClusterProps, GuestClusterProps, IdentityManagementType, NodePoolProps } from './cluster-props';
import type { INodeIpPool } from './node-ip-pool';

/** What a cluster is for. */
export type ClusterRole = 'management' | 'shared-services' | 'workload';

/** A cluster's props with all defaults. */
export interface ResolvedCluster extends ClusterProps {
  readonly role: ClusterRole;
  readonly namespace: string;
  readonly release: TkgRelease;
  readonly kubernetesVersion: string;
  readonly plan: ClusterPlan;
  readonly os: NodeOs;
  readonly cni: Cni;
  readonly identityRef: IdentityReference;
  readonly identityManagement: IdentityManagementType;
  readonly controlPlaneReplicas: number;
  readonly controlPlaneSize: MachineSize;
  readonly workerSize: MachineSize;
  readonly nodePools: readonly NodePoolProps[];
  readonly podCidr: string;
  readonly serviceCidr: string;
  readonly endpointProvider: 'nsx-alb' | 'kube-vip';
  readonly auditLogging: boolean;
  readonly machineHealthCheck: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** The pool, when the nodes have one. */
  readonly ipPool?: INodeIpPool;
}

/** The identity that the reference design's clusters name. */
const DEFAULT_IDENTITY: IdentityReference = Object.freeze({ kind: 'VSphereClusterIdentity', name: 'tkg-vc-default' });

/** The label that marks the shared services cluster (rule R31), and that of a management cluster. */
export const ROLE_LABELS: Readonly<Record<ClusterRole, Readonly<Record<string, string>>>> = {
  management: { 'cluster-role.tkg.tanzu.vmware.com/management': '' },
  'shared-services': { 'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '' },
  workload: {},
};

/** The node pools that a plan has: prod three of one node each, dev one. */
export const defaultNodePools = (plan: ClusterPlan): readonly NodePoolProps[] =>
  (plan === 'prod' ? ['md-0', 'md-1', 'md-2'] : ['md-0']).map((name) => ({ name, replicas: 1 }));

/** Name of the pool that is made with a cluster. */
export const ownPoolName = (clusterName: string): string => `${clusterName}-nodes`;

function resolvePool(props: ClusterProps, namespace: string): INodeIpPool | undefined {
  const { nodeIpPool } = props;
  return nodeIpPool === undefined || 'poolName' in nodeIpPool
    ? nodeIpPool
    : { poolName: ownPoolName(props.name), poolKind: 'InClusterIPPool', poolNamespace: namespace };
}

/** Applies the defaults. */
export function resolveCluster(role: ClusterRole, props: GuestClusterProps): ResolvedCluster {
  const namespace = props.namespace ?? 'default';
  const release = props.release ?? props.managementCluster?.release ?? TKG_RELEASES['2.3.0'];
  const plan = props.plan ?? 'prod';
  const defaultSize = role === 'management' ? NODE_SIZES.large : NODE_SIZES.medium;
  return {
    ...props,
    role,
    namespace,
    release,
    plan,
    kubernetesVersion: props.kubernetesVersion ?? release.kubernetesVersion,
    os: props.os ?? 'photon',
    cni: props.cni ?? 'antrea',
    identityRef: props.identityRef ?? DEFAULT_IDENTITY,
    identityManagement: props.identityManagement ?? props.managementCluster?.identityManagement ?? 'none',
    controlPlaneReplicas: props.controlPlaneReplicas ?? (plan === 'prod' ? 3 : 1),
    controlPlaneSize: props.controlPlaneSize ?? defaultSize,
    workerSize: props.workerSize ?? defaultSize,
    nodePools: props.nodePools ?? defaultNodePools(plan),
    podCidr: props.podCidr ?? '100.96.0.0/11',
    serviceCidr: props.serviceCidr ?? '100.64.0.0/13',
    endpointProvider: props.controlPlaneEndpointProvider ?? 'nsx-alb',
    auditLogging: props.auditLogging ?? true,
    machineHealthCheck: props.machineHealthCheck ?? true,
    labels: { ...ROLE_LABELS[role], ...props.labels },
    ipPool: resolvePool(props, namespace),
  };
}
