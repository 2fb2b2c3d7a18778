import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { isOn, pluginOf, valueOf } from '../config/config-section';
import type { ParsedSection } from '../config/parse-config';
import { type ConfigText, type Place, placesOf, sectionIssue } from './config-text';

/**
 * What outputs are not told and need, or are told and do not read.
 *
 * @param path of the texts, for messages
 */
export function outputIssues(path: string, texts: readonly ConfigText[]): readonly SpecIssue[] {
  const outputs = placesOf(texts, 'OUTPUT');
  const filters = placesOf(texts, 'FILTER');
  const hasInputs = texts.every(({ name }) => name !== 'inputs') || placesOf(texts, 'INPUT').length > 0;
  return [
    ...(outputs.length === 0 ? [noOutputIssue(path, texts)] : []),
    ...(hasInputs
      ? []
      : [
          propIssue(
            `${path}.inputs`,
            'no input',
            'at least one',
            'add one, or leave the key out for those of the package',
          ),
        ]),
    ...outputs.flatMap((place) => (RULES[pluginOf(place.section)] ?? none)(place, filters)),
  ];
}

const noOutputIssue = (path: string, texts: readonly ConfigText[]): SpecIssue =>
  propIssue(
    `${path}.outputs`,
    'no output',
    texts.some(({ name }) => name === 'outputs')
      ? 'at least one: Fluent Bit does not start without'
      : 'at least one: the package alone writes records to the log of its own pods, and nowhere else',
    'add one: an [OUTPUT] of the text, or { type: "stdout" } among the options to leave it at that',
  );

type Rule = (place: Place, filters: readonly Place[]) => readonly SpecIssue[];

const none: Rule = () => [];

const RULES: Readonly<Record<string, Rule>> = {
  syslog: (place, filters) => [...syslogIssues(place), ...tkgFieldIssues(place, filters)],
  es: (place) =>
    has(place, 'cloud_id') && has(place, 'host')
      ? [sectionIssue(place, 'host beside cloud_id', 'one of them', 'remove one')]
      : need(place, ['host', 'cloud_id', 'upstream'], 'a server'),
  opensearch: (place) => need(place, ['host'], 'a server'),
  http: (place) => need(place, ['host'], 'a server'),
  splunk: (place) => [...need(place, ['host'], 'a server'), ...need(place, ['splunk_token', 'http_user'], 'a token')],
  loki: (place) => need(place, ['host'], 'a server'),
  forward: (place) => need(place, ['host', 'upstream', 'unix_path'], 'a server'),
  kafka: (place) => need(place, ['brokers', 'rdkafka.metadata.broker.list'], 'brokers'),
  cloudwatch_logs: (place) => [
    ...need(place, ['region'], 'a region'),
    ...need(place, ['log_group_name', 'log_group_template'], 'a log group'),
    ...(has(place, 'log_stream_name') && has(place, 'log_stream_prefix')
      ? [sectionIssue(place, 'log_stream_name beside log_stream_prefix', 'one of them', 'remove one')]
      : need(place, ['log_stream_name', 'log_stream_prefix'], 'a log stream')),
  ],
};

const has = ({ section }: Place, key: string): boolean => valueOf(section, key) !== undefined;

const need = (place: Place, keys: readonly string[], what: string): readonly SpecIssue[] =>
  keys.some((key) => has(place, key))
    ? []
    : [sectionIssue(place, `no ${keys.join(' or ')}`, what, `add "${keys[0] ?? ''}"`)];

function syslogIssues(place: Place): readonly SpecIssue[] {
  const { section } = place;
  const mode = (valueOf(section, 'mode') ?? 'udp').toLowerCase();
  const hasTls = isOn(valueOf(section, 'tls'));
  return [
    ...need(place, ['host'], 'a server'),
    ...(has(place, 'syslog_message_key')
      ? []
      : [
          sectionIssue(
            place,
            'no syslog_message_key',
            'the field with the text: messages are empty otherwise',
            'add it, such as "message" with the parser "cri"',
          ),
        ]),
    ...(mode === 'tls' && !hasTls
      ? [sectionIssue(place, 'mode "tls" without tls', '"tls on" beside it', 'add it')]
      : mode === 'udp' && (hasTls || hasTlsFiles(section))
        ? [sectionIssue(place, 'tls with mode "udp"', 'the mode "tls": TLS goes over TCP', 'set it, or remove tls')]
        : []),
  ];
}

const hasTlsFiles = ({ entries }: ParsedSection): boolean => entries.some(({ key }) => /^tls\./i.test(key));

/** Fields that only filters make, as VMware's samples have them. */
function tkgFieldIssues(place: Place, filters: readonly Place[]): readonly SpecIssue[] {
  const field = valueOf(place.section, 'syslog_hostname_key');
  const isMade = filters.some(({ section }) => section.entries.some(({ value }) => value.includes(field ?? '')));
  return field === undefined || !field.startsWith('tkg_') || isMade
    ? []
    : [
        sectionIssue(
          place,
          `syslog_hostname_key ${show(field)}`,
          `a filter that makes the field ${show(field)}: messages have no host otherwise`,
          'add the filter { type: "tkg", cluster: … } behind { type: "kubernetes" }',
        ),
      ];
}
