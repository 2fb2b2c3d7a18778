import type { VsphereNodePool } from '../../../lib/clusters';
import { TKG_RELEASES } from '../../../lib/design';
import { changes, told, vsphere } from './support';

const pools = (...nodePools: readonly VsphereNodePool[]) => vsphere({ nodePools });
const [first, second]: readonly [VsphereNodePool, VsphereNodePool] = [
  { name: 'md-0', replicas: 3 },
  { name: 'md-1', replicas: 2 },
];

describe('one pool', () => {
  test.each<readonly [VsphereNodePool, readonly string[]]>([
    [{ ...second, replicas: 5 }, ['nodePools.md-1.replicas scales md-1']],
    [{ ...second, size: { cpus: 8 } }, ['nodePools.md-1.size rolls-pool md-1']],
    [{ ...second, failureDomain: 'az-1' }, ['nodePools.md-1.failureDomain rolls-pool md-1']],
    [{ ...second, os: 'ubuntu' }, ['nodePools.md-1.os rolls-pool md-1']],
    [{ ...second, rolloutStrategy: 'OnDelete' }, ['nodePools.md-1.rolloutStrategy in-place']],
    [{ ...second, vcenter: { network: '/dc01/network/b' } }, ['nodePools.md-1.vcenter rolls-pool md-1']],
  ])('%j rolls no other pool', (after, expected) => {
    expect(told(changes(pools(first, second), pools(first, after)))).toEqual(expected);
  });

  test('the first labels and taints roll their pool, though the cluster gets an empty list beside', () => {
    const after = pools(first, { ...second, labels: { a: 'b' }, taints: [{ key: 'a', effect: 'NoSchedule' }] });

    expect(told(changes(pools(first, second), after))).toEqual([
      'nodePools.md-1.labels rolls-pool md-1',
      'nodePools.md-1.taints rolls-pool md-1',
      'variables.nodePoolLabels in-place',
      'variables.nodePoolTaints in-place',
    ]);
  });

  test('a pool that has its own size stays when the size of the others changes', () => {
    const before = vsphere({ nodePools: [first, { ...second, size: { cpus: 8, memoryMib: 32768, diskGib: 40 } }] });

    expect(told(changes(before, { ...before, workerSize: { memoryMib: 16384 } }))).toEqual([
      'workerSize.memoryMib rolls-workers md-0',
    ]);
  });

  test('a size that becomes an override, and is the same, rolls nothing', () => {
    const small = vsphere({ nodePools: [first, second] });
    const after = vsphere({ workerSize: { cpus: 8 }, nodePools: [first, { ...second, size: { cpus: 2 } }] });

    expect(told(changes(small, after))).toEqual(['nodePools.md-1.size in-place', 'workerSize.cpus rolls-workers md-0']);
  });
});

describe('pools that come and go', () => {
  test('a new pool adds its nodes', () => {
    expect(told(changes(pools(first), pools(first, second)))).toEqual(['nodePools.md-1 scales md-1']);
  });

  test('a pool that is gone takes its nodes with it', () => {
    const [record] = changes(pools(first, second), pools(first));

    expect(record).toMatchObject({ path: 'nodePools.md-1', effect: 'scales' });
    expect(record?.why).toMatch(/drained and deleted/);
  });

  test('another name makes a pool anew', () => {
    expect(told(changes(pools(first, second), pools(first, { ...second, name: 'workers' })))).toEqual([
      'nodePools.md-1 recreates-pool md-1,workers',
    ]);
  });

  test('a pool of another kind in place of one is none of the same under another name', () => {
    expect(told(changes(pools(first, second), pools(first, { ...second, name: 'big', replicas: 9 })))).toEqual([
      'nodePools.md-1 scales md-1',
      'nodePools.big scales big',
    ]);
  });

  test('two equal pools are renamed to two', () => {
    const twins = (...names: readonly string[]) => pools(...names.map((name) => ({ name, replicas: 1 })));

    expect(told(changes(twins('a', 'b'), twins('c', 'd')))).toEqual([
      'nodePools.a recreates-pool a,c',
      'nodePools.b recreates-pool b,d',
    ]);
  });

  test('another order means nothing', () => {
    expect(told(changes(pools(first, second), pools(second, first)))).toEqual(['order in-place']);
  });
});

describe('an autoscaler', () => {
  const autoscaled = (max: number, release: keyof typeof TKG_RELEASES = '2.3.0') =>
    vsphere({
      release: TKG_RELEASES[release],
      autoscaler: { enabled: true, image: 'image:v1' },
      nodePools: [{ ...first, autoscaling: { min: 1, max } }],
    });

  test('other bounds scale without rolling', () => {
    expect(told(changes(autoscaled(3), autoscaled(6)))).toEqual(['nodePools.md-0.autoscaling.max scales md-0']);
  });

  test('other bounds roll the pool where Cluster API is older than 1.4', () => {
    expect(told(changes(autoscaled(3, '2.2.0'), autoscaled(6, '2.2.0')))).toEqual([
      'nodePools.md-0.autoscaling.max rolls-pool md-0',
    ]);
  });

  test('its own settings replace no node', () => {
    const after = { ...autoscaled(3), autoscaler: { enabled: true, image: 'image:v1', maxNodesTotal: 9 } };

    expect(told(changes(autoscaled(3), after))).toEqual(['autoscaler in-place']);
  });
});
