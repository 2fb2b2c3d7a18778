import type { IdentitySpec, ProxySpec } from '../../spec';
import type { IdentityDesign, ProxyDesign } from './site-design';

export function planIdentity(spec: IdentitySpec = { type: 'none' }): IdentityDesign {
  switch (spec.type) {
    case 'oidc':
      return {
        type: 'oidc',
        name: spec.name ?? 'oidc',
        issuerUrl: spec.issuerUrl,
        clientId: spec.clientId,
        scopes: spec.scopes ?? ['openid', 'email', 'profile', 'groups'],
        usernameClaim: spec.usernameClaim ?? 'email',
        groupsClaim: spec.groupsClaim ?? 'groups',
      };
    case 'ldap':
      return {
        type: 'ldap',
        host: spec.host,
        bindDn: spec.bindDn,
        authority: spec.authority,
        userSearchBaseDn: spec.userSearchBaseDn,
        userSearchFilter: spec.userSearchFilter ?? '(objectClass=person)',
        userSearchUsername: spec.userSearchUsername ?? 'userPrincipalName',
        userSearchIdAttribute: spec.userSearchIdAttribute ?? 'DN',
        userSearchEmailAttribute: spec.userSearchEmailAttribute ?? 'DN',
        userSearchNameAttribute: spec.userSearchNameAttribute,
        groupSearchBaseDn: spec.groupSearchBaseDn,
        groupSearchFilter: spec.groupSearchFilter ?? '(objectClass=group)',
        groupSearchUserAttribute: spec.groupSearchUserAttribute ?? 'DN',
        groupSearchGroupAttribute: spec.groupSearchGroupAttribute,
        groupSearchNameAttribute: spec.groupSearchNameAttribute ?? 'cn',
      };
    case 'none':
      return { type: 'none' };
  }
}

/** The host of "host:port". */
export const withoutPort = (host: string): string => host.replace(/:[0-9]+$/, '');

/** The proxy, and everything in the site that nodes reach without it. */
export const planProxy = (proxy: ProxySpec, reachedDirectly: readonly string[]): ProxyDesign => ({
  httpProxy: proxy.httpProxy,
  httpsProxy: proxy.httpsProxy,
  noProxy: [...new Set([...(proxy.noProxy ?? []), ...reachedDirectly])],
  authority: proxy.authority,
});
