import type { SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import type { FluentBitEnvValue } from '../fluent-bit-values';
import type { ParsedEntry } from '../config/parse-config';
import { type ConfigText, type Place, placesOf, sectionIssue } from './config-text';

/** Properties that hold a password, a token or a key; a path of a file and the name of a field are none. */
const SECRET_PROPERTY =
  /(?:passwd|password|passphrase|secret|token|api_?key|licen[cs]e_key|shared_key|account_key|cloud_auth|sasl\.jaas\.config|oauthbearer\.config)$/i;

/** Properties that only look like it. */
const NOT_SECRET = /^(?:empty_shared_key|kube_token|splunk_token_key)$/i;

const SECRET_HEADER = /auth|token|secret|cookie|key|passw/i;

/** Headers that only look like it. */
const NOT_SECRET_HEADER = /^(?:x-)?(?:idempotency-key|partition-key|routing-key)$/i;

/** A login in a URL. */
const URL_LOGIN = /:\/\/[^/\s:@]*:([^/\s@]+)@/;

const REFERENCE = /\$\{([^}]+)\}/g;

/** The variables that a text reads. */
export const referencesIn = (text: string): readonly string[] =>
  [...text.matchAll(REFERENCE)].map(([, name = '']) => name.trim());

const CURE =
  'name a Secret in the options (secretName and secretKey), or write "${NAME}" and add NAME with a secretKeyRef to daemonset.env';

/** Secrets that would stand in the manifest, and in the ConfigMap of the cluster. */
export function secretIssues(
  path: string,
  texts: readonly ConfigText[],
  env: readonly FluentBitEnvValue[],
): readonly SpecIssue[] {
  const places = placesOf(texts, 'SERVICE', 'INPUT', 'FILTER', 'OUTPUT', 'CUSTOM');
  const used = places.flatMap((place) => place.section.entries.map((entry) => ({ place, entry })));
  const secrets = used.filter(({ entry }) => secretTextOf(entry) !== undefined);
  const names = new Set(secrets.flatMap(({ entry }) => referencesIn(secretTextOf(entry) ?? '')));
  return [
    ...secrets
      .filter(({ entry }) => referencesIn(secretTextOf(entry) ?? '').length === 0)
      .map(({ place, entry }) => clearIssue(place, entry)),
    ...env.flatMap(({ name, value }, index) =>
      names.has(name) && value !== undefined && value !== ''
        ? [propIssue(`${path}.daemonset.env[${index}].value`, 'a secret', 'valueFrom with a secretKeyRef', CURE)]
        : [],
    ),
    ...texts.flatMap((text) =>
      text.commands
        .filter(({ name, argument }) => name === 'SET' && names.has(argument.split('=')[0] ?? ''))
        .map(({ argument, line }) =>
          propIssue(
            text.path,
            `a secret in "@SET ${argument.split('=')[0] ?? ''}=…" on line ${line}`,
            'no secret in the text',
            CURE,
          ),
        ),
    ),
  ];
}

/** What of a property is secret; undefined for nothing. */
export function secretTextOf({ key, value }: ParsedEntry): string | undefined {
  if (SECRET_PROPERTY.test(key) && !NOT_SECRET.test(key)) {
    return value;
  }
  const [header = '', ...rest] = value.split(/ +/);
  if (key.toLowerCase() === 'header' && SECRET_HEADER.test(header) && !NOT_SECRET_HEADER.test(header)) {
    return rest.join(' ');
  }
  return URL_LOGIN.exec(value)?.[1];
}

const clearIssue = (place: Place, { key, value }: ParsedEntry): SpecIssue => {
  const what = key.toLowerCase() === 'header' ? `${key} ${value.split(/ +/)[0] ?? ''}` : key;
  return sectionIssue(place, `a clear secret for "${what}"`, 'a reference to an environment variable', CURE);
};
