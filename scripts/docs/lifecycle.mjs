// The tables of what changes do to clusters.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** @param section 'all', or an infrastructure */
export function changeRules(build, section) {
  const { CHANGE_RULES, changeTable } = require(join(build, 'clusters/index.js'));
  const rules = CHANGE_RULES[section];
  if (rules === undefined) {
    throw new Error(`${section}: got no such rules, expected one of ${Object.keys(CHANGE_RULES).join(', ')}`);
  }
  return changeTable(rules);
}
