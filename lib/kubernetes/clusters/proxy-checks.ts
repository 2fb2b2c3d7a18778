import { show, type SpecIssue } from '../../spec/issue';
import { Ipv4Address, Ipv4Subnet } from '../../spec/ipv4';
import { propIssue } from '../packages/prop-issue';
import { textIssues } from '../text-issues';
import type { ResolvedCluster } from './resolved-cluster';

/** The issues of a cluster's proxy: its URLs, and whether nodes reach the vCenter around it (rule R36). */
export function proxyIssues(path: string, { proxy, vcenter }: ResolvedCluster): readonly SpecIssue[] {
  if (proxy === undefined) {
    return [];
  }
  const server = vcenter.server.replace(/:[0-9]+$/, '');
  const wildcards = proxy.noProxy.filter((entry) => entry.includes('*'));
  return [
    ...textIssues(`${path}.httpProxy`, 'proxy-url', proxy.httpProxy),
    ...textIssues(`${path}.httpsProxy`, 'proxy-url', proxy.httpsProxy),
    ...wildcards.map((entry) =>
      propIssue(`${path}.noProxy`, show(entry), 'entries without *', 'write a domain with a leading dot'),
    ),
    ...(proxy.noProxy.some((entry) => covers(entry, server))
      ? []
      : [propIssue(`${path}.noProxy`, `no entry for ${server}`, 'the vCenter server (R36)', `add ${show(server)}`)]),
  ];
}

/** Whether an entry of a no-proxy list means a host: itself, a domain above it, or the network of an address. */
function covers(entry: string, host: string): boolean {
  const address = Ipv4Address.parse(host);
  const inNetwork = address !== undefined && Ipv4Subnet.parse(entry)?.contains(address) === true;
  return entry === host || inNetwork || host.endsWith(entry.startsWith('.') ? entry : `.${entry}`);
}
