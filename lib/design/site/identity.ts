import type { IdentitySpec, ProxySpec, VsphereVdsSpec } from '../../spec';
import type { AviDesign, IdentityDesign, ProxyDesign, VcenterDesign } from './design';
import type { NetworkPlans } from './networks';

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

const withoutPort = (host: string): string => host.replace(/:[0-9]+$/, '');

/** The proxy, and everything in the site that nodes reach without it (rule R36). */
export function planProxy(
  proxy: ProxySpec,
  site: VsphereVdsSpec,
  design: { readonly vcenter: VcenterDesign; readonly avi: AviDesign; readonly networks: NetworkPlans },
): ProxyDesign {
  const { vcenter, avi, networks } = design;
  const known = [
    withoutPort(vcenter.server),
    avi.endpoint.address,
    avi.endpoint.fqdn,
    ...(site.registry === undefined ? [] : [withoutPort(site.registry.host)]),
    ...networks.all.filter(({ role }) => role !== 'avi-management').map(({ cidr }) => cidr),
  ];
  return {
    httpProxy: proxy.httpProxy,
    httpsProxy: proxy.httpsProxy,
    noProxy: [...new Set([...(proxy.noProxy ?? []), ...known])],
    authority: proxy.authority,
  };
}
