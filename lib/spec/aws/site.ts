import type { LdapIdentitySpec, IdentitySpec, NoIdentitySpec } from '../identity';
import type { ProxySpec, RegistrySpec, SitePurpose } from '../site-services';
import type { DnsLabel, Hostname, Ipv4AddressText, PemCertificate, RepositoryPath } from '../text';
import type { AwsManagementClusterSpec, AwsSharedServicesClusterSpec, AwsWorkloadClusterSpec } from './clusters';
import type { AwsBootstrapHostSpec, AwsKeyPairSpec, AwsRegistryHostSpec } from './hosts';
import type { AwsConnectedNetworksSpec, AwsNetworksSpec } from './networks';
import type { AwsAvailabilityZone, AwsHostedZoneId, AwsRegion, AwsS3BucketName } from './text';

/** What sites on AWS have, with a way to the Internet and without. */
export interface AwsSiteSpec {
  /** Where an editor finds the schema of the file. Not used otherwise. */
  readonly $schema?: string;
  /** Name of the site, such as "pdx01". Names of what is made begin with it. */
  readonly site: DnsLabel;
  /**
   * TKG release: 2.3.0. TKG 2.4 is the last one with clusters on AWS (rule AWS14).
   *
   * @default "2.3.0"
   */
  readonly release?: string;
  /**
   * What the site is for. A proof of concept may have one zone and the dev plan.
   *
   * @default "production"
   */
  readonly purpose?: SitePurpose;
  /** Region of the site. */
  readonly region: AwsRegion;
  /**
   * Availability zones, an odd number (TKO-CLS-005).
   *
   * @minItems 1
   * @default - the zones a, b and c of the region
   */
  readonly availabilityZones?: readonly AwsAvailabilityZone[];
  /** Key pair of nodes and hosts. */
  readonly keyPair: AwsKeyPairSpec;
  /**
   * The policies, roles and instance profiles of TKG, which an account has once.
   *
   * @default - they are made
   */
  readonly iam?: AwsIamSpec;
  /**
   * The host from which the tanzu CLI is run.
   *
   * @default - made with all its defaults
   */
  readonly bootstrapHost?: AwsBootstrapHostSpec;
  /** The management cluster. */
  readonly managementCluster: AwsManagementClusterSpec;
  /**
   * The shared services cluster.
   *
   * @default - none
   */
  readonly sharedServicesCluster?: AwsSharedServicesClusterSpec;
  /**
   * Workload clusters.
   *
   * @default - none
   */
  readonly workloadClusters?: readonly AwsWorkloadClusterSpec[];
  /**
   * Tags of everything that is made.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A site after the reference design "TKO on AWS". */
export interface AwsSpec extends AwsSiteSpec {
  /** Which reference design: the one that this type describes. */
  readonly design: 'aws';
  /** Networks. */
  readonly networks: AwsConnectedNetworksSpec;
  /** DNS of the site. */
  readonly dns: AwsDnsSpec;
  /**
   * Identity management (TKO-CLS-006).
   *
   * @default - none, with a warning
   */
  readonly identity?: IdentitySpec;
  /**
   * Proxy between the nodes and the Internet.
   *
   * @default - none
   */
  readonly proxy?: ProxySpec;
  /**
   * Registry that holds the images of TKG.
   *
   * @default - VMware's public registry
   */
  readonly registry?: RegistrySpec;
}

/** A site after the reference design "TKO on AWS, air-gapped": nothing in it reaches the Internet. */
export interface AwsAirGappedSpec extends AwsSiteSpec {
  /** Which reference design: the one that this type describes. */
  readonly design: 'aws-air-gapped';
  /** Networks. */
  readonly networks: AwsNetworksSpec;
  /** DNS of the site: a private zone of Route 53. */
  readonly dns: AwsPrivateDnsSpec;
  /**
   * Identity management by LDAPS (TKG-CLS-006): there is no way to another provider.
   *
   * @default - none, with a warning
   */
  readonly identity?: AwsAirGappedIdentitySpec;
  /** Registry that holds the images of TKG, outside of its clusters. */
  readonly registry: AwsRegistrySpec;
  /**
   * Whether clusters run the FIPS builds of Kubernetes: the tanzu CLI then reads the versions of TKG out of the
   * compatibility image for FIPS, and every cluster but the management cluster names its TKr (rule AG13).
   *
   * @default false
   */
  readonly fips?: boolean;
  /**
   * The bucket of what is carried in: images, tools, certificates.
   *
   * @default - made, with a name out of the site's and the id of the account
   */
  readonly artifacts?: AwsArtifactsSpec;
}

/**
 * Identity management without Internet.
 *
 * @discriminator type
 */
export type AwsAirGappedIdentitySpec = LdapIdentitySpec | NoIdentitySpec;

/** The policies, roles and instance profiles of TKG. */
export interface AwsIamSpec {
  /**
   * Whether the account has them already: another site of the account made them.
   *
   * @default false
   */
  readonly existing?: boolean;
  /**
   * What they allow: `byo-vpc` what Cluster API needs in VPCs that are there, `full` all that Cluster API and Tanzu
   * Mission Control can do.
   *
   * @default - "byo-vpc"; "full" when Tanzu Mission Control manages a cluster
   */
  readonly form?: 'byo-vpc' | 'full';
}

/** DNS of a site. */
export interface AwsDnsSpec {
  /** Domain of the site: names of packages lie below it. Not `.local`. */
  readonly domain: Hostname;
  /**
   * A hosted zone of Route 53 for the domain, which ExternalDNS writes to.
   *
   * @default - none: the domain is served elsewhere
   */
  readonly hostedZone?: AwsHostedZoneSpec;
}

/** A hosted zone of Route 53. */
export interface AwsHostedZoneSpec {
  /**
   * A private zone answers in the VPCs of the site, a public one in the Internet.
   *
   * @default "private"
   */
  readonly visibility?: 'private' | 'public';
  /**
   * Id of a zone that is there already.
   *
   * @default - none: it is made
   */
  readonly zoneId?: AwsHostedZoneId;
}

/** DNS of a site without Internet. */
export interface AwsPrivateDnsSpec {
  /** Domain of the site: names of the registry and of packages lie below it. Not `.local`. */
  readonly domain: Hostname;
  /**
   * Id of a private zone that is there already.
   *
   * @default - none: it is made
   */
  readonly zoneId?: AwsHostedZoneId;
}

/** The registry of a site without Internet: private, with TLS, and readable without a login. */
export interface AwsRegistrySpec {
  /** Name of the registry; with a host that is made, a name below the site's domain. */
  readonly host: Hostname;
  /** Project and path of the images, such as "tkg". */
  readonly path: RepositoryPath;
  /**
   * Private address of a registry that is there already.
   *
   * @default - none: its name is known, or its host is made
   */
  readonly address?: Ipv4AddressText;
  /**
   * Certificate of the registry's authority, in PEM form.
   *
   * @default - an authority that the nodes trust already
   */
  readonly authority?: PemCertificate;
  /**
   * A host for the registry.
   *
   * @default - none: the registry is there already
   */
  readonly machine?: AwsRegistryHostSpec;
}

/** The bucket of what is carried in. */
export interface AwsArtifactsSpec {
  /**
   * Name of the bucket, which is unique in the world.
   *
   * @default - "<site>-tkg-artifacts-<id of the account>"
   */
  readonly bucketName?: AwsS3BucketName;
}
