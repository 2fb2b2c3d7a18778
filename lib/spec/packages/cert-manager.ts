import type { PackageSettings } from './settings';

/** The cert-manager package: certificates for packages with an ingress. */
export interface CertManagerSpec extends PackageSettings {
  readonly name: 'cert-manager';
}
