import type { Construct } from 'constructs';
import { CERT_MANAGER } from '../../packages/cert-manager';
import type { CertManagerValues } from '../../packages';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** cert-manager has no options beyond those of every package. */
export type CertManagerProps = StandardPackageProps<CertManagerValues>;

/**
 * The cert-manager package: certificates for the packages with an ingress (Contour, Harbor, Prometheus, Grafana).
 *
 * Source: TKO 2.3 deployment guides, "Install cert-manager".
 *
 * @throws SpecError as TanzuPackage does
 */
export class CertManager extends StandardPackage {
  constructor(scope: Construct, id: string, props: CertManagerProps = {}) {
    super(scope, id, CERT_MANAGER, props);
  }
}
