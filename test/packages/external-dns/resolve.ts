import { PACKAGES, resolvePackage, type ResolvedPackage } from '../../../lib/packages';
import type { ExternalDnsValues } from '../../../lib/packages/external-dns';
import {
  type DnsUpdateAuthentication,
  type ExternalDnsOptions,
  formatIssue,
  type PackageSettings,
} from '../../../lib/spec';

export const SECRET = { name: 'external-dns-tsig', key: 'secret' };

export const TSIG: ExternalDnsOptions['provider'] & { readonly type: 'rfc2136' } = {
  type: 'rfc2136',
  host: '192.0.2.53',
  zones: ['k8s.example.com'],
  authentication: { type: 'tsig', keyName: 'externaldns-key', algorithm: 'hmac-sha256', secret: SECRET },
};

export const GSS_TSIG: Extract<DnsUpdateAuthentication, { readonly type: 'gss-tsig' }> = {
  type: 'gss-tsig',
  realm: 'EXAMPLE.COM',
  username: 'svc-dns',
  password: SECRET,
  kerberosConfigMap: 'kerberos',
};

export const OPTIONS: ExternalDnsOptions = {
  provider: TSIG,
  sources: ['service'],
  domainFilters: ['k8s.example.com'],
  registry: { type: 'txt', ownerId: 'tkg-workload01', prefix: 'txt-' },
};

/** Sound flags of somebody who pastes them. */
export const ROUTE_53: readonly string[] = ['--source=service', '--provider=aws', '--txt-owner-id=k8s'];

type Properties = Omit<PackageSettings, 'values'> &
  Partial<ExternalDnsOptions> & { readonly values?: ExternalDnsValues };

/** The package with options laid over sound ones. */
export const resolveWith = (properties: Properties, version = '0.12.2+vmware.5-tkg.1'): ResolvedPackage =>
  resolveAlone({ ...OPTIONS, ...properties }, version);

/** The package as it is given. */
export function resolveAlone(properties: Properties, version = '0.12.2+vmware.5-tkg.1'): ResolvedPackage {
  return resolvePackage('dns', PACKAGES['external-dns'], { version, ...properties } as PackageSettings, undefined);
}

/** Data values that nothing is wrong with. */
export function valuesOf(resolved: ResolvedPackage): ExternalDnsValues {
  expect(messages(resolved)).toEqual([]);
  return resolved.values;
}

export const messages = ({ issues }: ResolvedPackage): readonly string[] => issues.map(formatIssue);

/** What is wrong with flags that somebody pastes. */
export const pasted = (args: readonly string[], values: ExternalDnsValues = {}, version?: string): readonly string[] =>
  messages(resolveAlone({ values: { ...values, deployment: { ...values.deployment, args } } }, version));
