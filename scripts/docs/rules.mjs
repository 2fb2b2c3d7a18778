// The tables of the rules that a site is checked against.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prose, table } from './markdown.mjs';

const require = createRequire(import.meta.url);

/** For each design its rules, and a site that follows no recommendation: its findings say the severity of their rules. */
const DESIGNS = {
  'vsphere-vds': {
    rules: 'VSPHERE_VDS_RULES',
    check: 'checkVsphereVds',
    site: 'aVsphereVdsSite',
    without: { avi: { backup: undefined, syslog: undefined, ldap: undefined }, identity: undefined },
  },
  aws: { rules: 'AWS_RULES', check: 'checkAws', site: 'anAwsSite', without: { identity: undefined } },
};

/** @param prefix what the numbers of the rules begin with; all of them otherwise */
export function rulesTable(build, design, prefix = '') {
  const { rules, check, site, without } = DESIGNS[design] ?? {};
  if (rules === undefined) {
    throw new Error(`${design}: got no such rules, expected those of ${Object.keys(DESIGNS).join(', ')}`);
  }
  const { [rules]: all, [check]: checkSite } = require(join(build, 'design/index.js'));
  const { [site]: aSite } = require(join(build, 'testing/index.js'));
  const found = new Map(checkSite(aSite(without)).map((issue) => [issue.rule, issue]));
  return table(
    ['Rule', 'What has to be true', 'Source', 'Held by', 'Severity'],
    all
      .filter(({ id }) => id.startsWith(prefix))
      .map(({ id, statement, source, held, severity }) => [
        id,
        prose(statement),
        prose(source),
        held,
        held === 'check' ? (severity ?? found.get(id)?.severity ?? 'error') : '',
      ]),
  );
}
