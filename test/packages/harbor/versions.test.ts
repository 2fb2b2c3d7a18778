import { aHarbor, examine, issuesOf, resolve, valuesOf } from './support';

const OLD = '2.5.3+vmware.1-tkg.1';
const NEW = '2.9.0+vmware.1-tkg.1';

const raw = (claims: object, values: object = {}) => ({
  hostname: 'harbor.example.com',
  persistence: { persistentVolumeClaim: { registry: { size: '200Gi' }, ...claims } },
  ...values,
});

describe('before 2.6', () => {
  test('the volume of the job service is that of the logs', () => {
    const volumes = { registry: { size: '200Gi' }, jobLog: { size: '2Gi' } };

    expect(valuesOf(aHarbor({ volumes, storageClass: 'vsan' }), OLD)).toMatchObject({
      persistence: { persistentVolumeClaim: { jobservice: { size: '2Gi', storageClass: 'vsan' } } },
    });
  });

  test('it is found there in pasted values', () => {
    const { issues, needs } = examine(raw({ jobservice: { size: '2Gi', accessMode: 'ReadWriteOnce' } }), OLD);

    expect(issues).toEqual([]);
    expect(needs.at(-1)).toMatchObject({
      reason: 'the volumes registry, jobLog, database, redis, trivy name neither a storage class nor a claim',
    });
  });

  test('fails on several pods that share it, where it stands', () => {
    const values = raw({ jobservice: { accessMode: 'ReadWriteOnce' } }, { jobservice: { replicas: 2 } });

    expect(examine(values, OLD).issues).toMatchObject([
      { path: 'values.persistence.persistentVolumeClaim.jobservice.accessMode' },
    ]);
  });

  test('fails on the old place in a newer version', () => {
    expect(examine(raw({ jobservice: { size: '2Gi' } })).issues).toMatchObject([
      {
        path: 'values.persistence.persistentVolumeClaim.jobservice.size',
        expected: 'one of "jobLog", "scanDataExports"',
      },
    ]);
  });

  test('fails on exports of scans', () => {
    const values = { persistence: { persistentVolumeClaim: { jobservice: { scanDataExports: { size: '1Gi' } } } } };

    expect(issuesOf(aHarbor({ values }), OLD)).toMatchObject([
      {
        path: 'harbor.values.persistence.persistentVolumeClaim.jobservice.scanDataExports',
        got: `a value that version ${OLD} does not have`,
        expected: 'a version since 2.6.0',
      },
    ]);
  });

  test('fails on a volume for exports of scans', () => {
    const volumes = { registry: { size: '200Gi' }, scanDataExports: { size: '1Gi' } };

    expect(issuesOf(aHarbor({ volumes }), OLD)).toMatchObject([{ expected: 'a version since 2.6.0' }]);
  });

  test('fails on the cache', () => {
    expect(issuesOf(aHarbor({ cache: true }), OLD)).toMatchObject([
      { path: 'harbor.values.cache', expected: 'a version since 2.6.0' },
    ]);
  });
});

describe('Notary', () => {
  test.each([['2.8.2+vmware.2-tkg.1'], ['2.8.4+vmware.1-tkg.1']])('is there in %s', (version) => {
    expect(valuesOf(aHarbor({ notary: true }), version)).toMatchObject({ notary: { enabled: true } });
  });

  test('is not asked for from 2.9 on', () => {
    expect(resolve(aHarbor(), NEW).issues).toEqual([]);
  });

  test.each([[true], [false]])('fails on %s from 2.9 on', (notary) => {
    expect(issuesOf(aHarbor({ notary }), NEW)).toMatchObject([
      {
        path: 'harbor.values.notary',
        got: `a value that version ${NEW} does not have`,
        expected: 'a version before 2.9.0',
        cure: 'leave it out, or take such a version',
      },
    ]);
  });
});
