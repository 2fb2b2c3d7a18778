// Cuts examples out of the files that run.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fence } from './markdown.mjs';

const LANGUAGES = { '.ts': 'ts', '.yaml': 'yaml', '.sh': 'sh' };

/** The lines between `docs:start NAME` and `docs:end NAME`. */
export function region(root, path, name) {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const isMark = (mark) => (line) => new RegExp(`^\\s*(//|#) docs:${mark} ${name}$`).test(line);
  const [start, end] = [lines.findIndex(isMark('start')), lines.findIndex(isMark('end'))];
  if (start === -1 || end < start)
    throw new Error(`${path}: got no lines from "docs:start ${name}" to "docs:end ${name}"`);
  return fence(LANGUAGES[extname(path)] ?? '', lines.slice(start + 1, end).join('\n'));
}

/** Some top-level properties of a YAML file, in the order of the file, as they stand there. */
export function yamlProperties(root, path, names) {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks = new Map(
    text
      .split(/^(?=[A-Za-z$])/m)
      .map((block) => [/^([A-Za-z$]+):/.exec(block)?.[1], block.trimEnd()])
      .filter(([name]) => name !== undefined),
  );
  const missing = names.filter((name) => !blocks.has(name));
  if (missing.length > 0) throw new Error(`${path}: got no top-level property ${missing.join(', ')}`);
  return fence('yaml', [...blocks].flatMap(([name, block]) => (names.includes(name) ? [block] : [])).join('\n'));
}
