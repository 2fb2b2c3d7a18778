import type { DnsLabel, Duration, Host, Hostname, KubernetesName, PlainText, SecretKey } from '../text';
import type { Port } from './common';

/**
 * Where external-dns writes the records.
 *
 * @discriminator type
 */
export type DnsProvider =
  Rfc2136Provider | Route53Provider | AzureDnsProvider | AzurePrivateDnsProvider | OtherDnsProvider;

/** A key of a Secret of yours in the namespace that external-dns runs in. Its value stands nowhere in the output. */
export interface ExternalDnsSecretKey {
  /** Name of the Secret. */
  readonly name: KubernetesName;
  /** The key in it. */
  readonly key: SecretKey;
}

/** A DNS server that takes dynamic updates (RFC 2136), such as BIND or the DNS of Active Directory. */
export interface Rfc2136Provider {
  readonly type: 'rfc2136';
  /** The primary server of the zones. With GSS-TSIG its name, as Kerberos knows it. */
  readonly host: Host;
  /**
   * Port of the server.
   *
   * @default 53
   */
  readonly port?: Port;
  /**
   * Zones that records are written to. Versions before 0.14.1 take one.
   *
   * @minItems 1
   */
  readonly zones: readonly Hostname[];
  /** How external-dns shows who it is. */
  readonly authentication: DnsUpdateAuthentication;
  /**
   * Whether the zones are read by a zone transfer, which the server has to allow. Without it external-dns does not see
   * what it wrote, and deletes nothing.
   *
   * @default true
   */
  readonly zoneTransfer?: boolean;
  /**
   * The lowest TTL of a record.
   *
   * @default - none: a record without a TTL of its own gets 0
   */
  readonly minTtl?: Duration;
  /**
   * Changes in one update.
   *
   * @minimum 1
   * @asType integer
   * @default 50
   */
  readonly batchChangeSize?: number;
}

/**
 * How an update is signed.
 *
 * @discriminator type
 */
export type DnsUpdateAuthentication = TsigAuthentication | GssTsigAuthentication | NoDnsUpdateAuthentication;

/** By a key that the server has too. */
export interface TsigAuthentication {
  readonly type: 'tsig';
  /** Name of the key, as the server has it. */
  readonly keyName: Hostname;
  /** Algorithm of the key. */
  readonly algorithm: 'hmac-md5' | 'hmac-sha1' | 'hmac-sha224' | 'hmac-sha256' | 'hmac-sha384' | 'hmac-sha512';
  /** The key itself, in base64. */
  readonly secret: ExternalDnsSecretKey;
}

/** By Kerberos, as the secure updates of Active Directory want it (RFC 3645). */
export interface GssTsigAuthentication {
  readonly type: 'gss-tsig';
  /** Realm, such as "EXAMPLE.COM". */
  readonly realm: Hostname;
  /** Account that may change the zones, without its realm. */
  readonly username: PlainText;
  /** Password of the account. */
  readonly password: ExternalDnsSecretKey;
  /** A ConfigMap of yours in the namespace of external-dns, with the Kerberos configuration in its key `krb5.conf`. */
  readonly kerberosConfigMap: KubernetesName;
}

/** Not at all: whoever reaches the server may change the zones. */
export interface NoDnsUpdateAuthentication {
  readonly type: 'none';
}

/** Amazon Route 53. */
export interface Route53Provider {
  readonly type: 'aws';
  /** How external-dns shows who it is. */
  readonly credentials: Route53Credentials;
  /**
   * Hosted zones of one kind only.
   *
   * @default - both kinds
   */
  readonly zoneType?: 'public' | 'private';
  /**
   * Hosted zones with these tags only.
   *
   * @default - whatever their tags
   */
  readonly zoneTags?: Readonly<Record<string, string>>;
  /**
   * Hosted zones with these ids only.
   *
   * @default - all that the credentials reach
   */
  readonly zoneIds?: readonly PlainText[];
  /**
   * ARN of a role to assume, for zones of another account.
   *
   * @default - none
   */
  readonly assumeRole?: PlainText;
  /**
   * Region of AWS that is asked for credentials.
   *
   * @default - where the node is
   */
  readonly region?: DnsLabel;
  /**
   * Whether CNAME records are written in place of alias records. The registry then needs a prefix or a suffix.
   *
   * @default false
   */
  readonly preferCname?: boolean;
  /**
   * Whether Route 53 looks at the health of what an alias record points to.
   *
   * @default true
   */
  readonly evaluateTargetHealth?: boolean;
  /**
   * Changes in one batch.
   *
   * @minimum 1
   * @asType integer
   * @default 1000
   */
  readonly batchChangeSize?: number;
}

/**
 * Who external-dns is on AWS.
 *
 * @discriminator type
 */
export type Route53Credentials =
  Route53AccessKey | Route53SecretReference | Route53ServiceAccountRole | Route53InstanceProfile;

/** An access key of a user. Its secret half is a secret value: the Secret of the package holds it. */
export interface Route53AccessKey {
  readonly type: 'access-key';
  /**
   * Id of the access key.
   *
   * @default - in the Secret of the package too
   */
  readonly accessKeyId?: PlainText;
}

/** An access key in a Secret of yours, in the namespace that external-dns runs in. */
export interface Route53SecretReference {
  readonly type: 'secret';
  /** The id of the access key. */
  readonly accessKeyId: ExternalDnsSecretKey;
  /** Its secret half. */
  readonly secretAccessKey: ExternalDnsSecretKey;
}

/** A role of the service account. The cluster needs an identity provider that AWS trusts, and its webhook. */
export interface Route53ServiceAccountRole {
  readonly type: 'service-account-role';
  /** ARN of the role. */
  readonly roleArn: PlainText;
}

/** The instance profile of the nodes. */
export interface Route53InstanceProfile {
  readonly type: 'instance-profile';
}

/** What Azure DNS and Azure Private DNS have in common. */
interface AzureZones {
  /** Resource group of the zones. */
  readonly resourceGroup: PlainText;
  /** Id of the subscription. */
  readonly subscriptionId: PlainText;
  /** Id of the tenant. */
  readonly tenantId: PlainText;
  /** How external-dns shows who it is. */
  readonly identity: AzureDnsIdentity;
  /**
   * The cloud.
   *
   * @default "AzurePublicCloud"
   */
  readonly cloud?: 'AzurePublicCloud' | 'AzureUSGovernmentCloud' | 'AzureChinaCloud' | 'AzureGermanCloud';
  /**
   * Zones whose resource ids end so.
   *
   * @default - all of the resource group
   */
  readonly zoneIds?: readonly PlainText[];
}

/** Azure DNS. */
export interface AzureDnsProvider extends AzureZones {
  readonly type: 'azure';
}

/** Azure Private DNS. */
export interface AzurePrivateDnsProvider extends AzureZones {
  readonly type: 'azure-private-dns';
}

/**
 * Who external-dns is on Azure.
 *
 * @discriminator type
 */
export type AzureDnsIdentity = AzureDnsServicePrincipal | AzureDnsManagedIdentity;

/** A service principal. Its client secret is a secret value: the Secret of the package holds it. */
export interface AzureDnsServicePrincipal {
  readonly type: 'service-principal';
  /** Id of the application. */
  readonly clientId: PlainText;
}

/** A managed identity of the nodes. */
export interface AzureDnsManagedIdentity {
  readonly type: 'managed-identity';
  /**
   * Client id of a user-assigned identity.
   *
   * @default - the system-assigned identity
   */
  readonly clientId?: PlainText;
}

/**
 * Another one that external-dns knows. Its flags go into `extraArgs`, its secrets into `env`, a file with credentials into
 * `volumes` and `volumeMounts` of `values.deployment`.
 */
export interface OtherDnsProvider {
  readonly type: 'other';
  /** Its name, as `--provider` takes it, such as "infoblox". */
  readonly name: PlainText;
}
