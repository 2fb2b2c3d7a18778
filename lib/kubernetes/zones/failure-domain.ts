import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterRegistry } from '../clusters/cluster-registry';
import { clusterScopedKind, type CustomKind } from '../custom-kind';
import { propsPath } from '../props-path';
import { throwIssues } from '../../spec/prop-issue';
import type {
  IVsphereFailureDomain,
  VsphereFailureDomainProps,
  VsphereFailureDomainSpec,
} from './failure-domain-props';
import { failureDomainIssues, takenIssues } from './zone-checks';

const newFailureDomain: CustomKind<VsphereFailureDomainSpec> = clusterScopedKind(
  'infrastructure.cluster.x-k8s.io/v1beta1',
  'VSphereFailureDomain',
);

const FAILURE_DOMAIN = Symbol.for('tko-cdk.VsphereFailureDomain');

/**
 * A failure domain: a region and a zone of vSphere, by their tags, and what nodes there use. It is applied to the
 * management cluster, and cannot be changed afterwards.
 *
 * @throws SpecError with all issues at once: a wrong name or path, a type without what it needs, a name that another
 *   failure domain of the tree has, a Terraform token
 */
export class VsphereFailureDomain extends Construct implements IVsphereFailureDomain {
  /** Whether something is a VsphereFailureDomain, of any installed copy of this library. */
  public static isVsphereFailureDomain(candidate: unknown): candidate is VsphereFailureDomain {
    return typeof candidate === 'object' && candidate !== null && FAILURE_DOMAIN in candidate;
  }

  /** A failure domain that is on the management cluster already. */
  public static fromName(name: string): IVsphereFailureDomain {
    return Object.freeze({ failureDomainName: name });
  }

  public readonly [FAILURE_DOMAIN] = true;
  public readonly failureDomainName: string;
  /** The categories of its tags, as a cluster takes them as `zones`. */
  public readonly categories: { readonly regionCategory: string; readonly zoneCategory: string };
  /** Inventory path of the datacenter. */
  public readonly datacenter: string;
  /** The object, for patches. */
  public readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: VsphereFailureDomainProps) {
    super(scope, id);
    const { name, region, zone, topology } = props;
    this.failureDomainName = name;
    this.categories = { regionCategory: region.tagCategory, zoneCategory: zone.tagCategory };
    this.datacenter = topology.datacenter;
    const path = propsPath(this);
    throwIssues([
      ...failureDomainIssues(path, props),
      ...takenIssues(path, name, ClusterRegistry.of(this).take('failure domain', name, this)),
    ]);
    this.resource = newFailureDomain(this, 'Resource', { name }, { region, zone, topology });
  }
}
