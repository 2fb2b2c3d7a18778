import { escapeUnreadable } from '../values/ytt-yaml';

/** A container of a Deployment that a package renders. */
export interface RenderedContainer {
  readonly deployment: string;
  readonly container: string;
}

/** Texts of a user stand in double quotes, which ytt reads as JSON does. */
const quoted = (text: string): string => escapeUnreadable(JSON.stringify(text));

const deploymentOverlay = ({ deployment, container }: RenderedContainer, inside: string, beside = ''): string =>
  `#@ load("@ytt:overlay", "overlay")

#@overlay/match by=overlay.subset({"kind": "Deployment", "metadata": {"name": ${quoted(deployment)}}})
---
spec:
  template:
    spec:
      containers:
        #@overlay/match by="name"
        - name: ${container}
${inside}${beside}`;

/** Mounts a Secret of the user's: its keys become files of a folder. */
export const mountOverlay = (container: RenderedContainer, secretName: string, folder: string): string =>
  deploymentOverlay(
    container,
    `          volumeMounts:
            #@overlay/append
            - name: mounted-secret
              mountPath: ${folder}
              readOnly: true
`,
    `      volumes:
        #@overlay/append
        - name: mounted-secret
          secret:
            secretName: ${quoted(secretName)}
`,
  );

/** Adds flags to a program whose package has no data value for them. */
export const flagsOverlay = (container: RenderedContainer, flags: readonly string[]): string =>
  deploymentOverlay(
    container,
    `          args:
${flags.map((flag) => `            #@overlay/append\n            - ${quoted(flag)}\n`).join('')}`,
  );

/** Adds files to a Secret that a package renders and mounts. */
export const filesOverlay = (secret: string, files: Readonly<Record<string, string>>): string =>
  `#@ load("@ytt:overlay", "overlay")

#@overlay/match by=overlay.subset({"kind": "Secret", "metadata": {"name": ${quoted(secret)}}})
---
stringData:
${Object.entries(files)
  .map(([name, content]) => `  #@overlay/match missing_ok=True\n  ${quoted(name)}: ${quoted(content)}\n`)
  .join('')}`;
