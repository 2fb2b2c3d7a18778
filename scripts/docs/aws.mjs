// What the design on AWS says: networks, endpoints, security groups, and what TKG's policies allow.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { code, prose, table } from './markdown.mjs';

const require = createRequire(import.meta.url);
const load = (build) => require(join(build, 'design/index.js'));

/** The VPCs of a design. */
export const vpcsTable = ({ vpcs }) =>
  table(
    ['VPC', 'Network', 'Reaches', 'Clusters'],
    vpcs.map(({ id, cidr, reach, clusters }) => [
      code(id),
      cidr,
      reach === 'hub' ? 'every VPC of the site' : 'the hubs',
      clusters.join(', '),
    ]),
  );

/** The same site with each of the shapes that its VPCs can have. */
export function shapesTable(build, site) {
  const { designAws } = load(build);
  const rows = ['one-vpc', 'two-vpcs', 'vpc-per-cluster'].flatMap((shape) =>
    designAws({ ...site, networks: { ...site.networks, shape } }).vpcs.map(({ id, cidr, reach, clusters }, index) => [
      index === 0 ? code(shape) : '',
      code(id),
      cidr,
      reach,
      clusters.join(', '),
    ]),
  );
  return table(['`shape`', 'VPC', 'Network', '', 'Clusters'], rows);
}

/** The subnets of the VPCs of a design, zone by zone. */
export function addressesTable({ vpcs }) {
  const tiers = ['private', 'public'].filter((tier) =>
    vpcs.some(({ subnets }) => subnets.some((subnet) => subnet.tier === tier)),
  );
  const rows = vpcs.flatMap(({ id, cidr, subnets }) =>
    [...new Set(subnets.map(({ availabilityZone }) => availabilityZone))].map((zone, index) => [
      index === 0 ? code(id) : '',
      index === 0 ? cidr : '',
      zone,
      ...tiers.map(
        (tier) => subnets.find((subnet) => subnet.availabilityZone === zone && subnet.tier === tier)?.cidr ?? '',
      ),
    ]),
  );
  return table(['VPC', 'Network', 'Zone', ...tiers.map((tier) => `${tier} subnet`)], rows);
}

/** The endpoints that every VPC of a design has. */
export function endpointsTable({ vpcs: [{ endpoints }] }) {
  const rows = (services, type, where) => services.map((service) => [code(service), type, where]);
  return table(
    ['Service', 'Type', 'Where'],
    [
      ...rows(endpoints.gateway, 'gateway', 'in the route table of every private subnet'),
      ...rows(endpoints.interface, 'interface', 'an address in every private subnet, with the name of the service'),
    ],
  );
}

/** What stands for networks that a site decides. */
const PLACES = {
  apiServerClients: 'VPCs that reach the cluster, external networks',
  nodePortClients: 'the VPC of the cluster',
  sshClients: 'the subnet of the bootstrap host',
};

const trafficOf = (traffic) => {
  if (traffic.protocol === 'all') return 'everything';
  if (traffic.protocol === 'ip-in-ip') return 'IP-in-IP';
  const { protocol, fromPort, toPort } = traffic;
  return `${protocol} ${fromPort === toPort ? fromPort : `${fromPort}–${toPort}`}`;
};

const peerOf = (peer) => {
  if (peer.type === 'group') return code(peer.group);
  return peer.type === 'network' ? peer.cidr : 'S3 in the region';
};

const GROUPS = ['apiserver-lb', 'controlplane', 'node', 'bastion'];
const byGroup = (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || b.direction.length - a.direction.length;

/** The rules of the security groups of a cluster with any network plug-in, and with a way to the Internet or without. */
export function securityGroupsTable(build) {
  const { securityGroupRules } = load(build);
  const rulesOf = (cni, egress) =>
    securityGroupRules({
      cni,
      egress,
      apiServerPort: 6443,
      ...Object.fromEntries(Object.entries(PLACES).map(([name, words]) => [name, [words]])),
    });
  const sets = [
    { rules: rulesOf('antrea', 'anywhere'), only: 'with Antrea' },
    { rules: rulesOf('calico', 'anywhere'), only: 'with Calico' },
    { rules: rulesOf('antrea', ['networks that the site reaches']), only: 'air-gapped' },
  ];
  const rows = new Map();
  for (const { rules, only } of sets) {
    for (const { group, direction, traffic, peer, description } of rules) {
      const key = JSON.stringify([direction, group, traffic, description]);
      const row = rows.get(key) ?? { group, direction, traffic, description, peers: new Set(), sets: new Set() };
      row.peers.add(peerOf(peer));
      row.sets.add(only);
      rows.set(key, row);
    }
  }
  const isAirGapped = (row) => row.sets.size === 1 && row.sets.has('air-gapped');
  const condition = (row) => {
    if (row.direction === 'egress' && row.group !== 'apiserver-lb' && row.group !== 'bastion') {
      return isAirGapped(row) ? 'air-gapped' : 'with Internet';
    }
    const [cni] = ['with Antrea', 'with Calico'].filter((name) => !row.sets.has(name));
    return cni === undefined ? '' : cni === 'with Antrea' ? 'with Calico' : 'with Antrea';
  };
  return table(
    ['Group', '', 'Traffic', 'From or to', 'What for', ''],
    [...rows.values()]
      .sort(byGroup)
      .map((row) => [
        code(row.group),
        row.direction === 'ingress' ? 'from' : 'to',
        trafficOf(row.traffic),
        [...row.peers].join(', ').replace('0.0.0.0/0', 'everywhere'),
        row.description,
        condition(row),
      ]),
  );
}

/** Actions of a service in a statement, such as "ec2: DescribeInstances, DescribeImages". */
const byService = (actions) => {
  const services = new Map();
  for (const action of actions) {
    const [service, name] = action.split(':');
    services.set(service, [...(services.get(service) ?? []), name]);
  }
  return [...services].map(([service, names]) => `${service}: ${names.join(', ')}`).join('; ');
};

const conditionsOf = ({ Condition = {} }) =>
  Object.values(Condition)
    .flatMap((each) => Object.entries(each))
    .map(([key, value]) => `${key} = ${[value].flat().join(' or ')}`)
    .join(', ');

/** The statements of all policies of a form, with the name of each policy. */
function statementsOf(build, form) {
  const { tkgPolicies } = load(build);
  const { managed, inline } = tkgPolicies(form);
  const documents = [
    ...Object.entries(managed).map(([part, document]) => [code(part), document]),
    ...Object.entries(inline).map(([part, each]) => [`${code(each.name)}, in the role ${code(part)}`, each.document]),
  ];
  return documents.flatMap(([policy, { Statement }]) =>
    Statement.map(({ Action, Resource, Condition }) => ({
      policy,
      actions: [Action].flat(),
      on: [[Resource].flat().map(code).join(', '), prose(conditionsOf({ Condition }))].filter(Boolean).join(' if '),
    })),
  );
}

/**
 * What the policies of TKG allow, a row for each policy and what it is about.
 *
 * @param form `byo-vpc`; with `full` what that allows beyond it
 */
export function policiesTable(build, form) {
  const merged = new Map();
  for (const { policy, on, actions } of statementsOf(build, form)) {
    const key = `${policy} ${on}`;
    merged.set(key, { policy, on, actions: [...(merged.get(key)?.actions ?? []), ...actions] });
  }
  const known = form === 'full' ? statementsOf(build, 'byo-vpc') : [];
  const isNew = ({ policy, on }, action) =>
    !known.some((other) => other.policy === policy && other.on === on && other.actions.includes(action));
  const rows = [...merged.values()]
    .map((row) => ({ ...row, actions: [...new Set(row.actions)].filter((action) => isNew(row, action)).sort() }))
    .filter(({ actions }) => actions.length > 0);
  return table(
    ['Policy', 'On', 'Actions'],
    rows.map(({ policy, on, actions }) => [policy, on, byService(actions)]),
  );
}
