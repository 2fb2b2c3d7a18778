import { show, type SpecIssue } from '../spec/issue';
import { propIssue } from '../spec/prop-issue';

const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const MAX_LABEL = 63;
const MAX_SUBDOMAIN = 253;

/** Namespaces that every user of a cluster can read: `tanzu package` creates no administrator's account there. */
const SHARED_NAMESPACES: readonly string[] = ['default', 'kube-public'];

const isLabel = (name: string): boolean => name.length <= MAX_LABEL && LABEL.test(name);
const isSubdomain = (name: string): boolean =>
  name.length <= MAX_SUBDOMAIN && name.split('.').every((label) => LABEL.test(label));

const LETTERS = 'lower-case letters, digits and inner hyphens';

/** The issue of a name that is no DNS-1123 subdomain, as nearly all Kubernetes objects want it. */
export function subdomainIssues(path: string, name: string): readonly SpecIssue[] {
  const expected = `a DNS-1123 subdomain of at most ${MAX_SUBDOMAIN} characters: ${LETTERS}, labels parted by dots`;
  return isSubdomain(name) ? [] : [nameIssue(path, name, expected)];
}

/** The issues of a namespace: a DNS-1123 label, and not a shared one unless that is allowed. */
export function namespaceIssues(path: string, namespace: string, allowShared: boolean): readonly SpecIssue[] {
  if (!isLabel(namespace)) {
    return [nameIssue(path, namespace, `a DNS-1123 label of at most ${MAX_LABEL} characters: ${LETTERS}`)];
  }
  if (SHARED_NAMESPACES.includes(namespace) && !allowShared) {
    const expected = 'a namespace of its own: whoever may use the namespace gets the rights of the installation';
    const cure = 'name another namespace, or set allowSharedNamespace';
    return [propIssue(path, `the shared namespace ${show(namespace)}`, expected, cure)];
  }
  return [];
}

/** The issues of a package's refName: a DNS-1123 subdomain of at least three labels. */
export function packageNameIssues(path: string, packageName: string): readonly SpecIssue[] {
  return isSubdomain(packageName) && packageName.split('.').length >= 3
    ? []
    : [nameIssue(path, packageName, 'the full name of a package, such as "contour.tanzu.vmware.com"')];
}

const nameIssue = (path: string, name: string, expected: string): SpecIssue =>
  propIssue(
    path,
    name.length > MAX_LABEL ? `${show(name)} (${name.length} characters)` : show(name),
    expected,
    'rename it',
  );

/** The names of the objects that `tanzu package install` makes, all derived from the install's name and namespace. */
export class InstallNames {
  /** `<name>-<namespace>`: stands in the annotations, and before the names of the other objects. */
  public readonly id: string;
  public readonly serviceAccount: string;
  public readonly clusterRole: string;
  public readonly clusterRoleBinding: string;
  public readonly valuesSecret: string;
  public readonly overlaysSecret: string;

  constructor(name: string, namespace: string) {
    this.id = `${name}-${namespace}`;
    this.serviceAccount = `${this.id}-sa`;
    this.clusterRole = `${this.id}-cluster-role`;
    this.clusterRoleBinding = `${this.id}-cluster-rolebinding`;
    this.valuesSecret = `${this.id}-values`;
    this.overlaysSecret = `${this.id}-overlays`;
  }

  /** The issue of an install name so long that the longest derived name exceeds what Kubernetes takes. */
  public lengthIssues(path: string): readonly SpecIssue[] {
    const { length } = this.clusterRoleBinding;
    const got = `a name that makes ${show(this.clusterRoleBinding)} (${length} characters)`;
    const cure = `shorten it by ${length - MAX_SUBDOMAIN}`;
    return length <= MAX_SUBDOMAIN
      ? []
      : [propIssue(path, got, `derived names of at most ${MAX_SUBDOMAIN} characters`, cure)];
  }
}
