/** What carries the tag of a region. */
export type RegionType = 'Datacenter' | 'ComputeCluster';

/** What carries the tag of a zone. */
export type ZoneType = RegionType | 'HostGroup';

/** A region or a zone, as a tag names it. The tag and its category are there already. */
export interface FailureDomainTag<Type extends ZoneType> {
  /** Name of the tag, such as 'sfo-1'. */
  readonly name: string;
  /** What carries the tag: 'Datacenter', 'ComputeCluster', or with zones also 'HostGroup'. */
  readonly type: Type;
  /** Category of the tag, such as 'k8s-zone'. */
  readonly tagCategory: string;
}

/** The hosts of a zone, and the VMs that run on them, by the names of vSphere's groups. */
export interface ZoneHosts {
  readonly vmGroupName: string;
  readonly hostGroupName: string;
}

/** Where in the vCenter a failure domain is, by inventory paths. */
export interface FailureDomainTopology {
  /** Such as '/sfo01w01dc01'. */
  readonly datacenter: string;
  /**
   * Cluster of hosts: its name, or its path such as '/sfo01w01dc01/host/sfo01w01cluster01'.
   *
   * @default - none; required with `hosts`, and when a cluster of hosts carries the tag
   */
  readonly computeCluster?: string;
  /**
   * Hosts of the zone.
   *
   * @default - none; required when the type of the zone is HostGroup
   */
  readonly hosts?: ZoneHosts;
  /**
   * Networks of the nodes, such as '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload'.
   *
   * @default - those of the cluster
   */
  readonly networks?: readonly string[];
  /**
   * Datastore of the nodes, such as '/sfo01w01dc01/datastore/vsanDatastore'.
   *
   * @default - that of the cluster
   */
  readonly datastore?: string;
}

export interface VsphereFailureDomainProps {
  /** Name of the object, a DNS subdomain. */
  readonly name: string;
  /** The region: a tag on a datacenter or on a cluster of hosts. */
  readonly region: FailureDomainTag<RegionType>;
  /** The zone: a tag on a datacenter, on a cluster of hosts, or on hosts of one. */
  readonly zone: FailureDomainTag<ZoneType>;
  /** Where in the vCenter the failure domain is. */
  readonly topology: FailureDomainTopology;
}

/** A failure domain, made here or there already. */
export interface IVsphereFailureDomain {
  readonly failureDomainName: string;
}

/** The spec of a VSphereFailureDomain (infrastructure.cluster.x-k8s.io/v1beta1), as far as this library writes it. */
export type VsphereFailureDomainSpec = Omit<VsphereFailureDomainProps, 'name'>;
