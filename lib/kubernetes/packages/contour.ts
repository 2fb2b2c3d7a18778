import type { Construct } from 'constructs';
import { CONTOUR } from '../../packages/contour';
import type { ContourValues } from '../../packages';
import type { ContourOptions } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Contour and Envoy. */
export interface ContourProps extends StandardPackageProps<ContourValues>, ContourOptions {}

/**
 * The Contour package: the ingress of a cluster, with Envoy as its proxy. It needs cert-manager, and with a Service of
 * type LoadBalancer something that serves it.
 *
 * Source: TKO 2.3 deployment guides, "Install Contour"; data values of version 1.24.4.
 *
 * @throws SpecError as TanzuPackage does, and for values that the type of the Service leaves unread
 */
export class Contour extends StandardPackage {
  constructor(scope: Construct, id: string, props: ContourProps) {
    super(scope, id, CONTOUR, props);
  }
}
