import { overlayText } from './overlays/overlay-text';
import type { AnyPackageDefinition, OwnOverlay } from './package-definition';

/** The label of a namespace that says what its pods may do. */
export const POD_SECURITY_LABEL = 'pod-security.kubernetes.io/enforce';

/**
 * An overlay that gives the Namespace of a package, where the package makes one itself, the level of Pod Security that its pods
 * need. A label that stands on the Namespace alone would not last: kapp writes the object as the package has it.
 */
export const podSecurityOverlay = ({ podSecurity }: AnyPackageDefinition, workloadNamespace: string): OwnOverlay => ({
  fileName: 'pod-security.yaml',
  content: overlayText(
    { kind: 'Namespace', name: workloadNamespace, mayBeAbsent: true },
    `metadata:
  #@overlay/match missing_ok=True
  labels:
    #@overlay/match missing_ok=True
    ${POD_SECURITY_LABEL}: ${podSecurity}
`,
  ),
});
