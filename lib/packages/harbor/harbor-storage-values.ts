/** Where images are kept. Only the settings of the type are read. */
export interface HarborImageStorageValues {
  /**
   * Whether clients get images through Harbor rather than straight from the storage.
   *
   * @default false
   */
  readonly disableredirect?: boolean;
  /**
   * Not read by the package: see caBundleSecretName of Harbor.
   *
   * @default ""
   */
  readonly caBundleSecretName?: string;
  /**
   * Kind of storage.
   *
   * @default "filesystem"
   */
  readonly type?: 'filesystem' | 'azure' | 'gcs' | 's3' | 'swift' | 'oss';
  /**
   * A volume.
   *
   * @default - those of each value
   */
  readonly filesystem?: HarborFilesystemValues;
  /**
   * Azure's blob storage.
   *
   * @default - none of use
   */
  readonly azure?: HarborAzureValues;
  /**
   * Google Cloud Storage.
   *
   * @default - none of use
   */
  readonly gcs?: HarborGcsValues;
  /**
   * Amazon S3, or a storage that speaks its language.
   *
   * @default - none of use
   */
  readonly s3?: HarborS3Values;
  /**
   * Swift of OpenStack.
   *
   * @default - none of use
   */
  readonly swift?: HarborSwiftValues;
  /**
   * Alibaba's object storage.
   *
   * @default - none of use
   */
  readonly oss?: HarborOssValues;
}

/** A volume. */
export interface HarborFilesystemValues {
  /**
   * Folder; below "/storage", where the volume is.
   *
   * @default "/storage"
   */
  readonly rootdirectory?: string;
  /**
   * Operations on files at once.
   *
   * @minimum 25
   * @asType integer
   * @default 100
   */
  readonly maxthreads?: number;
}

/** Azure's blob storage. */
export interface HarborAzureValues {
  /**
   * Name of the account.
   *
   * @default - none of use
   */
  readonly accountname?: string;
  /**
   * Key of the account.
   *
   * @secret
   * @sample "base64encodedaccountkey"
   * @default - none of use
   */
  readonly accountkey?: string;
  /**
   * Container.
   *
   * @default - none of use
   */
  readonly container?: string;
  /**
   * Domain of the storage.
   *
   * @default "core.windows.net"
   */
  readonly realm?: string;
}

/** Google Cloud Storage. */
export interface HarborGcsValues {
  /**
   * Bucket.
   *
   * @default - none of use
   */
  readonly bucket?: string;
  /**
   * Key file of the service account, in base64.
   *
   * @secret
   * @sample "base64-encoded-json-key-file"
   * @default - none of use
   */
  readonly encodedkey?: string;
  /**
   * Folder in the bucket.
   *
   * @default - the root
   */
  readonly rootdirectory?: string;
  /**
   * Bytes of a part in which layers are uploaded, a multiple of 262144.
   *
   * @minimum 262144
   * @asType integer
   * @default 5242880
   */
  readonly chunksize?: number;
}

/** Amazon S3, or a storage that speaks its language. */
export interface HarborS3Values {
  /**
   * Region.
   *
   * @default - none of use
   */
  readonly region?: string;
  /**
   * Bucket.
   *
   * @default - none of use
   */
  readonly bucket?: string;
  /**
   * Access key; empty, with secretkey, where the nodes have an instance profile.
   *
   * @secret
   * @default - none
   */
  readonly accesskey?: string;
  /**
   * Secret of the access key.
   *
   * @secret
   * @default - none
   */
  readonly secretkey?: string;
  /**
   * URL of a storage other than Amazon's.
   *
   * @default - Amazon's, in the region
   */
  readonly regionendpoint?: string;
  /**
   * Whether images are encrypted on the server.
   *
   * @default false
   */
  readonly encrypt?: boolean;
  /**
   * Id of the KMS key that they are encrypted with.
   *
   * @default - the default one of the storage
   */
  readonly keyid?: string;
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
  readonly skipverify?: boolean;
  /**
   * Whether requests are signed by version 4; Amazon takes no other.
   *
   * @default true
   */
  readonly v4auth?: boolean;
  /**
   * Bytes of a part in which layers are uploaded.
   *
   * @minimum 5242880
   * @asType integer
   * @default - the registry's
   */
  readonly chunksize?: number;
  /**
   * Folder in the bucket.
   *
   * @default - the root
   */
  readonly rootdirectory?: string;
  /**
   * Storage class of Amazon for what is written.
   *
   * @default "STANDARD"
   */
  readonly storageclass?: 'STANDARD' | 'REDUCED_REDUNDANCY';
  /**
   * Bytes of a part in which layers are copied.
   *
   * @minimum 5242880
   * @asType integer
   * @default - the registry's
   */
  readonly multipartcopychunksize?: number;
  /**
   * Parts that are copied at once.
   *
   * @minimum 1
   * @asType integer
   * @default - the registry's
   */
  readonly multipartcopymaxconcurrency?: number;
  /**
   * Bytes of a layer from which on it is copied in parts.
   *
   * @minimum 0
   * @asType integer
   * @default - the registry's
   */
  readonly multipartcopythresholdsize?: number;
}

/** Swift of OpenStack. */
export interface HarborSwiftValues {
  /**
   * URL that gives tokens.
   *
   * @default - none of use
   */
  readonly authurl?: string;
  /**
   * User name.
   *
   * @default - none of use
   */
  readonly username?: string;
  /**
   * Password.
   *
   * @secret
   * @sample "password"
   * @default - none of use
   */
  readonly password?: string;
  /**
   * Container.
   *
   * @default - none of use
   */
  readonly container?: string;
  /**
   * Region.
   *
   * @default - none
   */
  readonly region?: string;
  /**
   * Name of the tenant.
   *
   * @default - none
   */
  readonly tenant?: string;
  /**
   * Id of the tenant.
   *
   * @default - none
   */
  readonly tenantid?: string;
  /**
   * Name of the domain.
   *
   * @default - none
   */
  readonly domain?: string;
  /**
   * Id of the domain.
   *
   * @default - none
   */
  readonly domainid?: string;
  /**
   * Id of a trust.
   *
   * @default - none
   */
  readonly trustid?: string;
  /**
   * Whether the certificate of the storage goes unchecked.
   *
   * @default - false
   */
  readonly insecureskipverify?: boolean;
  /**
   * Bytes of a part. The schema of the package says text, the registry reads a number.
   *
   * @default - the registry's
   */
  readonly chunksize?: number | string;
  /**
   * Prefix of everything in the container.
   *
   * @default - none
   */
  readonly prefix?: string;
  /**
   * Key of temporary URLs.
   *
   * @secret
   * @default - none
   */
  readonly secretkey?: string;
  /**
   * Access key of temporary URLs.
   *
   * @secret
   * @default - none
   */
  readonly accesskey?: string;
  /**
   * Version of Keystone. The schema of the package says text, the registry reads a number.
   *
   * @default - that of the URL
   */
  readonly authversion?: number | string;
  /**
   * Which endpoint of Swift is used.
   *
   * @default - "public"
   */
  readonly endpointtype?: string;
  /**
   * Whether temporary URLs have the key of the container rather than that of the account.
   *
   * @default - as Swift says
   */
  readonly tempurlcontainerkey?: boolean;
  /**
   * Methods of temporary URLs.
   *
   * @default - those that Swift says
   */
  readonly tempurlmethods?: string;
}

/** Alibaba's object storage. */
export interface HarborOssValues {
  /**
   * Access key.
   *
   * @default - none of use
   */
  readonly accesskeyid?: string;
  /**
   * Secret of the access key.
   *
   * @secret
   * @sample "accesskeysecret"
   * @default - none of use
   */
  readonly accesskeysecret?: string;
  /**
   * Region.
   *
   * @default - none of use
   */
  readonly region?: string;
  /**
   * Bucket.
   *
   * @default - none of use
   */
  readonly bucket?: string;
  /**
   * Host of the storage.
   *
   * @default - Alibaba's, in the region
   */
  readonly endpoint?: string;
  /**
   * Whether the network of Alibaba is used rather than the Internet.
   *
   * @default - false
   */
  readonly internal?: boolean;
  /**
   * Whether images are encrypted on the server.
   *
   * @default - false
   */
  readonly encrypt?: boolean;
  /**
   * Whether HTTPS is used.
   *
   * @default - true
   */
  readonly secure?: boolean;
  /**
   * Bytes of a part in which layers are uploaded.
   *
   * @default - the registry's
   */
  readonly chunksize?: string;
  /**
   * Folder in the bucket.
   *
   * @default - the root
   */
  readonly rootdirectory?: string;
}
