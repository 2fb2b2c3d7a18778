import { overlayText, quoted } from './overlay-text';

/** Adds files to a Secret that a package renders and mounts. */
export const filesOverlay = (secret: string, files: Readonly<Record<string, string>>): string =>
  overlayText(
    { kind: 'Secret', name: secret },
    `stringData:
${Object.entries(files)
  .map(([name, content]) => `  #@overlay/match missing_ok=True\n  ${quoted(name)}: ${quoted(content)}\n`)
  .join('')}`,
  );
