import { anAwsSite } from 'tko-cdk/testing';
import { ATTACHED, existingVpc } from '../support';
import type { AcceptedCase, RefusedCase } from './cases';

const external = (...externalNetworks: readonly string[]) => ({ externalNetworks, connection: ATTACHED });

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS6', 'an external network behind an attachment', anAwsSite({ networks: external('192.168.0.0/16') })],
  ['AWS6', 'peering without external networks', anAwsSite({ networks: { connection: { type: 'peering' } } })],
  [
    'AWS6',
    'one VPC with external networks',
    anAwsSite({
      networks: { shape: 'one-vpc', ...external('192.168.0.0/16') },
      workloadClusters: undefined,
      sharedServicesCluster: { vpc: undefined },
    }),
  ],
  [
    'AWS6',
    'a transit gateway that is there, without external networks',
    anAwsSite({
      networks: { connection: { type: 'transit-gateway', transitGatewayId: 'tgw-0123456789abcdef0' } },
    }),
  ],
  [
    'AWS6',
    'an existing VPC without route tables where nothing is routed',
    anAwsSite({
      networks: {
        shape: 'one-vpc',
        vpcs: { site: { cidr: '10.1.0.0/16', existing: existingVpc('a', { routeTableIds: undefined }) } },
      },
      workloadClusters: undefined,
    }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS6',
    'an external network without an attachment',
    anAwsSite({ networks: { externalNetworks: ['192.168.0.0/16'] } }),
    'networks.connection.externalAttachmentId: got nothing, expected the attachment of the transit gateway that leads to the external networks; ',
  ],
  [
    'AWS6',
    'an attachment of a transit gateway that is not said',
    anAwsSite({
      networks: { ...external('192.168.0.0/16'), connection: { ...ATTACHED, transitGatewayId: undefined } },
    }),
    'networks.connection.transitGatewayId: got nothing, expected the transit gateway that the attachment belongs to; ',
  ],
  [
    'AWS6',
    'an attachment that leads nowhere',
    anAwsSite({ networks: { connection: ATTACHED } }),
    'networks.connection.externalAttachmentId: got "tgw-attach-0123456789abcdef0", expected external networks behind it; ',
  ],
  [
    'AWS6',
    'peering to an external network',
    anAwsSite({ networks: { externalNetworks: ['192.168.0.0/16'], connection: { type: 'peering' } } }),
    'networks.connection.type: got "peering", expected "transit-gateway" with external networks',
  ],
  [
    'AWS6',
    'a transit gateway that one VPC has no use for',
    anAwsSite({
      networks: {
        shape: 'one-vpc',
        connection: { type: 'transit-gateway', transitGatewayId: 'tgw-0123456789abcdef0' },
      },
    }),
    'networks.connection.transitGatewayId: got "tgw-0123456789abcdef0", expected nothing in a site of one VPC without external networks',
  ],
  [
    'AWS6',
    'an existing VPC whose route tables nobody names',
    anAwsSite({
      networks: {
        vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('a', { routeTableIds: undefined }) } },
      },
    }),
    'networks.vpcs.management.existing.routeTableIds: got nothing, expected its route tables, for the routes to 10.20.0.0/16, 10.21.0.0/16; ',
  ],
];
