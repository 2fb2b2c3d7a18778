import type { Breach } from './breach';

const PRIVATE_A = 'Vpc-management_Subnet-private-us-west-2a';
const PUBLIC_A = 'Vpc-management_Subnet-public-us-west-2a';

export const NETWORK_BREACHES: readonly Breach[] = [
  [
    'a private subnet that gives out public addresses',
    'connected',
    'public addresses',
    (files) => files.set('aws_subnet', PRIVATE_A, { map_public_ip_on_launch: true }),
  ],
  [
    'a host with a public address',
    'connected',
    'public addresses',
    (files) => files.set('aws_instance', 'BootstrapHost', { associate_public_ip_address: true }),
  ],
  ['an address of nobody', 'connected', 'public addresses', (files) => files.remove('aws_nat_gateway', 'management')],
  [
    'a subnet over another one',
    'connected',
    'apart from each other',
    (files) => files.set('aws_subnet', PRIVATE_A, { cidr_block: '10.20.64.0/20' }),
  ],
  [
    'a subnet outside of its VPC',
    'connected',
    'apart from each other',
    (files) => files.set('aws_subnet', PRIVATE_A, { cidr_block: '10.99.0.0/20' }),
  ],
  [
    'a private subnet that leads to the Internet gateway',
    'connected',
    'every zone has a private subnet',
    (files) =>
      files.set('aws_route', 'management_Routing_DefaultRoute-private-us-west-2a', {
        nat_gateway_id: undefined,
        gateway_id: 'igw-0',
      }),
  ],
  [
    'a private subnet that leads to the NAT gateway of another zone',
    'connected',
    'every zone has a private subnet',
    (files) => {
      const other = /\$\{aws_nat_gateway\.[\w-]*management[\w-]*us-west-2b_\w+\.id\}/.exec(
        files.files.get('cdktf.out/stacks/pdx01-foundation/cdk.tf.json')!,
      )![0];
      return files.set('aws_route', 'management_Routing_DefaultRoute-private-us-west-2a', { nat_gateway_id: other });
    },
  ],
  [
    'a subnet without a route table',
    'connected',
    'every zone has a private subnet',
    (files) => files.remove('aws_route_table_association', 'management_Routing_Association-private-us-west-2c'),
  ],
  [
    'a zone without its public subnet',
    'connected',
    'every zone has a private subnet',
    (files) => files.remove('aws_subnet', PUBLIC_A),
  ],
  [
    'a VPC without the way back',
    'connected',
    'reached from there',
    (files) => files.remove('aws_route', 'Routes-pdx01tkgprod01_private-us-west-2a-102000-16'),
  ],
  [
    'a route into a peering connection that is not there',
    'peering',
    'reached from there',
    (files) => files.remove('aws_vpc_peering_connection', 'management'),
  ],
  [
    'a VPC whose network the transit gateway does not know',
    'connected',
    'reached from there',
    (files) => files.remove('aws_ec2_transit_gateway_route_table_propagation', 'hubs-pdx01tkgprod01'),
  ],
  [
    'a workload VPC that lies alone',
    'existing',
    'reaches the one of the management cluster',
    (files) => files.remove('aws_route', 'Routes-pdx01tkgworkload01'),
  ],
  [
    'an attachment in one zone of three',
    'connected',
    'attached to the transit gateway',
    (files) => {
      const one = `\${aws_subnet.${PRIVATE_A}.id}`;
      return files.set('aws_ec2_transit_gateway_vpc_attachment', 'management', { subnet_ids: [one] });
    },
  ],
  [
    'a VPC without names for its hosts',
    'connected',
    'resolve names',
    (files) => files.set('aws_vpc', 'management', { enable_dns_hostnames: false }),
  ],
  [
    'a default group that lets everything out',
    'connected',
    'resolve names',
    (files) => files.set('aws_default_security_group', 'management', { egress: [{ cidr_blocks: ['0.0.0.0/0'] }] }),
  ],
  [
    'a zone whose way to S3 is its NAT gateway',
    'connected',
    'S3 is reached by an endpoint',
    (files) => files.set('aws_vpc_endpoint', 'management_Endpoint-s3', { route_table_ids: [] }),
  ],
];
