import type { FluentBitFile, FluentBitOptions, FluentBitSecret, FluentBitSecretFile } from '../../../spec';

/** Where Secrets are mounted in the pods, each in a folder of its own name. */
const MOUNT_PATH = '/fluent-bit/secrets';

export const mountPathOf = (secretName: string): string => `${MOUNT_PATH}/${secretName}`;

/** Properties that hold a file. */
const FILE_PROPERTIES: readonly string[] = ['caFile', 'crtFile', 'keyFile'];

/** The environment variable that holds a secret. */
export const envNameOf = ({ env, secretName, secretKey }: FluentBitSecret): string =>
  env ??
  `${secretName}_${secretKey}`
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=[0-9])/, '_');

/** How the configuration names a secret. */
export const referenceTo = (secret: FluentBitSecret): string => `\${${envNameOf(secret)}}`;

/** The path of a file in the container. */
export const pathOf = (file: FluentBitFile): string =>
  typeof file === 'string' ? file : `${mountPathOf(file.secretName)}/${file.secretKey}`;

/** A secret in a section, with where it was said. */
export interface SecretUse {
  /** Such as "outputs[0].splunkToken". */
  readonly path: string;
  readonly secret: FluentBitSecret;
}

type SectionLists = Partial<Pick<FluentBitOptions, 'inputs' | 'filters' | 'outputs' | 'service'>>;

/** The secrets that sections read as environment variables. */
export const secretUses = (options: SectionLists): readonly SecretUse[] =>
  visit(options).flatMap(({ path, property, secret }) =>
    FILE_PROPERTIES.includes(property) ? [] : [{ path, secret }],
  );

/** The Secrets of files in sections. */
export const fileSecrets = (options: SectionLists): readonly FluentBitSecretFile[] =>
  visit(options).flatMap(({ property, secret }) => (FILE_PROPERTIES.includes(property) ? [secret] : []));

/** The keys of Secrets that have to be in the namespace of the pods before they start, each once, sorted. */
export function workloadSecretsOf(options: Partial<FluentBitOptions>): readonly FluentBitSecretFile[] {
  const all = [
    ...secretUses(options).map(({ secret }) => secret),
    ...fileSecrets(options),
    ...(options.env ?? []).flatMap((env) => (env.from === 'secret' ? [env] : [])),
  ];
  const unique = new Map(
    all.map(({ secretName, secretKey }) => [`${secretName} ${secretKey}`, { secretName, secretKey }] as const),
  );
  return [...unique.keys()].sort().flatMap((key) => unique.get(key) ?? []);
}

interface Visited {
  readonly path: string;
  readonly property: string;
  readonly secret: FluentBitSecret;
}

function visit({ inputs, filters, outputs, service }: SectionLists): readonly Visited[] {
  const found: Visited[] = [];
  const walk = (path: string, property: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      return;
    }
    if (isSecret(value)) {
      found.push({ path, property, secret: value });
      return;
    }
    for (const [key, inside] of Object.entries(value)) {
      walk(Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`, key, inside);
    }
  };
  walk('', '', { inputs, filters, outputs, service });
  return found;
}

export const isSecret = (value: unknown): value is FluentBitSecret =>
  typeof value === 'object' && value !== null && 'secretName' in value && 'secretKey' in value;
