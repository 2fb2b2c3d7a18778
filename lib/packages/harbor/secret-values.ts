import type { SecretValue } from '../values/secret-value';
import type { HarborImageStorageValues, HarborValues } from './harbor-values';

/** Secrets that Harbor does not start without, by the names of harborSecretValues. */
export const MANDATORY_SECRETS = {
  adminPassword: {
    path: ['harborAdminPassword'],
    meaning: 'password of the user admin; it counts when Harbor starts for the first time',
  },
  secretKey: {
    path: ['secretKey'],
    meaning: 'key by which Harbor encrypts passwords in its database; never changed',
    length: 16,
  },
  databasePassword: {
    path: ['database', 'password'],
    meaning: 'password of the database; letters and digits, because Notary has it in a URL',
  },
  coreSecret: { path: ['core', 'secret'], meaning: 'secret that the core shares with the other components' },
  coreXsrfKey: { path: ['core', 'xsrfKey'], meaning: 'key against forged requests', length: 32 },
  jobserviceSecret: {
    path: ['jobservice', 'secret'],
    meaning: 'secret that the job service shares with the other components',
  },
  registrySecret: { path: ['registry', 'secret'], meaning: 'key with which the registry signs uploads' },
} as const satisfies Readonly<Record<string, SecretValue>>;

/** Secrets that somebody else chose, by what they open. */
export const GIVEN_SECRETS = {
  certificateKey: {
    path: ['tlsCertificate', 'tls.key'],
    meaning: 'private key of the certificate, in PEM form',
    given: true,
  },
  trivyGitHubToken: { path: ['trivy', 'gitHubToken'], meaning: 'token of GitHub, for downloads of Trivy', given: true },
  jaegerPassword: {
    path: ['trace', 'jaeger', 'password'],
    meaning: 'password at the collector of Jaeger',
    given: true,
  },
} as const satisfies Readonly<Record<string, SecretValue>>;

const storageSecret = (type: string, key: string, meaning: string): SecretValue => ({
  path: ['persistence', 'imageChartStorage', type, key],
  meaning,
  given: true,
});

/** Secrets of the storages of images. */
export const STORAGE_SECRETS = {
  azure: { accountKey: storageSecret('azure', 'accountkey', "key of Azure's storage account") },
  gcs: {
    keyFile: {
      ...storageSecret('gcs', 'encodedkey', 'key file of the service account of Google Cloud, which is JSON'),
      encoding: 'base64',
    },
  },
  s3: {
    accessKey: storageSecret('s3', 'accesskey', 'access key of S3'),
    secretKey: storageSecret('s3', 'secretkey', 'secret of the access key of S3'),
  },
  swift: {
    password: storageSecret('swift', 'password', 'password at Swift'),
    secretKey: storageSecret('swift', 'secretkey', 'key of temporary URLs of Swift'),
  },
  oss: { accessKeySecret: storageSecret('oss', 'accesskeysecret', "secret of the access key of Alibaba's storage") },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SecretValue>>>>;

/** What the Secret has to hold beside these values. A token of GitHub is never needed. */
export const secretValues = (values: HarborValues): readonly SecretValue[] => [
  ...Object.values(MANDATORY_SECRETS),
  ...(isText(values.tlsCertificate?.['tls.crt']) ? [GIVEN_SECRETS.certificateKey] : []),
  ...storageSecrets(values.persistence?.imageChartStorage ?? {}),
  ...(values.trace?.enabled === true && isText(values.trace.jaeger?.username) ? [GIVEN_SECRETS.jaegerPassword] : []),
];

const isText = (text: string | undefined): boolean => text !== undefined && text !== '';

function storageSecrets({ type = 'filesystem', s3, swift }: HarborImageStorageValues): readonly SecretValue[] {
  switch (type) {
    case 'filesystem':
      return [];
    case 's3':
      // Empty keys say that the nodes have an instance profile.
      return s3?.accesskey === '' ? [] : Object.values(STORAGE_SECRETS.s3);
    case 'swift': {
      const { password, secretKey } = STORAGE_SECRETS.swift;
      return swift?.tempurlcontainerkey === true || isText(swift?.tempurlmethods) ? [password, secretKey] : [password];
    }
    default:
      return Object.values(STORAGE_SECRETS[type]);
  }
}
