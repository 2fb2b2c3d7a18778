import type { Fact } from './fact';
import {
  findings,
  isDefault,
  isPublic,
  networkOf,
  subnets,
  subnetsOf,
  tableName,
  tableNames,
  vpcs,
  zonesOf,
} from './network';
import { type Block, named, type Stacks, texts } from './stacks';

/** Resources by which something reaches the Internet. */
const WAYS_OUT = [
  'aws_internet_gateway',
  'aws_egress_only_internet_gateway',
  'aws_nat_gateway',
  'aws_eip',
  'aws_network_interface',
  'aws_vpn_gateway',
];

const noWayOut: Fact = {
  name: 'there is no gateway, no public address, no public subnet, and no default route',
  check: ({ stacks }) => [
    ...findings(
      WAYS_OUT.flatMap((type) => stacks.resources(type)),
      'leads to the Internet',
    ),
    ...findings(stacks.resources('aws_route').filter(isDefault), 'is a default route'),
    ...subnets(stacks)
      .filter((subnet) => isPublic(stacks, subnet) || subnet.tags['kubernetes.io/role/elb'] !== undefined)
      .map(({ block }) => `${named(block)}: is public`),
  ],
};

const INTERFACES = [
  'cloudformation',
  'ec2',
  'ec2messages',
  'elasticloadbalancing',
  'secretsmanager',
  'ssm',
  'ssmmessages',
  'sts',
];

const endpointsOf = (stacks: Stacks, vpc: Block): readonly Block[] =>
  stacks.resources('aws_vpc_endpoint').filter(({ attributes }) => stacks.isSame(attributes.vpc_id, vpc));

const serviceOf = ({ attributes }: Block): string => String(attributes.service_name).split('.').at(-1) ?? '';

const endpoints: Fact = {
  name: 'every VPC has all nine endpoints: S3 in every private route table, the others by private DNS in every zone',
  check: ({ stacks }) =>
    vpcs(stacks).flatMap((vpc) => {
      const own = endpointsOf(stacks, vpc);
      const zones = [...new Set(subnetsOf(stacks, vpc).map(({ zone }) => zone))].sort();
      const tables = [...tableNames(stacks, vpc)].sort().join();
      const isInterface = (service: string): boolean =>
        own.filter(
          (endpoint) =>
            serviceOf(endpoint) === service &&
            endpoint.attributes.vpc_endpoint_type === 'Interface' &&
            endpoint.attributes.private_dns_enabled === true &&
            [...zonesOf(stacks, endpoint.attributes.subnet_ids)].sort().join() === zones.join(),
        ).length === 1;
      const isGateway = own.some(
        (endpoint) =>
          serviceOf(endpoint) === 's3' &&
          endpoint.attributes.vpc_endpoint_type === 'Gateway' &&
          texts(endpoint.attributes.route_table_ids)
            .map((table) => tableName(stacks, table))
            .sort()
            .join() === tables,
      );
      return [
        ...(zones.length === 0 || tables === '' ? [`${named(vpc)}: has no zones or no route tables`] : []),
        ...INTERFACES.filter((service) => !isInterface(service)).map(
          (service) => `${named(vpc)}: has no ${service} in each zone`,
        ),
        ...(isGateway ? [] : [`${named(vpc)}: has no s3 in each route table`]),
        ...(own.length === INTERFACES.length + 1 ? [] : [`${named(vpc)}: has ${own.length} endpoints`]),
      ];
    }),
};

const endpointGroups: Fact = {
  name: 'endpoints answer HTTPS from their VPC, and nothing else',
  check: ({ stacks }) =>
    vpcs(stacks).flatMap((vpc) =>
      endpointsOf(stacks, vpc)
        .filter(({ attributes }) => attributes.vpc_endpoint_type === 'Interface')
        .flatMap((endpoint) => {
          const groups = texts(endpoint.attributes.security_group_ids).map((id) => stacks.target(id));
          const rules = ['aws_vpc_security_group_ingress_rule', 'aws_vpc_security_group_egress_rule']
            .flatMap((type) => stacks.resources(type))
            .filter(({ attributes }) => groups.includes(stacks.target(attributes.security_group_id)));
          const isRight =
            groups.length === 1 &&
            rules.length === 1 &&
            rules.every(
              ({ type, attributes }) =>
                type === 'aws_vpc_security_group_ingress_rule' &&
                attributes.cidr_ipv4 === networkOf(vpc) &&
                attributes.from_port === 443 &&
                attributes.to_port === 443 &&
                attributes.ip_protocol === 'tcp',
            );
          return isRight ? [] : [`${named(endpoint)}: answers otherwise`];
        }),
    ),
};

const registry: Fact = {
  name: 'every cluster takes its images from the registry of the site, whose certificate is checked',
  check: ({ files }) => {
    const cli = [...files].filter(([path]) => path.startsWith('dist/tanzu/'));
    const manifests = [...files].filter(([, text]) => /^kind: Cluster$/m.test(text));
    return [
      ...cli.filter(
        ([, text]) =>
          !/^TKG_CUSTOM_IMAGE_REPOSITORY: "registry\.[^"]+\/tkg"$/m.test(text) ||
          !text.includes('TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY: "false"'),
      ),
      ...manifests.filter(([, text]) => !/name: imageRepository\n\s+value:\n\s+host: registry\.\S+\/tkg\n/.test(text)),
      ...[...files].filter(([path, text]) => path.endsWith('-packages.k8s.yaml') && /image: (?!registry\.)/.test(text)),
    ].map(([path]) => `${path}: names another registry`);
  },
};

export const AIR_GAPPED_FACTS: readonly Fact[] = [noWayOut, endpoints, endpointGroups, registry];
