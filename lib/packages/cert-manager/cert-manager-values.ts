/** Data values of the cert-manager package. */
export interface CertManagerValues {
  /**
   * Namespace of what the package runs.
   *
   * @default "cert-manager"
   */
  readonly namespace?: string;
}
