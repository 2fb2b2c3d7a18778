import type { KubernetesQuantity, ListItem, PemCertificate, ProxyUrl } from '../text';
import type { Port } from './common';
import type { PackageSettings } from './settings';

/** The package of Flux's source controller: fetches what the other controllers apply. */
export interface FluxcdSourceControllerSpec extends PackageSettings, FluxcdSourceControllerOptions {
  readonly name: 'fluxcd-source-controller';
}

/** What Flux's source controller is given. */
export interface FluxcdSourceControllerOptions {
  /**
   * CPU and memory that it may use at most.
   *
   * @default - 1000m and 1Gi
   */
  readonly limits?: FluxcdLimits;
  /**
   * Port of its Service.
   *
   * @default 80
   */
  readonly servicePort?: Port;
  /**
   * The proxy to what is fetched.
   *
   * @default - none
   */
  readonly proxy?: FluxcdProxy;
  /**
   * Certificate of the authority of registries, in PEM form. Since 0.36.1.
   *
   * @default - those that the controller trusts already
   */
  readonly registryCa?: PemCertificate;
}

/** What a controller may use at most. */
export interface FluxcdLimits {
  /**
   * CPUs, such as "500m".
   *
   * @default "1000m"
   */
  readonly cpu?: KubernetesQuantity;
  /**
   * Memory, such as "512Mi".
   *
   * @default "1Gi"
   */
  readonly memory?: KubernetesQuantity;
}

/** A proxy. */
export interface FluxcdProxy {
  /**
   * For HTTP.
   *
   * @default - none
   */
  readonly http?: ProxyUrl;
  /**
   * For HTTPS.
   *
   * @default - none
   */
  readonly https?: ProxyUrl;
  /**
   * What is reached without it: names, domains and networks. Kubernetes' own names have to be among them.
   *
   * @default - nothing
   */
  readonly except?: readonly ListItem[];
}

/**
 * The package of Flux's helm controller: installs Helm charts. It needs the source controller. Its data values are not
 * published for the versions of TKG: `values` is not checked.
 */
export interface FluxcdHelmControllerSpec extends PackageSettings {
  readonly name: 'fluxcd-helm-controller';
}

/**
 * The package of Flux's kustomize controller: applies manifests. It needs the source controller. Its data values are not
 * published for the versions of TKG: `values` is not checked.
 */
export interface FluxcdKustomizeControllerSpec extends PackageSettings {
  readonly name: 'fluxcd-kustomize-controller';
}
