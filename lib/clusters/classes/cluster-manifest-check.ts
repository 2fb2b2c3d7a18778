import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { issuesOf } from '../../spec/schema-issues';
import { CLUSTER_MANIFEST_KEY } from './class-schemas';
import { classValidator } from './class-validators';
import { CLUSTER_MANIFEST_SCHEMA } from './cluster-manifest-schema';
import { joinPath, joinPaths, nullIssues } from './null-issues';
import { checkTopologyVariables, type CheckedMachineDeployment, type TopologyVariable } from './topology-check';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Judges a whole Cluster of any origin, such as parsed YAML: that it is class-based, that it has the fields that the
 * class is judged by, that its networks are some, then its topology with `checkTopologyVariables`. Other fields that the
 * class has no say in, such as replicas, go unchecked. Nothing is thrown, whatever is given.
 *
 * @param path of the manifest, for the messages
 * @returns an issue for each thing that is wrong
 */
export function checkClusterManifest(manifest: unknown, path = ''): readonly SpecIssue[] {
  const shape = issuesOf(classValidator(CLUSTER_MANIFEST_KEY), CLUSTER_MANIFEST_SCHEMA, manifest);
  const { topology } = fieldsOf(fieldsOf(manifest).spec);
  const at = joinPath(path, ['spec', 'topology']);
  const issues = [
    ...shape.map((issue) => ({ ...issue, path: joinPaths(path, issue.path) })),
    ...versionIssues(`${at}.version`, fieldsOf(topology).version),
    ...topologyIssues(fieldsOf(topology), at),
  ];
  return [...issues, ...otherNulls(nullIssues(at, topology), issues)];
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function versionIssues(path: string, version: unknown): readonly SpecIssue[] {
  const example = 'a version of Kubernetes with a v before it, such as "v1.26.5+vmware.2-tkg.1"';
  return typeof version !== 'string' || /^v\d+\.\d+/.test(version)
    ? []
    : [propIssue(path, show(version), example, 'take a version of the TKG release')];
}

/** What the class says of the parts that have a name. */
function topologyIssues(topology: Fields, path: string): readonly SpecIssue[] {
  return typeof topology.class === 'string'
    ? checkTopologyVariables(
        {
          class: topology.class,
          variables: variablesOf(topology.variables),
          workers: { machineDeployments: machineDeploymentsOf(fieldsOf(topology.workers).machineDeployments) },
        },
        path,
      )
    : [];
}

const variablesOf = (list: unknown): readonly TopologyVariable[] =>
  listOf(list).flatMap(({ name, value, definitionFrom }) =>
    isText(name) ? [{ name, value, ...(isText(definitionFrom) && { definitionFrom }) }] : [],
  );

const machineDeploymentsOf = (list: unknown): readonly CheckedMachineDeployment[] =>
  listOf(list).flatMap(({ name, class: workerClass, variables }) =>
    isText(name) && isText(workerClass)
      ? [{ name, class: workerClass, variables: { overrides: variablesOf(fieldsOf(variables).overrides) } }]
      : [],
  );

/** Nulls that no other issue speaks of. */
const otherNulls = (nulls: readonly SpecIssue[], issues: readonly SpecIssue[]): readonly SpecIssue[] =>
  nulls.filter(
    ({ path }) => !/\b(variables|overrides)\[\d+\]/.test(path) && !issues.some((issue) => issue.path === path),
  );
