import { aviCertificateAuthority, type VsphereVdsDesign } from '../../design';
import type { StackOutputs } from '../../spec';
import { fileNameOf, isAwaited, managementClusterConfiguration, renderFlatConfiguration } from '../../tanzu';
import type { SiteFile, WaitingFile } from '../site-file';

/** The file that `tanzu management-cluster create` reads, or what it waits for. */
export function managementClusterFile(design: VsphereVdsDesign, outputs: StackOutputs): SiteFile | WaitingFile {
  const path = `tanzu/${fileNameOf({ clusterName: design.managementCluster.name })}`;
  const { stack, output } = aviCertificateAuthority(design);
  const configuration = managementClusterConfiguration(design, { aviCertificateAuthority: outputs.get(stack, output) });
  return isAwaited(configuration)
    ? { path, waitsFor: configuration.waitsFor }
    : { path, content: renderFlatConfiguration(configuration) };
}
