import type { FluentBitOptions } from '../../spec';
import { type MountedSecret, mountOverlay, type RenderedContainer } from '../overlays/container-overlays';
import { overlayText } from '../overlays/overlay-text';
import type { OwnOverlay } from '../package-definition';
import { fileSecrets, mountPathOf } from './sections/secrets';

/** The container of Fluent Bit, as the package renders it. */
const CONTAINER: RenderedContainer = { kind: 'DaemonSet', name: 'fluent-bit', container: 'fluent-bit' };

/** Changes of what the package renders that its data values cannot say. */
export const fluentBitOverlays = (options: Partial<FluentBitOptions>): readonly OwnOverlay[] => {
  const secrets = mountedSecrets(options);
  return [
    ...(options.restartOnChange === false ? [] : [RESTART_ON_CHANGE]),
    ...(secrets.length === 0
      ? []
      : [{ fileName: 'mount-secrets.yaml', content: mountOverlay(CONTAINER, secrets.map(mountOf)) }]),
  ];
};

/** The Secrets that the pods mount, each once. */
export const mountedSecrets = (options: Partial<FluentBitOptions>): readonly string[] =>
  [...new Set([...fileSecrets(options).map(({ secretName }) => secretName), ...(options.mountedSecrets ?? [])])].sort();

/** Pods read their configuration once. kapp renames a versioned ConfigMap when it changes, which changes the pods too. */
const RESTART_ON_CHANGE: OwnOverlay = {
  fileName: 'restart-on-change.yaml',
  content: overlayText(
    { kind: 'ConfigMap', name: 'fluent-bit-config', mayBeAbsent: true },
    `metadata:
  #@overlay/match missing_ok=True
  annotations:
    #@overlay/match missing_ok=True
    kapp.k14s.io/versioned: ""
`,
  ),
};

const mountOf = (secretName: string, index: number): MountedSecret => ({
  secretName,
  folder: mountPathOf(secretName),
  volume: `secret-${index}`,
});
