import type { AwsDesign, AwsVpcPlan } from 'tko-cdk/design';
import { SpecError } from 'tko-cdk/spec';
import { airGappedDesignOf, designOf, vpcOf, zones } from './support';

/** Each VPC with the clusters in it. */
const membersOf = ({ vpcs }: AwsDesign): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(vpcs.map(({ id, clusters }) => [id, clusters]));

const networksOf = ({ vpcs }: AwsDesign): Readonly<Record<string, string>> =>
  Object.fromEntries(vpcs.map(({ id, cidr }) => [id, cidr]));

const subnetsOf = ({ subnets }: AwsVpcPlan) => subnets.map(({ tier, availabilityZone }) => [tier, availabilityZone]);

describe('shapes', () => {
  test('each cluster has a VPC of its own', () => {
    expect(membersOf(designOf())).toEqual({
      management: ['pdx01tkgmgmt01'],
      'shared-services': ['pdx01tkgshared01'],
      pdx01tkgworkload01: ['pdx01tkgworkload01'],
    });
  });

  test('with two VPCs shared services are with management, and all workloads together', () => {
    const design = designOf({
      networks: { shape: 'two-vpcs' },
      workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }],
    });

    expect(membersOf(design)).toEqual({
      management: ['pdx01tkgmgmt01', 'pdx01tkgshared01'],
      workloads: ['wl01', 'wl02'],
    });
  });

  test('one VPC can hold everything', () => {
    expect(membersOf(designOf({ networks: { shape: 'one-vpc' } }))).toEqual({
      site: ['pdx01tkgmgmt01', 'pdx01tkgshared01', 'pdx01tkgworkload01'],
    });
  });

  test('a site of a management cluster alone has its VPC alone', () => {
    expect(membersOf(designOf({ sharedServicesCluster: undefined, workloadClusters: undefined }))).toEqual({
      management: ['pdx01tkgmgmt01'],
    });
  });

  test('clusters that name one VPC share it, and have no other', () => {
    const workloadClusters = [
      { name: 'wl01', vpc: 'production' },
      { name: 'wl02', vpc: 'production' },
      { name: 'wl03' },
    ];

    expect(membersOf(designOf({ workloadClusters }))).toMatchObject({ production: ['wl01', 'wl02'], wl03: ['wl03'] });
    expect(membersOf(designOf({ workloadClusters }))).not.toHaveProperty('wl01');
  });

  test.each(['one-vpc', 'two-vpcs', 'vpc-per-cluster'] as const)(
    'the VPC of the management cluster is the first with %s',
    (shape) => {
      const design = designOf({ networks: { shape } });

      expect(design.vpcs[0]?.clusters[0]).toBe('pdx01tkgmgmt01');
      expect(design.managementCluster.vpc).toBe(design.vpcs[0]?.id);
    },
  );

  test.each(['one-vpc', 'two-vpcs', 'vpc-per-cluster'] as const)(
    'every cluster is in the VPC that bears its name with %s',
    (shape) => {
      const design = designOf({ networks: { shape } });

      for (const { name, vpc } of [design.managementCluster, ...design.guestClusters]) {
        expect(vpcOf(design, vpc).clusters).toContain(name);
      }
    },
  );

  test('VPCs of management and shared services are hubs, the others spokes', () => {
    expect(designOf().vpcs.map(({ id, reach }) => [id, reach])).toEqual([
      ['management', 'hub'],
      ['shared-services', 'hub'],
      ['pdx01tkgworkload01', 'spoke'],
    ]);
  });

  test('a VPC that shared services have with a workload cluster is a hub', () => {
    const design = designOf({ workloadClusters: [{ name: 'wl01', vpc: 'shared-services' }] });

    expect(vpcOf(design, 'shared-services')).toMatchObject({ reach: 'hub', clusters: ['pdx01tkgshared01', 'wl01'] });
  });
});

describe('networks', () => {
  test('are parts of the block in the order of the clusters', () => {
    expect(networksOf(designOf())).toEqual({
      management: '10.20.0.0/16',
      'shared-services': '10.21.0.0/16',
      pdx01tkgworkload01: '10.22.0.0/16',
    });
  });

  test('are those that the site file says, and the others lie around them', () => {
    const vpcs = { 'shared-services': { cidr: '10.20.0.0/16' } };

    expect(networksOf(designOf({ networks: { vpcs } }))).toEqual({
      management: '10.21.0.0/16',
      'shared-services': '10.20.0.0/16',
      pdx01tkgworkload01: '10.22.0.0/16',
    });
  });

  test('a network that is said keeps where it is when a cluster is added in front', () => {
    const vpcs = { wl02: { cidr: '10.23.0.0/16' } };
    const before = designOf({ networks: { vpcs }, workloadClusters: [{ name: 'wl02' }] });
    const after = designOf({ networks: { vpcs }, workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }] });

    expect(vpcOf(after, 'wl02')).toEqual(vpcOf(before, 'wl02'));
  });

  test('are of the size that the site says', () => {
    expect(networksOf(designOf({ networks: { vpcPrefixLength: 20 } }))).toEqual({
      management: '10.20.0.0/20',
      'shared-services': '10.20.16.0/20',
      pdx01tkgworkload01: '10.20.32.0/20',
    });
  });

  test('a cluster that is added behind the others leaves their networks', () => {
    const before = designOf({ workloadClusters: [{ name: 'wl01' }] });
    const after = designOf({ workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }] });

    expect(networksOf(after)).toEqual({ ...networksOf(before), wl02: '10.23.0.0/16' });
  });

  test('leave out those of pods and services, of all clusters', () => {
    const design = designOf({
      networks: { cidr: '100.64.0.0/10' },
      managementCluster: { podCidr: '100.96.0.0/12', serviceCidr: '100.72.0.0/13' },
    });

    expect(networksOf(design)).toEqual({
      management: '100.80.0.0/16',
      'shared-services': '100.81.0.0/16',
      pdx01tkgworkload01: '100.82.0.0/16',
    });
  });

  test('leave out external ones', () => {
    const design = designOf({
      networks: {
        externalNetworks: ['10.20.0.0/16'],
        connection: {
          type: 'transit-gateway',
          transitGatewayId: 'tgw-0123456789abcdef0',
          externalAttachmentId: 'tgw-attach-0123456789abcdef0',
        },
      },
    });

    expect(networksOf(design).management).toBe('10.21.0.0/16');
  });
});

describe('subnets', () => {
  test('are a private and a public one in each zone', () => {
    expect(subnetsOf(vpcOf(designOf(), 'management'))).toEqual([
      ['private', 'us-west-2a'],
      ['public', 'us-west-2a'],
      ['private', 'us-west-2b'],
      ['public', 'us-west-2b'],
      ['private', 'us-west-2c'],
      ['public', 'us-west-2c'],
    ]);
  });

  test('are one pair in one zone', () => {
    const design = designOf({ purpose: 'proof-of-concept', availabilityZones: ['us-west-2c'] });

    expect(vpcOf(design, 'management').subnets).toEqual([
      expect.objectContaining({ tier: 'private', availabilityZone: 'us-west-2c', cidr: '10.20.0.0/17' }),
      expect.objectContaining({ tier: 'public', availabilityZone: 'us-west-2c', cidr: '10.20.128.0/18' }),
    ]);
  });

  test('are five pairs in five zones, of every VPC', () => {
    const design = designOf({ availabilityZones: zones('abcde') });

    expect(design.vpcs.map(({ subnets }) => subnets.length)).toEqual([10, 10, 10]);
  });

  test('are private alone without Internet', () => {
    expect(subnetsOf(vpcOf(airGappedDesignOf(), 'management'))).toEqual([
      ['private', 'us-gov-west-1a'],
      ['private', 'us-gov-west-1b'],
      ['private', 'us-gov-west-1c'],
    ]);
  });

  test('have names that end with their zone', () => {
    expect(
      vpcOf(designOf(), 'management')
        .subnets.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['pdx01-management-private-us-west-2a', 'pdx01-management-public-us-west-2a']);
  });

  test('have names that none of another VPC has', () => {
    const names = designOf().vpcs.flatMap(({ subnets }) => subnets.map(({ name }) => name));

    expect(new Set(names).size).toBe(names.length);
  });
});

test('fails on VPCs without networks: there is no design', () => {
  expect(() => designOf({ networks: { cidr: undefined } })).toThrow(SpecError);
});

test('fails on all that is wrong with VPCs at once', () => {
  const vpcs = { management: { cidr: '172.17.0.0/16' }, wl09: { cidr: '10.1.0.0/16' } };

  expect(() => designOf({ availabilityZones: zones('ab'), networks: { vpcs } })).toThrow(
    /availabilityZones: .*\n.*\nnetworks\.vpcs\.management\.cidr: .*\n(?:.*\n)*networks\.vpcs\.wl09: /,
  );
});
