import { readFileSync } from 'node:fs';
import { formatIssue, readDocument, SpecError, type SourceDocument, type SpecIssue } from '../spec';
import { UsageError } from './usage-error';

/** Where the command prints to. */
export interface Printer {
  log(line: string): void;
  error(line: string): void;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** Reads a text file. @throws UsageError that names the file and says why it cannot be read */
export function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path}: expected ${what}, but ${REASONS[code] ?? message}; check the path`);
  }
}

/** Reads a site file. @throws UsageError, or SpecError with the file's name in front of each issue */
export function readSite(path: string): SourceDocument {
  const text = readText(path, 'a site file');
  try {
    return readDocument(text);
  } catch (error) {
    if (!SpecError.isSpecError(error)) {
      throw error;
    }
    throw new UsageError(error.issues.map((issue) => `${path}: error: ${formatIssue(issue)}`).join('\n'));
  }
}

/** A finding as compilers print theirs: "site.yaml:12: error: …". */
export function locate(path: string, document: SourceDocument, issue: SpecIssue): string {
  const line = document.lineOf(issue.path);
  return `${path}${line === undefined ? '' : `:${line}`}: ${issue.severity}: ${formatIssue(issue)}`;
}

/** "2 errors". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * "2 errors, 1 warning". Where what was given has not the shape of a site, no rule could be checked yet; that is said,
 * so that nobody takes the list for a complete one.
 */
export function summarize(issues: readonly SpecIssue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const shapeless = issues.some(({ rule }) => rule === undefined);
  const pending = shapeless ? '; the rules of the design are checked once these are mended' : '';
  return `${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}${pending}`;
}
