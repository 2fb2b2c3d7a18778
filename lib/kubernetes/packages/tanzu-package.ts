import { ApiObject, type ApiObjectMetadata, Chart, JsonPatch } from 'cdk8s';
import { ApiResource, ClusterRole, ClusterRoleBinding, Namespace, Secret, ServiceAccount } from 'cdk8s-plus-27';
import { Construct, type IConstruct } from 'constructs';
import { show, type SpecIssue } from '../../spec/issue';
import { InstallNames } from '../../packages/names';
import { PackageInstallObject, type PackageInstallSpec } from './package-install';
import { overlaySecretData } from './package-overlay';
import type { IPackageRepository } from './package-repository';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { ChartPackages } from './chart-packages';
import { clusterScoped } from '../custom-kind';
import { TargetCluster } from './target-cluster';
import { ClusterRegistry } from '../clusters/cluster-registry';
import { propsPath } from '../props-path';
import { knownValues } from './known-values';
import { isMarkedAsPackage, TANZU_PACKAGE } from './tanzu-package-mark';
import { tanzuPackageIssues } from './tanzu-package-checks';
import { installNameOf, type TanzuPackageProps } from './tanzu-package-props';
import { valuesYaml } from '../../packages/values/values-yaml';

/** An installed package. */
export interface ITanzuPackage extends IConstruct {
  readonly packageName: string;
  readonly version: string;
  /** Name of the PackageInstall, and of the App that kapp-controller makes of it. */
  readonly installName: string;
  readonly namespace: string;
}

const CARVEL_PREFIX = 'packaging.carvel.dev/package';
/** Carvel's own annotations, and those that the tanzu CLI looks for. */
const PREFIXES: readonly string[] = [CARVEL_PREFIX, 'tkg.tanzu.vmware.com/tanzu-package'];
const OVERLAYS_ANNOTATION = 'ext.packaging.carvel.dev/ytt-paths-from-secret-name.kctrl-ytt-overlays';

/**
 * A package of a Tanzu repository, installed with exactly the objects of `tanzu package install` (TKG 2.3), so that
 * `tanzu package installed` manages them further.
 *
 * @throws SpecError with all issues at once: a package that TKG manages itself, a version that is no exact pin, a wrong
 *   name, a shared namespace, an invisible repository, values that ytt cannot read, a name of a cluster-scoped object
 *   that another install has, a Terraform token
 */
export class TanzuPackage extends Construct implements ITanzuPackage {
  /** Whether something is a TanzuPackage, of any installed copy of this library. */
  public static isTanzuPackage(candidate: unknown): candidate is TanzuPackage {
    return isMarkedAsPackage(candidate);
  }

  public readonly [TANZU_PACKAGE] = true;
  public readonly packageName: string;
  public readonly version: string;
  public readonly installName: string;
  public readonly namespace: string;

  // The objects, for patches.
  public readonly packageInstall: PackageInstallObject;
  /** The Namespace, with createNamespace. */
  public readonly namespaceObject?: ApiObject;
  /** The ServiceAccount, unless serviceAccountName was given. */
  public readonly serviceAccount?: ApiObject;
  /** The ClusterRole with all rights, unless serviceAccountName was given. */
  public readonly clusterRole?: ApiObject;
  /** The ClusterRoleBinding, unless serviceAccountName was given. */
  public readonly clusterRoleBinding?: ApiObject;
  /** The Secret with `values`. */
  public readonly valuesSecret?: ApiObject;
  /** The Secret with `overlays`. */
  public readonly overlaysSecret?: ApiObject;

  constructor(scope: Construct, id: string, props: TanzuPackageProps) {
    super(scope, id);
    this.packageName = props.packageName;
    this.version = props.version;
    this.namespace = props.namespace;
    this.installName = installNameOf(props);
    const names = new InstallNames(this.installName, this.namespace);
    const path = propsPath(this);
    const known = knownValues(`${path}.values`, props, TargetCluster.find(this));
    throwIssues([
      ...tanzuPackageIssues(path, props),
      ...known.issues,
      ...this.otherInstalls().flatMap((other) => this.collisionIssues(other, props)),
    ]);

    if (props.createNamespace === true) {
      this.namespaceObject = clusterScoped(new Namespace(this, 'Namespace', { metadata: { name: this.namespace } }));
    }
    if (props.serviceAccountName === undefined) {
      const account = new ServiceAccount(this, 'ServiceAccount', {
        metadata: { ...annotated(names, names.serviceAccount), namespace: this.namespace },
      });
      const role = new ClusterRole(this, 'ClusterRole', { metadata: annotated(names, names.clusterRole) });
      role.allow(['*'], ApiResource.custom({ apiGroup: '*', resourceType: '*' }));
      const binding = new ClusterRoleBinding(this, 'ClusterRoleBinding', {
        metadata: annotated(names, names.clusterRoleBinding),
        role,
      });
      binding.addSubjects(account);
      this.serviceAccount = without('/automountServiceAccountToken', ApiObject.of(account));
      this.clusterRole = without('/rules/0/resourceNames', clusterScoped(role));
      this.clusterRoleBinding = without('/subjects/0/apiGroup', clusterScoped(binding));
    }
    if (props.values !== undefined) {
      const text = typeof props.values === 'string' ? props.values : valuesYaml(props.values);
      this.valuesSecret = this.secret('Values', annotated(names, names.valuesSecret), { 'values.yaml': text });
    }
    if (props.overlays !== undefined && props.overlays.length > 0) {
      const metadata = annotated(names, names.overlaysSecret, [CARVEL_PREFIX]);
      this.overlaysSecret = this.secret('Overlays', metadata, overlaySecretData(props.overlays));
    }
    this.packageInstall = new PackageInstallObject(this, 'Resource', {
      metadata: { name: this.installName, namespace: this.namespace, annotations: this.installAnnotations() },
      spec: {
        packageRef: {
          refName: this.packageName,
          // As the CLI writes it; an exact constraint picks no prerelease but the one that it names.
          versionSelection: { constraints: this.version, prereleases: {} },
        },
        serviceAccountName: props.serviceAccountName ?? names.serviceAccount,
        values: this.valuesSources(props.valuesSecretNames ?? []),
      },
    });
    this.keepOrder(props.repository);
    ChartPackages.of(this).add({
      path,
      name: this.installName,
      version: this.version,
      provides: props.provides ?? known.provides,
      needs: props.needs ?? known.needs,
      clusters: props.clusters ?? known.clusters,
      construct: this,
      packageInstall: this.packageInstall,
      installId: names.id,
    });
  }

  private otherInstalls(): readonly TanzuPackage[] {
    const registry = ClusterRegistry.of(this);
    const installs = registry.all('package').filter((node) => TanzuPackage.isTanzuPackage(node));
    registry.take('package', this.node.path, this);
    return installs;
  }

  /**
   * The issues with another install of the app. One install twice in a chart is a mistake; in two charts it is the same
   * package on two clusters. Two installs may not share an id: "a-b" in "c" and "a" in "b-c" would share a ClusterRole.
   */
  private collisionIssues(other: TanzuPackage, props: TanzuPackageProps): readonly SpecIssue[] {
    const path = propsPath(this);
    const inOneChart = Chart.of(other) === Chart.of(this);
    const { clusterRole } = new InstallNames(this.installName, this.namespace);
    const issues: SpecIssue[] = [];
    if (inOneChart && props.createNamespace === true && other.namespaceObject?.name === this.namespace) {
      const got = `${show(this.namespace)}, which ${other.node.path} makes too`;
      issues.push(propIssue(`${path}.createNamespace`, got, 'a namespace that is made once', 'leave it out here'));
    }
    if (other.installName === this.installName && other.namespace === this.namespace) {
      const got = `${show(this.installName)} in namespace ${show(this.namespace)}, as ${other.node.path} has`;
      const expected = 'one install of that name and namespace in a chart';
      return inOneChart ? [...issues, propIssue(`${path}.name`, got, expected, 'rename or remove one')] : issues;
    }
    if (props.serviceAccountName === undefined && other.clusterRole?.name === clusterRole) {
      const got = `a ClusterRole ${show(clusterRole)}, which ${other.node.path} makes too`;
      const expected = 'names of cluster-scoped objects that no other install has';
      issues.push(propIssue(`${path}.name`, got, expected, 'rename one of them'));
    }
    return issues;
  }

  private secret(id: string, metadata: ApiObjectMetadata, stringData: Readonly<Record<string, string>>): ApiObject {
    const secret = new Secret(this, id, { metadata: { ...metadata, namespace: this.namespace }, stringData });
    return without('/immutable', ApiObject.of(secret));
  }

  /** The annotations by which `tanzu package installed delete` finds what was made, and kapp-controller the overlays. */
  private installAnnotations(): Record<string, string> {
    const made = [this.clusterRole, this.clusterRoleBinding, this.serviceAccount, this.valuesSecret];
    const annotations = made
      .filter((object) => object !== undefined)
      .flatMap(({ kind, name }) => PREFIXES.map((prefix) => [`${prefix}-${kind}`, name] as const));
    const overlays =
      this.overlaysSecret === undefined ? [] : [[OVERLAYS_ANNOTATION, this.overlaysSecret.name] as const];
    return Object.fromEntries([...annotations, ...overlays]);
  }

  private valuesSources(secretNames: readonly string[]): PackageInstallSpec['values'] {
    const own = this.valuesSecret === undefined ? [] : [this.valuesSecret.name];
    const sources = [...own, ...secretNames].map((name) => ({ secretRef: { name } }));
    return sources.length === 0 ? undefined : sources;
  }

  /** Writes the objects in the order in which the CLI makes them, after the repository that holds the package. */
  private keepOrder(repository: IPackageRepository | undefined): void {
    const order = [...(repository === undefined ? [] : [repository]), ...this.node.children];
    order.slice(1).forEach((later, index) => {
      later.node.addDependency(order[index] ?? later);
    });
  }
}

/** Metadata with the annotations that say to which install an object belongs. */
const annotated = (names: InstallNames, name: string, prefixes: readonly string[] = PREFIXES): ApiObjectMetadata => ({
  name,
  annotations: Object.fromEntries(prefixes.map((prefix) => [prefix, names.id])),
});

/** The object of a construct, without a field that cdk8s-plus adds and the CLI does not. */
function without(pointer: string, object: ApiObject): ApiObject {
  object.addJsonPatch(JsonPatch.remove(pointer));
  return object;
}
