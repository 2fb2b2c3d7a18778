import type { Construct } from 'constructs';
import { FLUXCD_HELM_CONTROLLER } from '../../packages/fluxcd-helm-controller';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Flux's helm controller has no options beyond those of every package. Its data values are not checked. */
export type FluxcdHelmControllerProps = StandardPackageProps;

/**
 * The package of Flux's helm controller: installs Helm charts. It needs the source controller.
 *
 * Source: TKO 2.3 deployment guides, list of the standard repository.
 *
 * @throws SpecError as TanzuPackage does
 */
export class FluxcdHelmController extends StandardPackage {
  constructor(scope: Construct, id: string, props: FluxcdHelmControllerProps = {}) {
    super(scope, id, FLUXCD_HELM_CONTROLLER, props);
  }
}
