// docs:start flat-both-ways
import { TKG_RELEASES } from 'tko-cdk/design';
import { formatIssue } from 'tko-cdk/spec';
import { clusterManifests, readFlat, readFlatFile, writeFlat } from 'tko-cdk/tanzu';

/** @param text a flat configuration, as `tanzu cluster create --file` takes it */
export function objectsOf(text: string) {
  const file = readFlatFile(text);
  const { cluster, objects, issues: found } = clusterManifests(file.texts, { release: TKG_RELEASES['2.3.0'] });
  const issues = [...file.issues, ...found];
  for (const issue of issues) {
    console.error(file.lineOf(issue.path) ?? '', issue.severity, formatIssue(issue));
  }
  return { name: cluster.name, objects: issues.some(({ severity }) => severity === 'error') ? [] : objects };
}

/** The same configuration with larger workers, as variables again. */
export function withLargerWorkers(text: string) {
  const { flat } = readFlat(readFlatFile(text).texts);
  return writeFlat({ ...flat, further: { ...flat.further, WORKER_SIZE: 'large' } });
}
// docs:end flat-both-ways
