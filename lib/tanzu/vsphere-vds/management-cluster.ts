import type { VsphereVdsDesign } from '../../design/vsphere-vds/design';
import { aviCertificateAuthority } from '../../design/vsphere-vds/stages';
import { certificateIssues } from '../../spec/certificates';
import { type SpecIssue, throwOnErrors } from '../../spec/issue';
import type { AwaitedConfiguration, EnvironmentVariable, FlatConfiguration } from '../flat-configuration';
import { clusterSection, identitySection, proxySection, registrySection } from '../sections';
import { identityEnvironment, siteConfiguration, siteConfigurationIssues } from '../site-configuration';
import { aviSection, nodeIpamSection, nodeSection, vsphereSection } from './sections';

/** Values that exist only after a stage was applied. */
export interface LateValues {
  /**
   * Certificate of the authority of NSX ALB's portal, in PEM form: the certificate itself, where the controllers signed
   * it.
   *
   * @default - not known yet
   */
  readonly aviCertificateAuthority?: string;
}

/**
 * The flat configuration of a site's management cluster.
 *
 * Names and subnets of VIP networks are read from the design, so they equal those of the AKODeploymentConfigs (rule
 * R10). Secrets are not in it: the tanzu CLI takes them from its environment. `AVI_LABELS` is left out, since the design
 * has no label for clusters that no AKODeploymentConfig selects, and an empty one breaks the creation.
 *
 * @param late the authority of a certificate that the controllers signed themselves
 * @returns what it waits for, when the controllers sign their certificate and its authority is not known yet
 * @throws SpecError for an authority that is no certificate, a vCenter whose certificate cannot be checked (rule R37),
 *   a network plug-in other than Antrea, or a Terraform token
 */
export function managementClusterConfiguration(
  design: VsphereVdsDesign,
  late: LateValues = {},
): FlatConfiguration | AwaitedConfiguration {
  const { certificate } = design.avi;
  const authority = certificate.kind === 'provided' ? certificate.authority : late.aviCertificateAuthority;
  throwOnErrors([...vsphereIssues(design, authority), ...siteConfigurationIssues(design)]);
  if (authority === undefined) {
    return { waitsFor: aviCertificateAuthority(design) };
  }
  return siteConfiguration(design, {
    sections: [
      clusterSection(design, 'vsphere'),
      nodeSection(design),
      nodeIpamSection(design),
      vsphereSection(design),
      aviSection(design, authority),
      identitySection(design),
      proxySection(design),
      registrySection(design),
    ],
    environment: cliEnvironment(design),
    prerequisites: prerequisites(design),
  });
}

/** What the tanzu CLI takes from its environment to make the management cluster of a site. */
export const cliEnvironment = ({
  identity,
  vcenter,
}: Pick<VsphereVdsDesign, 'identity' | 'vcenter'>): readonly EnvironmentVariable[] => [
  { name: 'VSPHERE_PASSWORD', meaning: `password of ${vcenter.user}` },
  { name: 'AVI_PASSWORD', meaning: "password of NSX ALB's administrator" },
  ...identityEnvironment({ identity }),
];

/** The CLI takes DNS servers of nodes only while this feature is on, which it is not by default. */
const prerequisites = ({ managementCluster }: VsphereVdsDesign): readonly string[] =>
  managementCluster.network.nodeIpam === undefined
    ? []
    : ['tanzu config set features.management-cluster.custom-nameservers true'];

function vsphereIssues({ avi, vcenter }: VsphereVdsDesign, aviAuthority: string | undefined): readonly SpecIssue[] {
  const aviPath = avi.certificate.kind === 'provided' ? 'avi.certificate.authority' : 'aviCertificateAuthority';
  return [
    ...(aviAuthority === undefined ? [] : certificateIssues(aviPath, aviAuthority)),
    ...(vcenter.insecure || vcenter.thumbprint !== undefined ? [] : [NO_THUMBPRINT]),
  ];
}

const NO_THUMBPRINT: SpecIssue = {
  severity: 'error',
  rule: 'R37',
  path: 'vcenter.thumbprint',
  got: 'nothing',
  expected: "the SHA-1 thumbprint of the vCenter's certificate",
  cure: 'add it, or set insecure to true',
};
