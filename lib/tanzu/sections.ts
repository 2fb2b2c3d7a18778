import { certificatesAsBase64 } from '../spec/certificates';
import type { Infrastructure } from '../design/releases';
import type { SiteManagementCluster } from '../design/site/cluster-design';
import type { SiteDesign } from '../design/site/site-design';
import type { FlatEntry, FlatSection } from './flat-configuration';

/** An entry that is left out when it has no value. */
export type OptionalEntry = readonly [key: string, value: string | undefined];

export const section = (title: string, entries: readonly OptionalEntry[]): FlatSection => ({
  title,
  entries: entries.filter((entry): entry is FlatEntry => entry[1] !== undefined),
});

export const list = (items: readonly string[]): string => items.join(',');

const base64 = (pem: string | undefined): string | undefined =>
  pem === undefined ? undefined : certificatesAsBase64(pem);

export const clusterSection = (
  { managementCluster: cluster }: Pick<SiteDesign, 'managementCluster'>,
  infrastructure: Infrastructure,
): FlatSection =>
  section('Cluster', [
    ['CLUSTER_NAME', cluster.name],
    ['CLUSTER_PLAN', cluster.plan],
    ['INFRASTRUCTURE_PROVIDER', infrastructure],
    ['CLUSTER_CIDR', cluster.podCidr],
    ['SERVICE_CIDR', cluster.serviceCidr],
    ['ENABLE_MHC', String(cluster.machineHealthCheck)],
    ['ENABLE_AUDIT_LOGGING', String(cluster.auditLogging)],
    ['ENABLE_CEIP_PARTICIPATION', String(cluster.ceip)],
  ]);

/** The operating system of the nodes. */
export const osEntries = ({ os }: SiteManagementCluster): readonly FlatEntry[] => [
  ['OS_NAME', os.name],
  ['OS_VERSION', os.version],
  ['OS_ARCH', os.arch],
];

function identityEntries({ identity }: SiteDesign): readonly OptionalEntry[] {
  switch (identity.type) {
    case 'oidc':
      return [
        ['OIDC_IDENTITY_PROVIDER_NAME', identity.name],
        ['OIDC_IDENTITY_PROVIDER_ISSUER_URL', identity.issuerUrl],
        ['OIDC_IDENTITY_PROVIDER_CLIENT_ID', identity.clientId],
        ['OIDC_IDENTITY_PROVIDER_SCOPES', list(identity.scopes)],
        ['OIDC_IDENTITY_PROVIDER_USERNAME_CLAIM', identity.usernameClaim],
        ['OIDC_IDENTITY_PROVIDER_GROUPS_CLAIM', identity.groupsClaim],
      ];
    case 'ldap':
      return [
        ['LDAP_HOST', identity.host],
        ['LDAP_BIND_DN', identity.bindDn],
        ['LDAP_ROOT_CA_DATA_B64', base64(identity.authority)],
        ['LDAP_USER_SEARCH_BASE_DN', identity.userSearchBaseDn],
        ['LDAP_USER_SEARCH_FILTER', identity.userSearchFilter],
        ['LDAP_USER_SEARCH_USERNAME', identity.userSearchUsername],
        ['LDAP_USER_SEARCH_ID_ATTRIBUTE', identity.userSearchIdAttribute],
        ['LDAP_USER_SEARCH_EMAIL_ATTRIBUTE', identity.userSearchEmailAttribute],
        ['LDAP_USER_SEARCH_NAME_ATTRIBUTE', identity.userSearchNameAttribute],
        ['LDAP_GROUP_SEARCH_BASE_DN', identity.groupSearchBaseDn],
        ['LDAP_GROUP_SEARCH_FILTER', identity.groupSearchFilter],
        ['LDAP_GROUP_SEARCH_USER_ATTRIBUTE', identity.groupSearchUserAttribute],
        ['LDAP_GROUP_SEARCH_GROUP_ATTRIBUTE', identity.groupSearchGroupAttribute],
        ['LDAP_GROUP_SEARCH_NAME_ATTRIBUTE', identity.groupSearchNameAttribute],
      ];
    case 'none':
      return [];
  }
}

export const identitySection = (design: SiteDesign): FlatSection =>
  section('Identity management', [['IDENTITY_MANAGEMENT_TYPE', design.identity.type], ...identityEntries(design)]);

/** The CLI adds what is local to the cluster: its pod and service networks, `.svc` and the node itself. */
export const proxySection = ({ proxy }: SiteDesign): FlatSection =>
  section('Proxy', [
    ['TKG_HTTP_PROXY_ENABLED', String(proxy !== undefined)],
    ['TKG_HTTP_PROXY', proxy?.httpProxy],
    ['TKG_HTTPS_PROXY', proxy?.httpsProxy],
    ['TKG_NO_PROXY', proxy && list(proxy.noProxy)],
    ['TKG_PROXY_CA_CERT', base64(proxy?.authority)],
  ]);

export const registrySection = ({ registry }: SiteDesign): FlatSection =>
  section(
    'Registry of TKG images',
    registry === undefined
      ? []
      : [
          ['TKG_CUSTOM_IMAGE_REPOSITORY', `${registry.host}/${registry.path}`],
          ['TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY', 'false'],
          ['TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE', base64(registry.authority)],
        ],
  );
