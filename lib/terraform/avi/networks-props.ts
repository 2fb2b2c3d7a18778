import type { SpecIssue } from '../../spec/issue';
import type {
  AviDesign,
  AviNetworkPlan,
  NetworkPlan,
  VcenterDesign,
  VsphereVdsDesign,
} from '../../design/vsphere-vds/design';
import { formatIssues, rangeIssues, repetitionIssues } from '../checks';
import { noPool, nothingGiven, vipsWithRoutesOfManagement } from '../errors';
import type { AviVcenterCloudProps } from './vcenter-cloud';

/** What the networks take; most of it is the `avi` of a design. */
export interface AviNetworksProps
  extends
    Omit<AviVcenterCloudProps, 'vcenter' | 'managementNetwork'>,
    Pick<
      AviDesign,
      | 'version'
      | 'endpoint'
      | 'serviceEngineGroups'
      | 'networks'
      | 'defaultGateways'
      | 'ipamProfileName'
      | 'dnsProfileName'
    >,
    Pick<VsphereVdsDesign, 'dns'> {
  readonly vcenter: Pick<VcenterDesign, 'server' | 'datacenter' | 'cluster' | 'datastore'>;
  /** Network of the service engines' management interfaces, and the next hop of their management traffic. */
  readonly managementNetwork: Pick<NetworkPlan, 'portGroup' | 'gateway'>;
  /** Name of the VM folder of the service engines. */
  readonly placement: { readonly name: string };
}

/** Everything that is wrong with the networks; groups and cloud check themselves. */
export function networksIssues(at: string, props: AviNetworksProps): readonly SpecIssue[] {
  const { networks, defaultGateways, managementNetwork, serviceEngineGroups: groups, dns } = props;
  return [
    ...formatIssues(`${at}.dns.domain`, dns.domain, 'hostname'),
    ...repetitionIssues(
      (index) => `${at}.networks[${index}].name`,
      networks.map(({ name }) => name),
      'name',
    ),
    ...networks.flatMap((network, index) => networkIssues(`${at}.networks[${index}]`, network)),
    ...(networks.some(({ vip }) => vip)
      ? []
      : [nothingGiven(`${at}.networks`, 'VIP network', 'mark the networks that VIPs come from (rule R6)')]),
    ...defaultGateways.flatMap((gateway, index) =>
      formatIssues(`${at}.defaultGateways[${index}]`, gateway, 'ipv4-address'),
    ),
    ...formatIssues(`${at}.managementNetwork.gateway`, managementNetwork.gateway, 'ipv4-address'),
    ...repetitionIssues((index) => `${at}.defaultGateways[${index}]`, defaultGateways, 'gateway'),
    ...repetitionIssues(
      () => `${at}.serviceEngineGroups.workload.name`,
      [groups.management.name, groups.workload.name],
      'name',
    ),
  ];
}

function networkIssues(at: string, { name, cidr, pool, vip, vrf }: AviNetworkPlan): readonly SpecIssue[] {
  return [
    ...formatIssues(`${at}.cidr`, cidr, 'ipv4-subnet'),
    ...(pool === undefined ? [] : rangeIssues(`${at}.pool`, pool, cidr)),
    ...(vip && pool === undefined ? [noPool(at, name)] : []),
    ...(vip && vrf === 'management' ? [vipsWithRoutesOfManagement(`${at}.vrf`)] : []),
  ];
}
