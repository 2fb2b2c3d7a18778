import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterRegistry } from '../clusters/cluster-registry';
import { clusterScopedKind, type CustomKind } from '../custom-kind';
import { propsPath } from '../props-path';
import type { SpecIssue } from '../../spec/issue';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import type {
  IVsphereDeploymentZone,
  VsphereDeploymentZoneProps,
  VsphereDeploymentZoneSpec,
} from './deployment-zone-props';
import { VsphereFailureDomain } from './failure-domain';
import { deploymentZoneIssues, takenIssues } from './zone-checks';

const newDeploymentZone: CustomKind<VsphereDeploymentZoneSpec> = clusterScopedKind(
  'infrastructure.cluster.x-k8s.io/v1beta1',
  'VSphereDeploymentZone',
);

const DEPLOYMENT_ZONE = Symbol.for('tko-cdk.VsphereDeploymentZone');

/**
 * A zone that nodes can be in: a failure domain, and the resource pool and folder there. It is applied to the management
 * cluster after its failure domain; clusters of the same tree whose node pools name it are applied after it.
 *
 * @throws SpecError with all issues at once: a wrong name, label or path, a failure domain of another tree, a name that
 *   another zone of the tree has, a Terraform token
 */
export class VsphereDeploymentZone extends Construct implements IVsphereDeploymentZone {
  /** Whether something is a VsphereDeploymentZone, of any installed copy of this library. */
  public static isVsphereDeploymentZone(candidate: unknown): candidate is VsphereDeploymentZone {
    return typeof candidate === 'object' && candidate !== null && DEPLOYMENT_ZONE in candidate;
  }

  /** A zone that is on the management cluster already. */
  public static fromName(name: string): IVsphereDeploymentZone {
    return Object.freeze({ zoneName: name });
  }

  public readonly [DEPLOYMENT_ZONE] = true;
  public readonly zoneName: string;
  public readonly labels: Readonly<Record<string, string>>;
  /** The object, for patches. */
  public readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: VsphereDeploymentZoneProps) {
    super(scope, id);
    const { name, server, failureDomain, placementConstraint, controlPlane, labels = {} } = props;
    this.zoneName = name;
    this.labels = labels;
    const domain = VsphereFailureDomain.isVsphereFailureDomain(failureDomain) ? failureDomain : undefined;
    const path = propsPath(this);
    throwIssues([
      ...deploymentZoneIssues(path, props, domain?.datacenter),
      ...(domain === undefined ? [] : elsewhereIssues(`${path}.failureDomain`, domain, this)),
      ...takenIssues(path, name, ClusterRegistry.of(this).take('deployment zone', name, this)),
    ]);
    this.resource = newDeploymentZone(
      this,
      'Resource',
      { name, labels },
      {
        server,
        failureDomain: typeof failureDomain === 'string' ? failureDomain : failureDomain.failureDomainName,
        placementConstraint,
        controlPlane,
      },
    );
    if (domain !== undefined) {
      this.resource.addDependency(domain);
    }
  }
}

/** A failure domain of another app would be applied at any time, or never. */
const elsewhereIssues = (path: string, { node }: VsphereFailureDomain, zone: Construct): readonly SpecIssue[] =>
  node.root === zone.node.root
    ? []
    : [
        propIssue(
          path,
          `${node.path} of another app`,
          'a failure domain of the same app, or its name',
          'make both in one app, or give the name',
        ),
      ];
