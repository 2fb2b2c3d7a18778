import type { SpecIssue } from '../../spec/issue';
import { Ipv4Address, Ipv4Subnet } from '../../spec/ipv4';
import { propIssue } from '../../spec/prop-issue';
import { show } from '../../spec/issue';
import type { ResolvedVsphereCluster } from '../resolved-cluster';

/** The issue of a proxy that stands between the nodes and the vCenter (rule R36). */
export function vcenterBehindProxyIssues(
  path: string,
  { proxy, vcenter }: ResolvedVsphereCluster,
): readonly SpecIssue[] {
  const server = vcenter.server.replace(/:[0-9]+$/, '');
  return proxy === undefined || proxy.noProxy.some((entry) => covers(entry, server))
    ? []
    : [propIssue(`${path}.noProxy`, `no entry for ${server}`, 'the vCenter server (R36)', `add ${show(server)}`)];
}

/** Whether an entry of a no-proxy list means a host: itself, a domain above it, or the network of an address. */
function covers(entry: string, host: string): boolean {
  const address = Ipv4Address.parse(host);
  const inNetwork = address !== undefined && Ipv4Subnet.parse(entry)?.contains(address) === true;
  return entry === host || inNetwork || host.endsWith(entry.startsWith('.') ? entry : `.${entry}`);
}
