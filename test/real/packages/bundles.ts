import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  PACKAGES,
  podSecurityOverlay,
  type ResolvedPackage,
  resolvePackage,
  valuesYaml,
  type PackageValues,
} from 'tko-cdk/packages';
import type { PackageName, PackageSpec } from 'tko-cdk/spec';
import { moduleFolder } from '../harness/crds';
import { runYtt, type YttResult } from '../harness/ytt';

type DataMap = Readonly<Record<string, unknown>>;

/** The bundle of the open ancestor that is nearest to the package of TKG 2.3. */
interface Bundle {
  /** Version of the bundle. */
  readonly version: string;
  /**
   * Data values of TKG in the words of the bundle.
   *
   * @default - the same words
   */
  readonly toBundle?: (values: DataMap) => DataMap;
}

/**
 * The bundles of tanzu-framework's sister, Tanzu Community Edition 0.12: what TKG's own were made of. They prove what a
 * value means; they do not prove TKG's defaults.
 */
export const BUNDLES: Readonly<Partial<Record<PackageName, Bundle>>> = {
  'cert-manager': { version: '1.7.2' },
  'external-dns': { version: '0.11.0' },
  'multus-cni': { version: '3.8.0' },
  whereabouts: { version: '0.5.1' },
  contour: { version: '1.20.1', toBundle: contourToBundle },
  'fluent-bit': { version: '1.7.5' },
  harbor: { version: '2.4.2' },
  grafana: { version: '7.5.11' },
  prometheus: { version: '2.27.0' },
};

/** TKG says `infrastructure_provider` where its ancestor says `infrastructureProvider`, and more that the latter has not. */
function contourToBundle(values: DataMap): DataMap {
  const { infrastructure_provider: infrastructureProvider, certificates, envoy, contour, ...rest } = values;
  // The bundle knows no Deployment of Envoy.
  const { service, ...proxy } = without((envoy ?? {}) as Record<string, DataMap>, 'workload');
  const { aws, ...plain } = service ?? {};
  return {
    ...rest,
    infrastructureProvider,
    certificates: { useCertManager: true, ...(certificates as DataMap) },
    contour: without((contour ?? {}) as DataMap, 'resources'),
    envoy: {
      ...proxy,
      service: { ...plain, ...(aws === undefined ? {} : { aws: { loadBalancerType: (aws as DataMap).LBType } }) },
    },
  };
}

const without = <T extends DataMap>(values: T, key: string): T =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key)) as T;

/** A package as this library resolves it, at the version of its bundle. */
export function resolveForBundle(spec: PackageSpec): ResolvedPackage {
  const { version } = bundleOf(spec.name);
  return resolvePackage(spec.name, PACKAGES[spec.name], { ...spec, version: `${version}+vmware.1-tkg.1` }, undefined, {
    infrastructure: 'vsphere',
  });
}

/** Renders a package with the real bundle. */
export async function renderBundle(spec: PackageSpec, secrets: DataMap = {}): Promise<YttResult> {
  const { version, toBundle = (values: DataMap) => values } = bundleOf(spec.name);
  const { values, overlays: own, definition, workloadNamespace } = resolveForBundle(spec);
  const overlays = [podSecurityOverlay(definition, workloadNamespace), ...own];
  const root = await moduleFolder('github.com/vmware-tanzu/community-edition');
  const config = join(root, 'addons/packages', spec.name, version, 'bundle/config');
  if (!existsSync(config)) {
    throw new Error(`${spec.name} ${version}: got no bundle in the module, expected addons/packages/…/bundle/config`);
  }
  const texts = Object.fromEntries(overlays.map(({ fileName, content }) => [fileName, content]));
  const dataValues = [toBundle(values), toBundle(secrets)].map((each) => valuesYaml(each as PackageValues));
  return runYtt([config], texts, dataValues);
}

function bundleOf(name: PackageName): Bundle {
  const bundle = BUNDLES[name];
  if (bundle === undefined) {
    throw new Error(`${name}: got no bundle, expected one in BUNDLES`);
  }
  return bundle;
}
