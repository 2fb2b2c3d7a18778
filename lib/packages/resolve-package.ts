import type { PackageSettings, SpecIssue } from '../spec';
import { packageShapeIssues } from '../spec/package-shape';
import { propIssue } from '../spec/prop-issue';
import type { Need } from './needs/capability';
import { namespaceIssues } from './names';
import type { AnyPackageDefinition, OwnOverlay, PackageContext, WorkloadSecret } from './package-definition';
import { optionsOf } from './package-options';
import { compact, mergeData, type DataMap } from './values/data';
import { fromLayoutOf, isBelow, toLayoutOf } from './values/key-moves';
import { packageValueIssues } from './values/value-issues';
import { type PackageValues, valuesIssues } from './values/values-yaml';
import { mergeWorkloadSecrets, secretsInValues } from './values/workload-secrets';
import type { SecretValue } from './values/secret-value';

/** What a package becomes in a cluster. */
export interface ResolvedPackage {
  readonly definition: AnyPackageDefinition;
  readonly version: string;
  /** Namespace of the PackageInstall. */
  readonly namespace: string;
  readonly workloadNamespace: string;
  /** Data values, in the layout of the version. */
  readonly values: DataMap;
  readonly needs: readonly Need[];
  /** ytt overlays of the package's own. */
  readonly overlays: readonly OwnOverlay[];
  /** Secrets of the user's that its pods read. */
  readonly workloadSecrets: readonly WorkloadSecret[];
  /** Names by which clients outside of the cluster reach it. */
  readonly hostnames: readonly string[];
  /** What the user's own Secret has to hold. */
  readonly secretValues: readonly SecretValue[];
  /**
   * Name of that Secret.
   *
   * @default - none: nothing is secret, and none was named
   */
  readonly secretName?: string;
  /** Everything that is wrong, needs aside. */
  readonly issues: readonly SpecIssue[];
}

/** What is known about the cluster of a package. */
export type PackageEnvironment = Pick<PackageContext, 'infrastructure' | 'kubernetesVersion'>;

/**
 * Resolves a package of the standard repository: version, namespaces, data values, needs, secrets, and what is wrong.
 *
 * @param path path of the package, for messages
 * @param properties settings and options, as lib/spec/packages has them
 * @param version the version to take where the properties name none; undefined when the release knows none
 */
export function resolvePackage(
  path: string,
  definition: AnyPackageDefinition,
  properties: PackageSettings,
  version: string | undefined,
  environment: PackageEnvironment = {},
): ResolvedPackage {
  const saidNamespace = properties.values?.namespace;
  const context: PackageContext = {
    ...environment,
    version: properties.version ?? version ?? '',
    workloadNamespace:
      typeof saidNamespace === 'string'
        ? saidNamespace
        : (properties.workloadNamespace ?? definition.workloadNamespace),
  };
  const namespace = properties.namespace ?? definition.namespace;
  const common = { definition, namespace, version: context.version, workloadNamespace: context.workloadNamespace };
  const shape = packageShapeIssues(path, definition.name, properties);
  if (shape.length > 0) {
    return {
      ...common,
      values: {},
      needs: [],
      overlays: [],
      workloadSecrets: [],
      hostnames: [],
      secretValues: [],
      issues: shape,
    };
  }
  const options = optionsOf(properties);
  const said = properties.values ?? {};
  const values = mergeData(compact(definition.toValues(options, context) as DataMap), said);
  const found = [
    ...(context.version === '' ? [versionIssue(path, definition)] : []),
    ...namespaceIssues(`${path}.values.namespace`, context.workloadNamespace, true),
    ...(definition.optionIssues?.(path, options, context) ?? []),
    ...packageValueIssues(`${path}.values`, definition, values, context),
    ...kubernetesIssues(path, definition, context),
  ];
  // What YAML cannot say of values that the package leaves open.
  const unsayable = valuesIssues(`${path}.values`, values as PackageValues);
  const issues = [...found, ...unsayable.filter((issue) => !found.some((other) => other.path === issue.path))];
  const isSound = issues.length === 0;
  const secretValues = isSound ? (definition.secretValues?.(values, context) ?? []) : [];
  return {
    ...common,
    values: toLayoutOf(context.version, definition.moves ?? [], values),
    needs: isSound ? definition.needs(values, context) : [],
    overlays: isSound ? (definition.overlays?.(options, context) ?? []) : [],
    workloadSecrets: isSound
      ? mergeWorkloadSecrets([...secretsInValues(values), ...(definition.workloadSecrets?.(options, values) ?? [])])
      : [],
    hostnames: isSound ? (definition.hostnames?.(values, context) ?? []) : [],
    secretValues,
    secretName: properties.secretName ?? (secretValues.length === 0 ? undefined : `${definition.name}-secret-values`),
    issues,
  };
}

/** What is wrong with data values of a package that somebody wrote, in the layout of its version; and its needs. */
export function examineValues(
  path: string,
  definition: AnyPackageDefinition,
  written: DataMap,
  context: PackageContext,
): Pick<ResolvedPackage, 'needs' | 'issues' | 'secretValues'> {
  const values = fromLayoutOf(context.version, definition.moves ?? [], written);
  const issues = [
    ...packageValueIssues(path, definition, values, context),
    ...kubernetesIssues(path, definition, context),
  ];
  return {
    issues,
    needs: issues.length === 0 ? definition.needs(values, context) : [],
    secretValues: issues.length === 0 ? (definition.secretValues?.(values, context) ?? []) : [],
  };
}

const versionIssue = (path: string, { name, packageName }: AnyPackageDefinition): SpecIssue =>
  propIssue(
    `${path}.version`,
    'no version',
    `one of ${name}: the release names none`,
    `take one that "tanzu package available list ${packageName}" prints`,
  );

function kubernetesIssues(
  path: string,
  { name, kubernetesLimits = [] }: AnyPackageDefinition,
  { version, kubernetesVersion }: PackageContext,
): readonly SpecIssue[] {
  const minor = /^v?([0-9]+\.[0-9]+)/.exec(kubernetesVersion ?? '')?.[1];
  return kubernetesLimits
    .filter(
      ({ before, kubernetesBelow }) =>
        minor !== undefined &&
        version !== '' &&
        isBelow(version, before) &&
        !isBelow(`${minor}.0`, `${kubernetesBelow}.0`),
    )
    .map(({ before, kubernetesBelow, reason }) =>
      propIssue(
        `${path}.version`,
        `${name} ${version} on Kubernetes ${minor ?? ''}`,
        `${name} ${before} or later from Kubernetes ${kubernetesBelow} on, because ${reason}`,
        'take a newer version of the package',
      ),
    );
}
