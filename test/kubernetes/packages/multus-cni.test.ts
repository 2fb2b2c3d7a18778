import { addPackage, MultusCni, Whereabouts } from '../../../lib/kubernetes';
import type { NetworkAttachment } from '../../../lib/spec';
import { STORAGE } from '../../packages/multus-cni/networks';
import { aChartOn, MULTUS, namesOf, objectOf, objectsOf, WHEREABOUTS } from './support';

describe('pitfall 20: Multus stays on the nodes', () => {
  test('the deletion of its install leaves it where it is', () => {
    const chart = aChartOn();
    new MultusCni(chart, 'Multus', MULTUS);

    expect(objectOf(chart, 'PackageInstall', 'multus-cni').spec).toMatchObject({ noopDelete: true });
  });

  test('that of Whereabouts does not', () => {
    const chart = aChartOn();
    new MultusCni(chart, 'Multus', MULTUS);
    new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);

    expect(objectOf(chart, 'PackageInstall', 'whereabouts').spec).not.toHaveProperty('noopDelete');
  });

  test('fails on Whereabouts without Multus when the app is validated', () => {
    const chart = aChartOn();
    new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);

    expect(() => objectsOf(chart)).toThrow(
      /packages\/Whereabouts: got whereabouts without Multus, .*; add the package multus-cni/,
    );
  });
});

test('no namespace is made of kube-system', () => {
  const chart = aChartOn();
  new MultusCni(chart, 'Multus', MULTUS);

  expect(namesOf(chart, 'Namespace')).toEqual(['tanzu-packages']);
});

test('those of a site file are made with Multus', () => {
  const chart = aChartOn();
  const plain: NetworkAttachment = { name: 'plain', namespace: 'apps', plugin: { type: 'macvlan' } };
  const multus = addPackage(chart, { name: 'multus-cni', ...MULTUS, networks: [plain] });

  expect(multus).toHaveProperty(['networks', 0, 'reference'], 'apps/plain');
  expect(objectOf(chart, 'NetworkAttachmentDefinition', 'plain').metadata.namespace).toBe('apps');
});

test('fails on two networks of one name', () => {
  const networks = [STORAGE, { ...STORAGE, plugin: { type: 'macvlan' } as const }];

  expect(() => new MultusCni(aChartOn(), 'Multus', { ...MULTUS, networks })).toThrow(
    /packages\/Multus\.networks\[1\]: got apps\/storage for the second time, expected a network once; rename one/,
  );
});

test('fails on a management cluster when the app is validated', () => {
  const chart = aChartOn({ role: 'management' });
  new MultusCni(chart, 'Multus', MULTUS);

  expect(() => objectsOf(chart)).toThrow(/multus-cni on a management cluster/);
});
