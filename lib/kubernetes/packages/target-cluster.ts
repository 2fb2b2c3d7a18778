import { Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import type { ClusterRole } from '../../clusters';
import type { Infrastructure } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { type Capability, findPackage } from '../../packages';
import { propsPath } from '../props-path';
import { isMarkedAsPackage } from './tanzu-package-mark';

/** A package that is on a cluster already. */
export interface InstalledPackageProps {
  /** Full name, such as `cert-manager.tanzu.vmware.com`. */
  readonly packageName: string;
  /** Its version, such as `1.7.2+vmware.3-tkg.3`. */
  readonly version: string;
}

/** What packages have to know about the cluster that they come to. */
export interface TargetClusterProps {
  /**
   * What the cluster is for: monitoring does not go to a management cluster.
   *
   * @default - not checked
   */
  readonly role?: ClusterRole;
  /**
   * Infrastructure of the cluster.
   *
   * @default 'vsphere'
   */
  readonly infrastructure?: Infrastructure;
  /**
   * TKr of the cluster, such as `v1.26.5+vmware.2-tkg.1`: some packages do not run on every one.
   *
   * @default - not checked
   */
  readonly kubernetesVersion?: string;
  /**
   * Whether Services of type LoadBalancer get an address: from NSX ALB with AKO, from kube-vip, or from the cloud.
   *
   * @default - true on AWS and Azure, false on vSphere
   */
  readonly hasLoadBalancer?: boolean;
  /**
   * Whether there is a default StorageClass.
   *
   * @default true, as TKG makes one
   */
  readonly hasDefaultStorageClass?: boolean;
  /**
   * Packages that are there already, and so are not in the chart.
   *
   * @default - none
   */
  readonly packages?: readonly InstalledPackageProps[];
}

/** A cluster of this library, as far as its packages are concerned. */
export interface IPackageTarget {
  readonly role: ClusterRole;
  readonly infrastructure: Infrastructure;
  readonly kubernetesVersion: string;
}

/** Packages take what they have to know of the cluster when they are made. */
function tooLateIssues(path: string, target: IConstruct): readonly SpecIssue[] {
  const made = Chart.of(target).node.findAll().filter(isMarkedAsPackage);
  const names = made.map((each) => propsPath(each)).join(', ');
  const expected = 'the cluster before its packages, which take from it what they have to know';
  return made.length === 0
    ? []
    : [propIssue(path, `packages that are made already: ${names}`, expected, 'make it first')];
}

const TARGET_CLUSTER = Symbol.for('tko-cdk.TargetCluster');

/**
 * The cluster that the packages of a chart are installed in. It makes no object; packages of the chart are checked
 * against it: what the cluster gives them, what they do not run on, where they do not belong.
 *
 * Without it a package knows nothing of its cluster, and everything that it needs has to be in the chart.
 *
 * @throws SpecError for a second one in a chart, or when packages are in the chart already
 */
export class TargetCluster extends Construct {
  /** Whether something is a TargetCluster, of any installed copy of this library. */
  public static isTargetCluster(candidate: unknown): candidate is TargetCluster {
    return typeof candidate === 'object' && candidate !== null && TARGET_CLUSTER in candidate;
  }

  /** The target of the chart that a construct is in. */
  public static find(construct: IConstruct): TargetCluster | undefined {
    return Chart.of(construct)
      .node.findAll()
      .find((node) => TargetCluster.isTargetCluster(node));
  }

  /** A cluster that this library makes, such as a WorkloadCluster of another chart. */
  public static fromCluster(
    scope: Construct,
    id: string,
    cluster: IPackageTarget,
    props: Omit<TargetClusterProps, keyof IPackageTarget> = {},
  ): TargetCluster {
    const { role, infrastructure, kubernetesVersion } = cluster;
    return new TargetCluster(scope, id, { ...props, role, infrastructure, kubernetesVersion });
  }

  public readonly [TARGET_CLUSTER] = true;
  public readonly role?: ClusterRole;
  public readonly infrastructure: Infrastructure;
  public readonly kubernetesVersion?: string;
  /** What the cluster gives to packages, the packages that it has included. */
  public readonly provides: readonly Capability[];
  public readonly packages: readonly InstalledPackageProps[];

  constructor(scope: Construct, id: string, props: TargetClusterProps = {}) {
    const other = TargetCluster.find(scope);
    super(scope, id);
    this.role = props.role;
    this.infrastructure = props.infrastructure ?? 'vsphere';
    this.kubernetesVersion = props.kubernetesVersion;
    this.packages = props.packages ?? [];
    const hasLoadBalancer = props.hasLoadBalancer ?? this.infrastructure !== 'vsphere';
    const hasDefaultStorageClass = props.hasDefaultStorageClass ?? true;
    this.provides = [
      ...(hasLoadBalancer ? (['load-balancer'] as const) : []),
      ...(hasDefaultStorageClass ? (['default-storage-class'] as const) : []),
    ];
    const path = propsPath(this);
    throwIssues([
      ...tooLateIssues(path, this),
      ...(other === undefined
        ? []
        : [propIssue(path, `a second cluster beside ${other.node.path}`, 'one for a chart', 'use a chart for each')]),
      ...this.packages.flatMap(({ packageName }, index) =>
        findPackage(packageName) === undefined && !packageName.includes('.')
          ? [
              propIssue(
                `${path}.packages[${index}].packageName`,
                show(packageName),
                'the full name of a package',
                'write it like "contour.tanzu.vmware.com"',
              ),
            ]
          : [],
      ),
    ]);
  }
}
