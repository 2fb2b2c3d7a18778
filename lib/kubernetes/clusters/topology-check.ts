import { closest } from 'fastest-levenshtein';
import { show, type SpecIssue } from '../../spec/issue';
import { issuesOf } from '../../spec/schema-issues';
import { propIssue } from '../packages/prop-issue';
import { CLASS_SCHEMAS, schemaKey } from './class-schemas';
import { classValidator } from './class-validators';
import type { ClusterClass } from './cluster-class';
import { CLUSTER_CLASSES, findClusterClass } from './cluster-classes';

/** A variable of a topology, of any type. */
export interface TopologyVariable {
  readonly name: string;
  readonly value: unknown;
}

/** The part of a Cluster's `spec.topology` that its cluster class judges. */
export interface CheckedTopology {
  /** Name of the cluster class. */
  readonly class: string;
  /**
   * Variables.
   *
   * @default - none
   */
  readonly variables?: readonly TopologyVariable[];
  /**
   * Node pools.
   *
   * @default - none
   */
  readonly workers?: {
    readonly machineDeployments?: readonly {
      readonly name: string;
      readonly class: string;
      readonly variables?: { readonly overrides?: readonly TopologyVariable[] };
    }[];
  };
}

/**
 * Judges a topology as Cluster API does against the cluster class that it names: required variables, names that the
 * class does not declare, types, enums and limits, fields that a schema does not declare, worker classes. A null is
 * always refused, as server-side apply does; Cluster API would put a default in its place where there is one.
 *
 * An override of a variable that has no value for the whole cluster is a warning: Cluster API documents that it needs
 * one, and takes the override all the same.
 *
 * @param path of the topology, for the messages
 * @returns an issue for each thing that is wrong
 */
export function checkTopologyVariables(topology: CheckedTopology, path = 'spec.topology'): readonly SpecIssue[] {
  const clusterClass = findClusterClass(topology.class);
  if (clusterClass === undefined) {
    const known = CLUSTER_CLASSES.map(({ name }) => show(name)).join(' or ');
    return [propIssue(`${path}.class`, show(topology.class), known, 'take the cluster class of the TKG release')];
  }
  const variables = topology.variables ?? [];
  const pools = topology.workers?.machineDeployments ?? [];
  return [
    ...missingVariables(`${path}.variables`, clusterClass, variables),
    ...listIssues(`${path}.variables`, clusterClass, variables),
    ...pools.flatMap((pool) => {
      const at = `${path}.workers.machineDeployments.${pool.name}`;
      const overrides = pool.variables?.overrides ?? [];
      return [
        ...workerClassIssues(`${at}.class`, clusterClass, pool.class),
        ...listIssues(`${at}.variables.overrides`, clusterClass, overrides),
        ...withoutClusterValue(`${at}.variables.overrides`, clusterClass, overrides, variables),
      ];
    }),
  ];
}

const has = (variables: readonly { readonly name: string }[], name: string): boolean =>
  variables.some((variable) => variable.name === name);

const missingVariables = (
  path: string,
  { variables }: ClusterClass,
  given: readonly TopologyVariable[],
): readonly SpecIssue[] =>
  variables
    .filter(({ name, required, schema }) => required && schema.default === undefined && !has(given, name))
    .map(({ name }) => propIssue(`${path}.${name}`, 'nothing', 'a value: the cluster class requires it', 'add it'));

function listIssues(
  path: string,
  clusterClass: ClusterClass,
  given: readonly TopologyVariable[],
): readonly SpecIssue[] {
  return given.flatMap(({ name, value }, index) => {
    const at = `${path}.${name}`;
    if (given.findIndex((other) => other.name === name) !== index) {
      return [propIssue(at, 'a second value', 'one value', 'remove one')];
    }
    const variable = clusterClass.variables.find((declared) => declared.name === name);
    return variable === undefined
      ? [undeclared(at, name, clusterClass)]
      : valueIssues(at, clusterClass.name, name, value);
  });
}

function undeclared(path: string, name: string, { name: className, variables }: ClusterClass): SpecIssue {
  const near = closest(
    name,
    variables.map((variable) => variable.name),
  );
  return propIssue(path, `the variable ${show(name)}`, `a variable of ${className}`, `did you mean ${show(near)}?`);
}

function valueIssues(path: string, className: string, variable: string, value: unknown): readonly SpecIssue[] {
  const key = schemaKey(className, variable);
  return issuesOf(classValidator(key), CLASS_SCHEMAS[key] ?? {}, value).map((issue) => ({
    ...issue,
    path: issue.path === '' ? path : `${path}${issue.path.startsWith('[') ? '' : '.'}${issue.path}`,
  }));
}

const workerClassIssues = (path: string, { name, workerClasses }: ClusterClass, given: string): readonly SpecIssue[] =>
  workerClasses.includes(given)
    ? []
    : [propIssue(path, show(given), `a worker class of ${name}`, `take one of ${workerClasses.map(show).join(', ')}`)];

const withoutClusterValue = (
  path: string,
  clusterClass: ClusterClass,
  overrides: readonly TopologyVariable[],
  variables: readonly TopologyVariable[],
): readonly SpecIssue[] =>
  overrides
    .filter(({ name }) => has(clusterClass.variables, name) && !has(variables, name))
    .map(({ name }) => ({
      ...propIssue(`${path}.${name}`, 'an override', 'a value of the variable for the whole cluster', 'add one'),
      severity: 'warning',
    }));
