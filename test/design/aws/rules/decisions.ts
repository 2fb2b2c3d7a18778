import type { PackageSpec } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { existingVpc } from '../support';
import type { AcceptedCase, ChangedSite, RefusedCase } from './cases';

const ANNOTATION = 'service.beta.kubernetes.io/aws-load-balancer-internal';

const withPackages = (...packages: readonly PackageSpec[]): ChangedSite =>
  anAwsSite({ workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager' }, ...packages] }] });

const OPEN = { type: 'LoadBalancer', annotations: { [ANNOTATION]: 'false' } } as const;

const LOAD_BALANCER = { service: { type: 'LoadBalancer' } } as const;

export const ACCEPTED: readonly AcceptedCase[] = [
  [
    'AWS8',
    'dev plan, one worker and one zone in a proof of concept',
    anAwsSite({
      purpose: 'proof-of-concept',
      availabilityZones: ['us-west-2a'],
      workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 1 }] }],
    }),
  ],
  [
    'AWS8',
    'the smallest "large" instances, and ones of metal',
    anAwsSite({
      managementCluster: { controlPlaneSize: { instanceType: 't2.large' } },
      workloadClusters: [{ name: 'wl01', workerSize: { instanceType: 'm5.metal' } }],
    }),
  ],
  ['AWS8', 'said what is the default', anAwsSite({ managementCluster: { internalLoadBalancer: true, plan: 'prod' } })],
  [
    'AWS10',
    'a single NAT gateway in a single zone',
    anAwsSite({
      purpose: 'proof-of-concept',
      availabilityZones: ['us-west-2a'],
      networks: { natGateways: 'single' },
    }),
  ],
  [
    'AWS10',
    'a single NAT gateway where none is made',
    anAwsSite({
      networks: {
        shape: 'one-vpc',
        natGateways: 'single',
        vpcs: { site: { cidr: '10.1.0.0/16', existing: existingVpc('a') } },
      },
      workloadClusters: undefined,
    }),
  ],
  ['AWS11', 'Contour without a load balancer', withPackages({ name: 'contour', service: { type: 'NodePort' } })],
  [
    'AWS11',
    'Grafana and Prometheus with the defaults of the site',
    withPackages({ name: 'prometheus', server: LOAD_BALANCER }, { name: 'grafana' }),
  ],
  [
    'AWS11',
    'other annotations beside the one of internal load balancers',
    withPackages({ name: 'contour', service: { type: 'LoadBalancer', annotations: { owner: 'platform' } } }),
  ],
  ['AWS12', 'one VPC for the management and shared services clusters', anAwsSite({ networks: { shape: 'two-vpcs' } })],
  [
    'AWS12',
    'one VPC without workload clusters',
    anAwsSite({ networks: { shape: 'one-vpc' }, workloadClusters: undefined }),
  ],
  [
    'AWS12',
    'one VPC, and workload clusters that name others',
    anAwsSite({ networks: { shape: 'one-vpc' }, workloadClusters: [{ name: 'wl01', vpc: 'workloads' }] }),
  ],
  [
    'AWS12',
    'two clusters of one usage in a VPC, and one of another usage in its own',
    anAwsSite({
      workloadClusters: [
        { name: 'wl01', vpc: 'production', usage: 'production' },
        { name: 'wl02', vpc: 'production', usage: 'production' },
        { name: 'wl03', usage: 'test' },
      ],
    }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS8',
    'a public API server',
    anAwsSite({ managementCluster: { internalLoadBalancer: false, apiServerClients: ['203.0.113.0/24'] } }),
    'managementCluster.internalLoadBalancer: got false, expected true (TKO-CLS-002); ',
  ],
  [
    'AWS8',
    'medium control planes',
    anAwsSite({ managementCluster: { controlPlaneSize: { instanceType: 't3.medium' } } }),
    'managementCluster.controlPlaneSize.instanceType: got "t3.medium", expected "large" or above (TKO-CLS-003); ',
  ],
  [
    'AWS8',
    'small workers without Internet',
    anAirGappedAwsSite({ workloadClusters: [{ name: 'wl01', workerSize: { instanceType: 't3.small' } }] }),
    'workloadClusters[0].workerSize.instanceType: got "t3.small", expected "large" or above (TKG-CLS-003); ',
  ],
  [
    'AWS8',
    'a node pool of micro nodes',
    anAwsSite({
      workloadClusters: [
        {
          name: 'wl01',
          nodePools: [
            { name: 'md-0', replicas: 3 },
            { name: 'md-1', replicas: 1, size: { instanceType: 't3.micro' } },
          ],
        },
      ],
    }),
    'workloadClusters[0].nodePools[1].size.instanceType: got "t3.micro", expected "large" or above',
  ],
  [
    'AWS8',
    'the dev plan in production',
    anAwsSite({ workloadClusters: [{ name: 'wl01', plan: 'dev' }] }),
    'workloadClusters[0].plan: got "dev", expected "prod" (TKO-CLS-004); ',
  ],
  [
    'AWS8',
    'no identity management',
    anAwsSite({ identity: undefined }),
    'identity: got "none", expected "oidc" or "ldap" (TKO-CLS-006); ',
  ],
  [
    'AWS8',
    'no identity management without Internet',
    anAirGappedAwsSite({ identity: { type: 'none' } }),
    'identity: got "none", expected "ldap" (TKG-CLS-006); ',
  ],
  [
    'AWS8',
    'no health checks',
    anAwsSite({ sharedServicesCluster: { machineHealthCheck: false } }),
    'sharedServicesCluster.machineHealthCheck: got false, expected true (TKO-CLS-007); ',
  ],
  [
    'AWS8',
    'two workers with the prod plan',
    anAwsSite({ workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 2 }] }] }),
    'workloadClusters[0].nodePools: got fewer than three nodes, expected three or more with the prod plan; ',
  ],
  [
    'AWS10',
    'a single NAT gateway for three zones',
    anAwsSite({ networks: { natGateways: 'single' } }),
    'networks.natGateways: got "single", expected "per-zone" with several zones; ',
  ],
  [
    'AWS10',
    'a single NAT gateway beside an existing VPC',
    anAwsSite({
      networks: {
        natGateways: 'single',
        vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('a') } },
      },
    }),
    'networks.natGateways: got "single"',
  ],
  [
    'AWS11',
    'Contour with a public load balancer',
    withPackages({ name: 'contour', service: OPEN }),
    `workloadClusters[0].packages[1].service.annotations: got "false", expected "true" for ${ANNOTATION}; `,
  ],
  [
    'AWS11',
    'Grafana with a public load balancer',
    withPackages({ name: 'grafana', service: OPEN }),
    'workloadClusters[0].packages[1].service.annotations: got "false"',
  ],
  [
    'AWS11',
    'an Alertmanager with a public load balancer',
    withPackages({ name: 'prometheus', alertmanager: { service: OPEN } }),
    'workloadClusters[0].packages[1].alertmanager.service.annotations: got "false"',
  ],
  [
    'AWS11',
    'a public load balancer without Internet',
    anAirGappedAwsSite({
      workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager' }, { name: 'contour', service: OPEN }] }],
    }),
    `workloadClusters[0].packages[1].service.annotations: got "false", expected "true" for ${ANNOTATION}: the VPC "wl01" has no public subnets for another load balancer; `,
  ],
  [
    'AWS12',
    'one VPC for everything',
    anAwsSite({ networks: { shape: 'one-vpc' } }),
    'networks.shape: got "one-vpc", expected a VPC for workload clusters apart from that of the management cluster (TKO-AWS-001); ',
  ],
  [
    'AWS12',
    'a workload cluster in the VPC of the management cluster',
    anAwsSite({ workloadClusters: [{ name: 'wl01' }, { name: 'wl02', vpc: 'management' }] }),
    'workloadClusters[1].vpc: got "management", the VPC of the management cluster, expected another one (TKO-AWS-001); ',
  ],
  [
    'AWS12',
    'the same without Internet',
    anAirGappedAwsSite({ networks: { shape: 'two-vpcs' }, workloadClusters: [{ name: 'wl01', vpc: 'management' }] }),
    'workloadClusters[0].vpc: got "management", the VPC of the management cluster, expected another one (TKG-AG-001); ',
  ],
  [
    'AWS12',
    'production and test in one VPC',
    anAwsSite({
      networks: { shape: 'two-vpcs' },
      workloadClusters: [
        { name: 'wl01', usage: 'production' },
        { name: 'wl02', usage: 'test' },
      ],
    }),
    'workloadClusters[1].usage: got "test" in the VPC "workloads" of wl01, which is for "production", expected a VPC of its own (TKO-AWS-002); ',
  ],
];
