import type { ClusterRole } from '../../clusters';
import {
  allowedClusters,
  type Capability,
  closedSchema,
  examineValues,
  findPackage,
  type Need,
  readValuesText,
  shapeIssues,
  valuesTextIssues,
} from '../../packages';
import type { SpecIssue } from '../../spec';
import type { TanzuPackageProps } from './tanzu-package-props';
import type { TargetCluster } from './target-cluster';

/** What is known of a package by its name and its values. */
export interface KnownValues {
  readonly issues: readonly SpecIssue[];
  readonly needs: readonly Need[];
  readonly provides: readonly Capability[];
  /** @default - any */
  readonly clusters?: readonly ClusterRole[];
}

/** Examines the values of an install, by the schema that was given or by what is known of the package. */
export function knownValues(
  path: string,
  { packageName, version, values = {}, valuesSchema }: TanzuPackageProps,
  target: TargetCluster | undefined,
): KnownValues {
  const definition = findPackage(packageName);
  const { provides = [] } = definition ?? {};
  const clusters = definition && allowedClusters(definition);
  // What is no YAML is said elsewhere.
  const isReadable = typeof values !== 'string' || valuesTextIssues(path, values).length === 0;
  if (valuesSchema === false || !isReadable) {
    return { issues: [], needs: [], provides, clusters };
  }
  const data = typeof values === 'string' ? readValuesText(values) : values;
  if (valuesSchema !== undefined) {
    return { issues: shapeIssues(path, closedSchema(valuesSchema), data), needs: [], provides, clusters };
  }
  if (definition === undefined) {
    return { issues: [], needs: [], provides, clusters };
  }
  const { namespace } = data;
  const { issues, needs } = examineValues(path, definition, data, {
    version,
    workloadNamespace: typeof namespace === 'string' ? namespace : definition.workloadNamespace,
    infrastructure: target?.infrastructure,
    kubernetesVersion: target?.kubernetesVersion,
  });
  return { issues, needs, provides, clusters };
}
