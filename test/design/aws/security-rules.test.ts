import { AWS_SECURITY_GROUPS, type AwsSecurityGroupRole } from '../../../lib/design/aws/outputs';
import type { AwsSecurityGroupsPlan } from '../../../lib/design/aws/plans';
import { type SecurityRule, securityGroupRules, securityRuleKey } from '../../../lib/design/aws/security-rules';

const aPlan = (overrides: Partial<AwsSecurityGroupsPlan> = {}): AwsSecurityGroupsPlan => ({
  clusterName: 'usw2-prod',
  vpc: 'workload',
  cni: 'antrea',
  apiServerPort: 6443,
  apiServerClients: ['10.0.0.0/16', '10.1.0.0/16'],
  nodePortClients: ['10.1.0.0/16'],
  sshClients: ['10.0.3.0/24'],
  egress: 'anywhere',
  ...overrides,
});

const rulesOf = (overrides: Partial<AwsSecurityGroupsPlan> = {}) => securityGroupRules(aPlan(overrides));

const peerOf = ({ peer }: SecurityRule): string =>
  peer.type === 'group' ? peer.group : peer.type === 'network' ? peer.cidr : peer.service;

const portsOf = ({ traffic }: SecurityRule): string =>
  'fromPort' in traffic ? `${traffic.protocol} ${traffic.fromPort}-${traffic.toPort}` : traffic.protocol;

/** Who reaches a group by some traffic. */
const sources = (rules: readonly SecurityRule[], group: AwsSecurityGroupRole, traffic: string): readonly string[] =>
  rules
    .filter((rule) => rule.direction === 'ingress' && rule.group === group && portsOf(rule) === traffic)
    .map(peerOf)
    .sort();

/** Where a group gets to, and how. */
const ways = (rules: readonly SecurityRule[], group: AwsSecurityGroupRole): readonly string[] =>
  rules
    .filter((rule) => rule.direction === 'egress' && rule.group === group)
    .map((rule) => `${portsOf(rule)} to ${peerOf(rule)}`)
    .sort();

const MACHINES = ['controlplane', 'node'] as const;

test('the load balancer of the API server answers its clients and the machines', () => {
  expect(sources(rulesOf(), 'apiserver-lb', 'tcp 6443-6443')).toEqual([
    '10.0.0.0/16',
    '10.1.0.0/16',
    'controlplane',
    'node',
  ]);
});

test('the API server answers its load balancer and the machines', () => {
  expect(sources(rulesOf(), 'controlplane', 'tcp 6443-6443')).toEqual(['apiserver-lb', 'controlplane', 'node']);
});

test('the API server can have another port', () => {
  const rules = rulesOf({ apiServerPort: 443 });
  expect(sources(rules, 'controlplane', 'tcp 443-443')).toEqual(['apiserver-lb', 'controlplane', 'node']);
  expect(sources(rules, 'controlplane', 'tcp 6443-6443')).toEqual([]);
  expect(ways(rules, 'apiserver-lb')).toEqual(['tcp 443-443 to controlplane']);
});

test('the load balancer of the API server reaches control planes alone', () => {
  expect(ways(rulesOf(), 'apiserver-lb')).toEqual(['tcp 6443-6443 to controlplane']);
});

test('etcd is among control planes alone', () => {
  expect(sources(rulesOf(), 'controlplane', 'tcp 2379-2380')).toEqual(['controlplane']);
  expect(sources(rulesOf(), 'node', 'tcp 2379-2380')).toEqual([]);
});

test('kubelets answer the API server and the metrics server', () => {
  expect(sources(rulesOf(), 'node', 'tcp 10250-10250')).toEqual(['controlplane', 'node']);
});

describe.each(MACHINES)('the group %s', (group) => {
  test.each([
    ['antrea', 'tcp 10349-10349'],
    ['antrea', 'udp 6081-6081'],
    ['antrea', 'tcp 10100-10100'],
    ['antrea', 'tcp 9865-9865'],
    ['calico', 'tcp 179-179'],
    ['calico', 'ip-in-ip'],
    ['calico', 'tcp 10100-10100'],
    ['calico', 'tcp 9865-9865'],
  ] as const)('with %s, takes %s from all machines and nobody else', (cni, traffic) => {
    expect(sources(rulesOf({ cni }), group, traffic)).toEqual(['controlplane', 'node']);
  });

  test.each([
    ['antrea', 'tcp 179-179'],
    ['antrea', 'ip-in-ip'],
    ['calico', 'tcp 10349-10349'],
    ['calico', 'udp 6081-6081'],
  ] as const)('with %s, takes no %s', (cni, traffic) => {
    expect(sources(rulesOf({ cni }), group, traffic)).toEqual([]);
  });

  test('takes SSH from bastions alone', () => {
    expect(sources(rulesOf(), group, 'tcp 22-22')).toEqual(['bastion']);
  });

  test('reaches everything when it may', () => {
    expect(ways(rulesOf(), group)).toEqual(['all to 0.0.0.0/0']);
  });

  test('reaches the given networks and S3, and nothing else, when it may not', () => {
    expect(ways(rulesOf({ egress: ['10.1.0.0/16', '10.0.0.0/16'] }), group)).toEqual([
      'all to 10.0.0.0/16',
      'all to 10.1.0.0/16',
      'tcp 443-443 to s3',
    ]);
  });
});

test('bastions are reached from the networks of operators, and reach machines by SSH alone', () => {
  expect(sources(rulesOf(), 'bastion', 'tcp 22-22')).toEqual(['10.0.3.0/24']);
  expect(ways(rulesOf(), 'bastion')).toEqual(['tcp 22-22 to controlplane', 'tcp 22-22 to node']);
});

test('without networks of operators there is no SSH', () => {
  expect(rulesOf({ sshClients: [] }).filter((rule) => portsOf(rule) === 'tcp 22-22')).toEqual([]);
});

test('node ports are reached from the given networks alone', () => {
  expect(sources(rulesOf(), 'node', 'tcp 30000-32767')).toEqual(['10.1.0.0/16']);
  expect(sources(rulesOf(), 'controlplane', 'tcp 30000-32767')).toEqual([]);
});

test('the group lb is left to the cloud provider', () => {
  expect(
    rulesOf().filter(({ group, peer }) => group === 'lb' || (peer.type === 'group' && peer.group === 'lb')),
  ).toEqual([]);
});

test.each(['antrea', 'calico'] as const)('with %s, no network comes in but those of clients', (cni) => {
  const networks = rulesOf({ cni }).flatMap((rule) =>
    rule.direction === 'ingress' && rule.peer.type === 'network' ? [rule.peer.cidr] : [],
  );
  expect(new Set(networks)).toEqual(new Set(['10.0.0.0/16', '10.1.0.0/16', '10.0.3.0/24']));
});

test.each(['antrea', 'calico'] as const)('with %s, machines are reached from networks by node ports alone', (cni) => {
  const fromNetworks = rulesOf({ cni }).filter(
    ({ group, direction, peer }) =>
      MACHINES.some((one) => one === group) && direction === 'ingress' && peer.type === 'network',
  );
  expect(new Set(fromNetworks.map(portsOf))).toEqual(new Set(['tcp 30000-32767']));
});

test.each([
  [179, 'calico'],
  [10100, 'antrea'],
  [10349, 'antrea'],
] as const)('no rule stands twice when the API server has the port %d of something else', (apiServerPort, cni) => {
  const keys = rulesOf({ apiServerPort, cni }).map(securityRuleKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the order of clients changes no rule', () => {
  const keys = (apiServerClients: readonly string[]) => rulesOf({ apiServerClients }).map(securityRuleKey).sort();
  expect(keys(['10.0.0.0/16', '10.1.0.0/16'])).toEqual(keys(['10.1.0.0/16', '10.0.0.0/16']));
});

test('EC2 takes the descriptions, and the number of rules, of every group', () => {
  const rules = [...rulesOf(), ...rulesOf({ cni: 'calico', egress: ['10.0.0.0/8'] })];
  const refused = rules.filter(({ description }) => !/^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/.test(description));
  expect(refused).toEqual([]);
  for (const group of AWS_SECURITY_GROUPS) {
    expect(rulesOf().filter((rule) => rule.group === group && rule.direction === 'ingress').length).toBeLessThan(60);
  }
});

test('fails to change a rule', () => {
  const [rule] = rulesOf();
  expect(() => {
    (rule as { description: string }).description = 'other';
  }).toThrow(TypeError);
});
