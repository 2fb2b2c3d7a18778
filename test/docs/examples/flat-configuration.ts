// docs:start flat-configuration
import { designVsphereVds } from 'tko-cdk/design';
import { NO_OUTPUTS } from 'tko-cdk/spec';
import { isAwaited, managementClusterConfiguration, renderFlatConfiguration } from 'tko-cdk/tanzu';
import { aVsphereVdsSite } from 'tko-cdk/testing';

/** The text of the file, or undefined while the controllers' certificate is not known. */
export function configurationFile(outputs = NO_OUTPUTS): string | undefined {
  // Any site does; this one is the library's own for tests.
  const design = designVsphereVds(aVsphereVdsSite());
  const configuration = managementClusterConfiguration(design, {
    aviCertificateAuthority: outputs.get('sfo01-avi-configuration', 'ca_certificate'),
  });
  if (isAwaited(configuration)) {
    return undefined;
  }
  // Beneath: a configuration is plain data, so a variable that the design does not have is one entry more.
  const mine = { title: 'Mine', entries: [['TKG_IP_FAMILY', 'ipv4']] as const };
  return renderFlatConfiguration({ ...configuration, sections: [...configuration.sections, mine] });
}
// docs:end flat-configuration
