import { AIR_GAPPED_FACTS, audited, type Audited, FACTS } from './audit';
import { SITES } from './sites';
import { synthesizeApplied } from './synthesize';

describe.each(SITES)('a site with %s', (_name, make) => {
  const site = make();
  const isAirGapped = site.design === 'aws-air-gapped';
  let files: Audited;
  beforeAll(() => {
    files = audited(synthesizeApplied(site), isAirGapped);
  });

  test('has a file for each of its clusters', () => {
    const { managementCluster, sharedServicesCluster: shared, workloadClusters = [] } = site;
    const names = [managementCluster, ...(shared === undefined ? [] : [shared]), ...workloadClusters].map(
      ({ name }) => name,
    );

    expect(files.clusters.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test.each([...FACTS, ...(isAirGapped ? AIR_GAPPED_FACTS : [])])('$name', ({ check }) => {
    expect(check(files)).toEqual([]);
  });
});
