import { type SpecIssue } from '../../spec';
import { Ipv4Address } from '../../spec/ipv4';
import { propIssue } from '../../spec/prop-issue';
import { policyOf } from './argument-issues';
import { environmentNameOf } from './arguments';
import type { ExternalDnsValues } from './external-dns-values';
import type { Settings } from './settings';

const ALGORITHMS = ['hmac-md5', 'hmac-sha1', 'hmac-sha224', 'hmac-sha256', 'hmac-sha384', 'hmac-sha512'];

const GSS = 'rfc2136-gss-tsig';
const INSECURE = 'rfc2136-insecure';

/** What external-dns needs to send updates to a server, and what would leave them without effect. */
export function rfc2136Issues(path: string, settings: Settings, values: ExternalDnsValues): readonly SpecIssue[] {
  if (settings.one('provider') !== 'rfc2136') {
    return [];
  }
  return [
    ...missing(path, settings, 'rfc2136-host', 'the server of the zones'),
    ...missing(path, settings, 'rfc2136-port', 'its port: external-dns would take 0'),
    ...missing(path, settings, 'rfc2136-zone', 'the zone that is written'),
    ...authenticationIssues(path, settings, values),
    ...transferIssues(path, settings),
    ...domainIssues(path, settings),
    ...numberIssues(path, settings),
  ];
}

const missing = (path: string, settings: Settings, flag: string, expected: string): readonly SpecIssue[] =>
  settings.has(flag) ? [] : [propIssue(path, `no --${flag}`, expected, `add "--${flag}=…"`)];

function authenticationIssues(path: string, settings: Settings, values: ExternalDnsValues): readonly SpecIssue[] {
  if (settings.isOn(GSS)) {
    return [
      ...(settings.isOn(INSECURE) ? [propIssue(path, `--${INSECURE} with --${GSS}`, 'one of them', 'remove one')] : []),
      ...kerberosIssues(path, settings, values),
    ];
  }
  if (settings.isOn(INSECURE)) {
    return [];
  }
  const algorithm = settings.one('rfc2136-tsig-secret-alg');
  return [
    ...missing(path, settings, 'rfc2136-tsig-keyname', 'the name of the key that signs updates'),
    ...missing(path, settings, 'rfc2136-tsig-secret-alg', 'the algorithm of the key that signs updates'),
    ...(algorithm === undefined || algorithm === '' || ALGORITHMS.includes(algorithm)
      ? []
      : [
          propIssue(
            path,
            `--rfc2136-tsig-secret-alg=${algorithm}`,
            `one of ${ALGORITHMS.join(', ')}`,
            'choose one of them',
          ),
        ]),
    ...secretIssues(path, settings, 'rfc2136-tsig-secret', 'the key that signs updates'),
  ];
}

function kerberosIssues(path: string, settings: Settings, { deployment }: ExternalDnsValues): readonly SpecIssue[] {
  const host = settings.one('rfc2136-host') ?? '';
  const hasFile = (deployment?.volumeMounts ?? []).some(({ mountPath }) =>
    ['/etc/krb5.conf', '/etc'].includes(String(mountPath)),
  );
  return [
    ...missing(path, settings, 'rfc2136-kerberos-realm', 'the realm of the account'),
    ...missing(path, settings, 'rfc2136-kerberos-username', 'the account that may change the zones'),
    ...secretIssues(path, settings, 'rfc2136-kerberos-password', 'the password of the account'),
    ...(Ipv4Address.parse(host) === undefined
      ? []
      : [
          propIssue(
            path,
            `--rfc2136-host=${host}`,
            'the name of the server: Kerberos knows none by its address',
            'write the name that Active Directory has for it',
          ),
        ]),
    ...(hasFile || settings.hasVariable('KRB5_CONFIG')
      ? []
      : [
          propIssue(
            path.replace(/args$/, 'volumeMounts'),
            'no /etc/krb5.conf',
            'the configuration of Kerberos',
            'mount it out of a ConfigMap',
          ),
        ]),
  ];
}

function secretIssues(path: string, settings: Settings, flag: string, meaning: string): readonly SpecIssue[] {
  const name = environmentNameOf(flag);
  return settings.has(flag)
    ? []
    : [
        propIssue(
          path.replace(/args$/, 'env'),
          `no ${name}`,
          meaning,
          'add the variable, with valueFrom.secretKeyRef: a Secret of yours holds it',
        ),
      ];
}

/** Without a transfer the records of the zone are not seen. */
const transferIssues = (path: string, settings: Settings): readonly SpecIssue[] =>
  settings.isOn('rfc2136-tsig-axfr') || policyOf(settings) !== 'sync'
    ? []
    : [
        propIssue(
          path,
          '--policy=sync without --rfc2136-tsig-axfr',
          'a zone transfer: without one no record is found that could be deleted',
          'allow zone transfers, or set policy to upsert-only',
        ),
      ];

const nameOf = (domain: string): string => domain.toLowerCase().replace(/^\.|\.$/g, '');

function domainIssues(path: string, settings: Settings): readonly SpecIssue[] {
  const zones = settings.all('rfc2136-zone').map(nameOf);
  return settings
    .all('domain-filter')
    .filter((domain) => domain !== '' && zones.length > 0)
    .filter((domain) => !zones.some((zone) => nameOf(domain) === zone || nameOf(domain).endsWith(`.${zone}`)))
    .map((domain) =>
      propIssue(
        path,
        `--domain-filter=${domain} outside of the zone ${zones.join(', ')}`,
        'a domain of the zone: the server refuses other names',
        'correct one of them',
      ),
    );
}

const numberIssues = (path: string, settings: Settings): readonly SpecIssue[] => [
  ...(settings.one('rfc2136-min-ttl')?.startsWith('-') === true
    ? [propIssue(path, '--rfc2136-min-ttl below zero', 'a duration of at least 0s', 'correct it')]
    : []),
  ...(Number(settings.one('rfc2136-batch-change-size') ?? 1) < 1
    ? [propIssue(path, '--rfc2136-batch-change-size below one', 'a number of at least 1', 'correct it')]
    : []),
];
