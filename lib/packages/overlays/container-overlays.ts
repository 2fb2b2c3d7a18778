import { overlayText, quoted } from './overlay-text';

/** A container of a workload that a package renders. */
export interface RenderedContainer {
  readonly kind: 'Deployment' | 'DaemonSet';
  /** Name of the workload. */
  readonly name: string;
  readonly container: string;
}

/** A Secret of the user's whose keys become files of a folder. */
export interface MountedSecret {
  readonly secretName: string;
  readonly folder: string;
  /**
   * Name of the volume, which no other has.
   *
   * @default mounted-secret
   */
  readonly volume?: string;
}

const VOLUME = 'mounted-secret';

const containerOverlay = ({ container, ...workload }: RenderedContainer, inside: string, beside = ''): string =>
  overlayText(
    workload,
    `spec:
  template:
    spec:
      containers:
        #@overlay/match by="name"
        - name: ${container}
${inside}${beside}`,
  );

/** Mounts Secrets of the user's. */
export const mountOverlay = (container: RenderedContainer, secrets: readonly MountedSecret[]): string =>
  containerOverlay(
    container,
    `          volumeMounts:
${secrets
  .map(
    ({ folder, volume = VOLUME }) => `            #@overlay/append
            - name: ${volume}
              mountPath: ${quoted(folder)}
              readOnly: true
`,
  )
  .join('')}`,
    `      volumes:
${secrets
  .map(
    ({ secretName, volume = VOLUME }) => `        #@overlay/append
        - name: ${volume}
          secret:
            secretName: ${quoted(secretName)}
`,
  )
  .join('')}`,
  );

/** Adds flags to a program whose package has no data value for them. */
export const flagsOverlay = (container: RenderedContainer, flags: readonly string[]): string =>
  containerOverlay(
    container,
    `          args:
${flags.map((flag) => `            #@overlay/append\n            - ${quoted(flag)}\n`).join('')}`,
  );
