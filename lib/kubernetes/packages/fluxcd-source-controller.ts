import type { Construct } from 'constructs';
import { FLUXCD_SOURCE_CONTROLLER } from '../../packages/fluxcd-source-controller';
import type { FluxcdSourceControllerValues } from '../../packages';
import type { FluxcdSourceControllerOptions } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Flux's source controller. */
export interface FluxcdSourceControllerProps
  extends StandardPackageProps<FluxcdSourceControllerValues>, FluxcdSourceControllerOptions {}

/**
 * The package of Flux's source controller: fetches what the kustomize and the helm controller apply. A cluster whose
 * continuous delivery Tanzu Mission Control manages has it already.
 *
 * Source: the package's public builds 0.24.4, 0.33.0 and 0.36.1.
 *
 * @throws SpecError as TanzuPackage does, and for a proxy that would hide the API server
 */
export class FluxcdSourceController extends StandardPackage {
  constructor(scope: Construct, id: string, props: FluxcdSourceControllerProps = {}) {
    super(scope, id, FLUXCD_SOURCE_CONTROLLER, props);
  }
}
