import { deepFreeze } from '../deep-freeze';
import type { AwsSecurityGroupRole } from './outputs';
import type { AwsSecurityGroupsPlan } from './plans';

/** Where traffic comes from or goes to. */
export type SecurityRulePeer =
  | { readonly type: 'group'; readonly group: AwsSecurityGroupRole }
  | { readonly type: 'network'; readonly cidr: string }
  | { readonly type: 'prefix-list'; /** The addresses of S3 in the region. */ readonly service: 's3' };

/** What a rule lets through: a range of ports, both ends included, of a protocol that has some. */
export type SecurityRuleTraffic =
  | { readonly protocol: 'tcp' | 'udp'; readonly fromPort: number; readonly toPort: number }
  | { readonly protocol: 'ip-in-ip' | 'all' };

/** One rule of a security group. */
export interface SecurityRule {
  /** The group that has the rule. */
  readonly group: AwsSecurityGroupRole;
  readonly direction: 'ingress' | 'egress';
  readonly traffic: SecurityRuleTraffic;
  readonly peer: SecurityRulePeer;
  /** What it is for, in the characters that EC2 takes. */
  readonly description: string;
}

/** Everything of IPv4: where nodes with a route to the Internet may go. Nothing comes from there. */
export const ANYWHERE = '0.0.0.0/0';

/** All machines are in the groups node and lb, control plane nodes in the group controlplane too. */
const MACHINES = ['controlplane', 'node'] as const;

const tcp = (fromPort: number, toPort = fromPort): SecurityRuleTraffic => ({ protocol: 'tcp', fromPort, toPort });
const udp = (port: number): SecurityRuleTraffic => ({ protocol: 'udp', fromPort: port, toPort: port });
const group = (role: AwsSecurityGroupRole): SecurityRulePeer => ({ type: 'group', group: role });
const network = (cidr: string): SecurityRulePeer => ({ type: 'network', cidr });

type Traffic = readonly [traffic: SecurityRuleTraffic, description: string];

/** What the network of pods needs between machines: the tunnels carry pods, and webhooks that run as pods. */
const CNI_TRAFFIC: Readonly<Record<AwsSecurityGroupsPlan['cni'], readonly Traffic[]>> = {
  antrea: [
    [tcp(10349), 'Antrea controller'],
    [udp(6081), 'Antrea tunnels (Geneve)'],
  ],
  calico: [
    [tcp(179), 'Calico routes (BGP)'],
    [{ protocol: 'ip-in-ip' }, 'Calico tunnels (IP-in-IP)'],
  ],
};

/** What TKG's own controllers serve in the network of the hosts, such as the API of kapp-controller. */
const CONTROLLER_TRAFFIC: readonly Traffic[] = [
  [tcp(10100), 'TKG controllers in the host network'],
  [tcp(9865), 'TKG controllers in the host network'],
];

function ingress(
  to: AwsSecurityGroupRole,
  traffic: SecurityRuleTraffic,
  peers: readonly SecurityRulePeer[],
  description: string,
): readonly SecurityRule[] {
  return peers.map((peer) => ({ group: to, direction: 'ingress', traffic, peer, description }));
}

function egress(
  from: AwsSecurityGroupRole,
  traffic: SecurityRuleTraffic,
  peers: readonly SecurityRulePeer[],
  description: string,
): readonly SecurityRule[] {
  return peers.map((peer) => ({ group: from, direction: 'egress', traffic, peer, description }));
}

/**
 * The rules of the five security groups of a cluster. Each source and each port is one that the cluster needs:
 *
 * - The API server answers its load balancer and the machines; the load balancer answers the machines and the given
 *   clients.
 * - etcd is among control plane nodes alone. The kubelet answers the API server and the metrics server.
 * - Machines reach each other by what the CNI and TKG's controllers need. Pods are inside of the tunnels.
 * - Node ports are open to the given networks, SSH to the group of bastions, and that to the given networks.
 * - The group lb has no rules here: the cloud provider writes those of its load balancers there.
 *
 * Security groups do not filter what AWS serves on link-local addresses and on the resolver of a VPC: DNS, time,
 * metadata. Source: the rules of Cluster API's provider for AWS, narrowed; TKG's cluster class for AWS.
 */
export function securityGroupRules(plan: Omit<AwsSecurityGroupsPlan, 'clusterName' | 'vpc'>): readonly SecurityRule[] {
  const rules = [...apiServerRules(plan), ...machineRules(plan), ...sshRules(plan), ...egressRules(plan)];
  const keys = rules.map(securityRuleKey);
  return deepFreeze(rules.filter((_rule, index) => keys.indexOf(keys[index] ?? '') === index));
}

function apiServerRules(plan: Pick<AwsSecurityGroupsPlan, 'apiServerPort' | 'apiServerClients'>) {
  const api = tcp(plan.apiServerPort);
  return [
    ...ingress('apiserver-lb', api, plan.apiServerClients.map(network), 'Kubernetes API for its clients'),
    ...ingress('apiserver-lb', api, MACHINES.map(group), 'Kubernetes API for machines of the cluster'),
    ...egress('apiserver-lb', api, [group('controlplane')], 'Kubernetes API and its health checks'),
    ...ingress('controlplane', api, [group('apiserver-lb')], 'Kubernetes API from its load balancer'),
    ...ingress('controlplane', api, MACHINES.map(group), 'Kubernetes API for machines of the cluster'),
  ];
}

function machineRules(plan: Pick<AwsSecurityGroupsPlan, 'cni' | 'nodePortClients'>) {
  const among = [...CNI_TRAFFIC[plan.cni], ...CONTROLLER_TRAFFIC];
  return [
    ...ingress('controlplane', tcp(2379, 2380), [group('controlplane')], 'etcd and its peers'),
    ...ingress('node', tcp(10250), MACHINES.map(group), 'Kubelet for API server and metrics server'),
    ...MACHINES.flatMap((role) =>
      among.flatMap(([traffic, description]) => ingress(role, traffic, MACHINES.map(group), description)),
    ),
    ...ingress('node', tcp(30000, 32767), plan.nodePortClients.map(network), 'Node ports of services'),
  ];
}

/** Without networks of operators there is no SSH at all. */
function sshRules({ sshClients }: Pick<AwsSecurityGroupsPlan, 'sshClients'>) {
  return sshClients.length === 0
    ? []
    : [
        ...ingress('bastion', tcp(22), sshClients.map(network), 'SSH of operators'),
        ...egress('bastion', tcp(22), MACHINES.map(group), 'SSH to machines of the cluster'),
        ...MACHINES.flatMap((role) => ingress(role, tcp(22), [group('bastion')], 'SSH through a bastion')),
      ];
}

function egressRules({ egress: reach }: Pick<AwsSecurityGroupsPlan, 'egress'>) {
  const all: SecurityRuleTraffic = { protocol: 'all' };
  return MACHINES.flatMap((role) =>
    reach === 'anywhere'
      ? egress(role, all, [network(ANYWHERE)], 'All destinations')
      : [
          ...egress(role, all, reach.map(network), 'Networks that machines reach'),
          ...egress(role, tcp(443), [{ type: 'prefix-list', service: 's3' }], 'S3 through its endpoint'),
        ],
  );
}

/** What makes a rule the same as another one to EC2, which refuses it a second time: all but the description. */
export function securityRuleKey({ group: owner, direction, traffic, peer }: SecurityRule): string {
  const ports = 'fromPort' in traffic ? `-${traffic.fromPort}-${traffic.toPort}` : '';
  return `${direction}-${owner}-${traffic.protocol}${ports}-${peerKey(peer)}`;
}

function peerKey(peer: SecurityRulePeer): string {
  switch (peer.type) {
    case 'group':
      return peer.group;
    case 'network':
      return peer.cidr;
    case 'prefix-list':
      return peer.service;
  }
}
