import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { AWS_FORMATS } from './aws/formats';
import { certificateIssues } from './certificates';
import { isCronSchedule } from './cron';
import { Ipv4Address, Ipv4Interface, Ipv4Range, Ipv4Subnet } from './ipv4';
import { isDuration } from './duration';
import { isListItem, isLiteral, isPlainText } from './plain-text';
import { prometheusBytes, prometheusMilliseconds } from './prometheus-text';
import { isQuantity } from './quantity';
import { isSshPublicKey } from './ssh-public-key';
import type { TextFormat } from './text-format';

export type { TextFormat };

const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const HOST_LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

const isHostname = (text: string): boolean =>
  text.length <= 253 &&
  text.split('.').every((label) => HOST_LABEL.test(label)) &&
  // Four numbers are a mistyped address, not a name.
  !/^[0-9.]+$/.test(text);

const isHost = (text: string): boolean => isHostname(text) || Ipv4Address.parse(text) !== undefined;

const isPort = (text: string): boolean => /^[0-9]{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;

function isHostWithPort(text: string, { portRequired = false } = {}): boolean {
  const [host = '', port, ...rest] = text.split(':');
  return isHost(host) && rest.length === 0 && (port === undefined ? !portRequired : isPort(port));
}

/** One that stands in the output as it was given: `URL` also reads what it first has to correct. */
function isUrl(text: string, ...protocols: readonly string[]): boolean {
  try {
    const url = new URL(text);
    return (
      isListItem(text) &&
      protocols.some((protocol) => text.startsWith(`${protocol}//`)) &&
      isHost(url.hostname) &&
      url.username === '' &&
      url.password === ''
    );
  } catch {
    return false;
  }
}

/** Bits of an address, by the version of the Internet Protocol. */
const ADDRESS_BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** A network as Kubernetes takes it: host bits may be set. */
function isCidr(text: string): boolean {
  const [, address = '', length = ''] = /^([^/%]+)\/([0-9]{1,3})$/.exec(text) ?? [];
  return Number(length) <= (ADDRESS_BITS[isIP(address)] ?? -1);
}

function isPemCertificate(text: string): boolean {
  try {
    new X509Certificate(text);
    // Text around the certificate is taken over too, and a private key must not be.
    return isLiteral(text) && certificateIssues('', text).length === 0;
  } catch {
    return false;
  }
}

/** An inventory name becomes a path segment, and vCenter stores `/` and `%` escaped. */
const isInventoryName = (text: string): boolean =>
  text.trim() === text && /^[^/\\%${}"`\p{Cc}\p{Zl}\p{Zp}]{1,80}$/u.test(text);

const ONE_LINE = /^[^\s\p{Cc}](?:[^\p{Cc}\p{Zl}\p{Zp}]*[^\s\p{Cc}])?$/u;
const ATTRIBUTE_AND_VALUE = /^[A-Za-z0-9][A-Za-z0-9.-]* *= *[^ =,]/;
const REPOSITORY_SEGMENT = /^[a-z0-9]+([._-]+[a-z0-9]+)*$/;

/**
 * The formats by the name that stands after `@format` in the types and after `format` in the JSON Schema.
 */
export const TEXT_FORMATS: Readonly<Record<string, TextFormat>> = Object.freeze({
  'ipv4-address': {
    accepts: (text) => Ipv4Address.parse(text) !== undefined,
    expected: 'an IPv4 address',
    example: '172.16.10.10',
  },
  'ipv4-interface': {
    accepts: (text) => Ipv4Interface.parse(text) !== undefined,
    expected: 'an IPv4 address with the length of its subnet',
    example: '172.16.10.1/24',
  },
  'ipv4-subnet': {
    accepts: (text) => Ipv4Subnet.parse(text) !== undefined,
    expected: 'an IPv4 network in CIDR notation, host bits zero',
    example: '172.16.10.0/24',
  },
  cidr: {
    accepts: isCidr,
    expected: 'an IPv4 or IPv6 network in CIDR notation',
    example: '10.0.0.0/16',
  },
  'ipv4-range': {
    accepts: (text) => Ipv4Range.parse(text) !== undefined,
    expected: 'a range of IPv4 addresses, lowest first',
    example: '172.16.10.100-172.16.10.200',
  },
  'dns-label': {
    accepts: (text) => DNS_LABEL.test(text),
    expected: 'a DNS label (RFC 1123): lower-case letters, digits and inner hyphens, at most 63',
    example: 'sfo01w01tkgmgmt01',
  },
  hostname: { accepts: isHostname, expected: 'a DNS name', example: 'vc01.sfo01.example.com' },
  host: { accepts: isHost, expected: 'a DNS name or an IPv4 address', example: 'ntp.example.com' },
  'host-port': {
    accepts: (text) => isHostWithPort(text),
    expected: 'a DNS name or an IPv4 address, with a port if it is not the usual one',
    example: 'vc01.sfo01.example.com',
  },
  'host-port-required': {
    accepts: (text) => isHostWithPort(text, { portRequired: true }),
    expected: 'a DNS name or an IPv4 address, with a port from 1 to 65535',
    example: 'ldap.example.com:636',
  },
  'inventory-name': {
    accepts: isInventoryName,
    expected: 'a name of at most 80 characters without / \\ % $ { } " `',
    example: 'sfo01w01cluster01',
  },
  'proxy-url': {
    accepts: (text) => isUrl(text, 'http:', 'https:'),
    expected: 'a URL with http or https and without a user name or password',
    example: 'http://proxy.example.com:3128',
  },
  'https-url': {
    accepts: (text) => isUrl(text, 'https:'),
    expected: 'a URL that begins with https://',
    example: 'https://idp.example.com',
  },
  'http-url': {
    accepts: (text) => isUrl(text, 'http:', 'https:'),
    expected: 'a URL that begins with http:// or https://, without a user name or password',
    example: 'http://collector.example.com:14268/api/traces',
  },
  'sha1-thumbprint': {
    accepts: (text) => /^([0-9A-Fa-f]{2}:){19}[0-9A-Fa-f]{2}$/.test(text),
    expected: 'a SHA-1 thumbprint: twenty bytes in hexadecimal, with colons between',
    example: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
  },
  'pem-certificate': {
    accepts: isPemCertificate,
    expected: 'an X.509 certificate in PEM form',
    example: '-----BEGIN CERTIFICATE----- …',
  },
  'ssh-public-key': {
    accepts: isSshPublicKey,
    expected: 'an OpenSSH public key: RSA with 2048 bits or more, ECDSA or Ed25519',
    example: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI… admin',
  },
  'plain-text': {
    accepts: isPlainText,
    expected: 'one line of text, not empty, without blanks around it and without "${" or "%{"',
    example: 'avi-backup',
  },
  'list-item': {
    accepts: isListItem,
    expected: 'one word, without a comma, "${" or "%{"',
    example: 'openid',
  },
  'distinguished-name': {
    accepts: (text) => isPlainText(text) && ATTRIBUTE_AND_VALUE.test(text),
    expected: 'a distinguished name on one line',
    example: 'OU=Users,DC=example,DC=com',
  },
  account: {
    accepts: (text) => isPlainText(text) && /^[^@\s\\]+@[^@\s\\]+$/.test(text),
    expected: 'an account in the form user@domain',
    example: 'tkg-user@vsphere.local',
  },
  'ova-location': {
    accepts: isPlainText,
    expected: 'a URL or a path, without "${" or "%{"',
    example: 'images/controller-22.1.3.ova',
  },
  'repository-path': {
    accepts: (text) => text.split('/').every((segment) => REPOSITORY_SEGMENT.test(segment)),
    expected: 'a path of lower-case names, without a slash at its ends',
    example: 'tanzu/tkg',
  },
  'kubernetes-name': {
    accepts: (text) => text.length <= 253 && text.split('.').every((label) => DNS_LABEL.test(label)),
    expected: 'a DNS-1123 subdomain: lower-case letters, digits and inner hyphens, labels parted by dots',
    example: 'harbor-secret-values',
  },
  'kubernetes-quantity': {
    accepts: isQuantity,
    expected: 'an amount as Kubernetes writes it',
    example: '10Gi',
  },
  duration: { accepts: isDuration, expected: 'a duration as Go writes it', example: '1h30m' },
  'prometheus-duration': {
    accepts: (text) => prometheusMilliseconds(text) !== undefined,
    expected: 'a duration as Prometheus writes it: whole numbers with y, w, d, h, m, s or ms, in this order',
    example: '1d12h',
  },
  'prometheus-size': {
    accepts: (text) => prometheusBytes(text) !== undefined,
    expected: 'a size as Prometheus writes it: a whole number with B, KB, MB, GB, TB, PB or EB',
    example: '50GB',
  },
  'url-path': {
    accepts: (text) => /^\/(?:[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?)?$/.test(text),
    expected: 'a path of a URL, which begins with a slash',
    example: '/alertmanager/',
  },
  'secret-file': {
    accepts: (text) => /^(?:\/\S+|[A-Za-z0-9_-][A-Za-z0-9._-]{0,252})$/.test(text),
    expected: 'a key of the mounted Secret, or an absolute path in the container',
    example: 'smtp-password',
  },
  'one-line': {
    accepts: (text) => ONE_LINE.test(text),
    expected: 'one line of text, not empty and without blanks around it',
    example: '/var/log/app/*.log',
  },
  'one-word': {
    accepts: (text) => ONE_LINE.test(text) && !/\s/.test(text),
    expected: 'one word',
    example: 'kube.*',
  },
  'environment-name': {
    accepts: (text) => /^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(text),
    expected: 'the name of an environment variable: letters, digits and underscores, at most 63',
    example: 'SPLUNK_TOKEN',
  },
  'secret-key': {
    accepts: (text) => /^[-._A-Za-z0-9]{1,253}$/.test(text),
    expected: 'a key of a Secret: letters, digits, hyphens, underscores and dots',
    example: 'ca.crt',
  },
  'fluent-bit-size': {
    accepts: (text) => /^[0-9]+(\.[0-9]+)?([kmg]b?)?$/i.test(text),
    expected: 'a size as Fluent Bit writes it: a number of bytes, or one with K, M or G',
    example: '5MB',
  },
  'cron-schedule': {
    accepts: isCronSchedule,
    expected: 'a cron schedule: five fields, or a word such as "@hourly"',
    example: '*/5 * * * *',
  },
  'dns-affix': {
    accepts: (text) => /^(?:[A-Za-z0-9_.-]|%\{record_type\}){1,60}$/.test(text),
    expected: 'a part of a DNS name, in which "%{record_type}" may stand for the type of a record',
    example: 'txt-',
  },
  'ipv4-route': {
    accepts: (text) => text === '0.0.0.0/0' || Ipv4Subnet.parse(text) !== undefined,
    expected: 'an IPv4 network in CIDR notation, host bits zero, or "0.0.0.0/0"',
    example: '203.0.113.0/24',
  },
  'interface-name': {
    accepts: (text) => /^[^\s/:]{1,15}$/.test(text) && text !== '.' && text !== '..',
    expected: 'the name of a network interface: at most 15 characters, no blank, slash or colon',
    example: 'eth1',
  },
  'mac-address': {
    accepts: (text) => /^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}$/.test(text),
    expected: 'a MAC address: six bytes in hexadecimal, with colons between',
    example: '00:50:56:00:00:01',
  },
  'kubernetes-label-key': {
    accepts: (text) =>
      /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/.test(text),
    expected: 'the key of a Kubernetes label',
    example: 'type',
  },
  'kubernetes-label-value': {
    accepts: (text) => /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/.test(text),
    expected: 'the value of a Kubernetes label, at most 63 characters',
    example: 'shared-services',
  },
  ...AWS_FORMATS,
});

/** The same checks, in the form in which ajv takes them. @internal */
export const AJV_FORMATS = Object.freeze(
  Object.fromEntries(Object.entries(TEXT_FORMATS).map(([name, { accepts }]) => [name, accepts])),
);
