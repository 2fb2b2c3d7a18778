import { AWS_RULES, checkSite } from 'tko-cdk/design';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import * as airGapped from './rules/air-gapped';
import * as capacity from './rules/capacity';
import * as decisions from './rules/decisions';
import * as existing from './rules/existing-vpcs';
import * as exposure from './rules/exposure';
import * as general from './rules/general';
import * as names from './rules/names';
import * as networks from './rules/networks';
import * as routes from './rules/routes';
import * as zones from './rules/zones';
import { findings } from './support';

const TABLES = [zones, networks, routes, existing, exposure, decisions, names, general, capacity, airGapped];
const ACCEPTED = TABLES.flatMap((table) => table.ACCEPTED);
const REFUSED = TABLES.flatMap((table) => table.REFUSED);

const CHECKED = AWS_RULES.filter(({ held }) => held === 'check').map(({ id }) => id);

test.each([
  ['aws', anAwsSite()],
  ['aws-air-gapped', anAirGappedAwsSite()],
])('the valid site of the design %s breaks no rule and no decision', (_design, site) => {
  expect(findings(site)).toEqual([]);
});

test.each([
  ['AWS', 24],
  ['AG', 13],
])('rules of the series %s are all there up to %i, once and in order', (series, count) => {
  const numbered = AWS_RULES.map(({ id }) => id).filter((id) => new RegExp(`^${series}[0-9]+$`).test(id));

  expect(numbered).toEqual(Array.from({ length: count }, (_, index) => `${series}${index + 1}`));
});

test('there are no rules beside', () => {
  expect(AWS_RULES).toHaveLength(24 + 13);
});

test('a rule has a check exactly when it is held by one', () => {
  for (const { held, check } of AWS_RULES) {
    expect(check !== undefined).toBe(held === 'check');
  }
});

test('every rule says what has to be true, and what is behind it', () => {
  for (const { statement, source } of AWS_RULES) {
    expect(statement).toMatch(/^[A-Z].*\.$/);
    expect(source).not.toBe('');
  }
});

test.each(ACCEPTED)('%s accepts %s', (_rule, _what, site) => {
  expect(findings(site)).toEqual([]);
});

test.each(REFUSED)('%s fails on %s', (rule, _what, site, expected) => {
  const lines = findings(site).filter((line) => line.endsWith(`(${rule})`));

  expect(lines[0]).toMatch(typeof expected === 'string' ? new RegExp(`^${escape(expected)}`) : expected);
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test.each(CHECKED)('%s has two refusals and an acceptance in the tables', (rule) => {
  const of = (cases: readonly (readonly [string, ...unknown[]])[]): number =>
    cases.filter(([each]) => each === rule).length;

  expect(of(REFUSED)).toBeGreaterThanOrEqual(2);
  expect(of(ACCEPTED)).toBeGreaterThanOrEqual(1);
});

test('the tables name no rule that is not checked', () => {
  const named = new Set([...REFUSED, ...ACCEPTED].map(([rule]) => rule));

  expect([...named].filter((rule) => !CHECKED.includes(rule))).toEqual([]);
});

test('everything that is wrong is said at once, each finding with its rule', () => {
  const site = anAwsSite({
    availabilityZones: ['us-west-2a', 'us-west-2b'],
    dns: { domain: 'pdx01.local' },
    managementCluster: { podCidr: '172.96.0.0/11' },
  });

  expect([...new Set(checkSite(site).map(({ rule }) => rule))]).toEqual(['AWS1', 'AWS3', 'AWS21']);
});

test('a decision that is not followed is a warning, what cannot work an error', () => {
  const site = anAwsSite({ networks: { natGateways: 'single' }, release: '2.5.0' });

  expect(checkSite(site).map(({ rule, severity }) => [rule, severity])).toEqual([
    ['AWS10', 'warning'],
    ['AWS14', 'error'],
  ]);
});

test('rules about air-gapped sites say nothing of others', () => {
  const site = anAwsSite({
    identity: { type: 'oidc', issuerUrl: 'https://idp.example.com', clientId: 'tko' },
    workloadClusters: [{ name: 'wl01', cni: 'calico' }],
  });

  expect(findings(site)).toEqual([]);
});
