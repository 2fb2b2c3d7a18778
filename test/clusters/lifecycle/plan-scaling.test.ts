import { planScaling } from '../../../lib/clusters/lifecycle';
import { resolve, vsphere } from './support';
import type { VsphereClusterConfiguration } from '../../../lib/clusters';

const scaling = (before: Partial<VsphereClusterConfiguration>, after: Partial<VsphereClusterConfiguration>) =>
  planScaling(resolve(vsphere(before)), resolve(vsphere(after)));

test('a cluster that stays has its nodes, and no others', () => {
  expect(scaling({}, {}).totals).toEqual({ before: 8, after: 8, added: 0, removed: 0, rolled: 0, surge: 0 });
});

test('nodes are added to a pool and taken from another one', () => {
  const plan = scaling(
    {},
    {
      nodePools: [
        { name: 'md-0', replicas: 5 },
        { name: 'md-1', replicas: 1 },
      ],
    },
  );

  expect(plan.totals).toEqual({ before: 8, after: 9, added: 2, removed: 1, rolled: 0, surge: 0 });
});

test('a size of workers rolls each pool with one node more at a time', () => {
  const plan = scaling({}, { workerSize: { cpus: 8 } });

  expect(plan.pools.map(({ name, rolled, surge }) => [name, rolled, surge])).toEqual([
    ['md-0', 3, 1],
    ['md-1', 2, 1],
  ]);
  expect(plan.controlPlane).toMatchObject({ rolled: 0, surge: 0 });
});

test('a common variable rolls all nodes', () => {
  expect(scaling({}, { ntpServers: ['ntp'] }).totals).toMatchObject({ rolled: 8, surge: 3 });
});

test('a pool that shrinks and rolls replaces what is left of it', () => {
  const [, pool] = scaling(
    {},
    {
      nodePools: [
        { name: 'md-0', replicas: 3 },
        { name: 'md-1', replicas: 1, size: { cpus: 8 } },
      ],
    },
  ).pools;

  expect(pool).toMatchObject({ before: 2, after: 1, removed: 1, rolled: 1 });
});

test('with OnDelete no node is made beforehand', () => {
  const [pool] = scaling(
    { rolloutStrategy: 'OnDelete' },
    { rolloutStrategy: 'OnDelete', workerSize: { cpus: 8 } },
  ).pools;

  expect(pool).toMatchObject({ rolled: 3, surge: 0 });
});

test('a pool that gets another name counts as one that is added and one that is removed', () => {
  const plan = scaling(
    {},
    {
      nodePools: [
        { name: 'md-0', replicas: 3 },
        { name: 'new', replicas: 2 },
      ],
    },
  );

  expect(plan.pools.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['md-0', 3, 3],
    ['md-1', 2, 0],
    ['new', 0, 2],
  ]);
});

test('an autoscaler counts with the most nodes that it may make', () => {
  const autoscaler = { enabled: true, image: 'image' };
  const [pool] = scaling(
    {},
    { autoscaler, nodePools: [{ name: 'md-0', replicas: 3, autoscaling: { min: 1, max: 7 } }] },
  ).pools;

  expect(pool).toMatchObject({ name: 'md-0', autoscaled: true, before: 3, after: 7 });
});

test.each([2, 4, 0])('refuses %i nodes of the control plane', (controlPlaneReplicas) => {
  expect(scaling({}, { controlPlaneReplicas }).refused.map(({ path }) => path)).toEqual(['controlPlaneReplicas']);
});

test('refuses to scale where something else is impossible too, and says what', () => {
  const { refused } = scaling({}, { podCidr: '10.96.0.0/11', workerReplicas: 9 });

  expect(refused.map(({ path }) => path)).toEqual(['podCidr']);
});
