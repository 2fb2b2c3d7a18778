import {
  Ipv4Interface,
  Ipv4Range,
  type NetworkSpec,
  type NetworksSpec,
  type NodeNetworkSpec,
  type VsphereVdsSpec,
} from '../../spec';
import type { AddressRange, NetworkPlan, NetworkRole } from './design';

/** The networks of a site, by what they are for. */
export interface NetworkPlans {
  readonly aviManagement: NetworkPlan;
  readonly management: NetworkPlan;
  readonly sharedServices: NetworkPlan;
  readonly workloads: readonly NetworkPlan[];
  /** Each network once, in the order of the reference design's table. */
  readonly all: readonly NetworkPlan[];
  /** The networks whose pools NSX ALB takes VIPs from. */
  readonly vip: readonly NetworkPlan[];
  /** Network of the control plane VIP, for clusters with nodes on a network. */
  controlPlaneVipOf(nodes: NetworkPlan): NetworkPlan;
  /** Network of applications' VIPs, for clusters with nodes on a network. */
  dataVipOf(nodes: NetworkPlan): NetworkPlan;
}

const rangeOf = (text: string | undefined): AddressRange | undefined => {
  const range = text === undefined ? undefined : Ipv4Range.parse(text);
  return range && { begin: range.begin.toString(), end: range.end.toString() };
};

interface NetworkIdentity {
  readonly role: NetworkRole;
  readonly id: string;
  readonly path: string;
}

type AnyNetworkSpec = NetworkSpec & Partial<Pick<NodeNetworkSpec, 'dhcp' | 'nodeIpam' | 'pool'>>;

function planNetwork(spec: AnyNetworkSpec, identity: NetworkIdentity, switchName: string): NetworkPlan {
  const gateway = Ipv4Interface.parse(spec.gateway);
  if (gateway === undefined) {
    throw new RangeError(
      `${identity.path}.gateway: got ${JSON.stringify(spec.gateway)}, expected an address with a prefix length`,
    );
  }
  const existing = spec.existing ?? false;
  return {
    ...identity,
    portGroup: spec.portGroup ?? `${switchName}-${identity.id}`,
    vlan: existing ? undefined : spec.vlan,
    existing,
    cidr: gateway.subnet.toString(),
    prefixLength: gateway.subnet.prefixLength,
    netmask: gateway.subnet.netmask,
    gateway: gateway.address.toString(),
    dhcp: rangeOf(spec.dhcp?.pool),
    nodeIpam: rangeOf(spec.nodeIpam?.pool),
    aviPool: rangeOf(spec.pool),
  };
}

/** The VIP networks of the full design, by their property in the site file. */
const VIP_NETWORKS = {
  managementVip: { role: 'management-vip', id: 'tkgmanagementvip' },
  clusterVip: { role: 'cluster-vip', id: 'tkgclustervip' },
  workloadVip: { role: 'workload-vip', id: 'tkgworkloadvip' },
} as const;

const isManagementSide = (nodes: NetworkPlan): boolean =>
  nodes.role === 'management' || nodes.role === 'shared-services';

/**
 * Plans the networks: names, subnets, pools, and which network carries which VIPs.
 *
 * A VIP network that the topology wants and the site lacks is replaced by the node network, so that the rest of the
 * site can still be checked; rule R6 reports it.
 */
export function planNetworks(spec: VsphereVdsSpec, switchName: string): NetworkPlans {
  const { networks } = spec;
  const plan = (network: AnyNetworkSpec, role: NetworkRole, id: string, path: string): NetworkPlan =>
    planNetwork(network, { role, id, path: `networks.${path}` }, switchName);

  const aviManagement = plan(networks.aviManagement, 'avi-management', 'albmanagement', 'aviManagement');
  const management = plan(networks.management, 'management', 'tkgmanagement', 'management');
  const sharedServices =
    networks.sharedServices && plan(networks.sharedServices, 'shared-services', 'tkgshared', 'sharedServices');
  const workloads = networks.workloads.map((network, index) =>
    plan(network, 'workload', network.id, `workloads[${index}]`),
  );
  const vips = planVipNetworks(networks, plan);
  const nodes = [management, ...(sharedServices === undefined ? [] : [sharedServices]), ...workloads];

  return {
    aviManagement,
    management,
    sharedServices: sharedServices ?? management,
    workloads,
    all: [aviManagement, ...nodes.slice(0, nodes.length - workloads.length), ...vips.all, ...workloads],
    vip: vips.all.length > 0 ? vips.all : nodes.filter(({ aviPool }) => aviPool !== undefined),
    controlPlaneVipOf: (network) => vips.clusterVip ?? sideOf(network, management),
    dataVipOf: (network) =>
      (isManagementSide(network) ? vips.managementVip : vips.workloadVip) ?? sideOf(network, management),
  };
}

/** With three networks nodes and VIPs share a subnet; the management side has one for all its clusters. */
const sideOf = (nodes: NetworkPlan, management: NetworkPlan): NetworkPlan =>
  isManagementSide(nodes) ? management : nodes;

type PlanNetwork = (network: AnyNetworkSpec, role: NetworkRole, id: string, path: string) => NetworkPlan;

function planVipNetworks(networks: NetworksSpec, plan: PlanNetwork) {
  const vipNetwork = (name: keyof typeof VIP_NETWORKS): NetworkPlan | undefined => {
    const network = networks.topology === 'three-networks' ? undefined : networks[name];
    const { role, id } = VIP_NETWORKS[name];
    return network && plan(network, role, id, name);
  };
  const [managementVip, clusterVip, workloadVip] = [
    vipNetwork('managementVip'),
    vipNetwork('clusterVip'),
    vipNetwork('workloadVip'),
  ];
  const all = [managementVip, clusterVip, workloadVip].filter((network) => network !== undefined);
  return { managementVip, clusterVip, workloadVip, all };
}
