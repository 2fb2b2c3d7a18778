import type { IVsphereFailureDomain } from './failure-domain-props';

/** Where in the vCenter the nodes of a zone are, by inventory paths. */
export interface PlacementConstraint {
  /**
   * Such as '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg-workload01-components'.
   *
   * @default - that of the cluster
   */
  readonly resourcePool?: string;
  /**
   * Such as '/sfo01w01dc01/vm/tkg-workload01-components'.
   *
   * @default - that of the cluster
   */
  readonly folder?: string;
}

export interface VsphereDeploymentZoneProps {
  /** Name of the zone, a DNS subdomain: the `failureDomain` of node pools. */
  readonly name: string;
  /** Name or address of the vCenter server, as clusters have it. */
  readonly server: string;
  /** The failure domain, or the name of one that is there already. */
  readonly failureDomain: IVsphereFailureDomain | string;
  /** Where in the vCenter the nodes are. */
  readonly placementConstraint: PlacementConstraint;
  /**
   * Labels, by which clusters choose the zones of their control planes (`controlPlaneZoneLabels`).
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Whether control plane nodes can be in the zone.
   *
   * @default true
   */
  readonly controlPlane?: boolean;
}

/** A deployment zone, made here or there already. */
export interface IVsphereDeploymentZone {
  /** What node pools take as `failureDomain`. */
  readonly zoneName: string;
}

/** The spec of a VSphereDeploymentZone (infrastructure.cluster.x-k8s.io/v1beta1), as far as this library writes it. */
export interface VsphereDeploymentZoneSpec {
  readonly server: string;
  readonly failureDomain: string;
  readonly placementConstraint: PlacementConstraint;
  readonly controlPlane?: boolean;
}
