import type {
  FluentBitFieldPattern,
  FluentBitHeader,
  FluentBitMultilineRule,
  FluentBitNetwork,
  FluentBitRewriteRule,
  FluentBitTls,
  FluentBitValue,
  FluentBitValueList,
} from '../../../spec';
import type { ConfigEntry } from '../config/config-section';
import { entry, quoteToken } from '../config/write-config';
import { isSecret, pathOf, referenceTo } from './secrets';

/** Properties whose names are not theirs in snake case. */
const NAMES: Readonly<Record<string, string>> = {
  storageType: 'storage.type',
  storageTotalLimitSize: 'storage.total_limit_size',
  emitterStorageType: 'emitter_storage.type',
  multilineParser: 'multiline.parser',
  k8sLoggingParser: 'k8s-logging.parser',
  k8sLoggingExclude: 'k8s-logging.exclude',
  httpPassword: 'http_passwd',
  logstashDateFormat: 'logstash_dateformat',
  documentType: 'type',
  flushMilliseconds: 'flush_ms',
};

/** "refreshIntervalSeconds" gives "refresh_interval": the name of a property, as Fluent Bit has it. */
export const nameOf = (property: string): string =>
  NAMES[property] ??
  property.replace(/(?:Seconds|Milliseconds)$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Lists that are one value, their items parted by commas. The items of others have a line each. */
const COMMA_LISTS: readonly string[] = [
  'path',
  'excludePath',
  'multilineParser',
  'brokers',
  'topics',
  'labels',
  'labelKeys',
  'removeKeys',
];

/** A value, as Fluent Bit writes it. */
export const textOf = (value: FluentBitValue): string =>
  isSecret(value) ? referenceTo(value) : typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

const tlsEntries = (tls: boolean | FluentBitTls): readonly ConfigEntry[] => {
  const { verify, caFile, crtFile, keyFile, keyPassword, vhost, debug } = typeof tls === 'boolean' ? {} : tls;
  return [
    entry('tls', textOf(tls !== false)),
    ...optional('tls.verify', verify),
    ...optional('tls.ca_file', caFile && pathOf(caFile)),
    ...optional('tls.crt_file', crtFile && pathOf(crtFile)),
    ...optional('tls.key_file', keyFile && pathOf(keyFile)),
    ...optional('tls.key_passwd', keyPassword),
    ...optional('tls.vhost', vhost),
    ...optional('tls.debug', debug),
  ];
};

/** A property with a value, or nothing. */
export const optional = (key: string, value: FluentBitValue | undefined): readonly ConfigEntry[] =>
  value === undefined ? [] : [entry(key, textOf(value))];

const networkEntries = (network: FluentBitNetwork): readonly ConfigEntry[] =>
  Object.entries(network).flatMap(([property, value]: [string, FluentBitValue | undefined]) =>
    optional(`net.${nameOf(property).replace('dns_', 'dns.')}`, value),
  );

const mapEntries = (key: string, values: Readonly<Record<string, FluentBitValue>>): readonly ConfigEntry[] =>
  Object.entries(values).map(([name, value]) => entry(key, `${quoteToken(name)} ${quoteToken(textOf(value))}`));

const headerEntry = ({ name, scheme, value }: FluentBitHeader): ConfigEntry =>
  entry('header', [name, ...(scheme === undefined ? [] : [scheme]), textOf(value)].join(' '));

const ruleEntry = (rule: FluentBitRewriteRule | FluentBitMultilineRule): ConfigEntry =>
  'newTag' in rule
    ? entry('rule', [rule.key, quoteToken(rule.regex), rule.newTag, String(rule.keep)].join(' '))
    : // Every part of a multi-line rule stands in quotes.
      entry(
        'rule',
        [rule.state, rule.regex, rule.nextState].map((part) => `"${part.replaceAll('"', '\\"')}"`).join(' '),
      );

type Write = (value: never) => readonly ConfigEntry[];

/** Properties that are more than a name and a value. */
const SPECIAL: Readonly<Record<string, Write>> = {
  tls: tlsEntries,
  network: networkEntries,
  units: (units: readonly string[]) => units.map((unit) => entry('systemd_filter', `_SYSTEMD_UNIT=${unit}`)),
  record: (record: Readonly<Record<string, FluentBitValue>>) => mapEntries('record', record),
  eventField: (fields: Readonly<Record<string, string>>) => mapEntries('event_field', fields),
  headers: (headers: readonly FluentBitHeader[]) => headers.map(headerEntry),
  rule: (rules: readonly (FluentBitRewriteRule | FluentBitMultilineRule)[]) => rules.map(ruleEntry),
  regex: (regex: string | readonly FluentBitFieldPattern[]) => patternEntries('regex', regex),
  exclude: (patterns: readonly FluentBitFieldPattern[]) => patternEntries('exclude', patterns),
  types: (types: Readonly<Record<string, string>>) => [
    entry(
      'types',
      Object.entries(types)
        .map(([field, type]) => `${field}:${type}`)
        .join(' '),
    ),
  ],
  properties: (properties: Readonly<Record<string, FluentBitValue | FluentBitValueList>>) =>
    Object.entries(properties).flatMap(([key, value]) =>
      (Array.isArray(value) ? (value as FluentBitValueList) : [value as FluentBitValue]).map((item) =>
        entry(key, textOf(item)),
      ),
    ),
};

const patternEntries = (key: string, patterns: string | readonly FluentBitFieldPattern[]): readonly ConfigEntry[] =>
  typeof patterns === 'string'
    ? [entry(key, patterns)]
    : patterns.map(({ key: field, pattern }) => entry(key, `${field} ${pattern}`));

/** The entries of the properties of a section, as they are said in its options. */
export const propertyEntries = (options: object): readonly ConfigEntry[] =>
  Object.entries(options).flatMap(([property, value]: [string, unknown]): readonly ConfigEntry[] => {
    if (value === undefined) {
      return [];
    }
    const special = Object.hasOwn(SPECIAL, property) ? SPECIAL[property] : undefined;
    if (special !== undefined) {
      return special(value as never);
    }
    const key = nameOf(property);
    if (!Array.isArray(value)) {
      return [entry(key, textOf(value as FluentBitValue))];
    }
    const items = (value as FluentBitValueList).map(textOf);
    return COMMA_LISTS.includes(property)
      ? items.length === 0
        ? []
        : [entry(key, items.join(','))]
      : items.map((item) => entry(key, item));
  });
