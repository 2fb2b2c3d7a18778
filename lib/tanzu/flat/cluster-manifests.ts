import {
  type CheckedTopology,
  checkTopologyVariables,
  clusterObjects,
  clusterRules,
  type ClusterRole,
  configurationIssues,
  type KubernetesObject,
  plain,
  resolveCluster,
  type ResolvedCluster,
} from '../../clusters';
import type { TkgRelease } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { templateConfiguration } from './effective';
import type { FlatCluster } from './flat-cluster';
import type { FlatKey } from './flat-key';
import { flatRules } from './flat-rules';
import { findFlatKey, FLAT_KEYS } from './flat-keys';
import { type FlatTexts, readFlat } from './read-flat';
import { templateAssertions } from './template-assertions';

/** How manifests are made out of a flat configuration. */
export interface ClusterManifestsOptions {
  /** TKG release of the management cluster. */
  readonly release: TkgRelease;
  /**
   * What the cluster is for.
   *
   * @default 'workload'; TKG_CLUSTER_ROLE, which the CLI writes, wins
   */
  readonly role?: ClusterRole;
}

/** The manifests of a flat configuration, and what is wrong with it. */
export interface ClusterManifests {
  readonly flat: FlatCluster;
  readonly cluster: ResolvedCluster;
  /** The objects in the order of application; what errors spoil may be missing in them. */
  readonly objects: readonly Omit<KubernetesObject, 'id'>[];
  readonly issues: readonly SpecIssue[];
}

/**
 * The manifests that TKG's own generator makes out of a flat configuration, without its Secrets.
 *
 * A configuration that the CLI has merged (it holds PROVIDER_TYPE or TKG_DEFAULT_BOM) has passed the CLI's rules: it is
 * refused for what the templates themselves assert, and for values of a wrong type. Everything else is a warning there.
 */
export function clusterManifests(given: FlatTexts, { release, role }: ClusterManifestsOptions): ClusterManifests {
  const { flat, issues: unreadable, texts } = readFlat(given, role);
  const configuration = templateConfiguration(flat, release);
  const cluster = resolveCluster(flat.role, configuration);
  const objects = clusterObjects(cluster).map(asTemplatesWrite);
  const said = plain(cluster);
  // Defaults of Antrea that are filled in are no settings of the user's.
  const advice = configurationIssues(ROOT, { ...said, antrea: flat.configuration.antrea }, configuration);
  const judged = [
    ...byVariables(clusterRules(ROOT, said), texts),
    ...byVariables(advice, texts)
      .filter(({ path }) => findFlatKey(path) !== undefined)
      .map(asAdvice),
    ...topologyIssues(objects),
    ...flatRules(texts, flat),
  ];
  return {
    flat,
    cluster,
    objects,
    issues: withoutRepetition([
      ...unreadable,
      ...templateAssertions(texts, flat),
      ...(flat.form === 'user' ? judged : judged.map(asWarning)),
    ]),
  };
}

/** Path of the configuration in the rules' messages, before the variable takes its place. */
const ROOT = 'cluster';

const asWarning = (issue: SpecIssue): SpecIssue => ({ ...issue, severity: 'warning' });

/** What this library wants of a cluster beyond TKG's rules is advice here; a namespace of another form is refused. */
const asAdvice = (issue: SpecIssue): SpecIssue => (issue.path === 'NAMESPACE' ? issue : asWarning(issue));

/** The misspelt field of the templates: a bridging mode never reaches the AntreaConfig. */
function asTemplatesWrite(object: KubernetesObject): Omit<KubernetesObject, 'id'> {
  const written = without(object, 'id');
  if (object.kind !== 'AntreaConfig') {
    return written;
  }
  const { antrea } = object.spec as { readonly antrea: { readonly config: Readonly<Record<string, unknown>> } };
  return { ...written, spec: { antrea: { config: without(antrea.config, 'enableBridgingMode') } } };
}

/** An object without one of its properties. */
const without = <T extends object, Property extends keyof T>(object: T, property: Property): Omit<T, Property> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== property)) as Omit<T, Property>;

function topologyIssues(objects: readonly Omit<KubernetesObject, 'id'>[]): readonly SpecIssue[] {
  return objects
    .filter(({ kind }) => kind === 'Cluster')
    .map(({ spec }) => (spec as { readonly topology: CheckedTopology }).topology)
    .filter((topology) => topology.class !== '')
    .flatMap((topology) => checkTopologyVariables(topology));
}

/** Longest paths first, so that the nearest variable is found. */
const KEYS_BY_PATH = FLAT_KEYS.filter(({ path }) => path !== undefined).sort(
  (one, other) => (other.path?.length ?? 0) - (one.path?.length ?? 0),
);

/** Issues with the variable that a property comes from in place of the property, and its text in place of the value. */
const byVariables = (issues: readonly SpecIssue[], texts: FlatTexts): readonly SpecIssue[] =>
  issues.map((issue) => {
    const path = issue.path.replace(/^cluster\.?/, '').replaceAll(/\[([0-9]+)\]/g, '.$1');
    const isAt = (property = ''): boolean => path === property || path.startsWith(`${property}.`);
    const key =
      KEYS_BY_PATH.find((candidate) => isAt(candidate.path)) ??
      KEYS_BY_PATH.find(({ path: property = '' }) => property.startsWith(`${path}.`));
    return key === undefined ? { ...issue, path } : { ...issue, path: key.name, got: asWritten(key, issue.got, texts) };
  });

/** A text is shown as it stands in the file, where a rule shows what it was read as. */
function asWritten({ codec, name }: FlatKey, got: string, texts: FlatTexts): string {
  const text = texts[name];
  const value = text === undefined ? undefined : codec.decode(text);
  return typeof value === 'string' && got === show(value) ? show(text) : got;
}

/**
 * One issue for each variable and rule: what a rule says stands for what the type of the variable says of the same value,
 * and no variable that has an error is warned of.
 */
function withoutRepetition(issues: readonly SpecIssue[]): readonly SpecIssue[] {
  const weight = ({ rule, severity }: SpecIssue): number =>
    (severity === 'error' ? 0 : 2) + (rule === undefined ? 1 : 0);
  const seen = new Set<string>();
  return [...issues]
    .sort((one, other) => weight(one) - weight(other))
    .filter(({ path, rule, got, severity }) => {
      const value = `${path} = ${got}`;
      const key = rule === undefined ? value : `${path} ${rule}`;
      const repeated = seen.has(key) || (severity === 'warning' && seen.has(path));
      seen.add(key).add(value);
      if (severity === 'error') {
        seen.add(path);
      }
      return !repeated;
    });
}
