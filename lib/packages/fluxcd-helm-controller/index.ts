import { applyingController } from '../fluxcd/applying-controller';

/** Flux's helm controller: installs charts that the source controller fetches. */
export const FLUXCD_HELM_CONTROLLER = applyingController('fluxcd-helm-controller', 'tanzu-helm-controller');
