import { applyingController } from '../fluxcd/applying-controller';

/** Flux's kustomize controller: applies manifests that the source controller fetches. */
export const FLUXCD_KUSTOMIZE_CONTROLLER = applyingController(
  'fluxcd-kustomize-controller',
  'tanzu-kustomize-controller',
);
