import type { SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { isDataMap } from '../values/data';
import { within } from './config-text';

/** Names of settings that hold a secret in every place. */
const SECRET =
  /(?:^|_)(?:password|secret|secret_key|token|credentials|api_key|user_key)$|[a-z](?:Password|Secret|SecretKey|Token|ApiKey)$/;
/** Settings that hold a secret in some lists only. */
const SECRET_IN: Readonly<Record<string, readonly string[]>> = {
  slack_configs: ['api_url'],
  pagerduty_configs: ['routing_key', 'service_key'],
  discord_configs: ['webhook_url'],
  tls_config: ['key'],
};
const ALSO_SECRET: readonly string[] = ['slack_api_url'];
/** Maps whose keys are words of the user. */
const USER_WORDS: readonly string[] = [
  'labels',
  'annotations',
  'external_labels',
  'details',
  'custom_fields',
  'params',
];

/** Secrets that stand in clear in a configuration of Prometheus or Alertmanager. */
export const clearSecretIssues = (path: string, data: unknown): readonly SpecIssue[] => walk(path, data, [], '');

function walk(
  path: string,
  value: unknown,
  keys: readonly (string | number)[],
  container: string,
): readonly SpecIssue[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => walk(path, item, [...keys, index], container));
  }
  if (!isDataMap(value)) {
    return [];
  }
  return Object.entries(value)
    .filter(([key]) => !USER_WORDS.includes(key))
    .flatMap(([key, inside]) =>
      isSecret(key, container) && (typeof inside === 'string' || typeof inside === 'number') && inside !== ''
        ? [secretIssue(within(path, [...keys, key]), key)]
        : walk(path, inside, [...keys, key], key),
    );
}

const isSecret = (key: string, container: string): boolean =>
  SECRET.test(key) || ALSO_SECRET.includes(key) || (SECRET_IN[container]?.includes(key) ?? false);

const secretIssue = (path: string, key: string): SpecIssue =>
  propIssue(
    path,
    'a secret in clear',
    'no secret in the data values',
    `name a file of a mounted Secret (${key}_file where there is one), or put the whole text into the Secret that ` +
      'secretName names',
  );
