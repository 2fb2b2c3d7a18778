import type { Construct } from 'constructs';
import { EXTERNAL_DNS } from '../../packages/external-dns';
import type { ExternalDnsValues } from '../../packages';
import type { ExternalDnsOptions } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** external-dns. */
export interface ExternalDnsProps extends StandardPackageProps<ExternalDnsValues>, ExternalDnsOptions {}

/**
 * The external-dns package: writes DNS records for Services, Ingresses and HTTPProxies. It needs Contour where its source is
 * `contour-httpproxy`, and a version, since the TKG release names none.
 *
 * Secrets of RFC 2136 stand in Secrets of yours in `workloadNamespace`, those of AWS and Azure in the Secret that
 * `secretValues` tells about.
 *
 * Source: external-dns 0.12.2; data values of the package of that version.
 *
 * @throws SpecError as TanzuPackage does, and for flags that external-dns does not take, that contradict each other, that
 *   hold a secret, or with which it would delete records of others or none at all
 */
export class ExternalDns extends StandardPackage {
  constructor(scope: Construct, id: string, props: ExternalDnsProps) {
    super(scope, id, EXTERNAL_DNS, props);
  }
}
