// docs:start own-manifest
import { checkClusterManifests, type ManifestObject, readCluster } from 'tko-cdk/clusters';
import { formatIssue } from 'tko-cdk/spec';
import { parseAllDocuments } from 'yaml';

/** @param text manifests of one cluster, as they lie in a repository or come from `kubectl get --output yaml` */
export function lookAt(text: string): readonly string[] {
  const objects = parseAllDocuments(text).map((document) => document.toJS() as ManifestObject);

  // What the objects say, as a configuration: to be changed and written again, or to be compared.
  const { role, configuration } = readCluster(objects);
  console.log(role, configuration?.name, configuration?.kubernetesVersion);

  return checkClusterManifests(objects).map(formatIssue);
}
// docs:end own-manifest
