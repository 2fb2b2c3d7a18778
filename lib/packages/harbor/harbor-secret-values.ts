import { createPrivateKey } from 'node:crypto';
import type { SpecIssue } from '../../spec';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { type DataMap, isDataMap, setIn } from '../values/data';
import type { SecretValue } from '../values/secret-value';
import { type PackageValues, valuesYaml } from '../values/values-yaml';
import { GIVEN_SECRETS, MANDATORY_SECRETS, STORAGE_SECRETS } from './secret-values';

/** The secrets of Harbor, as they are. */
export interface HarborSecrets {
  /** Password of the user admin when Harbor starts for the first time. */
  readonly adminPassword: string;
  /** Key by which Harbor encrypts passwords in its database; 16 characters. Never change it. */
  readonly secretKey: string;
  /** Password of the database when it starts for the first time. Notary has it in a URL. */
  readonly databasePassword: string;
  /** Secret that the core shares with the other components. */
  readonly coreSecret: string;
  /** Key against forged requests; 32 characters. */
  readonly coreXsrfKey: string;
  /** Secret that the job service shares with the other components. */
  readonly jobserviceSecret: string;
  /** Key with which the registry signs uploads. */
  readonly registrySecret: string;
  /**
   * Private key of `certificate`, in PEM form.
   *
   * @default - none: Harbor makes its certificate itself, or reads it from a Secret
   */
  readonly certificateKey?: string;
  /**
   * What opens the storage of images.
   *
   * @default - nothing is needed
   */
  readonly storage?: HarborStorageSecrets;
  /**
   * Token of GitHub, for downloads of Trivy.
   *
   * @default - none
   */
  readonly trivyGitHubToken?: string;
  /**
   * Password at the collector of Jaeger.
   *
   * @default - none
   */
  readonly jaegerPassword?: string;
}

/**
 * What opens a storage of images. `keyFile` is the JSON of the service account, as Google gives it; `secretKey` of Swift is
 * for temporary URLs.
 */
export type HarborStorageSecrets =
  | { readonly type: 's3'; readonly accessKey: string; readonly secretKey: string }
  | { readonly type: 'azure'; readonly accountKey: string }
  | { readonly type: 'gcs'; readonly keyFile: string }
  | { readonly type: 'swift'; readonly password: string; readonly secretKey?: string }
  | { readonly type: 'oss'; readonly accessKeySecret: string };

/** What has to be known about Harbor to judge its secrets. */
export interface HarborSecretValuesOptions {
  /**
   * Whether Notary runs: it has the password of the database in a URL.
   *
   * @default true
   */
  readonly notary?: boolean;
}

/**
 * The text of a YAML file with the secret data values of Harbor, for a key of the Secret that `secretName` names. It
 * makes nothing up: give it what a vault holds, and put what it returns where nobody else reads it.
 *
 * @throws SpecError with everything that is wrong: what is missing or unknown, wrong lengths, line ends, what is no
 *   private key. No message shows a secret.
 */
export function harborSecretValues(secrets: HarborSecrets, { notary = true }: HarborSecretValuesOptions = {}): string {
  const expected = expectedSecrets(secrets.storage);
  const given = givenTexts(secrets);
  throwIssues([
    ...Object.keys(given)
      .filter((name) => !Object.hasOwn(expected, name))
      .map((name) => propIssue(name, 'an unknown secret', `one of ${Object.keys(expected).join(', ')}`, 'rename it')),
    ...Object.entries(expected).flatMap(([name, { value, isNeeded = true }]) =>
      isNeeded || given[name] !== undefined ? textIssues(name, value, given[name]) : [],
    ),
    ...(notary ? urlIssues('databasePassword', given.databasePassword) : []),
  ]);
  const values = Object.entries(expected).reduce<DataMap>((all, [name, { value }]) => {
    const text = given[name];
    return typeof text === 'string' ? setIn(all, value.path, encoded(value, text)) : all;
  }, {});
  return valuesYaml(values as PackageValues);
}

interface ExpectedSecret {
  readonly value: SecretValue;
  /** @default true */
  readonly isNeeded?: boolean;
}

type Expected = Readonly<Record<string, ExpectedSecret>>;

/** Everything that may be given with a storage, by its name in messages. */
function expectedSecrets(storage: HarborStorageSecrets | undefined): Expected {
  const known = (secrets: Readonly<Record<string, SecretValue>>, prefix = '', isNeeded = true): Expected =>
    Object.fromEntries(
      Object.entries(secrets).map(([name, value]) => [
        `${prefix}${name}`,
        { value, isNeeded: isNeeded && value !== STORAGE_SECRETS.swift.secretKey },
      ]),
    );
  return {
    ...known(MANDATORY_SECRETS),
    ...known(GIVEN_SECRETS, '', false),
    ...(storage === undefined ? {} : known(STORAGE_SECRETS[storage.type], 'storage.')),
  };
}

/** What was given, by the same names. */
function givenTexts({ storage, ...secrets }: HarborSecrets): Readonly<Record<string, unknown>> {
  const ofStorage = Object.entries(storage ?? {}).filter(([name]) => name !== 'type');
  return { ...secrets, ...Object.fromEntries(ofStorage.map(([name, text]) => [`storage.${name}`, text as unknown])) };
}

const encoded = ({ encoding }: SecretValue, text: string): string =>
  encoding === 'base64' ? Buffer.from(text, 'utf8').toString('base64') : text;

function textIssues(path: string, value: SecretValue, text: unknown): readonly SpecIssue[] {
  if (typeof text !== 'string' || text === '') {
    const got = text === undefined ? 'nothing' : text === '' ? 'an empty text' : `a ${typeof text}`;
    return [propIssue(path, got, `a text: ${value.meaning}`, 'give it')];
  }
  if (value === GIVEN_SECRETS.certificateKey) {
    return isPrivateKey(text)
      ? []
      : [propIssue(path, 'a text that is none', 'a private key in PEM form, not encrypted', 'give the whole of it')];
  }
  if (value === STORAGE_SECRETS.gcs.keyFile) {
    return isJson(text)
      ? []
      : [
          propIssue(
            path,
            'a text that is no JSON',
            'the key file as Google gives it',
            'do not encode it: that is done here',
          ),
        ];
  }
  return [...lineIssues(path, text), ...lengthIssues(path, value, text)];
}

const lineIssues = (path: string, text: string): readonly SpecIssue[] =>
  text.trim() === text && !/\p{Cc}/u.test(text)
    ? []
    : [propIssue(path, 'a text with a line end, or blanks around it', 'one line', 'cut them off: they would count')];

/** Lengths count bytes. */
function lengthIssues(path: string, { length }: SecretValue, text: string): readonly SpecIssue[] {
  const bytes = Buffer.byteLength(text, 'utf8');
  return length === undefined || bytes === length
    ? []
    : [propIssue(path, `${bytes} bytes`, `exactly ${length} characters of one byte each`, 'take another one')];
}

const urlIssues = (path: string, text: unknown): readonly SpecIssue[] =>
  typeof text === 'string' && /[^A-Za-z0-9._~!$&'()*+,;=-]/.test(text.trim())
    ? [
        propIssue(
          path,
          'a character that a URL does not take as it is',
          'letters, digits and such as "-" and "_": Notary has it in a URL',
          'take another one, or say that Notary does not run',
        ),
      ]
    : [];

function isPrivateKey(text: string): boolean {
  try {
    createPrivateKey(text);
    return true;
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    return isDataMap(JSON.parse(text));
  } catch {
    return false;
  }
}
