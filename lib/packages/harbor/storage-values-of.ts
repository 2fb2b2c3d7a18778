import type { HarborS3Storage, HarborStorage } from '../../spec';
import { quantityValue } from '../../spec/quantity';
import type { HarborImageStorageValues, HarborS3Values } from './harbor-values';

const bytes = (quantity: string | undefined): number | undefined =>
  quantity === undefined ? undefined : quantityValue(quantity);

/** Data values that say where images are kept. */
export function storageValuesOf(storage: HarborStorage): HarborImageStorageValues {
  if (storage.type === 'filesystem') {
    const { type, rootDirectory, maxThreads } = storage;
    return { type, filesystem: { rootdirectory: rootDirectory, maxthreads: maxThreads } };
  }
  return { type: storage.type, disableredirect: storage.disableRedirect, ...objectStorageValues(storage) };
}

function objectStorageValues(storage: Exclude<HarborStorage, { type: 'filesystem' }>): HarborImageStorageValues {
  switch (storage.type) {
    case 's3':
      return { s3: s3Values(storage) };
    case 'azure':
      return {
        azure: { accountname: storage.accountName, container: storage.container, realm: storage.realm },
      };
    case 'gcs':
      return {
        gcs: {
          bucket: storage.bucket,
          rootdirectory: storage.rootDirectory,
          chunksize: bytes(storage.chunkSize),
        },
      };
    case 'swift':
      return {
        swift: {
          authurl: storage.authUrl,
          username: storage.username,
          container: storage.container,
          region: storage.region,
          tenant: storage.tenant,
          tenantid: storage.tenantId,
          domain: storage.domain,
          domainid: storage.domainId,
          trustid: storage.trustId,
          insecureskipverify: storage.insecureSkipVerify,
          prefix: storage.prefix,
          endpointtype: storage.endpointType,
        },
      };
    case 'oss':
      return {
        oss: {
          accesskeyid: storage.accessKeyId,
          region: storage.region,
          bucket: storage.bucket,
          endpoint: storage.endpoint,
          internal: storage.internal,
          encrypt: storage.encrypt,
          secure: storage.secure,
          rootdirectory: storage.rootDirectory,
        },
      };
  }
}

const s3Values = (storage: HarborS3Storage): HarborS3Values => ({
  region: storage.region,
  bucket: storage.bucket,
  // The package leaves an empty key out of the registry's configuration.
  ...(storage.useInstanceProfile === true ? { accesskey: '', secretkey: '' } : {}),
  regionendpoint: storage.regionEndpoint,
  encrypt: storage.encrypt,
  keyid: storage.keyId,
  secure: storage.secure,
  skipverify: storage.skipVerify,
  v4auth: storage.v4Auth,
  chunksize: bytes(storage.chunkSize),
  rootdirectory: storage.rootDirectory,
  storageclass: storage.storageClass,
  multipartcopychunksize: bytes(storage.multipartCopy?.chunkSize),
  multipartcopymaxconcurrency: storage.multipartCopy?.maxConcurrency,
  multipartcopythresholdsize: bytes(storage.multipartCopy?.thresholdSize),
});
