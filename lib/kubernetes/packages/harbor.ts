import type { Construct } from 'constructs';
import { HARBOR } from '../../packages/harbor';
import type { HarborValues } from '../../packages';
import type { HarborOptions } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Harbor. */
export interface HarborProps extends StandardPackageProps<HarborValues>, HarborOptions {}

/**
 * The Harbor package: a registry for images. It needs cert-manager; Contour, unless it is reached by Ingresses; a default
 * StorageClass, unless one is named; and seven secrets, which `secretValues` tells and `harborSecretValues` writes.
 *
 * Source: TKO 2.3 deployment guides, "Install Harbor"; data values of version 2.6.3, which 2.8.2 knows too.
 *
 * @throws SpecError as TanzuPackage does, and for a sample in place of a name or a storage, a certificate that does not
 *   cover the names of Harbor, volumes that several pods cannot mount, and values that nothing reads
 */
export class Harbor extends StandardPackage {
  /** Name by which clients reach Harbor. */
  public readonly hostname: string;
  /** What stands before the path of an image: the hostname, with the port if it is not 443. */
  public readonly registryHost: string;
  /** URL of the portal. */
  public readonly url: string;

  constructor(scope: Construct, id: string, props: HarborProps) {
    super(scope, id, HARBOR, props);
    this.hostname = props.values?.hostname ?? props.hostname;
    const port = props.values?.port?.https ?? props.httpsPort ?? 443;
    this.registryHost = port === 443 ? this.hostname : `${this.hostname}:${port}`;
    this.url = `https://${this.registryHost}`;
  }
}
