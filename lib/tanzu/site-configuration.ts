import type { SiteDesign } from '../design/site/site-design';
import { certificateIssues } from '../spec/certificates';
import { type SpecIssue, throwOnErrors } from '../spec/issue';
import { terraformTokenIssues } from '../spec/terraform-tokens';
import type { EnvironmentVariable, FlatConfiguration, FlatSection } from './flat-configuration';

/** What the tanzu CLI takes from its environment to log users in. */
export const identityEnvironment = ({ identity }: Pick<SiteDesign, 'identity'>): readonly EnvironmentVariable[] => [
  ...(identity.type === 'oidc'
    ? [{ name: 'OIDC_IDENTITY_PROVIDER_CLIENT_SECRET', meaning: `secret of the client ${identity.clientId}` }]
    : []),
  ...(identity.type === 'ldap' ? [{ name: 'LDAP_BIND_PASSWORD', meaning: `password of ${identity.bindDn}` }] : []),
];

/** The parts of a configuration that an infrastructure decides. */
export interface SiteConfigurationParts {
  readonly sections: readonly FlatSection[];
  readonly environment: readonly EnvironmentVariable[];
  readonly prerequisites: readonly string[];
}

/** The flat configuration of a site's management cluster. @throws SpecError for a Terraform token */
export function siteConfiguration(
  { managementCluster, release }: SiteDesign,
  { sections, environment, prerequisites }: SiteConfigurationParts,
): FlatConfiguration {
  throwOnErrors(
    sections.flatMap(({ entries }) => entries.flatMap(([name, value]) => terraformTokenIssues(name, value))),
  );
  return {
    clusterName: managementCluster.name,
    release: release.name,
    tanzuCli: release.tanzuCli,
    sections: sections.filter(({ entries }) => entries.length > 0),
    environment,
    prerequisites,
  };
}

/** What no management cluster of a site can be made with: authorities that are no certificates, another plug-in. */
export function siteConfigurationIssues({
  identity,
  managementCluster,
  proxy,
  registry,
}: SiteDesign): readonly SpecIssue[] {
  const authorities: readonly (readonly [string, string | undefined])[] = [
    ['identity.authority', identity.type === 'ldap' ? identity.authority : undefined],
    ['proxy.authority', proxy?.authority],
    ['registry.authority', registry?.authority],
  ];
  return [
    ...authorities.flatMap(([path, pem]) => (pem === undefined ? [] : certificateIssues(path, pem))),
    ...(managementCluster.cni === 'antrea' ? [] : [otherCni(managementCluster)]),
  ];
}

const otherCni = ({ path, cni }: SiteDesign['managementCluster']): SpecIssue => ({
  severity: 'error',
  path: `${path}.cni`,
  got: `"${cni}"`,
  expected: '"antrea", the only network plug-in of a management cluster',
  cure: 'leave it out',
});
