import type { AlertmanagerOptions, PrometheusOptions } from '../../spec';
import { flagsOverlay, mountOverlay } from '../overlays/container-overlays';
import { filesOverlay } from '../overlays/files-overlay';
import type { OwnOverlay } from '../package-definition';
import { ALERTMANAGER, ALERTMANAGER_CONFIG, ALERTMANAGER_SECRETS, SERVER, SERVER_SECRETS } from './places';
import { externalUrlFlags } from './server-flags';

/** Overlays for what the data values of the package cannot say. */
export function prometheusOverlays({ server, alertmanager = {} }: PrometheusOptions): readonly OwnOverlay[] {
  const flags = alertmanagerFlags(alertmanager);
  const { templates = {} } = alertmanager;
  const overlays: readonly (OwnOverlay | false)[] = [
    server?.mountedSecret !== undefined && {
      fileName: 'prometheus-mounted-secret.yaml',
      content: mountOverlay(SERVER, [{ secretName: server.mountedSecret, folder: SERVER_SECRETS }]),
    },
    alertmanager.mountedSecret !== undefined && {
      fileName: 'alertmanager-mounted-secret.yaml',
      content: mountOverlay(ALERTMANAGER, [{ secretName: alertmanager.mountedSecret, folder: ALERTMANAGER_SECRETS }]),
    },
    Object.keys(templates).length > 0 && {
      fileName: 'alertmanager-templates.yaml',
      content: filesOverlay(ALERTMANAGER_CONFIG.secret, templates),
    },
    flags.length > 0 && { fileName: 'alertmanager-flags.yaml', content: flagsOverlay(ALERTMANAGER, flags) },
  ];
  return overlays.filter((overlay) => overlay !== false);
}

const alertmanagerFlags = ({ clustering, externalUrl }: AlertmanagerOptions): readonly string[] => [
  // An empty address is how Alertmanager is told to be alone.
  ...(clustering === false ? ['--cluster.listen-address='] : []),
  ...(externalUrl === undefined ? [] : externalUrlFlags(externalUrl)),
];
