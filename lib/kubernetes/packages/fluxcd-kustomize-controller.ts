import type { Construct } from 'constructs';
import { FLUXCD_KUSTOMIZE_CONTROLLER } from '../../packages/fluxcd-kustomize-controller';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Flux's kustomize controller has no options beyond those of every package. Its data values are not checked. */
export type FluxcdKustomizeControllerProps = StandardPackageProps;

/**
 * The package of Flux's kustomize controller: applies manifests. It needs the source controller.
 *
 * Source: TKO 2.3 deployment guides, list of the standard repository.
 *
 * @throws SpecError as TanzuPackage does
 */
export class FluxcdKustomizeController extends StandardPackage {
  constructor(scope: Construct, id: string, props: FluxcdKustomizeControllerProps = {}) {
    super(scope, id, FLUXCD_KUSTOMIZE_CONTROLLER, props);
  }
}
