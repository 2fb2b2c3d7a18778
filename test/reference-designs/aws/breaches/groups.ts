import type { Breach } from './breach';

const INGRESS = 'aws_vpc_security_group_ingress_rule';
const EGRESS = 'aws_vpc_security_group_egress_rule';

export const GROUPS_BREACHES: readonly Breach[] = [
  [
    'SSH from the world',
    'connected',
    'nothing comes in from the world',
    (files) => files.set(INGRESS, 'bastion-tcp-22', { cidr_ipv4: '0.0.0.0/0' }),
  ],
  [
    'node ports for everybody by IPv6',
    'connected',
    'nothing comes in from the world',
    (files) => files.copy(INGRESS, 'node-tcp-30000', { cidr_ipv4: undefined, cidr_ipv6: '::/0' }),
  ],
  [
    'half of the world',
    'connected',
    'nothing comes in from the world',
    (files) => files.set(INGRESS, 'node-tcp-30000', { cidr_ipv4: '0.0.0.0/1' }),
  ],
  [
    'a rule within a group',
    'connected',
    'nothing comes in from the world',
    (files) => files.set('aws_security_group', 'Group-node', { ingress: [{ cidr_blocks: ['10.0.0.0/8'] }] }),
  ],
  [
    'a rule of the older kind',
    'connected',
    'nothing comes in from the world',
    (files) => files.add('aws_security_group_rule', { type: 'ingress', cidr_blocks: ['0.0.0.0/0'] }),
  ],
  [
    'a network in the Internet that reaches an internal API server',
    'connected',
    'user made public',
    (files) => files.set(INGRESS, 'apiserver-lb-tcp-6443-6443-102', { cidr_ipv4: '203.0.113.0/24' }),
  ],
  [
    'a network in the Internet that reaches nodes',
    'public',
    'user made public',
    (files) => files.set(INGRESS, 'pdx01tkgworkload01_ingress-node-tcp-30000', { cidr_ipv4: '203.0.113.0/24' }),
  ],
  [
    'a public API server that its own nodes do not reach',
    'public',
    'NAT gateways of its own nodes',
    (files) => files.remove(INGRESS, 'public_ip-32'),
  ],
  [
    'a private network of nobody',
    'connected',
    'one of the site',
    (files) => files.set(INGRESS, 'apiserver-lb-tcp-6443-6443-102', { cidr_ipv4: '10.0.0.0/8' }),
  ],
  [
    'a group that reaches everything',
    'airGapped',
    'without Internet, every group',
    (files) => files.set(EGRESS, 'egress-node-all', { cidr_ipv4: '0.0.0.0/0' }),
  ],
];
