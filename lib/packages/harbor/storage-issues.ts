import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { sampleOf } from './sample';
import type { HarborImageStorageValues, HarborS3Values, HarborValues } from './harbor-values';
import { isSaid, samplesIn, type StorageType } from './storage-samples';

/** What has no default of use, by the type. Secret values aside. */
const NEEDED: Readonly<Record<StorageType, readonly string[]>> = {
  filesystem: [],
  azure: ['accountname', 'container'],
  gcs: ['bucket'],
  s3: ['region', 'bucket'],
  swift: ['authurl', 'username', 'container'],
  oss: ['accesskeyid', 'region', 'bucket'],
};

/** Where the package mounts the volume of the registry. */
const MOUNT = '/storage';
/** Google takes parts that are a multiple of this. */
const GCS_PART = 256 * 1024;

/** What is wrong with where images are kept. */
export function storageIssues(path: string, values: HarborValues): readonly SpecIssue[] {
  const storage = values.persistence?.imageChartStorage ?? {};
  const { type = 'filesystem' } = storage;
  const at = `${path}.persistence.imageChartStorage`;
  return [
    ...missingIssues(at, type, storage[type] ?? {}),
    ...sampleIssues(`${at}.${type}`, type, storage),
    ...(Object.keys(NEEDED) as StorageType[])
      .filter((other) => other !== type && isSaid(other, { ...storage[other] }))
      .map((other) =>
        propIssue(
          `${at}.${other}`,
          `settings of ${other}, with the type ${show(type)}`,
          `settings of ${type} only: the package does not read others`,
          `set the type to ${show(other)}, or remove them`,
        ),
      ),
    ...(isText(storage.caBundleSecretName)
      ? [
          propIssue(
            `${at}.caBundleSecretName`,
            show(storage.caBundleSecretName),
            'nothing: the package does not read it',
            'set caBundleSecretName of Harbor itself, which the registry reads',
          ),
        ]
      : []),
    ...(type === 'filesystem' ? folderIssues(`${at}.filesystem`, storage) : []),
    ...(type === 's3' ? s3Issues(`${at}.s3`, storage.s3 ?? {}) : []),
    ...(type === 'gcs' ? partIssues(`${at}.gcs`, storage) : []),
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const sampleIssues = (at: string, type: StorageType, storage: HarborImageStorageValues): readonly SpecIssue[] => {
  const settings: Readonly<Record<string, unknown>> = { ...storage[type] };
  return samplesIn(type, settings).map((key) =>
    propIssue(`${at}.${key}`, sampleOf(settings[key]), 'a value of yours', 'set it'),
  );
};

const missingIssues = (at: string, type: StorageType, settings: object): readonly SpecIssue[] =>
  NEEDED[type]
    .filter((key) => !isText((settings as Readonly<Record<string, unknown>>)[key]))
    .map((key) =>
      propIssue(`${at}.${type}.${key}`, 'nothing', "one of yours: the package's own is a sample", 'set it'),
    );

function folderIssues(at: string, { filesystem }: HarborImageStorageValues): readonly SpecIssue[] {
  const { rootdirectory: folder = MOUNT } = filesystem ?? {};
  const isInside = folder === MOUNT || (folder.startsWith(`${MOUNT}/`) && !folder.split('/').includes('..'));
  return isInside
    ? []
    : [
        propIssue(
          `${at}.rootdirectory`,
          show(folder),
          `${show(MOUNT)} or a folder below: the volume is there, and images elsewhere are lost with the pod`,
          'change it, or leave it out',
        ),
      ];
}

function s3Issues(at: string, s3: HarborS3Values): readonly SpecIssue[] {
  const { keyid, encrypt = false, v4auth = true, regionendpoint } = s3;
  const without = (['accesskey', 'secretkey'] as const).filter((key) => s3[key] === '');
  return [
    ...(isText(keyid) && !encrypt
      ? [propIssue(`${at}.keyid`, show(keyid), 'nothing without encryption', 'set encrypt to true, or remove it')]
      : []),
    ...(!v4auth && !isText(regionendpoint)
      ? [propIssue(`${at}.v4auth`, 'false', 'true: Amazon takes no other signature', 'remove it')]
      : []),
    ...(without.length === 1
      ? [
          propIssue(
            `${at}.${without.join()}`,
            'an empty text for one of the two keys',
            'both, for nodes with an instance profile, or neither',
            'set the other one too, or leave it out',
          ),
        ]
      : []),
  ];
}

function partIssues(at: string, { gcs }: HarborImageStorageValues): readonly SpecIssue[] {
  const { chunksize = GCS_PART } = gcs ?? {};
  return chunksize % GCS_PART === 0
    ? []
    : [propIssue(`${at}.chunksize`, show(chunksize), `a multiple of ${GCS_PART} (256Ki)`, 'round it')];
}
