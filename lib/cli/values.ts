import { stringify } from 'yaml';
import { TKG_RELEASES } from '../design/releases';
import { PACKAGES, readPackageValues, type ReadPackageValues } from '../packages';
import { formatIssue, formatPath, type PackageName, readDocument, type SourceDocument, SpecError } from '../spec';
import { count, type Printer, readText } from './site-file';
import { UsageError } from './usage-error';

/** What `values` takes. */
export interface ValuesOptions {
  /** Which package, such as "contour". */
  readonly package: string;
  /**
   * Its version.
   *
   * @default - the one of TKG 2.3; a package without one there needs it
   */
  readonly packageVersion?: string;
}

/**
 * Prints a file of data values as a package of this library: an item of `packages` in a site file. Secrets are left out, and
 * named. Findings go to standard error.
 *
 * @returns 1 when something is wrong with the values, and then nothing was printed; otherwise 0
 */
export function values(path: string, options: ValuesOptions, printer: Printer): number {
  const name = nameOf(options.package);
  const version = options.packageVersion ?? TKG_RELEASES['2.3.0'].packages[name]?.[0];
  if (version === undefined) {
    throw new UsageError(`--package-version: got none, expected a version of ${name}; TKG 2.3 has none that is known`);
  }
  const text = readText(path, 'data values');
  const read = readPackageValues(name, text, { version });
  if (read.issues.length > 0) {
    const lineOf = linesOf(text);
    read.issues.forEach((issue) => {
      const line = lineOf(issue.path.replace(/^values\.?/, ''));
      printer.error(`${path}${line === undefined ? '' : `:${line}`}: ${issue.severity}: ${formatIssue(issue)}`);
    });
    printer.error(`${path}: ${count(read.issues.length, 'finding')}; nothing was printed`);
    return 1;
  }
  printer.log(stringify([read.spec]).trimEnd());
  notesOf(read).forEach((note) => {
    printer.error(`${path}: note: ${note}`);
  });
  return 0;
}

function nameOf(given: string): PackageName {
  const name = given.replace(/\.tanzu\.vmware\.com$/, '');
  const known = Object.keys(PACKAGES);
  if (!known.includes(name)) {
    throw new UsageError(`--package: got "${given}", expected one of ${known.join(', ')}; name one of them`);
  }
  return name as PackageName;
}

/** Lines of keys; none where the text is no document by itself. */
function linesOf(text: string): SourceDocument['lineOf'] {
  try {
    const document = readDocument(text);
    return (at) => document.lineOf(at);
  } catch (error) {
    if (!SpecError.isSpecError(error)) {
      throw error;
    }
    return () => undefined;
  }
}

/** What the reader has to know beside the package. */
function notesOf({ secrets, secretValues, needs }: ReadPackageValues): readonly string[] {
  return [
    ...secrets.map((at) => `${formatPath(at)} is a secret, and is left out; the Secret of the package holds it`),
    ...secretValues.map(({ path, meaning, length, encoding }) => {
      const form = [length === undefined ? '' : `${length} characters`, encoding ?? ''].filter((word) => word !== '');
      const how = form.length === 0 ? '' : ` (${form.join(', ')})`;
      return `the Secret of the package has to hold ${formatPath(path)}: ${meaning}${how}`;
    }),
    ...needs.map(({ capability, reason }) => `it needs ${capability}, because ${reason}`),
  ];
}
