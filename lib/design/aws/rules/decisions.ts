import { type PackageSpec, show } from '../../../spec';
import {
  devPlanFindings,
  fewWorkersFindings,
  healthCheckFindings,
  noIdentityFindings,
} from '../../site/rules/clusters';
import { INTERNAL_LOAD_BALANCER } from '../clusters';
import type { AwsClusterDesign } from '../design';
import { managementVpcOf } from '../vpcs';
import { type AwsRule, type AwsRuleContext, byConstruction, type Finding, pairs } from './rule';

const APPROVE = 'remove it, or have the deviation approved';

const clustersOf = ({ design }: AwsRuleContext): readonly AwsClusterDesign[] => [
  design.managementCluster,
  ...design.guestClusters,
];

const aws7: AwsRule = {
  id: 'AWS7',
  statement:
    'No security group is open to the world for SSH, the API server or everything; hosts demand IMDSv2 and have encrypted volumes.',
  source: 'reference design, security',
  held: 'check',
  check: ({ spec }) =>
    (
      [
        ['bootstrapHost', spec.bootstrapHost],
        ['registry.machine', spec.design === 'aws-air-gapped' ? spec.registry.machine : undefined],
      ] as const
    ).flatMap(([path, host]) =>
      host?.access?.type === 'ssh'
        ? host.access.from.flatMap((cidr, index) =>
            Number(cidr.split('/')[1]) >= 8
              ? []
              : [
                  {
                    path: `${path}.access.from[${index}]`,
                    got: show(cidr),
                    expected: 'a network of the operators, with a prefix length of 8 or more',
                    cure: 'name the networks that SSH is used from, or use Session Manager',
                  },
                ],
          )
        : [],
    ),
};

/** Sizes below "large", smallest first. */
const BELOW_LARGE = ['nano', 'micro', 'small', 'medium'];

const isBelowLarge = (instanceType: string): boolean => BELOW_LARGE.includes(instanceType.split('.')[1] ?? '');

function smallNodeFindings(context: AwsRuleContext, decision: string): readonly Finding[] {
  const small = (path: string, instanceType: string): readonly Finding[] =>
    isBelowLarge(instanceType)
      ? [{ path, got: show(instanceType), expected: `"large" or above (${decision})`, cure: 'choose a larger type' }]
      : [];
  return [
    ...clustersOf(context).flatMap(({ path, controlPlane, worker }) => [
      ...small(`${path}.controlPlaneSize.instanceType`, controlPlane.instanceType),
      ...small(`${path}.workerSize.instanceType`, worker.instanceType),
    ]),
    ...context.design.guestClusters.flatMap(({ path, nodePools, worker }) =>
      nodePools.flatMap(({ size }, index) =>
        size.instanceType === worker.instanceType
          ? []
          : small(`${path}.nodePools[${index}].size.instanceType`, size.instanceType),
      ),
    ),
  ];
}

const publicEndpointFindings = (context: AwsRuleContext, decision: string): readonly Finding[] =>
  clustersOf(context)
    .filter(({ internalLoadBalancer }) => !internalLoadBalancer)
    .map(({ path }) => ({
      path: `${path}.internalLoadBalancer`,
      got: 'false',
      expected: `true (${decision})`,
      cure: APPROVE,
    }));

const aws8: AwsRule = {
  id: 'AWS8',
  statement:
    'API servers have internal load balancers; clusters have the prod plan, identity management, machine health checks, and nodes of "large" or above.',
  source: 'TKO-CLS-002, TKO-CLS-003, TKO-CLS-004, TKO-CLS-006, TKO-CLS-007; the same of TKG-CLS without Internet',
  held: 'check',
  severity: 'warning',
  check: (context) => {
    const { design } = context;
    const isConnected = design.referenceDesign === 'aws';
    const decision = (number: string): string => `${isConnected ? 'TKO' : 'TKG'}-CLS-${number}`;
    return [
      ...publicEndpointFindings(context, decision('002')),
      ...smallNodeFindings(context, decision('003')),
      ...devPlanFindings(design, decision('004')),
      ...noIdentityFindings(design, isConnected ? '"oidc" or "ldap"' : '"ldap"', decision('006')),
      ...healthCheckFindings(design, decision('007')),
      ...fewWorkersFindings(design),
    ];
  },
};

const aws10: AwsRule = {
  id: 'AWS10',
  statement: 'Each zone has a NAT gateway of its own, so that it does not depend on another zone.',
  source: 'practice of AWS; deployment guide and sample have one',
  held: 'check',
  severity: 'warning',
  check: ({ spec, design }) =>
    spec.design === 'aws' && spec.networks.natGateways === 'single' && design.availabilityZones.length > 1
      ? [
          {
            path: 'networks.natGateways',
            got: '"single"',
            expected: '"per-zone" with several zones',
            cure: APPROVE,
          },
        ]
      : [],
};

/** Services of a package, with their place in its properties. */
const servicesOf = (spec: PackageSpec): readonly (readonly [string, ServiceOfPackage | undefined])[] => {
  switch (spec.name) {
    case 'contour':
    case 'grafana':
      return [['service', spec.service]];
    case 'prometheus':
      return [
        ['server.service', spec.server?.service],
        ['alertmanager.service', spec.alertmanager?.service],
      ];
    default:
      return [];
  }
};

interface ServiceOfPackage {
  readonly type?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

const aws11: AwsRule = {
  id: 'AWS11',
  statement: `Services of type LoadBalancer have private addresses: they bear the annotation ${INTERNAL_LOAD_BALANCER}.`,
  source: 'reference design, Contour',
  held: 'check',
  severity: 'warning',
  check: ({ design }) =>
    design.guestClusters.flatMap(({ packages }) =>
      packages.flatMap(({ path, spec }) =>
        servicesOf(spec)
          .filter(([, service]) => service?.type === 'LoadBalancer')
          .filter(([, service]) => service?.annotations?.[INTERNAL_LOAD_BALANCER] !== 'true')
          .map(([place, service]) => ({
            path: `${path}.${place}.annotations`,
            got: show(service?.annotations?.[INTERNAL_LOAD_BALANCER]),
            expected: `"true" for ${INTERNAL_LOAD_BALANCER}`,
            cure: 'add it: without it the load balancer is open to the Internet; or have the deviation approved',
          })),
      ),
    ),
};

/** Workload clusters in the VPC of the management cluster, and clusters of different usage in one VPC. */
const aws12: AwsRule = {
  id: 'AWS12',
  statement:
    'Workload clusters are in other VPCs than the management cluster, and clusters of different usage do not share one.',
  source: 'TKO-AWS-001, TKO-AWS-002; TKG-AG-001, TKG-AG-002',
  held: 'check',
  check: ({ spec, design }) => {
    const decisions = design.referenceDesign === 'aws' ? ['TKO-AWS-001', 'TKO-AWS-002'] : ['TKG-AG-001', 'TKG-AG-002'];
    const workloads = design.guestClusters.filter(({ role }) => role === 'workload');
    const inManagement = workloads.filter(({ vpc }) => vpc === managementVpcOf(spec));
    const isSaid = spec.networks.shape === 'one-vpc';
    return [
      ...(isSaid && workloads.length > 0
        ? [
            {
              severity: 'warning' as const,
              path: 'networks.shape',
              got: '"one-vpc"',
              expected: `a VPC for workload clusters apart from that of the management cluster (${decisions[0] ?? ''})`,
              cure: 'choose "two-vpcs" or "vpc-per-cluster", or have the deviation approved',
            },
          ]
        : inManagement.map(({ path, vpc }) => ({
            path: `${path}.vpc`,
            got: `${show(vpc)}, the VPC of the management cluster`,
            expected: `another one (${decisions[0] ?? ''})`,
            cure: 'name another VPC, or leave it out',
          }))),
      ...pairs(workloads)
        .filter(([a, b]) => a.vpc === b.vpc && a.usage !== undefined && b.usage !== undefined && a.usage !== b.usage)
        .map(([a, b]) => ({
          severity: 'warning' as const,
          path: `${b.path}.usage`,
          got: `${show(b.usage)} in the VPC ${show(b.vpc)} of ${a.name}, which is for ${show(a.usage)}`,
          expected: `a VPC of its own (${decisions[1] ?? ''})`,
          cure: 'name another VPC, or have the deviation approved',
        })),
    ];
  },
};

export const AWS_DECISION_RULES: readonly AwsRule[] = [
  aws7,
  aws8,
  aws10,
  aws11,
  aws12,
  byConstruction(
    'AWS13',
    'Names of roles and instance profiles of TKG end in ".tkg.cloud.vmware.com", as the right to pass roles wants it; an account has them once.',
    'TKG, IAM permissions on AWS',
  ),
];
