// The table of the rules that a site is checked against.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prose, table } from './markdown.mjs';

const require = createRequire(import.meta.url);

/** A site that follows no recommendation: each finding of it says the severity of its rule. */
const WITHOUT_RECOMMENDATIONS = { avi: { backup: undefined, syslog: undefined, ldap: undefined }, identity: undefined };

export function rulesTable(build) {
  const { VSPHERE_VDS_RULES, checkVsphereVds } = require(join(build, 'design/index.js'));
  const { aVsphereVdsSite } = require(join(build, 'testing/index.js'));
  const found = new Map(checkVsphereVds(aVsphereVdsSite(WITHOUT_RECOMMENDATIONS)).map((issue) => [issue.rule, issue]));
  return table(
    ['Rule', 'What has to be true', 'Source', 'Held by', 'Severity'],
    VSPHERE_VDS_RULES.map(({ id, statement, source, held, severity }) => [
      id,
      prose(statement),
      prose(source),
      held,
      held === 'check' ? (severity ?? found.get(id)?.severity ?? 'error') : '',
    ]),
  );
}
