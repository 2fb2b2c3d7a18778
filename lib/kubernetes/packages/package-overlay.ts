import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';

/** A ytt overlay that changes what a package renders: one `--ytt-overlay-file` of the CLI. */
export interface PackageOverlay {
  /** Name of the file, without a folder; ends in `.yaml` or `.yml`. */
  readonly fileName: string;
  /** The overlay, with its `#@` annotations. */
  readonly content: string;
}

/** Several overlays that the CLI takes as one argument, a folder: they are applied in the order of their names. */
export interface PackageOverlayFolder {
  /** Contents by the names of the files. */
  readonly files: Readonly<Record<string, string>>;
}

const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\.ya?ml$/;
const MAX_KEY = 253;

const filesOf = (overlay: PackageOverlay | PackageOverlayFolder): readonly (readonly [string, string])[] =>
  'files' in overlay ? Object.entries(overlay.files) : [[overlay.fileName, overlay.content]];

/** The keys and contents of the overlays' Secret. The number of the argument keeps the order, as ytt sorts by name. */
export function overlaySecretData(
  overlays: readonly (PackageOverlay | PackageOverlayFolder)[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    overlays.flatMap((overlay, argument) =>
      filesOf(overlay).map(([fileName, content]) => [`${String(argument).padStart(4, '0')}-${fileName}`, content]),
    ),
  );
}

/** The issues of overlays. The CLI leaves files of another kind out without a word, so that nothing is changed. */
export function overlayIssues(
  path: string,
  overlays: readonly (PackageOverlay | PackageOverlayFolder)[],
): readonly SpecIssue[] {
  return overlays.flatMap((overlay, argument) => {
    const at = `${path}[${argument}]`;
    const files = filesOf(overlay);
    if (files.length === 0) {
      return [propIssue(`${at}.files`, 'no file', 'at least one file', 'add one, or leave the folder out')];
    }
    return files.flatMap(([fileName, content]) => {
      const isSound = FILE_NAME.test(fileName) && fileName.length + 'nnnn-'.length <= MAX_KEY;
      const expected = 'a file name that ends in .yaml or .yml, without a folder';
      const whose = 'files' in overlay ? `${at}.files.${fileName}` : `${at}.content`;
      return [
        ...(isSound
          ? []
          : [propIssue(`${at}.${'files' in overlay ? 'files' : 'fileName'}`, show(fileName), expected, 'rename it')]),
        ...(content.trim() === ''
          ? [propIssue(whose, 'an empty overlay', 'a ytt overlay', 'write it, or leave it out')]
          : []),
      ];
    });
  });
}
