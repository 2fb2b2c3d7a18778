import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { TkgRelease } from '../../design/releases';
import { show, type SpecIssue, throwOnErrors } from '../../spec/issue';
import { type CustomKind, namespacedKind } from '../custom-kind';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { propIssue, propsPath } from '../packages/prop-issue';
import {
  addOnConfigs,
  type CalicoConfigSpec,
  clusterBootstrapAnnotations,
  clusterBootstrapSpec,
  type ClusterBootstrapSpec,
  type VsphereCpiConfigSpec,
  type VsphereCsiConfigSpec,
} from './add-on-configs';
import type { AntreaConfigSpec } from './antrea-config';
import { clusterIssues } from './cluster-checks';
import type { GuestClusterProps, ICluster, IdentityManagementType } from './cluster-props';
import { clusterAnnotations, clusterLabels, clusterSpec, type ClusterSpec } from './cluster-topology';
import { NodeIpPool } from './node-ip-pool';
import { type ClusterRole, resolveCluster, type ResolvedCluster } from './resolved-cluster';
import { checkTopologyVariables } from './topology-check';

const newAntreaConfig: CustomKind<AntreaConfigSpec> = namespacedKind('cni.tanzu.vmware.com/v1alpha1', 'AntreaConfig');
const newCalicoConfig: CustomKind<CalicoConfigSpec> = namespacedKind('cni.tanzu.vmware.com/v1alpha1', 'CalicoConfig');
const newCpiConfig: CustomKind<VsphereCpiConfigSpec> = namespacedKind(
  'cpi.tanzu.vmware.com/v1alpha1',
  'VSphereCPIConfig',
);
const newCsiConfig: CustomKind<VsphereCsiConfigSpec> = namespacedKind(
  'csi.tanzu.vmware.com/v1alpha1',
  'VSphereCSIConfig',
);
const newBootstrap: CustomKind<ClusterBootstrapSpec> = namespacedKind(
  'run.tanzu.vmware.com/v1alpha3',
  'ClusterBootstrap',
);
const newCluster: CustomKind<ClusterSpec> = namespacedKind('cluster.x-k8s.io/v1beta1', 'Cluster');

const TANZU_CLUSTER = Symbol.for('tko-cdk.TanzuCluster');

/**
 * A class-based cluster of TKG on vSphere: its Cluster object, and before it the objects that TKG's webhooks want to be
 * there. All of them are applied to the management cluster.
 */
export abstract class TanzuCluster extends Construct implements ICluster {
  /** Whether something is a cluster of this library, of any installed copy of it. */
  public static isTanzuCluster(candidate: unknown): candidate is TanzuCluster {
    return typeof candidate === 'object' && candidate !== null && TANZU_CLUSTER in candidate;
  }

  public readonly [TANZU_CLUSTER] = true;
  public readonly clusterName: string;
  public readonly clusterNamespace: string;
  public readonly release: TkgRelease;
  /** TKr of the cluster. */
  public readonly kubernetesVersion: string;
  public readonly identityManagement: IdentityManagementType;
  /** Address of the API server; undefined when NSX ALB chooses it. */
  public readonly controlPlaneEndpoint?: string;

  // The objects, for patches.
  /** The Cluster. */
  public readonly resource: ApiObject;
  /** The ClusterBootstrap, unless TKG's own is the same. */
  public readonly clusterBootstrap?: ApiObject;
  /** The AntreaConfig or CalicoConfig, unless TKG's own is the same. */
  public readonly cniConfig?: ApiObject;
  /** The VSphereCPIConfig, with kube-vip or a proxy. */
  public readonly cpiConfig?: ApiObject;
  /** The VSphereCSIConfig, unless the vCenter's certificate goes unchecked and there is no proxy. */
  public readonly csiConfig?: ApiObject;
  /** The IP pool, when it was made with the cluster. */
  public readonly nodeIpPool?: NodeIpPool;

  protected constructor(scope: Construct, id: string, role: ClusterRole, props: GuestClusterProps) {
    super(scope, id);
    const cluster = resolveCluster(role, props);
    this.clusterName = cluster.name;
    this.clusterNamespace = cluster.namespace;
    this.release = cluster.release;
    this.kubernetesVersion = cluster.kubernetesVersion;
    this.identityManagement = cluster.identityManagement;
    this.controlPlaneEndpoint = cluster.controlPlaneEndpoint;
    const spec = this.validated(cluster, props);

    const metadata = { name: cluster.name, namespace: cluster.namespace };
    const configs = addOnConfigs(cluster);
    this.cniConfig = configs.antrea
      ? newAntreaConfig(this, 'CniConfig', metadata, configs.antrea)
      : configs.calico && newCalicoConfig(this, 'CniConfig', metadata, configs.calico);
    this.cpiConfig = configs.cpi && newCpiConfig(this, 'CpiConfig', metadata, configs.cpi);
    this.csiConfig = configs.csi && newCsiConfig(this, 'CsiConfig', metadata, configs.csi);
    this.nodeIpPool = this.ownPool(cluster);
    const bootstrap = clusterBootstrapSpec(cluster, configs);
    this.clusterBootstrap =
      bootstrap &&
      newBootstrap(this, 'Bootstrap', { ...metadata, annotations: clusterBootstrapAnnotations(cluster) }, bootstrap);
    this.resource = newCluster(
      this,
      'Resource',
      { ...metadata, labels: clusterLabels(cluster), annotations: clusterAnnotations(cluster) },
      spec,
    );
    this.orderObjects();
  }

  private ownPool({ nodeIpPool, ipPool, namespace }: ResolvedCluster): NodeIpPool | undefined {
    return nodeIpPool === undefined || ipPool === undefined || 'poolName' in nodeIpPool
      ? undefined
      : new NodeIpPool(this, 'NodeIpPool', { ...nodeIpPool, name: ipPool.poolName, namespace });
  }

  /** The webhook of the ClusterBootstrap wants the configurations to be there, and the Cluster comes last. */
  private orderObjects(): void {
    const configs = [this.cniConfig, this.cpiConfig, this.csiConfig].filter((object) => object !== undefined);
    this.clusterBootstrap?.addDependency(...configs);
    const others = this.node.children.filter((child) => child !== this.resource);
    this.resource.addDependency(...others);
  }

  private validated(cluster: ResolvedCluster, props: GuestClusterProps): ClusterSpec {
    const path = propsPath(this);
    const issues = [
      ...terraformTokenIssues(path, props),
      ...clusterIssues(path, cluster, props),
      ...this.collisionIssues(path),
    ];
    const spec = clusterSpec(cluster);
    throwOnErrors([...issues, ...checkTopologyVariables(spec.topology, `${path}.topology`)]);
    return spec;
  }

  /** The issues of what another cluster of the same tree has already: a name, an address (rule R9). */
  private collisionIssues(path: string): readonly SpecIssue[] {
    const clusters = this.node.root.node.findAll().filter((node) => TanzuCluster.isTanzuCluster(node));
    const others = clusters.filter((cluster) => cluster !== this);
    const endpoint = this.controlPlaneEndpoint;
    return [
      ...others
        .filter((other) => other.clusterName === this.clusterName)
        .map((other) =>
          propIssue(
            `${path}.name`,
            `${show(this.clusterName)}, as ${other.node.path} has`,
            'a name of its own',
            'rename it',
          ),
        ),
      ...others
        .filter((other) => endpoint !== undefined && other.controlPlaneEndpoint === endpoint)
        .map((other) =>
          propIssue(
            `${path}.controlPlaneEndpoint`,
            `${show(endpoint)}, as ${other.node.path} has`,
            'an address of its own (R9)',
            'give another one',
          ),
        ),
    ];
  }
}
