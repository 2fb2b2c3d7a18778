import type { HttpsUrl, PemCertificate } from './text';

/**
 * Who may log in to the clusters (TKO-TKG-005). All clusters share one kind (rule R35).
 *
 * @discriminator type
 */
export type IdentitySpec = OidcIdentitySpec | LdapIdentitySpec | NoIdentitySpec;

/** An OpenID Connect provider. Its client secret is taken from the environment of the tanzu CLI. */
export interface OidcIdentitySpec {
  /** OpenID Connect. */
  readonly type: 'oidc';
  /** URL of the issuer. */
  readonly issuerUrl: HttpsUrl;
  /**
   * Id of the client that was registered for Pinniped.
   *
   * @minLength 1
   */
  readonly clientId: string;
  /**
   * Name under which the provider is shown.
   *
   * @default "oidc"
   */
  readonly name?: string;
  /**
   * Scopes that are asked for.
   *
   * @default ["openid", "email", "profile", "groups"]
   */
  readonly scopes?: readonly string[];
  /**
   * Claim that holds the user's name.
   *
   * @default "email"
   */
  readonly usernameClaim?: string;
  /**
   * Claim that holds the user's groups.
   *
   * @default "groups"
   */
  readonly groupsClaim?: string;
}

/** An LDAP directory, over LDAPS. The password of its bind account is taken from the environment of the tanzu CLI. */
export interface LdapIdentitySpec {
  /** LDAP. */
  readonly type: 'ldap';
  /** Server with its port, such as "ldap.example.com:636". */
  readonly host: string;
  /** Distinguished name of the account that searches. */
  readonly bindDn: string;
  /**
   * Certificate of the authority that signed the server's certificate, in PEM form.
   *
   * @default - an authority that the nodes trust already
   */
  readonly authority?: PemCertificate;
  /** Distinguished name below which users are searched. */
  readonly userSearchBaseDn: string;
  /**
   * Filter for users.
   *
   * @default "(objectClass=person)"
   */
  readonly userSearchFilter?: string;
  /**
   * Attribute that a user logs in with.
   *
   * @default "userPrincipalName"
   */
  readonly userSearchUsername?: string;
  /** Distinguished name below which groups are searched. */
  readonly groupSearchBaseDn: string;
  /**
   * Filter for groups.
   *
   * @default "(objectClass=group)"
   */
  readonly groupSearchFilter?: string;
}

/** No identity management: clusters are reached with administrators' credentials only. */
export interface NoIdentitySpec {
  /** No identity management. */
  readonly type: 'none';
}
