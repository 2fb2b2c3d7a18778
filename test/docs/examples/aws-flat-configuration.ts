// docs:start aws-flat-configuration
import { awsClusterNetwork, designAws, isAwaitedNetwork } from 'tko-cdk/design';
import { awsManagementClusterProps } from 'tko-cdk/kubernetes';
import { NO_OUTPUTS } from 'tko-cdk/spec';
import { awsManagementClusterConfiguration, renderFlatConfiguration } from 'tko-cdk/tanzu';
import { anAwsSite } from 'tko-cdk/testing';

/** The text of the file, or undefined while the ids of the network are not known. */
export function awsConfigurationFile(outputs = NO_OUTPUTS): string | undefined {
  const design = designAws(anAwsSite());
  const network = awsClusterNetwork(design, design.managementCluster, outputs);
  if (isAwaitedNetwork(network)) {
    return undefined;
  }
  const cluster = awsManagementClusterProps(design.managementCluster, design, network);
  return renderFlatConfiguration(awsManagementClusterConfiguration(design, cluster));
}
// docs:end aws-flat-configuration
