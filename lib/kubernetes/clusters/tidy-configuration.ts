import type { ClusterConfiguration } from '../../clusters';
import { onlyCertificates } from '../../spec/certificates';

/**
 * A configuration without what has no effect: text around certificates, and the thumbprint of a vCenter whose
 * certificate goes unchecked.
 */
export function tidyConfiguration<Configuration extends ClusterConfiguration>(
  configuration: Configuration,
): Configuration {
  const { additionalRegistries, trustedAuthorities } = configuration;
  const insecure = 'vcenter' in configuration && configuration.vcenter.insecure === true;
  return {
    ...configuration,
    ...(insecure && { vcenter: { ...configuration.vcenter, thumbprint: undefined } }),
    ...(trustedAuthorities && {
      trustedAuthorities: Object.fromEntries(
        Object.entries(trustedAuthorities).map(([name, pem]) => [name, onlyCertificates(pem)]),
      ),
    }),
    ...(additionalRegistries && {
      additionalRegistries: additionalRegistries.map((registry) => ({
        ...registry,
        ...(registry.authority !== undefined && { authority: onlyCertificates(registry.authority) }),
      })),
    }),
  };
}
