import type { DnsUpdateAuthentication, ExternalDnsOptions } from '../../../lib/spec';

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

/** The flags of these options, behind those of their sources. */
export const FLAGS: readonly string[] = [
  '--domain-filter=k8s.example.com',
  '--provider=rfc2136',
  '--rfc2136-host=192.0.2.53',
  '--rfc2136-port=53',
  '--rfc2136-zone=k8s.example.com',
  '--rfc2136-tsig-keyname=externaldns-key',
  '--rfc2136-tsig-secret-alg=hmac-sha256',
  '--rfc2136-tsig-axfr',
  '--registry=txt',
  '--txt-owner-id=tkg-workload01',
  '--txt-prefix=txt-',
];
