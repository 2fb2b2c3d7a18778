import { type AwsClusterConfiguration, clusterIssues, resolveCluster } from '../../clusters';
import type { AwsDesign } from '../../design/aws/design';
import { FIPS_COMPATIBILITY_IMAGE } from '../../design/aws/fips';
import { type SpecIssue, throwOnErrors } from '../../spec/issue';
import { poolsOf } from '../flat/flat-cluster';
import { keysOf } from '../flat/flat-keys';
import { writeFlat } from '../flat/write-flat';
import type { FlatConfiguration, FlatEntry } from '../flat-configuration';
import { clusterSection, identitySection, osEntries, proxySection, registrySection, section } from '../sections';
import { identityEnvironment, siteConfiguration, siteConfigurationIssues } from '../site-configuration';

/**
 * The flat configuration of the management cluster of a site on AWS: its VPC, subnets and security groups are there, its
 * API server has private addresses, and there is no bastion of Cluster API's.
 *
 * Secrets are not in it: the tanzu CLI takes them from its environment, and its rights on AWS from the role of the host
 * that it runs on.
 *
 * @param cluster the same cluster as Cluster API sees it: the variables of AWS are read off it
 * @throws SpecError with everything that is wrong: ids that are none, what TKG refuses of a cluster, an authority that is no
 *   certificate, a network plug-in other than Antrea; then for a Terraform token
 */
export function awsManagementClusterConfiguration(
  design: AwsDesign,
  cluster: AwsClusterConfiguration,
): FlatConfiguration {
  const { managementCluster } = design;
  throwOnErrors([...siteConfigurationIssues(design), ...issuesOf(managementCluster.path, cluster)]);
  return siteConfiguration(design, {
    sections: [
      clusterSection(design, 'aws'),
      section('Nodes', [
        ...osEntries(managementCluster),
        ['CONTROL_PLANE_MACHINE_COUNT', String(managementCluster.controlPlane.replicas)],
        ['WORKER_MACHINE_COUNT', String(managementCluster.workerCount)],
      ]),
      section('AWS', awsEntries(cluster)),
      identitySection(design),
      proxySection(design),
      registrySection(design),
      section('FIPS builds', design.fips ? [['TKG_CUSTOM_COMPATIBILITY_IMAGE_PATH', FIPS_COMPATIBILITY_IMAGE]] : []),
    ],
    environment: identityEnvironment(design),
    prerequisites: [],
  });
}

/** What TKG refuses, and ids that are none. Authorities have been checked where the site names them. */
const issuesOf = (path: string, cluster: AwsClusterConfiguration): readonly SpecIssue[] =>
  clusterIssues(path, resolveCluster('management', cluster), cluster).filter(
    (issue) => !issue.path.startsWith(`${path}.trustedAuthorities`),
  );

/** The variables of AWS, as the flat configuration names them. */
function awsEntries(configuration: AwsClusterConfiguration): readonly FlatEntry[] {
  const texts = writeFlat({ infrastructure: 'aws', role: 'management', form: 'user', configuration, further: {} });
  return keysOf('aws', poolsOf(configuration.plan)).flatMap(({ name, infrastructure }): readonly FlatEntry[] => {
    const text = infrastructure === 'aws' ? texts[name] : undefined;
    return text === undefined || text === '' ? [] : [[name, text]];
  });
}
