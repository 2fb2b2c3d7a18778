import fc from 'fast-check';
import type { AwsConnectionPlan, AwsDesign, AwsTransitGatewayPlan } from 'tko-cdk/design';
import type { AwsVpcShape } from 'tko-cdk/spec';
import { airGappedDesignOf, ATTACHED, designOf, vpcOf } from './support';

const PEERING = { type: 'peering' } as const;

const FOUR_VPCS = { workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }] };

const gatewayOf = ({ connection }: AwsDesign): AwsTransitGatewayPlan => {
  expect(connection?.type).toBe('transit-gateway');
  return connection as AwsTransitGatewayPlan;
};

const pairsOf = (connection: AwsConnectionPlan | undefined): readonly string[] =>
  connection?.type === 'peering'
    ? connection.connections.map(({ requester, accepter }) => `${requester} ${accepter}`)
    : [];

/** Where each VPC has routes to, by the ids of VPCs. */
const reachOf = ({ vpcs }: AwsDesign): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    vpcs.map(({ id, routes }) => [
      id,
      routes.map(({ destination }) => vpcs.find(({ cidr }) => cidr === destination)?.id ?? destination),
    ]),
  );

describe('one VPC', () => {
  test('is connected to nothing', () => {
    const design = designOf({ networks: { shape: 'one-vpc' } });

    expect(design.connection).toBeUndefined();
    expect(design.vpcs[0]?.routes).toEqual([]);
  });

  test('is attached where there are external networks', () => {
    const design = designOf({
      networks: { shape: 'one-vpc', externalNetworks: ['192.168.0.0/16'], connection: ATTACHED },
    });

    expect(gatewayOf(design).attachments).toEqual(['site']);
    expect(gatewayOf(design).routeTables.map(({ id }) => id)).toEqual(['hubs']);
    expect(reachOf(design)).toEqual({ site: ['192.168.0.0/16'] });
  });

  test('with peering has no connection', () => {
    expect(designOf({ networks: { shape: 'one-vpc', connection: PEERING } }).connection).toBeUndefined();
  });
});

describe('a transit gateway', () => {
  test('is made, and every VPC is attached', () => {
    expect(gatewayOf(designOf(FOUR_VPCS))).toMatchObject({
      name: 'pdx01-tgw',
      attachments: ['management', 'shared-services', 'wl01', 'wl02'],
    });
    expect(gatewayOf(designOf()).transitGatewayId).toBeUndefined();
  });

  test('is the one that is there', () => {
    const { transitGatewayId } = gatewayOf(
      designOf({ networks: { connection: ATTACHED, externalNetworks: ['192.168.0.0/16'] } }),
    );

    expect(transitGatewayId).toBe('tgw-0123456789abcdef0');
  });

  test('has a table of hubs that knows the way to all, and one of spokes that knows the way to hubs', () => {
    const [hubs, spokes] = gatewayOf(designOf(FOUR_VPCS)).routeTables;

    expect(hubs).toEqual({
      id: 'hubs',
      name: 'pdx01-hubs',
      associations: ['management', 'shared-services'],
      propagations: ['management', 'shared-services', 'wl01', 'wl02'],
      routes: [],
    });
    expect(spokes).toEqual({
      id: 'spokes',
      name: 'pdx01-spokes',
      associations: ['wl01', 'wl02'],
      propagations: ['management', 'shared-services'],
      routes: [],
    });
  });

  test('has no table of spokes where there are none', () => {
    const tables = gatewayOf(designOf({ workloadClusters: undefined })).routeTables;

    expect(tables.map(({ id }) => id)).toEqual(['hubs']);
  });

  test('knows the way to external networks from hubs and spokes', () => {
    const { routeTables } = gatewayOf(
      designOf({ networks: { externalNetworks: ['192.168.0.0/16', '172.20.0.0/16'], connection: ATTACHED } }),
    );
    const attachmentId = ATTACHED.externalAttachmentId;

    for (const { routes } of routeTables) {
      expect(routes).toEqual([
        { destination: '192.168.0.0/16', attachmentId },
        { destination: '172.20.0.0/16', attachmentId },
      ]);
    }
  });

  test('routes lead to it', () => {
    const design = designOf();

    expect(vpcOf(design, 'pdx01tkgworkload01').routes).toEqual([
      { destination: '10.20.0.0/16', target: { type: 'transit-gateway' } },
      { destination: '10.21.0.0/16', target: { type: 'transit-gateway' } },
    ]);
  });
});

describe('peering', () => {
  test('connects each hub with every other VPC, and no spokes with each other', () => {
    expect(pairsOf(designOf({ ...FOUR_VPCS, networks: { connection: PEERING } }).connection)).toEqual([
      'management shared-services',
      'management wl01',
      'management wl02',
      'shared-services wl01',
      'shared-services wl02',
    ]);
  });

  test('connects hubs that stand behind spokes in the site file', () => {
    const design = designOf({
      sharedServicesCluster: undefined,
      workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }],
      networks: { connection: PEERING },
    });

    expect(pairsOf(design.connection)).toEqual(['management wl01', 'management wl02']);
  });

  test('is one connection between two VPCs', () => {
    const design = airGappedDesignOf({ networks: { shape: 'two-vpcs', connection: PEERING } });

    expect(design.connection).toEqual({
      type: 'peering',
      connections: [{ requester: 'management', accepter: 'workloads', name: 'gov01-management-workloads' }],
    });
  });

  test('routes name the VPC at the other end', () => {
    const design = designOf({ networks: { connection: PEERING } });

    expect(vpcOf(design, 'pdx01tkgworkload01').routes).toEqual([
      { destination: '10.20.0.0/16', target: { type: 'peering', vpc: 'management' } },
      { destination: '10.21.0.0/16', target: { type: 'peering', vpc: 'shared-services' } },
    ]);
  });
});

describe('routes', () => {
  test('workloads reach management and shared services, and not each other', () => {
    expect(reachOf(designOf(FOUR_VPCS))).toEqual({
      management: ['shared-services', 'wl01', 'wl02'],
      'shared-services': ['management', 'wl01', 'wl02'],
      wl01: ['management', 'shared-services'],
      wl02: ['management', 'shared-services'],
    });
  });

  test('lead to external networks from everywhere', () => {
    const design = designOf({ networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED } });

    for (const { routes } of design.vpcs) {
      expect(routes).toContainEqual({ destination: '192.168.0.0/16', target: { type: 'transit-gateway' } });
    }
  });

  test('never lead to everything', () => {
    const destinations = designOf().vpcs.flatMap(({ routes }) => routes.map(({ destination }) => destination));

    expect(destinations.filter((destination) => destination.endsWith('/0'))).toEqual([]);
  });

  test('lead both ways, whatever the shape, the connection and the number of clusters', () => {
    const site = fc.record({
      shape: fc.constantFrom<AwsVpcShape>('one-vpc', 'two-vpcs', 'vpc-per-cluster'),
      connection: fc.constantFrom(PEERING, { type: 'transit-gateway' } as const),
      hasShared: fc.boolean(),
      vpcs: fc.array(fc.constantFrom(undefined, 'production', 'test', 'shared-services'), { maxLength: 5 }),
    });

    fc.assert(
      fc.property(site, ({ shape, connection, hasShared, vpcs }) => {
        const design = designOf({
          networks: { cidr: '10.0.0.0/8', shape, connection },
          ...(hasShared ? {} : { sharedServicesCluster: undefined }),
          workloadClusters: vpcs.map((vpc, index) => ({ name: `wl0${index}`, ...(vpc === undefined ? {} : { vpc }) })),
        });
        const reach = reachOf(design);

        for (const [from, others] of Object.entries(reach)) {
          for (const to of others) {
            expect(reach[to]).toContain(from);
          }
        }
        const routes = Object.entries(reach).flatMap(([from, others]) => others.map((to) => `${from} ${to}`));
        if (design.connection?.type === 'peering') {
          const ends = pairsOf(design.connection);
          expect(routes.length).toBe(2 * ends.length);
          expect(routes).toEqual(expect.arrayContaining([...ends]));
        }
        if (design.connection?.type === 'transit-gateway') {
          const { routeTables } = design.connection;
          const known = routeTables.flatMap(({ associations, propagations }) =>
            associations.flatMap((from) => propagations.filter((to) => to !== from).map((to) => `${from} ${to}`)),
          );
          expect([...routes].sort()).toEqual([...known].sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});
