import type { HarborImageStorageValues } from './harbor-values';

/** A kind of storage. */
export type StorageType = NonNullable<HarborImageStorageValues['type']>;

type Settings = Readonly<Record<string, unknown>>;

/** What the published file has as samples, which are nobody's values. Those of secrets are marked in the values. */
const SAMPLES: Readonly<Record<StorageType, Settings>> = {
  filesystem: {},
  azure: { accountname: 'accountname', container: 'containername' },
  gcs: { bucket: 'bucketname' },
  s3: { bucket: 'bucketname' },
  swift: { authurl: 'https://storage.myprovider.com/v3/auth', username: 'username', container: 'containername' },
  oss: { accesskeyid: 'accesskeyid', region: 'regionname', bucket: 'bucketname' },
};

/** What the published file has beside them: the package's own settings. */
const OWN: Readonly<Record<StorageType, Settings>> = {
  filesystem: { rootdirectory: '/storage', maxthreads: 100 },
  azure: { realm: 'core.windows.net' },
  gcs: { chunksize: 5_242_880 },
  s3: {
    region: 'us-west-1',
    encrypt: false,
    secure: true,
    skipverify: false,
    v4auth: true,
    storageclass: 'STANDARD',
  },
  swift: {},
  oss: {},
};

/** Settings of a type that are samples. */
export const samplesIn = (type: StorageType, settings: Settings): readonly string[] =>
  Object.keys(SAMPLES[type]).filter((key) => settings[key] === SAMPLES[type][key]);

/**
 * Whether something is said about a type, other than what the published file says about each: files that began as a copy
 * of it have the settings of all types, of which the package reads one.
 */
export const isSaid = (type: StorageType, settings: Settings = {}): boolean =>
  Object.entries(settings).some(
    ([key, value]) => value !== undefined && value !== '' && value !== SAMPLES[type][key] && value !== OWN[type][key],
  );
