import { formatPath, type PackageName, type PackageSpec, type SpecIssue } from '../spec';
import { propIssue } from '../spec/prop-issue';
import { PACKAGES } from './catalogue';
import type { Need } from './needs/capability';
import { type PackageEnvironment, resolvePackage } from './resolve-package';
import { type DataMap, getIn, removeIn } from './values/data';
import { fromLayoutOf } from './values/key-moves';
import { nullPaths, secretPaths } from './values/marked-paths';
import type { SecretValue } from './values/secret-value';
import { readValuesText, valuesTextIssues } from './values/values-text';

/** Where the values come from, beside their text. */
export interface ReadPackageValuesOptions extends PackageEnvironment {
  /** Version of the package, which decides where some keys are, such as "2.8.2+vmware.2-tkg.1". */
  readonly version: string;
}

/** A package as a file of data values has it. */
export interface ReadPackageValues {
  /** The package as a site file or a construct takes it, with all its values; secrets are left out. */
  readonly spec: PackageSpec;
  /** Where secrets stood. They belong into the Secret of the package. */
  readonly secrets: readonly (readonly string[])[];
  /** What the Secret of the package has to hold. */
  readonly secretValues: readonly SecretValue[];
  readonly needs: readonly Need[];
  /** Everything that is wrong with the values. */
  readonly issues: readonly SpecIssue[];
}

/**
 * Reads a file of data values, as `tanzu package install --values-file` takes it, into a package of this library.
 *
 * A key that is null says nothing, and is left out; the namespace becomes `workloadNamespace`.
 *
 * @param name the package
 * @param text the file
 * @returns the package, and what is wrong with the file; text that is no YAML gives a package without values
 */
export function readPackageValues(
  name: PackageName,
  text: string,
  { version, ...environment }: ReadPackageValuesOptions,
): ReadPackageValues {
  const definition = PACKAGES[name];
  const textIssues = valuesTextIssues('values', text, { annotations: true });
  if (textIssues.length > 0) {
    return { spec: { name }, secrets: [], secretValues: [], needs: [], issues: textIssues };
  }
  const written = fromLayoutOf(version, definition.moves ?? [], readValuesText(text));
  const secrets = secretPaths(definition.valuesSchema, written);
  const values = [...secrets, ...nullPaths(written)].reduce<DataMap>(removeIn, written);
  const spec = { name, version, ...placeOf(values, definition.workloadNamespace) };
  const { issues, needs, secretValues } = resolvePackage('', definition, spec, undefined, environment);
  return {
    spec: spec,
    secrets,
    secretValues,
    needs,
    issues: [
      ...issues.map((issue) => ({ ...issue, path: issue.path.replace(/^\./, '') })),
      // Those that are always needed, whatever else is wrong.
      ...secretLengthIssues(
        definition.secretValues?.({}, { ...environment, version, workloadNamespace: '' }) ?? [],
        written,
      ),
    ],
  };
}

/** Secrets that do not have the length which the package wants. They are left out, but they were meant. */
const secretLengthIssues = (secretValues: readonly SecretValue[], written: DataMap): readonly SpecIssue[] =>
  secretValues.flatMap(({ path, length }) => {
    const given = getIn(written, path);
    const bytes = typeof given === 'string' ? Buffer.byteLength(given) : 0;
    return length === undefined || bytes === 0 || bytes === length
      ? []
      : [
          propIssue(
            `values.${formatPath(path)}`,
            `a secret of ${bytes} bytes`,
            `${length} bytes: the package stops at any other length`,
            'make another one',
          ),
        ];
  });

/** The namespace of the workload is a property of every package, and no value. */
function placeOf(values: DataMap, usual: string) {
  const namespace = getIn(values, ['namespace']);
  if (typeof namespace !== 'string') {
    return { values };
  }
  return { ...(namespace === usual ? {} : { workloadNamespace: namespace }), values: removeIn(values, ['namespace']) };
}
