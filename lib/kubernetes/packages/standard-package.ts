import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type TkgRelease, TKG_RELEASES } from '../../design/releases';
import type { AnyPackageDefinition, PackageValues, SecretValue } from '../../packages';
import { allowedClusters, podSecurityOverlay, resolvePackage } from '../../packages';
import type { PackageSettings } from '../../spec';
import { throwIssues } from '../../spec/prop-issue';
import { propsPath } from '../props-path';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { ChartNamespaces } from './chart-namespaces';
import type { PackageOverlay, PackageOverlayFolder } from './package-overlay';
import type { IPackageRepository } from './package-repository';
import { type ITanzuPackage, TanzuPackage } from './tanzu-package';
import { TargetCluster } from './target-cluster';

/**
 * What every package of the standard repository takes; `Values` are its own data values.
 */
export interface StandardPackageProps<Values extends object = object> extends Omit<PackageSettings, 'values'> {
  /**
   * Data values as the package itself names them, laid over what the other properties say. Unknown ones are refused.
   *
   * @default - none
   */
  readonly values?: Values;
  /**
   * Makes the namespaces of the install and of the workload, with the labels of Pod Security that the package needs.
   * A namespace that several packages of a chart share is made once, those of Kubernetes and TKG never.
   *
   * @default true
   */
  readonly createNamespaces?: boolean;
  /**
   * A service account in the namespace that installs the package, with the rights that the package needs.
   *
   * @default - one is made, with all rights on the cluster, as the CLI does
   */
  readonly serviceAccountName?: string;
  /**
   * ytt overlays, in the order in which they are applied; after those that the package brings itself.
   *
   * @default - none
   */
  readonly overlays?: readonly (PackageOverlay | PackageOverlayFolder)[];
  /**
   * The repository that holds the package: checked to be visible and to have the version, and written before the install.
   *
   * @default - not checked
   */
  readonly repository?: IPackageRepository;
  /**
   * The TKG release whose version is taken.
   *
   * @default - TKG 2.3.0
   */
  readonly release?: TkgRelease;
}

/** Names of the props that are not said to the package itself. */
const CONSTRUCT_PROPS: Readonly<Record<Exclude<keyof StandardPackageProps, keyof PackageSettings>, true>> = {
  createNamespaces: true,
  serviceAccountName: true,
  overlays: true,
  repository: true,
  release: true,
};

/** A package of the standard repository. */
export abstract class StandardPackage extends Construct implements ITanzuPackage {
  public readonly packageName: string;
  public readonly version: string;
  public readonly installName: string;
  /** Namespace of the PackageInstall. */
  public readonly namespace: string;
  /** Namespace of what the package runs. */
  public readonly workloadNamespace: string;
  /**
   * Name of the Secret of yours that is read for secret data values.
   *
   * @default - none is read
   */
  public readonly secretName?: string;
  /** What that Secret has to hold: one key of any name with data values in YAML. */
  public readonly secretValues: readonly SecretValue[];
  /** The install, with its objects for patches. */
  public readonly tanzuPackage: TanzuPackage;

  protected constructor(scope: Construct, id: string, definition: AnyPackageDefinition, props: StandardPackageProps) {
    super(scope, id);
    const path = propsPath(this);
    const target = TargetCluster.find(this);
    const release = props.release ?? TKG_RELEASES['2.3.0'];
    const properties = Object.fromEntries(
      Object.entries(props).filter(([key]) => !Object.hasOwn(CONSTRUCT_PROPS, key)),
    );
    const resolved = resolvePackage(path, definition, properties, release.packages[definition.name]?.[0], {
      infrastructure: target?.infrastructure,
      kubernetesVersion: target?.kubernetesVersion,
    });
    throwIssues([...terraformTokenIssues(path, properties), ...resolved.issues]);
    this.workloadNamespace = resolved.workloadNamespace;
    this.secretName = resolved.secretName;
    this.secretValues = resolved.secretValues;
    const namespaces = props.createNamespaces === false ? [] : this.makeNamespaces(definition, resolved.namespace);
    this.tanzuPackage = new TanzuPackage(this, 'Resource', {
      packageName: definition.packageName,
      version: resolved.version,
      namespace: resolved.namespace,
      serviceAccountName: props.serviceAccountName,
      values: resolved.values as PackageValues,
      valuesSecretNames: resolved.secretName === undefined ? [] : [resolved.secretName],
      overlays: [
        ...(namespaces.length === 0 ? [] : [podSecurityOverlay(definition, this.workloadNamespace)]),
        ...resolved.overlays,
        ...(props.overlays ?? []),
      ],
      repository: props.repository,
      // The values were checked with what the options say about them.
      valuesSchema: false,
      needs: resolved.needs,
      provides: definition.provides,
      clusters: allowedClusters(definition),
    });
    this.tanzuPackage.node.addDependency(...namespaces);
    this.packageName = definition.packageName;
    this.version = resolved.version;
    this.installName = this.tanzuPackage.installName;
    this.namespace = resolved.namespace;
  }

  private makeNamespaces({ podSecurity }: AnyPackageDefinition, namespace: string): readonly ApiObject[] {
    const namespaces = ChartNamespaces.of(this);
    const install = namespaces.get(namespace);
    const workload = namespaces.get(this.workloadNamespace);
    if (workload !== undefined) {
      namespaces.raise(workload, podSecurity);
    }
    return [install, workload].filter((each) => each !== undefined);
  }
}
