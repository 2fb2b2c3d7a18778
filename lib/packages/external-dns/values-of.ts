import type { DnsRegistry, ExternalDnsOptions } from '../../spec';
import type { PackageContext } from '../package-definition';
import { flags, secretVariable, switched } from './arguments';
import type { ExternalDnsEnvironmentValue, ExternalDnsValues } from './external-dns-values';
import { providerParts, type ProviderParts } from './provider-parts';

/** Data values that say what the options say. */
export function valuesOf(
  options: Partial<ExternalDnsOptions>,
  { workloadNamespace }: PackageContext,
): ExternalDnsValues {
  const { provider, podLabels } = options;
  const parts: ProviderParts = provider === undefined ? {} : providerParts(provider);
  return {
    namespace: workloadNamespace,
    deployment: {
      args: whenAny([...sourceArgs(options), ...(parts.args ?? []), ...runArgs(options)]),
      env: whenAny([...(parts.env ?? []), ...variables(options)]),
      volumeMounts: parts.volumeMounts,
      volumes: parts.volumes,
      podLabels,
    },
    serviceaccount: { annotations: parts.serviceAccountAnnotations },
    aws: parts.aws,
    azure: parts.azure,
  };
}

const whenAny = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const sourceArgs = (options: Partial<ExternalDnsOptions>): readonly string[] => [
  ...flags('source', options.sources),
  ...flags('namespace', options.sourceNamespace),
  ...flags('annotation-filter', options.annotationFilter),
  ...flags('label-filter', options.labelFilter),
  ...flags('service-type-filter', options.serviceTypes),
  ...switched('publish-internal-services', options.publishInternalServices),
  ...flags('fqdn-template', options.fqdnTemplate),
  ...flags('domain-filter', options.domainFilters === 'all' ? undefined : options.domainFilters),
  ...flags('exclude-domains', options.excludeDomains),
];

const runArgs = (options: Partial<ExternalDnsOptions>): readonly string[] => [
  ...(options.registry === undefined ? [] : registryArgs(options.registry)),
  ...flags('policy', options.policy),
  ...flags('interval', options.interval),
  ...switched('events', options.watchEvents),
  ...switched('dry-run', options.dryRun),
  ...flags('log-level', options.logLevel),
  ...flags('log-format', options.logFormat),
  ...(options.extraArgs ?? []),
];

function registryArgs(registry: DnsRegistry): readonly string[] {
  if (registry.type === 'none') {
    return ['--registry=noop'];
  }
  const { ownerId, prefix, suffix, wildcardReplacement } = registry;
  return [
    '--registry=txt',
    ...flags('txt-owner-id', ownerId),
    ...flags('txt-prefix', prefix === false ? undefined : prefix),
    ...flags('txt-suffix', suffix),
    ...flags('txt-wildcard-replacement', wildcardReplacement),
  ];
}

const variables = ({ env = [] }: Partial<ExternalDnsOptions>): readonly ExternalDnsEnvironmentValue[] =>
  env.map((variable) => ('secret' in variable ? secretVariable(variable.name, variable.secret) : variable));
