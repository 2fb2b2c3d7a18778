import type { Breach } from './breach';

const INGRESS = 'aws_vpc_security_group_ingress_rule';

export const AIR_GAPPED_BREACHES: readonly Breach[] = [
  ['an address', 'airGapped', 'there is no gateway', (files) => files.add('aws_eip', { domain: 'vpc' })],
  [
    'a default route',
    'airGapped',
    'there is no gateway',
    (files) => files.add('aws_route', { destination_cidr_block: '0.0.0.0/0', transit_gateway_id: 'tgw-0' }),
  ],
  [
    'a zone without an endpoint',
    'airGapped',
    'all nine endpoints',
    (files) => files.set('aws_vpc_endpoint', 'workloads_Endpoint-sts', { subnet_ids: [] }),
  ],
  [
    'an endpoint without private DNS',
    'airGapped',
    'all nine endpoints',
    (files) => files.set('aws_vpc_endpoint', 'management_Endpoint-ec2_', { private_dns_enabled: false }),
  ],
  [
    'an endpoint of S3 in one route table',
    'airGapped',
    'all nine endpoints',
    (files) => files.set('aws_vpc_endpoint', 'management_Endpoint-s3', { route_table_ids: [] }),
  ],
  [
    'an endpoint that is not there',
    'airGapped',
    'all nine endpoints',
    (files) => files.remove('aws_vpc_endpoint', 'workloads_Endpoint-elasticloadbalancing'),
  ],
  [
    'endpoints that other networks reach',
    'airGapped',
    'endpoints answer HTTPS',
    (files) => files.set(INGRESS, 'Endpoints-management_Https', { cidr_ipv4: '10.0.0.0/8' }),
  ],
  [
    'a cluster with the images of the Internet',
    'airGapped',
    'registry of the site',
    (files) => files.replace('0002-', 'host: registry.gov01.example.com', 'host: projects.registry.vmware.com'),
  ],
];
