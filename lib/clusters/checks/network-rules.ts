import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';
import { show, type SpecIssue } from '../../spec/issue';
import type { IpFamily } from '../configuration';
import type { ResolvedCluster } from '../resolved-cluster';
import { ruleIssue } from './rule-issue';

const FAMILIES: readonly IpFamily[] = ['ipv4', 'ipv6', 'ipv4,ipv6', 'ipv6,ipv4'];

/** A service network has at most this many bits of hosts. */
const MAX_SERVICE_HOST_BITS = 20;

interface Network {
  readonly text: string;
  readonly family: 'ipv4' | 'ipv6';
  readonly range: [ipaddr.IPv4 | ipaddr.IPv6, number];
}

const IPV4 = { family: 'ipv4', parser: ipaddr.IPv4 } as const;
const IPV6 = { family: 'ipv6', parser: ipaddr.IPv6 } as const;

/** Reads a network. Bits of a host may be set, as TKG's CLI takes it. */
function parseNetwork(text: string): Network | undefined {
  const version = isIP(text.split('/')[0] ?? '');
  // To ask the class of the family costs less than ipaddr itself, which tries IPv6 first, with an exception.
  const { parser, family } = version === 6 ? IPV6 : IPV4;
  return version === 0 || !parser.isValidCIDR(text) ? undefined : { text, family, range: parser.parseCIDR(text) };
}

/** Whether two networks have an address in common. */
function overlap(one: Network, other: Network): boolean {
  const [wide, narrow] = one.range[1] <= other.range[1] ? [one, other] : [other, one];
  return wide.family === narrow.family && narrow.range[0].match(wide.range);
}

/** V16 and V18: the networks of pods and services, and that they lie apart (R8). */
export function cidrRules(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { ipFamily = 'ipv4', podCidr, serviceCidr } = cluster;
  if (!FAMILIES.includes(ipFamily)) {
    const expected = FAMILIES.map(show).join(', ');
    return [ruleIssue('V16', `${path}.ipFamily`, show(ipFamily), `one of ${expected}`, 'take one of them')];
  }
  const podNetworks = podCidr.split(',').map(parseNetwork);
  const serviceNetworks = serviceCidr.split(',').map(parseNetwork);
  const pods = podNetworks.filter((network) => network !== undefined);
  const services = serviceNetworks.filter((network) => network !== undefined);
  const common = pods.find((pod) => services.some((service) => overlap(pod, service)));
  return [
    ...familyIssues(`${path}.podCidr`, podCidr, podNetworks, ipFamily),
    ...familyIssues(`${path}.serviceCidr`, serviceCidr, serviceNetworks, ipFamily),
    ...services.flatMap((service) => serviceSizeIssues(`${path}.serviceCidr`, service)),
    ...(common === undefined
      ? []
      : [
          ruleIssue(
            'R8',
            `${path}.serviceCidr`,
            show(serviceCidr),
            `a network apart from the pods' ${common.text}`,
            'move one',
          ),
        ]),
    ...(cluster.infrastructure !== 'vsphere' && ipFamily !== 'ipv4'
      ? [
          ruleIssue(
            'V16',
            `${path}.ipFamily`,
            show(ipFamily),
            '"ipv4": others are on vSphere alone',
            'leave it out, or take "ipv4"',
          ),
        ]
      : []),
  ];
}

function familyIssues(
  path: string,
  cidrs: string,
  networks: readonly (Network | undefined)[],
  ipFamily: IpFamily,
): readonly SpecIssue[] {
  const families = networks.map((network) => network?.family);
  const form = ipFamily.includes(',') ? `two networks, ${ipFamily.replace(',', ' and ')}` : `one ${ipFamily} network`;
  return families.join(',') === ipFamily
    ? []
    : [ruleIssue('V16', path, show(cidrs), `${form}, such as "${exampleOf(ipFamily)}"`, 'change it or ipFamily')];
}

const exampleOf = (ipFamily: IpFamily): string =>
  ipFamily
    .split(',')
    .map((family) => (family === 'ipv6' ? 'fd00:100:96::/48' : '100.96.0.0/11'))
    .join(',');

function serviceSizeIssues(path: string, { family, range, text }: Network): readonly SpecIssue[] {
  const shortest = (family === 'ipv6' ? 128 : 32) - MAX_SERVICE_HOST_BITS;
  return range[1] >= shortest
    ? []
    : [ruleIssue('V18', path, show(text), `a prefix of at least /${shortest}`, 'take a smaller one')];
}

/** V19 to V21: the proxy. */
export function proxyRules(path: string, { ipFamily = 'ipv4', proxy }: ResolvedCluster): readonly SpecIssue[] {
  if (proxy === undefined) {
    return [];
  }
  return [
    ...(['httpProxy', 'httpsProxy'] as const).flatMap((field) => urlIssues(`${path}.${field}`, proxy[field], ipFamily)),
    ...proxy.noProxy
      .filter((entry) => entry.includes('*'))
      .map((entry) =>
        ruleIssue('V21', `${path}.noProxy`, show(entry), 'entries without *', 'write a domain with a leading dot'),
      ),
  ];
}

function urlIssues(path: string, text: string, ipFamily: IpFamily): readonly SpecIssue[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.host === '' || !/^https?:$/.test(url.protocol)) {
    const expected = 'a URL with scheme and host';
    return [ruleIssue('V20', path, show(text), expected, 'write it like "http://proxy.example.com:3128"')];
  }
  const version = isIP(url.hostname.replace(/^\[|\]$/g, ''));
  return version === 0 || ipFamily.split(',').includes(`ipv${version}`)
    ? []
    : [ruleIssue('V19', path, show(text), `a host of the family ${ipFamily}`, 'give another address, or a name')];
}

/** V22: DNS servers of the nodes are addresses of the cluster's family. */
export const nameserverRules = (
  path: string,
  servers: readonly string[] | undefined,
  ipFamily: IpFamily = 'ipv4',
): readonly SpecIssue[] =>
  (servers ?? []).flatMap((server, index) =>
    ipFamily.split(',').includes(`ipv${isIP(server)}`)
      ? []
      : [
          ruleIssue(
            'V22',
            `${path}[${index}]`,
            show(server),
            `an address of the family ${ipFamily}`,
            'write it like "192.168.200.10"',
          ),
        ],
  );
