import fc from 'fast-check';
import {
  DOCKER_BRIDGE,
  DOCKER_FIRST_NETWORK,
  fittingPrefixLength,
  isPlanned,
  LARGEST_VPC,
  NO_NETWORK,
  planVpcNetworks,
  planZoneNetworks,
  SMALLEST_SUBNET,
  SMALLEST_VPC,
} from '../../../lib/design/aws/address-plan';
import { Ipv4Address, Ipv4Subnet } from 'tko-cdk/spec';

const subnet = (cidr: string): Ipv4Subnet => Ipv4Subnet.parse(cidr)!;

/** The network of a size that holds an address, which is given as a number. */
const around = (address: number, prefixLength: number): string =>
  Ipv4Subnet.around(Ipv4Address.ofNumber(address), prefixLength).toString();

/** Part of a block, by its place among parts of a size. */
const part = (block: string, prefixLength: number, place: number): string =>
  around(subnet(block).network.value + place * 2 ** (32 - prefixLength), prefixLength);

const isInside = (inner: string, outer: string): boolean =>
  subnet(outer).contains(subnet(inner).network) && subnet(outer).contains(subnet(inner).broadcast);

/** Pairs that share addresses. */
const overlaps = (cidrs: readonly string[]): readonly string[] =>
  cidrs.flatMap((a, index) =>
    cidrs
      .slice(index + 1)
      .filter((b) => subnet(a).overlaps(subnet(b)))
      .map((b) => `${a} and ${b}`),
  );

const others = (taken: readonly string[]): readonly string[] => [...taken, DOCKER_BRIDGE, DOCKER_FIRST_NETWORK];

const sizes = fc.integer({ min: LARGEST_VPC, max: SMALLEST_VPC });

const network = fc
  .tuple(fc.nat(0xffffffff), fc.integer({ min: 8, max: 26 }))
  .map(([address, length]) => around(address, length));

/** A part of a block, so that it is in the way. */
const within = (block: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(4095), fc.integer({ min: subnet(block).prefixLength, max: 28 }))
    .map(([place, length]) => part(block, length, place % 2 ** (length - subnet(block).prefixLength)));

const plan = network.chain((block) =>
  fc.record({
    block: fc.constant(block),
    wanted: fc.integer({ min: 1, max: 9 }),
    taken: fc.array(fc.oneof(network, within(block)), { maxLength: 6 }),
  }),
);

/** Plans whose every part can be tried. */
const smallPlan = plan.filter(({ block }) => subnet(block).prefixLength >= 15);

/** All parts of a block that overlap nothing that is taken. */
const tried = (block: string, taken: readonly string[], prefixLength: number): readonly string[] =>
  Array.from({ length: Math.floor(2 ** (prefixLength - subnet(block).prefixLength)) }, (_, place) =>
    part(block, prefixLength, place),
  ).filter((each) => !others(taken).some((other) => subnet(other).overlaps(subnet(each))));

describe('networks of VPCs', () => {
  test('are the parts of the block in their order, all of one size', () => {
    expect(planVpcNetworks('10.20.0.0/14', 3, [], 16)).toEqual(['10.20.0.0/16', '10.21.0.0/16', '10.22.0.0/16']);
    expect(planVpcNetworks('10.20.0.0/14', 3, [], 20)).toEqual(['10.20.0.0/20', '10.20.16.0/20', '10.20.32.0/20']);
  });

  test('take the whole of a block of their size', () => {
    expect(planVpcNetworks('10.20.0.0/20', 1, [], 20)).toEqual(['10.20.0.0/20']);
  });

  test('stay where they are when others come behind them', () => {
    for (let wanted = 1; wanted < 8; wanted += 1) {
      expect(planVpcNetworks('10.16.0.0/13', wanted + 1, [], 16).slice(0, wanted)).toEqual(
        planVpcNetworks('10.16.0.0/13', wanted, [], 16),
      );
    }
  });

  test('leave out what Docker takes', () => {
    expect(planVpcNetworks('172.16.0.0/14', 2, [], 16)).toEqual(['172.16.0.0/16', '172.19.0.0/16']);
    expect(planVpcNetworks('172.16.0.0/14', 3, [], 17)).toEqual(['172.16.0.0/17', '172.16.128.0/17', '172.19.0.0/17']);
  });

  test('leave out what is taken, whether it is smaller or larger than they are', () => {
    expect(planVpcNetworks('10.20.0.0/14', 2, ['10.20.7.0/24', '10.22.0.0/15'], 17)).toEqual([
      '10.20.128.0/17',
      '10.21.0.0/17',
    ]);
  });

  test('are not kept from a block by networks that lie elsewhere', () => {
    expect(planVpcNetworks('10.20.0.0/15', 2, ['10.0.0.0/12', '10.22.0.0/16', '192.168.0.0/16'], 16)).toEqual([
      '10.20.0.0/16',
      '10.21.0.0/16',
    ]);
  });

  test('fail to be there for those that the block has no room for', () => {
    expect(planVpcNetworks('10.20.0.0/15', 3, [], 16)).toEqual(['10.20.0.0/16', '10.21.0.0/16', NO_NETWORK]);
  });

  test.each<readonly [string, string | undefined, readonly string[]]>([
    ['no block', undefined, []],
    ['a block below their size', '10.20.0.0/17', []],
    ['a block that is taken', '10.20.0.0/14', ['10.0.0.0/8']],
    ['a block that Docker has', DOCKER_BRIDGE, []],
    ['a block that kind has', DOCKER_FIRST_NETWORK, []],
    ['a text that is no network', '10.20.0.0', []],
    ['a network with bits of hosts', '10.20.0.1/14', []],
  ])('fail on %s: no VPC has one', (_what, block, taken) => {
    const planned = planVpcNetworks(block, 3, taken, 16);

    expect(planned).toEqual([NO_NETWORK, NO_NETWORK, NO_NETWORK]);
    expect(planned.some(isPlanned)).toBe(false);
  });

  test('are none where none is wanted', () => {
    expect(planVpcNetworks('10.20.0.0/14', 0, [], 16)).toEqual([]);
  });

  test('are planned at once, however large the block and what is taken of it', () => {
    const begin = process.cpuUsage();
    planVpcNetworks('0.0.0.0/1', 40, ['0.0.0.0/2', '64.0.0.0/3', '96.0.0.0/3'], SMALLEST_VPC);

    expect(process.cpuUsage(begin).user).toBeLessThan(1_000_000);
  });

  test('are disjoint, inside of the block, and apart from what is taken', () => {
    fc.assert(
      fc.property(plan, sizes, ({ block, wanted, taken }, prefixLength) => {
        const planned = planVpcNetworks(block, wanted, taken, prefixLength);

        expect(planned).toHaveLength(wanted);
        const found = planned.filter(isPlanned);
        expect(planned.slice(0, found.length)).toEqual(found);
        expect(overlaps(found)).toEqual([]);
        expect(found.filter((cidr) => !isInside(cidr, block))).toEqual([]);
        for (const cidr of found) {
          expect(subnet(cidr).prefixLength).toBe(prefixLength);
          expect(others(taken).filter((other) => subnet(other).overlaps(subnet(cidr)))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are those that somebody finds who tries every part in its order', () => {
    fc.assert(
      fc.property(smallPlan, sizes, ({ block, wanted, taken }, prefixLength) => {
        expect(planVpcNetworks(block, wanted, taken, prefixLength).filter(isPlanned)).toEqual(
          tried(block, taken, prefixLength).slice(0, wanted),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the size that a block has room for', () => {
  test.each<readonly [string, number, readonly string[], number]>([
    ['10.20.0.0/14', 4, [], 16],
    ['10.20.0.0/14', 5, [], 17],
    ['10.20.0.0/16', 3, [], 18],
    ['10.20.0.0/22', 4, [], 24],
    ['172.16.0.0/14', 3, [], 17],
    ['10.20.0.0/16', 1, ['10.20.0.0/17'], 17],
  ])('in %s for %i VPCs beside %j is /%i', (block, wanted, taken, prefixLength) => {
    expect(fittingPrefixLength(block, wanted, taken)).toBe(prefixLength);
  });

  test.each<readonly [string, number, readonly string[]]>([
    ['10.20.0.0/22', 5, []],
    ['10.20.0.0/25', 1, []],
    ['10.20.0.0/14', 1, ['10.0.0.0/8']],
    ['10.20.0.0', 1, []],
  ])('fails to be in %s for %i VPCs beside %j', (block, wanted, taken) => {
    expect(fittingPrefixLength(block, wanted, taken)).toBeUndefined();
  });

  test('is the largest with which all VPCs have a network', () => {
    fc.assert(
      fc.property(smallPlan, ({ block, wanted, taken }) => {
        const found = fittingPrefixLength(block, wanted, taken);
        const fits = (prefixLength: number): boolean => tried(block, taken, prefixLength).length >= wanted;

        expect(found).toBe(
          Array.from({ length: SMALLEST_VPC - LARGEST_VPC + 1 }, (_, index) => LARGEST_VPC + index).find(fits),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('subnets of zones', () => {
  test('of three zones have a quarter each, of which the private one is half', () => {
    expect(planZoneNetworks('10.20.0.0/16', 3)).toEqual([
      { private: '10.20.0.0/19', public: '10.20.32.0/20' },
      { private: '10.20.64.0/19', public: '10.20.96.0/20' },
      { private: '10.20.128.0/19', public: '10.20.160.0/20' },
    ]);
  });

  test('of one zone have the whole VPC', () => {
    expect(planZoneNetworks('10.20.0.0/16', 1)).toEqual([{ private: '10.20.0.0/17', public: '10.20.128.0/18' }]);
  });

  test('of five zones have an eighth each', () => {
    expect(planZoneNetworks('10.20.0.0/16', 5).at(-1)).toEqual({ private: '10.20.128.0/20', public: '10.20.144.0/21' });
  });

  test('of the smallest VPC in three zones are as small as AWS takes them', () => {
    const planned = planZoneNetworks(`10.20.0.0/${SMALLEST_VPC}`, 3);

    expect(planned[0]).toEqual({ private: '10.20.0.0/27', public: '10.20.0.32/28' });
    expect(Math.max(...planned.map((zone) => subnet(zone.public).prefixLength))).toBe(SMALLEST_SUBNET);
  });

  test('the zones of a site can become four without another network of the first three', () => {
    expect(planZoneNetworks('10.20.0.0/16', 4).slice(0, 3)).toEqual(planZoneNetworks('10.20.0.0/16', 3));
  });

  test('fail where the VPC has no network: there are none', () => {
    expect(planZoneNetworks(NO_NETWORK, 3)).toEqual(
      Array.from({ length: 3 }, () => ({ private: NO_NETWORK, public: NO_NETWORK })),
    );
    expect(planZoneNetworks('', 1)).toEqual([{ private: NO_NETWORK, public: NO_NETWORK }]);
  });

  test('are disjoint and inside of the VPC, in whatever number of zones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: LARGEST_VPC, max: SMALLEST_VPC }),
        (zones, prefixLength) => {
          const vpc = `10.20.0.0/${prefixLength}`;
          const planned = planZoneNetworks(vpc, zones).flatMap((zone) => [zone.private, zone.public]);

          expect(planned).toHaveLength(2 * zones);
          expect(overlaps(planned)).toEqual([]);
          expect(planned.filter((cidr) => !isInside(cidr, vpc))).toEqual([]);
        },
      ),
    );
  });
});
