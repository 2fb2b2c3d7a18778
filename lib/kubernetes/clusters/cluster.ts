import { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import {
  checkClusterManifests,
  checkTopologyVariables,
  clusterIssues,
  clusterObjects,
  type CheckedTopology,
  type ClusterRole,
  type IdentityManagementType,
  type KubernetesObject,
  type ManifestObject,
  resolveCluster,
  type ResolvedCluster,
} from '../../clusters';
import type { Infrastructure, TkgRelease } from '../../design/releases';
import { formatIssue, show, type SpecIssue, throwOnErrors } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { newObject } from '../custom-kind';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { propsPath } from '../props-path';
import { zonesOfCluster } from '../zones/zones-of-cluster';
import type { ClusterProps, ICluster } from './cluster-props';
import { ClusterRegistry } from './cluster-registry';
import { PatchableObject } from '../patchable-object';
import { NodeIpPool } from './node-ip-pool';
import { tidyConfiguration } from './tidy-configuration';

const TANZU_CLUSTER = Symbol.for('tko-cdk.TanzuCluster');

/**
 * A class-based cluster of TKG: its Cluster object, and before it the objects that TKG's webhooks want to be there. All
 * of them are applied to the management cluster.
 */
export abstract class TanzuCluster extends Construct implements ICluster {
  /** Whether something is a cluster of this library, of any installed copy of it. */
  public static isTanzuCluster(candidate: unknown): candidate is TanzuCluster {
    return typeof candidate === 'object' && candidate !== null && TANZU_CLUSTER in candidate;
  }

  public readonly [TANZU_CLUSTER] = true;
  public readonly clusterName: string;
  public readonly clusterNamespace: string;
  /** What the cluster is for. */
  public readonly role: ClusterRole;
  public readonly infrastructure: Infrastructure;
  public readonly release: TkgRelease;
  /** TKr of the cluster. */
  public readonly kubernetesVersion: string;
  public readonly identityManagement: IdentityManagementType;
  /** Address of the API server; undefined when the infrastructure chooses it. */
  public readonly controlPlaneEndpoint?: string;

  // The objects, for patches.
  /** The Cluster. */
  public readonly resource: ApiObject;
  /** The ClusterBootstrap, unless TKG's own is the same. */
  public readonly clusterBootstrap?: ApiObject;
  /** The AntreaConfig or CalicoConfig, unless TKG's own is the same. */
  public readonly cniConfig?: ApiObject;
  /** The VSphereCPIConfig: with kube-vip, zones, an IP family, NSX or a proxy. */
  public readonly cpiConfig?: ApiObject;
  /** The configuration of the storage driver, unless TKG's own is the same. */
  public readonly csiConfig?: ApiObject;
  /** The KubevipCPIConfig, with kube-vip as load balancer. */
  public readonly kubevipConfig?: ApiObject;
  /** The Deployment of the autoscaler, with one. */
  public readonly autoscaler?: ApiObject;
  /** The IP pool, when it was made with the cluster. */
  public readonly nodeIpPool?: NodeIpPool;

  protected constructor(scope: Construct, id: string, role: ClusterRole, props: ClusterProps) {
    super(scope, id);
    const cluster = resolveCluster(role, tidyConfiguration(props));
    this.clusterName = cluster.name;
    this.clusterNamespace = cluster.namespace;
    this.role = role;
    this.infrastructure = cluster.infrastructure;
    this.release = cluster.release;
    this.kubernetesVersion = cluster.kubernetesVersion;
    this.identityManagement = cluster.identityManagement;
    this.controlPlaneEndpoint = 'controlPlaneEndpoint' in cluster ? cluster.controlPlaneEndpoint : undefined;

    const objects = new Map<string, ApiObject>();
    this.validated(cluster, props).forEach((object) => {
      if (object.id !== 'NodeIpPool') {
        objects.set(object.id, newObject(this, object));
      }
    });
    this.nodeIpPool = this.ownPool(cluster);
    this.cniConfig = objects.get('CniConfig');
    this.cpiConfig = objects.get('CpiConfig');
    this.csiConfig = objects.get('CsiConfig');
    this.kubevipConfig = objects.get('KubevipConfig');
    this.clusterBootstrap = objects.get('Bootstrap');
    this.autoscaler = objects.get('Autoscaler');
    this.resource = found(objects, 'Resource');
    this.orderObjects();
    this.node.addValidation({ validate: () => this.patchIssues() });
    this.resource.node.addDependency(zonesOfCluster(this, cluster));
  }

  /** What is wrong with patched objects: they are judged as a whole, as a user's own manifest would be. */
  private patchIssues(): string[] {
    const objects = this.node.children.filter((child) => PatchableObject.isPatchableObject(child));
    return objects.some(({ isPatched }) => isPatched)
      ? checkClusterManifests(objects.map((object) => object.toJson() as ManifestObject))
          .filter(({ severity }) => severity === 'error')
          .map((issue) => `after a patch, ${formatIssue(issue)}`)
      : [];
  }

  private ownPool(cluster: ResolvedCluster): NodeIpPool | undefined {
    if (cluster.infrastructure !== 'vsphere') {
      return undefined;
    }
    const { nodeIpPool, ipPool, namespace, release } = cluster;
    return nodeIpPool === undefined || ipPool === undefined || 'poolName' in nodeIpPool
      ? undefined
      : new NodeIpPool(this, 'NodeIpPool', { ...nodeIpPool, name: ipPool.poolName, namespace, release });
  }

  /** The webhook of the ClusterBootstrap wants the configurations to be there, and the Cluster comes after them all. */
  private orderObjects(): void {
    const children = this.node.children.filter((child) => child !== this.resource);
    const before = children.filter(({ node }) => !node.id.startsWith('Autoscaler'));
    const after = children.filter(({ node }) => node.id.startsWith('Autoscaler'));
    this.clusterBootstrap?.addDependency(
      ...before.filter((child) => child !== this.clusterBootstrap && child !== this.nodeIpPool),
    );
    this.resource.addDependency(...before);
    after.forEach((child) => {
      child.node.addDependency(this.resource);
    });
  }

  private validated(cluster: ResolvedCluster, props: ClusterProps): readonly KubernetesObject[] {
    const path = propsPath(this);
    const issues = [
      ...terraformTokenIssues(path, props),
      ...clusterIssues(path, resolveCluster(cluster.role, props), props),
      ...this.collisionIssues(path),
    ];
    const objects = clusterObjects(cluster);
    const topology = objects.flatMap(({ kind, spec }) =>
      kind === 'Cluster' ? [(spec as { readonly topology: CheckedTopology }).topology] : [],
    );
    throwOnErrors([
      ...issues,
      ...topology
        .filter(({ class: className }) => className !== '')
        .flatMap((judged) => checkTopologyVariables(judged, `${path}.topology`)),
    ]);
    return objects;
  }

  /** The issues of what another cluster of the same tree has already: a name, an address (rule R9). */
  private collisionIssues(path: string): readonly SpecIssue[] {
    const registry = ClusterRegistry.of(this);
    const endpoint = this.controlPlaneEndpoint ?? '';
    const named = registry.take('name', this.clusterName, this);
    const reached = endpoint === '' ? undefined : registry.take('endpoint', endpoint, this);
    const taken = (property: string, value: string, other: IConstruct, expected: string, cure: string): SpecIssue =>
      propIssue(`${path}.${property}`, `${show(value)}, as ${other.node.path} has`, expected, cure);
    return [
      ...(named === undefined ? [] : [taken('name', this.clusterName, named, 'a name of its own', 'rename it')]),
      ...(reached === undefined
        ? []
        : [taken('controlPlaneEndpoint', endpoint, reached, 'an address of its own (R9)', 'give another one')]),
    ];
  }
}

/** An object that every cluster has. */
function found(objects: ReadonlyMap<string, ApiObject>, id: string): ApiObject {
  const object = objects.get(id);
  if (object === undefined) {
    throw new RangeError(`${id}: got no such object, expected one of ${[...objects.keys()].join(', ')}`);
  }
  return object;
}
