import type { ReferenceDesignRelease } from '../releases';
import type { SiteGuestCluster, SiteManagementCluster } from './cluster-design';

/** Identity management with all its defaults. */
export type IdentityDesign =
  | {
      readonly type: 'oidc';
      readonly name: string;
      readonly issuerUrl: string;
      readonly clientId: string;
      readonly scopes: readonly string[];
      readonly usernameClaim: string;
      readonly groupsClaim: string;
    }
  | {
      readonly type: 'ldap';
      readonly host: string;
      readonly bindDn: string;
      /** @default - none: an authority that the system trusts already */
      readonly authority?: string;
      readonly userSearchBaseDn: string;
      readonly userSearchFilter: string;
      readonly userSearchUsername: string;
      readonly userSearchIdAttribute: string;
      readonly userSearchEmailAttribute: string;
      /** @default - none */
      readonly userSearchNameAttribute?: string;
      readonly groupSearchBaseDn: string;
      readonly groupSearchFilter: string;
      readonly groupSearchUserAttribute: string;
      /** @default - none */
      readonly groupSearchGroupAttribute?: string;
      readonly groupSearchNameAttribute: string;
    }
  | { readonly type: 'none' };

/** A proxy with the full list of what goes around it. */
export interface ProxyDesign {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: readonly string[];
  /** @default - none: an authority that the system trusts already */
  readonly authority?: string;
}

/** The registry of TKG's images. */
export interface RegistryDesign {
  readonly host: string;
  readonly path: string;
  /** @default - none: an authority that the system trusts already */
  readonly authority?: string;
}

/**
 * What the designs of all sites have.
 *
 * @typeParam Size - size of a node, as the infrastructure counts it
 */
export interface SiteDesign<Size extends object = object> {
  readonly site: string;
  readonly purpose: 'production' | 'proof-of-concept';
  readonly release: ReferenceDesignRelease;
  readonly dns: { readonly domain: string };
  readonly managementCluster: SiteManagementCluster<Size>;
  readonly guestClusters: readonly SiteGuestCluster<Size>[];
  readonly identity: IdentityDesign;
  /** @default - none: the site reaches the Internet directly, or not at all */
  readonly proxy?: ProxyDesign;
  /** @default - none: images come from TKG's public registry */
  readonly registry?: RegistryDesign;
}
