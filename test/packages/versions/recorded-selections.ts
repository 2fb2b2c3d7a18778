import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelectVersionOptions } from '../../../lib/packages/versions';

/** One selection, as kapp-controller 0.45.2 made it. */
export interface RecordedSelection {
  readonly kind: 'package' | 'tags';
  readonly constraint: string;
  readonly prereleases?: { readonly identifiers?: readonly string[] };
  readonly available: readonly string[];
  readonly lastAttemptedVersion?: string;
  readonly downgradable?: boolean;
  /** Another package is in the namespace. That changes the text of the error only. */
  readonly otherPackages?: boolean;
  readonly selected?: string;
  readonly error?: string;
  readonly blocked?: string;
}

const FILE = join(__dirname, '../../fixtures/packages/version-constraints.json');

export const RECORDED_SELECTIONS = JSON.parse(readFileSync(FILE, 'utf8')) as readonly RecordedSelection[];

export const optionsOf = (recorded: RecordedSelection): SelectVersionOptions => ({
  kind: recorded.kind,
  constraints: recorded.constraint,
  prereleases: recorded.prereleases,
  available: recorded.available,
  lastAttempted: recorded.lastAttemptedVersion,
  downgradable: recorded.downgradable,
});
