import { aHarbor, examine, issuesOf, resolve, valuesOf } from './support';

const WITHOUT_VOLUME = { volumes: undefined };

const storageOf = (storage: object) =>
  valuesOf(aHarbor({ ...WITHOUT_VOLUME, storage } as object)).persistence as object;

const pathsOf = (storage: object) =>
  resolve(aHarbor({ ...WITHOUT_VOLUME, storage } as object)).secretValues.map(({ path }) => path.join('.'));

const S3 = { type: 's3', region: 'eu-central-1', bucket: 'images' };
const IN_STORAGE = 'persistence.imageChartStorage';

describe('the storage of images', () => {
  test.each<[string, object, object]>([
    [
      'S3',
      {
        ...S3,
        regionEndpoint: 'https://s3.example.com',
        rootDirectory: 'harbor',
        encrypt: true,
        keyId: 'key',
        secure: true,
        skipVerify: false,
        v4Auth: true,
        storageClass: 'REDUCED_REDUNDANCY',
        chunkSize: '10Mi',
        multipartCopy: { chunkSize: '32Mi', maxConcurrency: 50, thresholdSize: '64Mi' },
        disableRedirect: true,
      },
      {
        type: 's3',
        disableredirect: true,
        s3: {
          region: 'eu-central-1',
          bucket: 'images',
          regionendpoint: 'https://s3.example.com',
          rootdirectory: 'harbor',
          encrypt: true,
          keyid: 'key',
          secure: true,
          skipverify: false,
          v4auth: true,
          storageclass: 'REDUCED_REDUNDANCY',
          chunksize: 10485760,
          multipartcopychunksize: 33554432,
          multipartcopymaxconcurrency: 50,
          multipartcopythresholdsize: 67108864,
        },
      },
    ],
    [
      'S3 by an instance profile, which leaves both keys empty',
      { ...S3, useInstanceProfile: true },
      { type: 's3', s3: { region: 'eu-central-1', bucket: 'images', accesskey: '', secretkey: '' } },
    ],
    [
      'Azure',
      { type: 'azure', accountName: 'sfo01', container: 'images', realm: 'core.example.com' },
      { type: 'azure', azure: { accountname: 'sfo01', container: 'images', realm: 'core.example.com' } },
    ],
    [
      'Google Cloud',
      { type: 'gcs', bucket: 'images', rootDirectory: 'harbor', chunkSize: '1Mi' },
      { type: 'gcs', gcs: { bucket: 'images', rootdirectory: 'harbor', chunksize: 1048576 } },
    ],
    [
      'Swift',
      {
        type: 'swift',
        authUrl: 'https://swift.example.com/v3/auth',
        username: 'harbor',
        container: 'images',
        tenantId: 'tenant',
        domainId: 'domain',
        trustId: 'trust',
        insecureSkipVerify: true,
        endpointType: 'internal',
      },
      {
        type: 'swift',
        swift: {
          authurl: 'https://swift.example.com/v3/auth',
          username: 'harbor',
          container: 'images',
          tenantid: 'tenant',
          domainid: 'domain',
          trustid: 'trust',
          insecureskipverify: true,
          endpointtype: 'internal',
        },
      },
    ],
    [
      'Alibaba',
      { type: 'oss', accessKeyId: 'key', region: 'oss-eu-central-1', bucket: 'images', internal: true },
      { type: 'oss', oss: { accesskeyid: 'key', region: 'oss-eu-central-1', bucket: 'images', internal: true } },
    ],
  ])('is %s', (_title, storage, imageChartStorage) => {
    expect(storageOf(storage)).toEqual({ imageChartStorage });
  });

  test('is a volume', () => {
    const storage = { type: 'filesystem', rootDirectory: '/storage/images', maxThreads: 50 } as const;

    expect(valuesOf(aHarbor({ storage })).persistence).toEqual({
      persistentVolumeClaim: { registry: { size: '200Gi' } },
      imageChartStorage: { type: 'filesystem', filesystem: { rootdirectory: '/storage/images', maxthreads: 50 } },
    });
  });

  test.each<[string, object, readonly string[]]>([
    ['S3', S3, ['s3.accesskey', 's3.secretkey']],
    ['S3 by an instance profile', { ...S3, useInstanceProfile: true }, []],
    ['Azure', { type: 'azure', accountName: 'sfo01', container: 'images' }, ['azure.accountkey']],
    ['Google Cloud', { type: 'gcs', bucket: 'images' }, ['gcs.encodedkey']],
    [
      'Swift',
      { type: 'swift', authUrl: 'https://swift.example.com/v3', username: 'harbor', container: 'images' },
      ['swift.password'],
    ],
    ['Alibaba', { type: 'oss', accessKeyId: 'key', region: 'oss-eu', bucket: 'images' }, ['oss.accesskeysecret']],
  ])('of %s is opened by what the Secret holds', (_title, storage, secrets) => {
    expect(pathsOf(storage).slice(7)).toEqual(secrets.map((path) => `${IN_STORAGE}.${path}`));
  });

  test('of Swift has a key of temporary URLs when they are asked for', () => {
    const swift = { authurl: 'https://swift.example.com/v3', username: 'harbor', container: 'images' };
    const imageChartStorage = { type: 'swift', swift: { ...swift, tempurlcontainerkey: true } };
    const { secretValues } = examine({ hostname: 'harbor.example.com', persistence: { imageChartStorage } });

    expect(secretValues.slice(7).map(({ path }) => path.at(-1))).toEqual(['password', 'secretkey']);
  });
});

/** Settings of all types, as the published file has them; without the secrets. */
const PUBLISHED = {
  filesystem: { rootdirectory: '/storage', maxthreads: 100 },
  azure: { accountname: 'accountname', container: 'containername', realm: 'core.windows.net' },
  gcs: { bucket: 'bucketname', chunksize: 5_242_880 },
  s3: {
    region: 'us-west-1',
    bucket: 'bucketname',
    encrypt: false,
    secure: true,
    skipverify: false,
    v4auth: true,
    storageclass: 'STANDARD',
  },
  swift: { authurl: 'https://storage.myprovider.com/v3/auth', username: 'username', container: 'containername' },
  oss: { accesskeyid: 'accesskeyid', region: 'regionname', bucket: 'bucketname' },
};

describe('a file that began as a copy of the published one', () => {
  test('keeps the samples of types that are not set, which nobody reads', () => {
    const { issues } = examine({
      hostname: 'harbor.example.com',
      persistence: {
        imageChartStorage: { type: 'filesystem', ...PUBLISHED },
        persistentVolumeClaim: { registry: { size: '200Gi' } },
      },
    });

    expect(issues).toEqual([]);
  });

  test('keeps them beside settings of its own type', () => {
    const s3 = { ...PUBLISHED.s3, region: 'eu-central-1', bucket: 'images' };
    const { issues } = examine({
      hostname: 'harbor.example.com',
      persistence: { imageChartStorage: { type: 's3', ...PUBLISHED, s3 } },
    });

    expect(issues).toEqual([]);
  });
});

describe('refusals', () => {
  test.each<[string, object, string, string, string]>([
    ['S3 without a bucket', { type: 's3', region: 'eu-central-1' }, 'harbor.storage.bucket', 'nothing', 'add it'],
    ['an unknown type', { type: 'nfs' }, 'harbor.storage', '{"type":"nfs"}', 'set "type" to one of them'],
    [
      'a property of another type',
      { type: 'azure', accountName: 'sfo01', container: 'images', account: 'sfo01' },
      'harbor.storage.account',
      'the unknown property "account"',
      'did you mean "accountName"?',
    ],
    [
      'a KMS key without encryption',
      { ...S3, keyId: 'key' },
      `harbor.values.${IN_STORAGE}.s3.keyid`,
      '"key"',
      'set encrypt to true, or remove it',
    ],
    [
      'an old signature for Amazon',
      { ...S3, v4Auth: false },
      `harbor.values.${IN_STORAGE}.s3.v4auth`,
      'false',
      'remove it',
    ],
    [
      'parts that are too small for S3',
      { ...S3, chunkSize: '1Mi' },
      `harbor.values.${IN_STORAGE}.s3.chunksize`,
      '1048576',
      'change it',
    ],
    [
      'parts that Google does not take',
      { type: 'gcs', bucket: 'images', chunkSize: '300Ki' },
      `harbor.values.${IN_STORAGE}.gcs.chunksize`,
      '307200',
      'round it',
    ],
    [
      'the sample of a bucket',
      { ...S3, bucket: 'bucketname' },
      `harbor.values.${IN_STORAGE}.s3.bucket`,
      '"bucketname", the sample of the published file',
      'set it',
    ],
    [
      'a login in a URL',
      { ...S3, regionEndpoint: 'https://key:secret@s3.example.com' },
      'harbor.storage.regionEndpoint',
      '"https://key:secret@s3.example.com"',
      'write it like "http://collector.example.com:14268/api/traces"',
    ],
  ])('fails on %s', (_title, storage, path, got, cure) => {
    expect(issuesOf(aHarbor({ ...WITHOUT_VOLUME, storage } as object))).toMatchObject([{ path, got, cure }]);
  });

  test('fails on a folder outside of the volume', () => {
    const storage = { type: 'filesystem', rootDirectory: '/var/lib/registry' } as const;

    expect(issuesOf(aHarbor({ storage }))).toMatchObject([
      {
        path: `harbor.values.${IN_STORAGE}.filesystem.rootdirectory`,
        got: '"/var/lib/registry"',
        expected: '"/storage" or a folder below: the volume is there, and images elsewhere are lost with the pod',
      },
    ]);
  });

  const examineStorage = (imageChartStorage: object) =>
    examine({
      hostname: 'harbor.example.com',
      persistence: { imageChartStorage, persistentVolumeClaim: { registry: { existingClaim: 'images' } } },
    }).issues;

  test('fails on settings of a type that nobody set', () => {
    expect(examineStorage({ s3: { region: 'eu-central-1', bucket: 'images' } })).toMatchObject([
      {
        path: `values.${IN_STORAGE}.s3`,
        got: 'settings of s3, with the type "filesystem"',
        cure: 'set the type to "s3", or remove them',
      },
    ]);
  });

  test('fails on a setting of yours among the samples of a type that nobody set', () => {
    expect(examineStorage({ type: 'filesystem', s3: { region: 'us-west-1', bucket: 'images' } })).toMatchObject([
      { path: `values.${IN_STORAGE}.s3`, cure: 'set the type to "s3", or remove them' },
    ]);
  });

  test('fails on samples of the type that is set', () => {
    expect(
      examine({
        hostname: 'harbor.example.com',
        persistence: { imageChartStorage: { type: 'oss', ...PUBLISHED } },
      }).issues.map(({ path, got, cure }) => `${path}: ${got}; ${cure}`),
    ).toEqual([
      `values.${IN_STORAGE}.oss.accesskeyid: "accesskeyid", the sample of the published file; set it`,
      `values.${IN_STORAGE}.oss.region: "regionname", the sample of the published file; set it`,
      `values.${IN_STORAGE}.oss.bucket: "bucketname", the sample of the published file; set it`,
    ]);
  });

  test('fails on a type alone, whose settings would be samples', () => {
    const { issues } = examine({
      hostname: 'harbor.example.com',
      persistence: { imageChartStorage: { type: 'azure' } },
    });

    expect(issues.map(({ path, expected }) => `${path}: ${expected}`)).toEqual([
      `values.${IN_STORAGE}.azure.accountname: one of yours: the package's own is a sample`,
      `values.${IN_STORAGE}.azure.container: one of yours: the package's own is a sample`,
    ]);
  });

  test('fails on authorities that the package does not read', () => {
    expect(examineStorage({ caBundleSecretName: 'authorities' })).toMatchObject([
      {
        path: `values.${IN_STORAGE}.caBundleSecretName`,
        expected: 'nothing: the package does not read it',
        cure: 'set caBundleSecretName of Harbor itself, which the registry reads',
      },
    ]);
  });

  test('fails on one key for an instance profile', () => {
    const { issues } = examine({
      hostname: 'harbor.example.com',
      persistence: {
        imageChartStorage: { type: 's3', s3: { region: 'eu-central-1', bucket: 'images', accesskey: '' } },
      },
    });

    expect(issues).toMatchObject([
      { path: `values.${IN_STORAGE}.s3.accesskey`, got: 'an empty text for one of the two keys' },
    ]);
  });

  test('fails on a key that stands in the values', () => {
    expect(examineStorage({ type: 's3', s3: { accesskey: 'AKIA' } })[0]).toMatchObject({
      path: `values.${IN_STORAGE}.s3.accesskey`,
      got: 'a secret',
      cure: 'move it to the Secret that secretName names: whoever reads the manifest would read it too',
    });
  });
});
