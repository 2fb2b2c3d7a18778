import type { KubernetesQuantity, PemCertificate } from '../text';

/**
 * Number of a port.
 *
 * @minimum 1
 * @maximum 65535
 * @asType integer
 */
export type Port = number;

/** CPU and memory of a container. */
export interface ComputeResources {
  /**
   * What is reserved.
   *
   * @default - nothing
   */
  readonly requests?: ComputeAmounts;
  /**
   * What it may use at most.
   *
   * @default - no limit
   */
  readonly limits?: ComputeAmounts;
}

/** An amount of CPU and of memory. */
export interface ComputeAmounts {
  /**
   * CPUs, such as "500m".
   *
   * @default - not said
   */
  readonly cpu?: KubernetesQuantity;
  /**
   * Memory, such as "512Mi".
   *
   * @default - not said
   */
  readonly memory?: KubernetesQuantity;
}

/** How many nodes may mount a volume at once. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany';

/**
 * A certificate for an ingress. Its private key is a secret value: the Secret of the package holds it.
 */
export interface IngressCertificate {
  /** The certificate, with intermediate ones behind it, in PEM form. It has to cover the name of the ingress. */
  readonly crt: PemCertificate;
  /**
   * Certificate of the authority, in PEM form.
   *
   * @default - one that clients trust already
   */
  readonly ca?: PemCertificate;
}
