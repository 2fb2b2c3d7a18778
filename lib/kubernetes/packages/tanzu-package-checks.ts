import { show, type SpecIssue } from '../../spec/issue';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { autoManagedIssues } from '../../packages/auto-managed';
import { InstallNames, namespaceIssues, packageNameIssues, subdomainIssues } from '../../packages/names';
import { overlayIssues } from './package-overlay';
import { propIssue } from '../../spec/prop-issue';
import { installNameOf, type TanzuPackageProps } from './tanzu-package-props';
import { valuesTextIssues } from '../../packages/values/values-text';
import { valuesIssues } from '../../packages/values/values-yaml';
import { exactVersionIssues, isFromTanzuRepository } from '../../packages/versions/version-constraint';

/**
 * Everything that is wrong with the props of a TanzuPackage, seen by themselves.
 *
 * @param path path of the construct, put before the names of the props
 */
export function tanzuPackageIssues(path: string, props: TanzuPackageProps): readonly SpecIssue[] {
  const account = props.serviceAccountName;
  return [
    ...terraformTokenIssues(path, props),
    ...packageNameIssues(`${path}.packageName`, props.packageName),
    ...autoManagedIssues(`${path}.packageName`, props.packageName),
    ...exactVersionIssues(`${path}.version`, props.version, props.packageName),
    ...namespaceIssues(`${path}.namespace`, props.namespace, props.allowSharedNamespace ?? false),
    ...installNameIssues(`${path}.name`, props),
    ...(account === undefined ? [] : subdomainIssues(`${path}.serviceAccountName`, account)),
    ...valueSourceIssues(path, props),
    ...overlayIssues(`${path}.overlays`, props.overlays ?? []),
    ...visibilityIssues(`${path}.repository`, props),
    ...absentVersionIssues(`${path}.version`, props),
  ];
}

function installNameIssues(path: string, props: TanzuPackageProps): readonly SpecIssue[] {
  const name = installNameOf(props);
  const issues = subdomainIssues(path, name);
  return issues.length > 0 ? issues : new InstallNames(name, props.namespace).lengthIssues(path);
}

function valueSourceIssues(path: string, props: TanzuPackageProps): readonly SpecIssue[] {
  const { values, valuesSecretNames = [] } = props;
  const own = new InstallNames(installNameOf(props), props.namespace).valuesSecret;
  return [
    ...(typeof values === 'string' ? valuesTextIssues(`${path}.values`, values) : []),
    ...(typeof values === 'object' ? valuesIssues(`${path}.values`, values) : []),
    ...valuesSecretNames.flatMap((name, index) => {
      const at = `${path}.valuesSecretNames[${index}]`;
      const isOwn = name === own && values !== undefined;
      if (isOwn || valuesSecretNames.indexOf(name) < index) {
        const got = isOwn ? `${show(name)}, the Secret that values makes` : `${show(name)} for the second time`;
        return [propIssue(at, got, 'Secrets that differ', 'remove or rename it')];
      }
      return subdomainIssues(at, name);
    }),
  ];
}

/** A pin that the repository does not have: kapp-controller would find no version, and the install would fail. */
function absentVersionIssues(
  path: string,
  { repository, packageName, version }: TanzuPackageProps,
): readonly SpecIssue[] {
  const known = isFromTanzuRepository(packageName)
    ? repository?.packageVersions[packageName.split('.')[0] ?? '']
    : undefined;
  if (known === undefined || known.includes(version)) {
    return [];
  }
  const expected = `a version that is known to be in ${show(repository?.repositoryName)}: ${known.join(', ')}`;
  const cure =
    'take one of them; if "tanzu package available list" prints yours, add it to packageVersions of the repository';
  return [propIssue(path, show(version), expected, cure)];
}

/** A repository outside of kapp-controller's global namespace is seen in its own namespace only. */
function visibilityIssues(path: string, props: TanzuPackageProps): readonly SpecIssue[] {
  const { repository, namespace } = props;
  if (repository === undefined || repository.isGlobal || repository.repositoryNamespace === namespace) {
    return [];
  }
  const got = `${show(repository.repositoryName)} in namespace ${show(repository.repositoryNamespace)}`;
  const expected = `a repository in the global namespace or in ${show(namespace)}; others are not seen there`;
  return [propIssue(path, got, expected, 'move the repository to the global namespace, or install beside it')];
}
