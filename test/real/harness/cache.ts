import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const projectRoot = resolve(__dirname, '../../..');

/** Where built tools, provider mirrors and collected CRDs stay between runs; TKO_TEST_CACHE names another folder. */
export function cacheFolder(): string {
  return resolve(process.env.TKO_TEST_CACHE ?? join(projectRoot, '.cache/real'));
}

/** A name for what is made out of these texts: another text, another name. */
export function keyOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) {
    hash.update(`${text.length}:${text}`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** A name for the files of a folder, its subfolders left out. */
export function keyOfFolder(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => entry.name).sort();
  return keyOf(...names.flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Says on the terminal what takes long, past Jest's own reporting. */
export function progress(line: string): void {
  process.stderr.write(`real: ${line}\n`);
}

/**
 * Makes a file or folder of the cache unless it is there.
 *
 * It is made under another name and then moved, so that a run that was stopped, or a second run at the
 * same time, leaves nothing half made.
 *
 * @returns its path
 */
export async function makeOnce(name: string, make: (draft: string) => Promise<void>): Promise<string> {
  const place = join(cacheFolder(), name);
  if (existsSync(place)) {
    return place;
  }
  const draft = `${place}.${process.pid}.draft`;
  mkdirSync(dirname(place), { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  try {
    await make(draft);
    if (!existsSync(place)) {
      renameSync(draft, place);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return place;
}
