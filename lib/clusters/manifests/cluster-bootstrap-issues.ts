import { show, type SpecIssue } from '../../spec/issue';
import { ruleIssue } from '../checks/rule-issue';
import { dataAt, isData, listAt, type ManifestObject, mapAt, textAt } from '../read/manifest-view';

const ANNOTATIONS = {
  fill: 'tkg.tanzu.vmware.com/add-missing-fields-from-tkr',
  unmanagedCni: 'tkg.tanzu.vmware.com/unmanaged-cni',
};

/** Sources that a package can have its values from: one of them. */
const SOURCES = ['inline', 'secretRef', 'providerRef'];

/** S3: what the webhook of a ClusterBootstrap refuses, as far as it can be known without the packages of the TKr. */
export function clusterBootstrapIssues(
  path: string,
  bootstrap: ManifestObject,
  objects: readonly ManifestObject[],
): readonly SpecIssue[] {
  const spec = dataAt(bootstrap, 'spec');
  const annotations = mapAt(bootstrap, 'metadata', 'annotations') ?? {};
  const filled = ANNOTATIONS.fill in annotations;
  const unmanaged = ANNOTATIONS.unmanagedCni in annotations;
  const namespace = textAt(bootstrap, 'metadata', 'namespace');
  const additional = (listAt(spec, 'additionalPackages') ?? []).map(
    (entry, index) => [`additionalPackages[${index}]`, entry] as const,
  );
  const packages = [
    ...['cni', 'cpi', 'csi', 'kapp'].filter((field) => field in spec).map((field) => [field, spec[field]] as const),
    ...additional,
  ];
  const wanted = filled ? [] : ['kapp', ...(unmanaged ? [] : ['cni'])];
  return [
    ...wanted
      .filter((field) => !(field in spec))
      .map((field) =>
        ruleIssue(
          'S3',
          `${path}.spec.${field}`,
          'nothing',
          'a package',
          `add it, or the annotation ${ANNOTATIONS.fill}`,
        ),
      ),
    ...packages.flatMap(([field, entry]) => packageIssues(`${path}.spec.${field}`, entry, namespace, objects)),
    ...repeated(path, additional),
  ];
}

function packageIssues(
  path: string,
  entry: unknown,
  namespace: string | undefined,
  objects: readonly ManifestObject[],
): readonly SpecIssue[] {
  const valuesFrom = dataAt(entry, 'valuesFrom');
  const given = SOURCES.filter((source) => source in valuesFrom);
  const reference = valuesFrom.providerRef;
  return [
    ...((textAt(entry, 'refName') ?? '') === ''
      ? [ruleIssue('S3', `${path}.refName`, 'nothing', 'the name of a package', 'add it')]
      : []),
    ...(given.length > 1
      ? [ruleIssue('S3', `${path}.valuesFrom`, given.join(' and '), 'one source of values', 'remove the others')]
      : []),
    ...(isData(reference) ? referenceIssues(`${path}.valuesFrom.providerRef`, reference, namespace, objects) : []),
  ];
}

/** The object that holds the values must be there first, so it is looked for among the objects. */
function referenceIssues(
  path: string,
  reference: Readonly<Record<string, unknown>>,
  namespace: string | undefined,
  objects: readonly ManifestObject[],
): readonly SpecIssue[] {
  const [apiGroup = '', kind = '', name = ''] = ['apiGroup', 'kind', 'name'].map((field) => textAt(reference, field));
  if (apiGroup === '') {
    return [ruleIssue('S3', `${path}.apiGroup`, 'nothing', 'the API group of the object', 'add it')];
  }
  const found = objects.some(
    (object) =>
      object.kind === kind &&
      textAt(object, 'metadata', 'name') === name &&
      textAt(object, 'metadata', 'namespace') === namespace,
  );
  return found
    ? []
    : [
        ruleIssue(
          'S3',
          path,
          `${kind} ${show(name)}, which is not among the objects`,
          'an object that is applied before the ClusterBootstrap',
          'add it, or correct kind and name',
        ),
      ];
}

function repeated(path: string, packages: readonly (readonly [string, unknown])[]): readonly SpecIssue[] {
  const names = packages.map(([, entry]) => textAt(entry, 'refName'));
  return packages
    .filter(([, entry], index) => names.indexOf(textAt(entry, 'refName')) !== index)
    .map(([field, entry]) =>
      ruleIssue(
        'S3',
        `${path}.spec.${field}.refName`,
        `${show(textAt(entry, 'refName'))} a second time`,
        'each package once',
        'remove one',
      ),
    );
}
