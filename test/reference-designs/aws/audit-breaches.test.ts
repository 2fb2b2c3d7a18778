import { AIR_GAPPED_FACTS, audited, FACTS } from './audit';
import { BREACHES, type DoctoredSite } from './breaches';
import { Doctored } from './doctored';
import { airGappedExample, awsExample, inExistingVpcs, withPeering, withPublicApiServers } from './sites';
import { type AnyAwsSite, type Files, synthesizeApplied } from './synthesize';

const SITES: Readonly<Record<DoctoredSite, () => AnyAwsSite>> = {
  connected: awsExample,
  existing: inExistingVpcs,
  public: withPublicApiServers,
  peering: withPeering,
  airGapped: airGappedExample,
};

const sites = new Map<DoctoredSite, Files>();

function filesOf(name: DoctoredSite): Files {
  const files = sites.get(name) ?? synthesizeApplied(SITES[name]()).files;
  sites.set(name, files);
  return files;
}

const ALL = [...FACTS, ...AIR_GAPPED_FACTS];

test.each(BREACHES)('fails on %s', (_what, site, part, change) => {
  const facts = ALL.filter(({ name }) => name.includes(part));
  expect(facts).toHaveLength(1);
  const isAirGapped = site === 'airGapped';

  expect(facts[0]!.check(audited({ files: filesOf(site) }, isAirGapped))).toEqual([]);
  expect(facts[0]!.check(audited(change(new Doctored(filesOf(site))), isAirGapped))).not.toEqual([]);
});

test('every fact is broken by something above', () => {
  const unbroken = ALL.filter(({ name }) => !BREACHES.some(([, , part]) => name.includes(part)));

  expect(unbroken.map(({ name }) => name)).toEqual([]);
});
