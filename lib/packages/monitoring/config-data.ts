import { type DataMap, isDataMap } from '../values/data';

/** Maps whose keys are words of the user, and stay as they are. */
const USER_WORDS: readonly string[] = [
  ...['labels', 'annotations', 'externalLabels', 'headers', 'params', 'endpointParams', 'details', 'customFields'],
  'attributes',
];

/** "smtpRequireTls" gives "smtp_require_tls". */
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Options in the words of Prometheus and Alertmanager, which write `scrape_interval` where this library has
 * `scrapeInterval`. What stands in `more` is in their words already. A file that is no absolute path is a key of the
 * mounted Secret.
 *
 * @param secretFolder where the Secret is mounted
 */
export function toConfigData(options: object, secretFolder: string): DataMap {
  const { more, ...typed } = options as DataMap;
  const entries = Object.entries(typed)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [string, unknown] => [snakeCase(key), configValue(key, value, secretFolder)]);
  return { ...(isDataMap(more) ? more : {}), ...Object.fromEntries(entries) };
}

function configValue(key: string, value: unknown, secretFolder: string): unknown {
  if (isSecretKey(key, value)) {
    return `${secretFolder}/${value}`;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => configValue('', item, secretFolder));
  }
  return isDataMap(value) && !USER_WORDS.includes(key) ? toConfigData(value, secretFolder) : value;
}

const isSecretKey = (key: string, value: unknown): value is string =>
  key.endsWith('File') && typeof value === 'string' && !value.startsWith('/');

/** The paths of files, among options, that are keys of the mounted Secret. */
export function secretKeyPaths(value: unknown, path: readonly (string | number)[] = []): readonly (typeof path)[] {
  const key = String(path.at(-1) ?? '');
  if (isSecretKey(key, value)) {
    return [path];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => secretKeyPaths(item, [...path, index]));
  }
  return isDataMap(value) && !USER_WORDS.includes(key)
    ? Object.entries(value).flatMap(([name, inside]) => secretKeyPaths(inside, [...path, name]))
    : [];
}
