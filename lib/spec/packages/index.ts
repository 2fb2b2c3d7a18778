import type { CertManagerSpec } from './cert-manager';
import type { ContourSpec } from './contour';
import type { ExternalCsiSnapshotWebhookSpec } from './external-csi-snapshot-webhook';
import type { ExternalDnsSpec } from './external-dns';
import type { FluentBitSpec } from './fluent-bit';
import type { FluxcdHelmControllerSpec, FluxcdKustomizeControllerSpec, FluxcdSourceControllerSpec } from './fluxcd';
import type { GrafanaSpec } from './grafana';
import type { HarborSpec } from './harbor';
import type { MultusCniSpec } from './multus-cni';
import type { PrometheusSpec } from './prometheus';
import type { WhereaboutsSpec } from './whereabouts';

export type * from './alertmanager';
export type * from './alertmanager-message';
export type * from './alertmanager-on-call';
export type * from './alertmanager-receivers';
export type * from './cert-manager';
export type * from './common';
export type * from './contour';
export type * from './external-csi-snapshot-webhook';
export type * from './external-dns';
export type * from './fluent-bit';
export type * from './fluxcd';
export type * from './grafana';
export type * from './harbor';
export type * from './http-client';
export type * from './monitoring';
export type * from './multus-cni';
export type * from './prometheus';
export type * from './prometheus-rules';
export type * from './prometheus-scraping';
export type * from './settings';
export type * from './whereabouts';

/**
 * A package of the standard repository. Its place in the list has no meaning: what it needs is installed before it.
 *
 * @discriminator name
 */
export type PackageSpec =
  | CertManagerSpec
  | ContourSpec
  | FluentBitSpec
  | HarborSpec
  | GrafanaSpec
  | PrometheusSpec
  | ExternalDnsSpec
  | MultusCniSpec
  | WhereaboutsSpec
  | FluxcdSourceControllerSpec
  | FluxcdHelmControllerSpec
  | FluxcdKustomizeControllerSpec
  | ExternalCsiSnapshotWebhookSpec;

/** Names of packages that have a type. */
export type PackageName = PackageSpec['name'];
