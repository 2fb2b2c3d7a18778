import type { Construct } from 'constructs';
import type { PackageSpec } from '../../spec';
import { CertManager } from './cert-manager';
import { Contour, type ContourProps } from './contour';
import { Grafana, type GrafanaProps } from './grafana';
import { FluentBit, type FluentBitProps } from './fluent-bit';
import { Harbor, type HarborProps } from './harbor';
import { Prometheus } from './prometheus';
import { ExternalCsiSnapshotWebhook } from './external-csi-snapshot-webhook';
import { ExternalDns, type ExternalDnsProps } from './external-dns';
import { FluxcdHelmController } from './fluxcd-helm-controller';
import { FluxcdKustomizeController } from './fluxcd-kustomize-controller';
import { FluxcdSourceController } from './fluxcd-source-controller';
import { MultusCni } from './multus-cni';
import { Whereabouts } from './whereabouts';
import type { StandardPackage, StandardPackageProps } from './standard-package';

/** What a package of data takes beside it. */
export type AddPackageOptions = Pick<StandardPackageProps, 'createNamespaces' | 'overlays' | 'repository' | 'release'>;

type Make = (scope: Construct, id: string, props: object) => StandardPackage;

const CONSTRUCTS: Readonly<Record<PackageSpec['name'], Make>> = {
  'cert-manager': (scope, id, props) => new CertManager(scope, id, props),
  contour: (scope, id, props) => new Contour(scope, id, props as ContourProps),
  'fluent-bit': (scope, id, props) => new FluentBit(scope, id, props as FluentBitProps),
  harbor: (scope, id, props) => new Harbor(scope, id, props as HarborProps),
  grafana: (scope, id, props) => new Grafana(scope, id, props as GrafanaProps),
  prometheus: (scope, id, props) => new Prometheus(scope, id, props),
  'external-csi-snapshot-webhook': (scope, id, props) => new ExternalCsiSnapshotWebhook(scope, id, props),
  'external-dns': (scope, id, props) => new ExternalDns(scope, id, props as ExternalDnsProps),
  'fluxcd-helm-controller': (scope, id, props) => new FluxcdHelmController(scope, id, props),
  'fluxcd-kustomize-controller': (scope, id, props) => new FluxcdKustomizeController(scope, id, props),
  'fluxcd-source-controller': (scope, id, props) => new FluxcdSourceController(scope, id, props),
  'multus-cni': (scope, id, props) => new MultusCni(scope, id, props),
  whereabouts: (scope, id, props) => new Whereabouts(scope, id, props),
};

/**
 * Makes the construct of a package that is said in data, such as an item of `packages` in a site file.
 *
 * @returns the construct, with the name of the package as its id
 * @throws SpecError as the construct does
 */
export function addPackage(
  scope: Construct,
  { name, ...spec }: PackageSpec,
  options: AddPackageOptions = {},
): StandardPackage {
  return CONSTRUCTS[name](scope, name, { ...spec, ...options });
}
