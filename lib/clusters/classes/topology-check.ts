import { closest } from 'fastest-levenshtein';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { issuesOf } from '../../spec/schema-issues';
import { CLASS_SCHEMAS, schemaKey } from './class-schemas';
import { classValidator } from './class-validators';
import type { ClassVariable, ClusterClass } from './cluster-class';
import { findClusterClass, unknownClassIssue } from './cluster-classes';
import { joinPaths, nullIssues } from './null-issues';

/** A variable of a topology, of any type. */
export interface TopologyVariable {
  readonly name: string;
  readonly value: unknown;
  /**
   * Which definition of the variable is meant, since Cluster API 1.4. TKG's classes define theirs "inline".
   *
   * @default - the only one
   */
  readonly definitionFrom?: string;
}

/** A node pool of a topology, as far as the class judges it. */
export interface CheckedMachineDeployment {
  readonly name: string;
  /** Name of the worker class. */
  readonly class: string;
  /**
   * Variables that have another value in this pool.
   *
   * @default - none
   */
  readonly variables?: {
    /** @default - none */
    readonly overrides?: readonly TopologyVariable[];
  };
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
    /** @default - none */
    readonly machineDeployments?: readonly CheckedMachineDeployment[];
  };
}

/**
 * Judges a topology as Cluster API 1.4 does against the cluster class that it names: required variables, names that the
 * class does not declare, types, enums and limits, fields that a schema does not declare, worker classes, names that
 * stand twice. A null is always refused, as server-side apply does; Cluster API would put a default in its place where
 * there is one.
 *
 * An override of a variable that has no value for the whole cluster is a warning: Cluster API documents that it needs
 * one, and takes the override all the same. So is a class that a user made out of one of TKG's: its variables are not
 * known.
 *
 * @param path of the topology, for the messages
 * @returns an issue for each thing that is wrong
 */
export function checkTopologyVariables(topology: CheckedTopology, path = 'spec.topology'): readonly SpecIssue[] {
  const clusterClass = findClusterClass(topology.class);
  if (clusterClass === undefined) {
    return [unknownClassIssue(`${path}.class`, topology.class)];
  }
  const variables = topology.variables ?? [];
  const pools = topology.workers?.machineDeployments ?? [];
  return [
    ...missingVariables(`${path}.variables`, clusterClass, variables),
    ...listIssues(`${path}.variables`, clusterClass, variables),
    ...pools.flatMap((pool, index) => {
      const at = `${path}.workers.machineDeployments.${pool.name}`;
      const overrides = pool.variables?.overrides ?? [];
      return [
        ...nameIssues(at, pool.name, pools.findIndex(({ name }) => name === pool.name) !== index),
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
  return given.flatMap(({ name, value, definitionFrom = '' }, index) => {
    const at = `${path}.${name}`;
    if (given.findIndex((other) => other.name === name) !== index) {
      return [propIssue(at, 'a second value', 'one value', 'remove one')];
    }
    const variable = clusterClass.variables.find((declared) => declared.name === name);
    return variable === undefined
      ? [undeclared(at, name, clusterClass)]
      : [...definitionIssues(`${at}.definitionFrom`, definitionFrom), ...valueIssues(at, variable, value)];
  });
}

function undeclared(path: string, name: string, { name: className, variables }: ClusterClass): SpecIssue {
  const near = closest(
    name,
    variables.map((variable) => variable.name),
  );
  return propIssue(path, `the variable ${show(name)}`, `a variable of ${className}`, `did you mean ${show(near)}?`);
}

const definitionIssues = (path: string, definitionFrom: string): readonly SpecIssue[] =>
  definitionFrom === '' || definitionFrom === 'inline'
    ? []
    : [propIssue(path, show(definitionFrom), '"inline": TKG\'s classes have no other definitions', 'leave it out')];

function valueIssues(path: string, variable: ClassVariable, value: unknown): readonly SpecIssue[] {
  if (value === undefined) {
    return [propIssue(path, 'nothing', 'a value', 'add it, or remove the variable')];
  }
  const key = schemaKey(variable);
  const issues = issuesOf(classValidator(key), CLASS_SCHEMAS[key] ?? {}, value);
  const nulls = nullIssues(path, value);
  const isOfNull = ({ got, path: at }: SpecIssue): boolean =>
    nulls.some((issue) => issue.got === got && issue.path === at);
  return [
    ...nulls,
    ...issues.map((issue) => ({ ...issue, path: joinPaths(path, issue.path) })).filter((issue) => !isOfNull(issue)),
  ];
}

/** The name becomes the value of a label. */
const LABEL_VALUE = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

function nameIssues(path: string, name: string, isSecond: boolean): readonly SpecIssue[] {
  if (isSecond) {
    return [propIssue(`${path}.name`, `a second node pool ${show(name)}`, 'another name', 'rename one')];
  }
  return LABEL_VALUE.test(name)
    ? []
    : [propIssue(`${path}.name`, show(name), 'the value of a Kubernetes label, not empty', 'rename the node pool')];
}

function workerClassIssues(path: string, { name, workerClasses }: ClusterClass, given: string): readonly SpecIssue[] {
  return workerClasses.includes(given)
    ? []
    : [propIssue(path, show(given), `a worker class of ${name}`, `take one of ${workerClasses.map(show).join(', ')}`)];
}

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
