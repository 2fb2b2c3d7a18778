import { type PackageSpec, show } from '../../../spec';
import {
  devPlanFindings,
  fewWorkersFindings,
  healthCheckFindings,
  noIdentityFindings,
} from '../../site/rules/clusters';
import { INTERNAL_LOAD_BALANCER } from '../clusters';
import type { AwsClusterDesign, AwsDesign } from '../design';
import { managementVpcOf } from '../vpcs';
import { aws7, publicEndpointFindings } from './exposure';
import { type AwsRule, type AwsRuleContext, byConstruction, type Finding, pairs } from './rule';

const clustersOf = ({ design }: AwsRuleContext): readonly AwsClusterDesign[] => [
  design.managementCluster,
  ...design.guestClusters,
];

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
  check: ({ design: { vpcs, availabilityZones } }) =>
    vpcs.some(({ egress }) => egress === 'single-nat-gateway') && availabilityZones.length > 1
      ? [
          {
            path: 'networks.natGateways',
            got: '"single"',
            expected: '"per-zone" with several zones',
            cure: 'remove it, or have the deviation approved',
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
    design.guestClusters.flatMap(({ packages, vpc }) =>
      packages.flatMap(({ path, spec }) =>
        servicesOf(spec)
          .filter(([, service]) => service?.type === 'LoadBalancer')
          .filter(([, service]) => service?.annotations?.[INTERNAL_LOAD_BALANCER] !== 'true')
          .map(([place, service]) => ({
            path: `${path}.${place}.annotations`,
            got: show(service?.annotations?.[INTERNAL_LOAD_BALANCER]),
            ...publicServiceFinding(vpc, design),
          })),
      ),
    ),
};

/** A public load balancer stands in public subnets, which a VPC may not have. */
function publicServiceFinding(id: string, { vpcs }: AwsDesign): Pick<Finding, 'severity' | 'expected' | 'cure'> {
  const isClosed = vpcs.some((vpc) => vpc.id === id && vpc.subnets.every(({ tier }) => tier === 'private'));
  const expected = `"true" for ${INTERNAL_LOAD_BALANCER}`;
  return isClosed
    ? {
        severity: 'error',
        expected: `${expected}: the VPC ${show(id)} has no public subnets for another load balancer`,
        cure: 'leave it out',
      }
    : {
        expected,
        cure: 'leave it out: with another value the load balancer is open to the Internet; or have the deviation approved',
      };
}

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
    return [
      ...(spec.networks.shape === 'one-vpc' && inManagement.length > 0
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
            cure: 'name another VPC in "vpc"',
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
