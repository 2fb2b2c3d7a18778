import { show } from '../../../spec';
import type { AwsClusterDesign, AwsVpcPlan } from '../design';
import { managementVpcOf } from '../vpcs';
import type { AwsRule, AwsRuleContext, Finding } from './rule';

/** The largest network that is anybody's own has eight bits. */
const LARGEST_NETWORK = 8;

/** Networks that are much of the world. */
function worldFindings(path: string, cidrs: readonly string[], whose: string, cure: string): readonly Finding[] {
  return cidrs.flatMap((cidr, index) =>
    Number(cidr.split('/')[1]) >= LARGEST_NETWORK
      ? []
      : [
          {
            path: `${path}[${index}]`,
            got: show(cidr),
            expected: `a network of ${whose}, with a prefix length of ${LARGEST_NETWORK} or more`,
            cure,
          },
        ],
  );
}

/** EC2 takes a rule once. */
const repeatedFindings = (path: string, cidrs: readonly string[]): readonly Finding[] =>
  cidrs.flatMap((cidr, index) =>
    cidrs.indexOf(cidr) === index
      ? []
      : [
          {
            path: `${path}[${index}]`,
            got: `${show(cidr)} a second time`,
            expected: 'each network once',
            cure: 'remove the repetition',
          },
        ],
  );

const sshFindings = ({ spec }: AwsRuleContext): readonly Finding[] =>
  (
    [
      ['bootstrapHost', spec.bootstrapHost],
      ['registry.machine', spec.design === 'aws-air-gapped' ? spec.registry.machine : undefined],
    ] as const
  ).flatMap(([path, host]) =>
    host?.access?.type === 'ssh'
      ? [
          ...worldFindings(
            `${path}.access.from`,
            host.access.from,
            'the operators',
            'name the networks that SSH is used from, or use Session Manager',
          ),
          ...repeatedFindings(`${path}.access.from`, host.access.from),
        ]
      : [],
  );

/** Hosts of external networks use the API servers, and so does whoever is in a network that is too large. */
const externalFindings = ({ design }: AwsRuleContext): readonly Finding[] =>
  worldFindings(
    'networks.externalNetworks',
    design.externalNetworks,
    'yours',
    'name the parts of it that the site reaches, and that reach the site',
  );

/** The load balancer of an API server, and who reaches it. */
function endpointFindings(cluster: AwsClusterDesign, context: AwsRuleContext): readonly Finding[] {
  const { path, internalLoadBalancer, apiServerClients } = cluster;
  if (!internalLoadBalancer) {
    return publicFindings(cluster, context);
  }
  return apiServerClients.length === 0
    ? []
    : [
        {
          path: `${path}.apiServerClients`,
          got: apiServerClients.join(', '),
          expected: 'nothing with an internal load balancer, which the Internet does not reach',
          cure: 'name networks on the premises in "networks.externalNetworks", or remove it',
        },
      ];
}

function publicFindings(
  { path, vpc: id, apiServerClients }: AwsClusterDesign,
  { spec, design }: AwsRuleContext,
): readonly Finding[] {
  const vpc = design.vpcs.find((each) => each.id === id);
  if (vpc?.subnets.every(({ tier }) => tier === 'private') === true) {
    return [
      {
        path: `${path}.internalLoadBalancer`,
        got: 'false',
        expected: `true: the VPC ${show(id)} has no public subnets for another load balancer`,
        cure: 'remove it',
      },
    ];
  }
  const behindUnknown = design.vpcs.filter(
    ({ id: each, existing }) => existing !== undefined && [id, managementVpcOf(spec)].includes(each),
  );
  return [
    ...(apiServerClients.length === 0
      ? [
          {
            path: `${path}.apiServerClients`,
            got: 'nothing',
            expected: 'the networks in the Internet whose hosts use the API server, such as ["203.0.113.0/24"]',
            cure: 'add them, or leave "internalLoadBalancer" out',
          },
        ]
      : []),
    ...worldFindings(
      `${path}.apiServerClients`,
      apiServerClients,
      'those who use the API server',
      'name their networks, or leave "internalLoadBalancer" out',
    ),
    ...behindUnknown.map((other) => natFinding(path, other)),
  ];
}

/** Nodes reach a public load balancer through NAT gateways, whose addresses nobody has said. */
const natFinding = (path: string, { id }: AwsVpcPlan): Finding => ({
  severity: 'warning',
  path: `${path}.apiServerClients`,
  got: `no addresses of the NAT gateways of the VPC ${show(id)}, which is there already`,
  expected: 'them among the clients, since its nodes reach a public load balancer through them',
  cure: 'make sure that they are in it',
});

/** Load balancers of API servers that the Internet reaches. */
export const publicEndpointFindings = ({ design }: AwsRuleContext, decision: string): readonly Finding[] =>
  [design.managementCluster, ...design.guestClusters]
    .filter(({ internalLoadBalancer }) => !internalLoadBalancer)
    .map(({ path }) => ({
      path: `${path}.internalLoadBalancer`,
      got: 'false',
      expected: `true (${decision})`,
      cure: 'remove it, or have the deviation approved',
    }));

export const aws7: AwsRule = {
  id: 'AWS7',
  statement:
    'No security group is open to the world for SSH, the API server or everything, and a public API server names its clients; hosts demand IMDSv2 and have encrypted volumes.',
  source: 'reference design, security',
  held: 'check',
  check: (context) => [
    ...sshFindings(context),
    ...externalFindings(context),
    ...[context.design.managementCluster, ...context.design.guestClusters].flatMap((cluster) =>
      endpointFindings(cluster, context),
    ),
  ],
};
