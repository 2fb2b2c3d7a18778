import type { HttpUrl, KubernetesQuantity, OneLine, OneWord } from '../text';

/**
 * Where images are kept.
 *
 * @discriminator type
 */
export type HarborStorage =
  | HarborFilesystemStorage
  | HarborS3Storage
  | HarborAzureStorage
  | HarborGcsStorage
  | HarborSwiftStorage
  | HarborOssStorage;

/** On the volume "registry". */
export interface HarborFilesystemStorage {
  readonly type: 'filesystem';
  /**
   * Folder; below "/storage", where the volume is.
   *
   * @default "/storage"
   */
  readonly rootDirectory?: OneLine;
  /**
   * Operations on files at once.
   *
   * @minimum 25
   * @asType integer
   * @default 100
   */
  readonly maxThreads?: number;
}

/** What all object storages have. */
export interface HarborObjectStorage {
  /**
   * Whether clients get images through Harbor rather than straight from the storage, as those need who do not reach it,
   * and storages such as MinIO.
   *
   * @default false
   */
  readonly disableRedirect?: boolean;
}

/** In Amazon S3, or a storage that speaks its language. Its keys are secret values: the Secret holds them. */
export interface HarborS3Storage extends HarborObjectStorage {
  readonly type: 's3';
  /** Region, such as "eu-central-1". */
  readonly region: OneWord;
  /** Bucket; it has to be there. */
  readonly bucket: OneWord;
  /**
   * Whether the nodes have an instance profile that opens the bucket. The Secret holds no keys then.
   *
   * @default false
   */
  readonly useInstanceProfile?: boolean;
  /**
   * URL of a storage other than Amazon's.
   *
   * @default - Amazon's, in the region
   */
  readonly regionEndpoint?: HttpUrl;
  /**
   * Folder in the bucket.
   *
   * @default - the root
   */
  readonly rootDirectory?: OneLine;
  /**
   * Whether images are encrypted on the server.
   *
   * @default false
   */
  readonly encrypt?: boolean;
  /**
   * Id of the KMS key that they are encrypted with; with encrypt only.
   *
   * @default - the default one of the storage
   */
  readonly keyId?: OneLine;
  /**
   * Whether HTTPS is used.
   *
   * @default true
   */
  readonly secure?: boolean;
  /**
   * Whether the certificate of the storage goes unchecked.
   *
   * @default false
   */
  readonly skipVerify?: boolean;
  /**
   * Whether requests are signed by version 4.
   *
   * @default true
   */
  readonly v4Auth?: boolean;
  /**
   * Storage class of Amazon for what is written.
   *
   * @default "STANDARD"
   */
  readonly storageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY';
  /**
   * Parts in which layers are uploaded, at least "5Mi".
   *
   * @default - the registry's
   */
  readonly chunkSize?: KubernetesQuantity;
  /**
   * How large layers are copied inside of the storage.
   *
   * @default - as the registry does
   */
  readonly multipartCopy?: HarborS3MultipartCopy;
}

/** How large layers are copied. */
export interface HarborS3MultipartCopy {
  /**
   * Parts, at least "5Mi".
   *
   * @default - the registry's
   */
  readonly chunkSize?: KubernetesQuantity;
  /**
   * Parts at once.
   *
   * @minimum 1
   * @asType integer
   * @default - the registry's
   */
  readonly maxConcurrency?: number;
  /**
   * Layers from this size on are copied in parts.
   *
   * @default - the registry's
   */
  readonly thresholdSize?: KubernetesQuantity;
}

/** In Azure's blob storage. The key of the account is a secret value: the Secret holds it. */
export interface HarborAzureStorage extends HarborObjectStorage {
  readonly type: 'azure';
  readonly accountName: OneWord;
  /** Container; it has to be there. */
  readonly container: OneWord;
  /**
   * Domain of the storage.
   *
   * @default "core.windows.net"
   */
  readonly realm?: OneLine;
}

/** In Google Cloud Storage. The key of the service account is a secret value: the Secret holds it, in base64. */
export interface HarborGcsStorage extends HarborObjectStorage {
  readonly type: 'gcs';
  /** Bucket; it has to be there. */
  readonly bucket: OneWord;
  /**
   * Folder in the bucket.
   *
   * @default - the root
   */
  readonly rootDirectory?: OneLine;
  /**
   * Parts in which layers are uploaded, a multiple of "256Ki".
   *
   * @default "5Mi"
   */
  readonly chunkSize?: KubernetesQuantity;
}

/** In Swift of OpenStack. The password is a secret value: the Secret holds it. */
export interface HarborSwiftStorage extends HarborObjectStorage {
  readonly type: 'swift';
  /** URL that gives tokens, such as "https://swift.example.com/v3/auth". */
  readonly authUrl: HttpUrl;
  readonly username: OneLine;
  /** Container; Swift makes it when it is not there. */
  readonly container: OneWord;
  /**
   * Region.
   *
   * @default - none
   */
  readonly region?: OneLine;
  /**
   * Name of the tenant.
   *
   * @default - none
   */
  readonly tenant?: OneLine;
  /**
   * Id of the tenant.
   *
   * @default - none
   */
  readonly tenantId?: OneLine;
  /**
   * Name of the domain, for version 3 of Keystone.
   *
   * @default - none
   */
  readonly domain?: OneLine;
  /**
   * Id of the domain, for version 3 of Keystone.
   *
   * @default - none
   */
  readonly domainId?: OneLine;
  /**
   * Id of a trust, for version 3 of Keystone.
   *
   * @default - none
   */
  readonly trustId?: OneLine;
  /**
   * Whether the certificate of the storage goes unchecked.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
  /**
   * Prefix of everything in the container.
   *
   * @default - none
   */
  readonly prefix?: OneLine;
  /**
   * Which endpoint of Swift is used, such as "public" or "internal".
   *
   * @default "public"
   */
  readonly endpointType?: OneLine;
}

/** In Alibaba's object storage. The secret of the access key is a secret value: the Secret holds it. */
export interface HarborOssStorage extends HarborObjectStorage {
  readonly type: 'oss';
  readonly accessKeyId: OneWord;
  /** Region, such as "oss-eu-central-1". */
  readonly region: OneWord;
  /** Bucket; it has to be there. */
  readonly bucket: OneWord;
  /**
   * Host of the storage.
   *
   * @default - Alibaba's, in the region
   */
  readonly endpoint?: OneLine;
  /**
   * Whether the network of Alibaba is used rather than the Internet.
   *
   * @default false
   */
  readonly internal?: boolean;
  /**
   * Whether images are encrypted on the server.
   *
   * @default false
   */
  readonly encrypt?: boolean;
  /**
   * Whether HTTPS is used.
   *
   * @default true
   */
  readonly secure?: boolean;
  /**
   * Folder in the bucket.
   *
   * @default - the root
   */
  readonly rootDirectory?: OneLine;
}
