import type { HarborVolumes } from 'tko-cdk/spec';
import { aHarbor, examine, issuesOf, resolve, valuesOf } from './support';

const CLAIMS = 'persistence.persistentVolumeClaim';

const claimsOf = (spec: Parameters<typeof valuesOf>[0], version?: string) =>
  (valuesOf(spec, version).persistence as Readonly<Record<string, unknown>>).persistentVolumeClaim;

const withVolumes = (volumes: HarborVolumes) => aHarbor({ volumes: { registry: { size: '200Gi' }, ...volumes } });

/** Claims of names that a version gives them, with the registry's size said. */
const rawClaims = (claims: object) => ({
  hostname: 'harbor.example.com',
  persistence: { persistentVolumeClaim: { registry: { size: '200Gi' }, ...claims } },
});

describe('storage classes', () => {
  test('one is set for all volumes that name no other', () => {
    const volumes = { registry: { size: '200Gi' }, redis: { storageClass: 'fast' } };

    expect(claimsOf(aHarbor({ storageClass: 'vsan', volumes }))).toEqual({
      registry: { size: '200Gi', storageClass: 'vsan' },
      jobservice: { jobLog: { storageClass: 'vsan' }, scanDataExports: { storageClass: 'vsan' } },
      database: { storageClass: 'vsan' },
      redis: { storageClass: 'fast' },
      trivy: { storageClass: 'vsan' },
    });
  });

  test('none is set for a claim that is there already', () => {
    const volumes = { registry: { existingClaim: 'images' } };

    expect(claimsOf(aHarbor({ storageClass: 'vsan', volumes }))).toMatchObject({
      registry: { existingClaim: 'images' },
    });
    expect(claimsOf(aHarbor({ storageClass: 'vsan', volumes }))).not.toHaveProperty('registry.storageClass');
  });

  test('none is set for volumes that are not there', () => {
    const storage = { type: 's3', region: 'eu-central-1', bucket: 'images' } as const;
    const claims = claimsOf(aHarbor({ storageClass: 'vsan', volumes: undefined, storage, trivy: false }));

    expect(claims).toEqual({
      jobservice: { jobLog: { storageClass: 'vsan' }, scanDataExports: { storageClass: 'vsan' } },
      database: { storageClass: 'vsan' },
      redis: { storageClass: 'vsan' },
    });
  });
});

describe('needs', () => {
  const needsOf = (spec: object) => resolve(spec).needs;

  test('certificates, always', () => {
    expect(needsOf(aHarbor({ storageClass: 'vsan', exposure: { type: 'Ingress' } }))).toEqual([
      { capability: 'certificates', reason: 'its components trust each other by certificates' },
    ]);
  });

  test('Contour, for HTTPProxies', () => {
    expect(needsOf(aHarbor({ storageClass: 'vsan' }))).toContainEqual({
      capability: 'ingress',
      reason: 'clients come by HTTPProxies',
    });
  });

  test('a default storage class, and for which volumes', () => {
    const volumes = {
      registry: { size: '200Gi', storageClass: 'vsan' },
      database: { existingClaim: 'database' },
      redis: { storageClass: 'vsan' },
    };

    expect(needsOf(aHarbor({ volumes, trivy: false }))).toContainEqual({
      capability: 'default-storage-class',
      reason: 'the volumes jobLog, scanDataExports name neither a storage class nor a claim',
    });
  });

  test('no default storage class where volumes are made by hand', () => {
    const claim = { storageClass: '-' };
    const claims = {
      registry: { size: '200Gi', ...claim },
      jobservice: { jobLog: claim, scanDataExports: claim },
      database: claim,
      redis: claim,
      trivy: claim,
    };

    expect(examine(rawClaims(claims)).needs.map(({ capability }) => capability)).toEqual(['certificates', 'ingress']);
  });
});

describe('pitfall 10: volumes that several pods cannot mount', () => {
  const modes = { accessMode: 'ReadWriteMany' } as const;

  test('several pods of the registry and the job service share volumes of the mode ReadWriteMany', () => {
    const volumes = { registry: { size: '200Gi', ...modes }, jobLog: modes, scanDataExports: modes };

    expect(issuesOf(aHarbor({ volumes, replicas: { registry: 2, jobservice: 2 } }))).toEqual([]);
  });

  test('several pods of the core have no volume, and those of Trivy have one each', () => {
    expect(issuesOf(aHarbor({ replicas: { core: 3, trivy: 3 } }))).toEqual([]);
  });

  test('several pods of the registry need no volume for images in an object storage', () => {
    const storage = { type: 'azure', accountName: 'sfo01', container: 'images' } as const;

    expect(issuesOf(aHarbor({ volumes: undefined, storage, replicas: { registry: 2 } }))).toEqual([]);
  });

  test('fails with several pods of the registry on a volume of one node', () => {
    expect(issuesOf(aHarbor({ replicas: { registry: 2 } }))).toMatchObject([
      {
        path: `harbor.values.${CLAIMS}.registry.accessMode`,
        got: '"ReadWriteOnce" with 2 pods of registry',
        expected: '"ReadWriteMany": all of them mount this volume',
        cure: 'set it, with a storage class that has it, or keep one pod',
      },
    ]);
  });

  test('fails with several pods of the job service on either of its volumes', () => {
    const volumes = { registry: { size: '200Gi' }, jobLog: modes };

    expect(issuesOf(aHarbor({ volumes, replicas: { jobservice: 2 } }))).toMatchObject([
      { path: `harbor.values.${CLAIMS}.jobservice.scanDataExports.accessMode` },
    ]);
  });

  test('fails with several pods of Trivy in one claim', () => {
    const spec = withVolumes({ trivy: { existingClaim: 'trivy' } });

    expect(issuesOf({ ...spec, replicas: { trivy: 2 } })).toMatchObject([
      { path: `harbor.values.${CLAIMS}.trivy.accessMode`, got: '"ReadWriteOnce" with 2 pods of trivy' },
    ]);
  });

  test('fails without the size of the volume for images', () => {
    expect(issuesOf(aHarbor({ volumes: undefined }))).toMatchObject([
      {
        path: `harbor.values.${CLAIMS}.registry.size`,
        got: 'no size',
        expected: 'room for all images: the 10Gi of the package are soon full',
        cure: 'set the size of the volume "registry"',
      },
    ]);
  });
});

describe('one claim for several volumes', () => {
  const shared = { existingClaim: 'harbor', accessMode: 'ReadWriteMany' } as const;

  test('has a folder for each', () => {
    const volumes = { registry: { ...shared, subPath: 'registry' }, database: { ...shared, subPath: 'database' } };

    expect(issuesOf(aHarbor({ volumes }))).toEqual([]);
  });

  test('of one pod may be mounted by one node', () => {
    const volumes = {
      jobLog: { existingClaim: 'jobs', subPath: 'log' },
      scanDataExports: { existingClaim: 'jobs', subPath: 'exports' },
    };

    expect(issuesOf(withVolumes(volumes))).toEqual([]);
  });

  test('fails without a folder for each', () => {
    expect(issuesOf(aHarbor({ volumes: { registry: shared, redis: shared } }))).toMatchObject([
      {
        path: `harbor.values.${CLAIMS}.redis.subPath`,
        got: '"", as registry has in the claim "harbor" too',
        expected: 'a folder for each',
      },
    ]);
  });

  test('fails when pods of different components mount it, and one node may', () => {
    const claim = { existingClaim: 'harbor' };
    const volumes = { registry: { ...claim, subPath: 'registry' }, redis: { ...claim, subPath: 'redis' } };

    expect(issuesOf(aHarbor({ volumes })).map(({ path }) => path)).toEqual([
      `harbor.values.${CLAIMS}.redis.accessMode`,
      `harbor.values.${CLAIMS}.registry.accessMode`,
    ]);
  });
});

describe('refusals', () => {
  test.each<[string, object, string, string, string]>([
    [
      'a storage class beside a claim',
      { registry: { existingClaim: 'images', storageClass: 'vsan' } },
      'registry.storageClass',
      '"vsan"',
      'nothing: the claim "images" is there already',
    ],
    [
      'a size beside a claim',
      { registry: { existingClaim: 'images', size: '200Gi' } },
      'registry.size',
      '"200Gi"',
      'nothing: the claim "images" is there already',
    ],
    [
      'a folder outside of the volume',
      { database: { subPath: '../data' } },
      'database.subPath',
      '"../data"',
      'a path inside of the volume',
    ],
    ['an absolute folder', { redis: { subPath: '/data' } }, 'redis.subPath', '"/data"', 'a path inside of the volume'],
  ])('fails on %s', (_title, volumes, path, got, expected) => {
    expect(issuesOf(withVolumes(volumes))).toMatchObject([{ path: `harbor.values.${CLAIMS}.${path}`, got, expected }]);
  });

  test('fails on a volume for images that are kept elsewhere', () => {
    const storage = { type: 's3', region: 'eu-central-1', bucket: 'images' } as const;

    expect(issuesOf(aHarbor({ storage }))).toMatchObject([
      { path: `harbor.values.${CLAIMS}.registry`, got: 'a volume', expected: 'none: images are kept in s3' },
    ]);
  });

  test('fails on a volume and on pods of a Trivy that is off', () => {
    const spec = { ...withVolumes({ trivy: { size: '20Gi' } }), trivy: false, replicas: { trivy: 2 } };

    expect(issuesOf(spec).map(({ path, expected }) => `${path}: ${expected}`)).toEqual([
      `harbor.values.${CLAIMS}.trivy: none: Trivy is off`,
      'harbor.values.trivy.replicas: nothing: Trivy is off',
    ]);
  });

  test('fails on a size that is no amount, in pasted values', () => {
    expect(examine(rawClaims({ redis: { size: '1 GB' } })).issues).toMatchObject([
      { path: `values.${CLAIMS}.redis.size`, got: '"1 GB"', cure: 'write it like "10Gi"' },
    ]);
  });
});
