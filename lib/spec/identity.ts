import type { DistinguishedName, HostWithRequiredPort, HttpsUrl, ListItem, PemCertificate, PlainText } from './text';

/**
 * Who may log in to the clusters. All clusters share one kind.
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
  /** Id of the client that was registered for Pinniped. */
  readonly clientId: PlainText;
  /**
   * Name under which the provider is shown.
   *
   * @default "oidc"
   */
  readonly name?: PlainText;
  /**
   * Scopes that are asked for.
   *
   * @minItems 1
   * @default ["openid", "email", "profile", "groups"]
   */
  readonly scopes?: readonly ListItem[];
  /**
   * Claim that holds the user's name.
   *
   * @default "email"
   */
  readonly usernameClaim?: PlainText;
  /**
   * Claim that holds the user's groups.
   *
   * @default "groups"
   */
  readonly groupsClaim?: PlainText;
}

/** An LDAP directory, over LDAPS. The password of its bind account is taken from the environment of the tanzu CLI. */
export interface LdapIdentitySpec {
  /** LDAP. */
  readonly type: 'ldap';
  /** Server with its port, such as "ldap.example.com:636". */
  readonly host: HostWithRequiredPort;
  /** Distinguished name of the account that searches. */
  readonly bindDn: DistinguishedName;
  /**
   * Certificate of the authority that signed the server's certificate, in PEM form.
   *
   * @default - an authority that the nodes trust already
   */
  readonly authority?: PemCertificate;
  /** Distinguished name below which users are searched. */
  readonly userSearchBaseDn: DistinguishedName;
  /**
   * Filter for users.
   *
   * @default "(objectClass=person)"
   */
  readonly userSearchFilter?: PlainText;
  /**
   * Attribute that a user logs in with.
   *
   * @default "userPrincipalName"
   */
  readonly userSearchUsername?: PlainText;
  /**
   * Attribute that identifies a user.
   *
   * @default "DN"
   */
  readonly userSearchIdAttribute?: PlainText;
  /**
   * Attribute that holds a user's mail address.
   *
   * @default "DN"
   */
  readonly userSearchEmailAttribute?: PlainText;
  /**
   * Attribute that holds a user's given name, such as "givenName".
   *
   * @default - none: the variable is left out
   */
  readonly userSearchNameAttribute?: PlainText;
  /** Distinguished name below which groups are searched. */
  readonly groupSearchBaseDn: DistinguishedName;
  /**
   * Filter for groups.
   *
   * @default "(objectClass=group)"
   */
  readonly groupSearchFilter?: PlainText;
  /**
   * Attribute of a user by which groups name their members.
   *
   * @default "DN"
   */
  readonly groupSearchUserAttribute?: PlainText;
  /**
   * Attribute of a group that holds its members, such as "member".
   *
   * @default - none: the variable is left out
   */
  readonly groupSearchGroupAttribute?: PlainText;
  /**
   * Attribute that holds a group's name.
   *
   * @default "cn"
   */
  readonly groupSearchNameAttribute?: PlainText;
}

/** No identity management: clusters are reached with administrators' credentials only. */
export interface NoIdentitySpec {
  /** No identity management. */
  readonly type: 'none';
}
