import { checkVsphereVds, VSPHERE_VDS_RULES } from 'tko-cdk/design';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import * as addressing from './rules/addressing';
import * as clusters from './rules/clusters';
import * as controllers from './rules/controllers';
import * as environment from './rules/environment';
import * as loadBalancing from './rules/load-balancing';
import { findings, threeNetworks } from './support';

const TABLES = [addressing, controllers, loadBalancing, clusters, environment];
const ACCEPTED = TABLES.flatMap((table) => table.ACCEPTED);
const REFUSED = TABLES.flatMap((table) => table.REFUSED);

test('the valid site breaks no rule and no decision', () => {
  expect(findings({})).toEqual([]);
});

test('the three-network variant breaks no rule', () => {
  expect(findings(threeNetworks)).toEqual([]);
});

test('rules R1 to R46 are all there, once and in order', () => {
  const numbered = VSPHERE_VDS_RULES.map(({ id }) => id).filter((id) => /^R[0-9]+$/.test(id));

  expect(numbered).toEqual(Array.from({ length: 46 }, (_, index) => `R${index + 1}`));
});

test('a rule has a check exactly when it is held by one', () => {
  for (const { held, check } of VSPHERE_VDS_RULES) {
    expect(check !== undefined).toBe(held === 'check');
  }
});

test.each(ACCEPTED)('%s accepts %s', (_rule, _what, overrides) => {
  expect(findings(overrides)).toEqual([]);
});

test.each(REFUSED)('%s fails on %s', (rule, _what, overrides, expected) => {
  const lines = findings(overrides).filter((line) => line.endsWith(`(${rule})`));

  expect(lines[0]).toMatch(typeof expected === 'string' ? new RegExp(`^${escape(expected)}`) : expected);
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('every rule that is checked has a breach in the tables', () => {
  const checked = VSPHERE_VDS_RULES.filter(({ held }) => held === 'check').map(({ id }) => id);

  expect([...new Set(REFUSED.map(([rule]) => rule))].sort()).toEqual([...checked].sort());
});

test('a decision that needs an input is a warning, a rule an error', () => {
  const severities = checkVsphereVds(aVsphereVdsSite({ avi: { backup: undefined }, vcenter: { drs: false } })).map(
    ({ rule, severity }) => [rule, severity],
  );

  expect(severities).toEqual([
    ['R45', 'error'],
    ['TKO-ALB-009', 'warning'],
  ]);
});
