import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleCase } from './bundle-case';

const FOLDER = join(__dirname, 'cases');

/** Packages that have cases: each in a file of its name. */
export const PACKAGES_WITH_CASES: readonly string[] = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));

/** The cases of a package. */
export const casesOf = (name: string): readonly BundleCase[] =>
  jest.requireActual<{ readonly CASES: readonly BundleCase[] }>(join(FOLDER, name)).CASES;
