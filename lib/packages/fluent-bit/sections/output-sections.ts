import type {
  FluentBitKafkaOutput,
  FluentBitLogInsightCloudOutput,
  FluentBitLogInsightOutput,
  FluentBitOutput,
  FluentBitSyslogOutput,
  FluentBitValue,
} from '../../../spec';
import type { ConfigSection } from '../config/config-section';
import { matchingSection } from './section';
import { pathOf } from './secrets';

/**
 * Outputs, as sections of Fluent Bit.
 *
 * @param messageField the field that holds what a container wrote
 */
export const outputSections = (outputs: readonly FluentBitOutput[], messageField: string): readonly ConfigSection[] =>
  outputs.flatMap((output): readonly ConfigSection[] => {
    switch (output.type) {
      case 'syslog':
        return [syslogSection(output)];
      case 'log-insight':
        return logInsightSections(output, messageField);
      case 'log-insight-cloud':
        return [logInsightCloudSection(output)];
      case 'kafka':
        return [kafkaSection(output)];
      case 'plugin':
        return [matchingSection('OUTPUT', output.name, output)];
      default:
        return [matchingSection('OUTPUT', output.type, output)];
    }
  });

/** Fluent Bit wants the mode and TLS both said. */
const syslogSection = (output: FluentBitSyslogOutput): ConfigSection =>
  matchingSection('OUTPUT', 'syslog', {
    ...output,
    tls: output.mode === 'tls' ? (output.tls ?? true) : output.tls,
  });

const logInsightSections = (output: FluentBitLogInsightOutput, messageField: string): readonly ConfigSection[] => [
  syslogSection({
    ...output,
    type: 'syslog',
    match: 'kube.*',
    syslogFormat: output.syslogFormat ?? 'rfc5424',
    syslogHostnameKey: 'tkg_cluster',
    syslogAppnameKey: 'pod_name',
    syslogProcidKey: 'container_name',
    syslogMessageKey: output.syslogMessageKey ?? messageField,
    syslogSdKey: ['k8s', 'labels', 'annotations', 'tkg'],
  }),
  syslogSection({
    ...output,
    type: 'syslog',
    match: 'kube_systemd.*',
    syslogFormat: output.syslogFormat ?? 'rfc5424',
    syslogHostnameKey: 'tkg_cluster',
    syslogAppnameKey: 'tkg_instance',
    syslogMessageKey: 'MESSAGE',
    syslogSdKey: ['systemd'],
  }),
];

const logInsightCloudSection = ({
  apiKey,
  host = 'data.mgmt.cloud.vmware.com',
  uri = '/le-mans/v1/streams/ingestion-pipeline-stream',
  tls,
  ...output
}: FluentBitLogInsightCloudOutput): ConfigSection =>
  matchingSection('OUTPUT', 'http', {
    ...output,
    host,
    port: 443,
    uri,
    headers: [{ name: 'Authorization', scheme: 'Bearer', value: apiKey }],
    format: 'json',
    tls: tls ?? true,
  });

function kafkaSection({ tls, sasl, rdkafka, ...output }: FluentBitKafkaOutput): ConfigSection {
  const { caFile, crtFile, keyFile, keyPassword } = typeof tls === 'object' ? tls : {};
  const hasTls = tls !== undefined && tls !== false;
  const protocol = sasl === undefined ? (hasTls ? 'ssl' : undefined) : hasTls ? 'sasl_ssl' : 'sasl_plaintext';
  const library: Readonly<Record<string, FluentBitValue | undefined>> = {
    'security.protocol': protocol,
    'ssl.ca.location': caFile && pathOf(caFile),
    'ssl.certificate.location': crtFile && pathOf(crtFile),
    'ssl.key.location': keyFile && pathOf(keyFile),
    'ssl.key.password': keyPassword,
    'sasl.mechanism': sasl?.mechanism,
    'sasl.username': sasl?.username,
    'sasl.password': sasl?.password,
    ...rdkafka,
  };
  const properties = Object.entries(library).flatMap(([key, value]) =>
    // The library does not know "on" and "off".
    value === undefined ? [] : [[`rdkafka.${key}`, typeof value === 'boolean' ? String(value) : value] as const],
  );
  return matchingSection('OUTPUT', 'kafka', {
    ...output,
    properties: { ...Object.fromEntries(properties), ...output.properties },
  });
}
