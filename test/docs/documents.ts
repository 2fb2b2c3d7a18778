import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** The README and all pages, without the API reference. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/api/'))
    .sort(),
];

export const textOf = (document: string): string => readFileSync(join(ROOT, document), 'utf8');

/** A block of code in a document. */
export interface Fence {
  readonly document: string;
  /** The line of its first line of code, counted from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** The fences of a document, in order. */
export function fencesOf(document: string, text = textOf(document)): readonly Fence[] {
  return [...text.matchAll(/^```([a-z]*)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: code = '', index }) => ({
    document,
    line: text.slice(0, index).split('\n').length + 1,
    language,
    code,
  }));
}

/** Where a fence stands, as an editor opens it. */
export const placeOf = ({ document, line }: Fence): string => `${document}:${line}`;
