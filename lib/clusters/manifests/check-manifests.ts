import type { SpecIssue } from '../../spec/issue';
import { checkClusterManifest } from '../classes/cluster-manifest-check';
import { dataAt, listAt, type ManifestObject, mapAt, textAt, valueAt } from '../read/manifest-view';
import { antreaConfigIssues } from './antrea-config-issues';
import { clusterBootstrapIssues } from './cluster-bootstrap-issues';
import { ruleIssue } from '../checks/rule-issue';

/**
 * Judges the objects of clusters of any origin, such as the parsed documents of a user's file: each Cluster by its class
 * (S1) and by the rules of the tanzu CLI for files with a Cluster (V49 to V51), each ClusterBootstrap and AntreaConfig by
 * the rules of TKG's webhooks (S3, S4). Objects of other kinds are what these refer to.
 *
 * @returns an issue for each thing that is wrong; its path begins with the kind and the name of the object
 */
export function checkClusterManifests(objects: readonly ManifestObject[]): readonly SpecIssue[] {
  return objects.flatMap((object): readonly SpecIssue[] => {
    const path = `${String(object.kind)}/${textAt(object, 'metadata', 'name') ?? ''}`;
    switch (object.kind) {
      case 'Cluster':
        return [...checkClusterManifest(object, path), ...clusterRules(path, object, objects)];
      case 'ClusterBootstrap':
        return clusterBootstrapIssues(path, object, objects);
      case 'AntreaConfig':
        return antreaConfigIssues(path, object);
      default:
        return [];
    }
  });
}

/** V49 to V51: what the CLI wants of a file with a Cluster. */
function clusterRules(path: string, cluster: ManifestObject, objects: readonly ManifestObject[]): readonly SpecIssue[] {
  const topology = dataAt(cluster, 'spec', 'topology');
  const variables = listAt(topology, 'variables') ?? [];
  const variable = (name: string): unknown =>
    valueAt(
      variables.find((one) => textAt(one, 'name') === name),
      'value',
    );
  return [
    ...credentialIssues(cluster, variable('identityRef'), objects),
    ...familyIssues(`${path}.spec.clusterNetwork`, cluster, valueAt(variable('network'), 'ipv6Primary') === true),
    ...((listAt(topology, 'workers', 'machineDeployments') ?? []).length === 0 &&
    variable('controlPlaneTaint') !== false
      ? [
          ruleIssue(
            'V51',
            `${path}.spec.topology.workers`,
            'no machine deployment',
            'at least one, or the variable controlPlaneTaint with the value false',
            'add one of them',
          ),
        ]
      : []),
  ];
}

/**
 * V49: a cluster on vSphere has credentials: it names an identity, or a Secret of its name and namespace. Where the
 * Secret is among the objects, it has a user and a password.
 */
function credentialIssues(
  cluster: ManifestObject,
  identityRef: unknown,
  objects: readonly ManifestObject[],
): readonly SpecIssue[] {
  const [name, namespace] = [textAt(cluster, 'metadata', 'name'), textAt(cluster, 'metadata', 'namespace')];
  const secret = objects.find(
    (object) =>
      object.kind === 'Secret' &&
      textAt(object, 'metadata', 'name') === name &&
      textAt(object, 'metadata', 'namespace') === namespace,
  );
  if (secret === undefined || identityRef !== undefined) {
    return [];
  }
  const given = { ...mapAt(secret, 'data'), ...mapAt(secret, 'stringData') };
  return ['username', 'password']
    .filter((key) => (given[key] ?? '') === '')
    .map((key) =>
      ruleIssue('V49', `Secret/${name ?? ''}.stringData.${key}`, 'nothing', `the ${key} of the vCenter`, 'add it'),
    );
}

/** V50: networks of pods and services have the same families, at most two, and the first one is the preferred one. */
function familyIssues(path: string, cluster: ManifestObject, ipv6Primary: boolean): readonly SpecIssue[] {
  const families = (field: string): readonly string[] =>
    (listAt(cluster, 'spec', 'clusterNetwork', field, 'cidrBlocks') ?? []).map((cidr) =>
      String(cidr).includes(':') ? 'ipv6' : 'ipv4',
    );
  const [pods, services] = [families('pods'), families('services')];
  const shown = `pods ${pods.join(',')} and services ${services.join(',')}`;
  if (pods.length === 0 && services.length === 0) {
    return [];
  }
  const equal = pods.length <= 2 && pods.join() === services.join() && new Set(pods).size === pods.length;
  return [
    ...(equal
      ? []
      : [
          ruleIssue(
            'V50',
            path,
            shown,
            'the same families in the same order, one network of each',
            'change one of the lists',
          ),
        ]),
    ...(ipv6Primary && pods[0] !== 'ipv6'
      ? [ruleIssue('V50', path, shown, 'IPv6 first, as network.ipv6Primary is true', 'put it first')]
      : []),
  ];
}
