import { ApiObject } from 'cdk8s';
import { orderByKapp } from '../../../lib/kubernetes/packages/kapp-order';
import { aChart } from './support';

function order(id: string) {
  const chart = aChart();
  const [earlier, later] = ['earlier', 'later'].map(
    (name) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }),
  );
  orderByKapp(later!, earlier!, id);
  const annotations = (object: ApiObject) =>
    (object.toJson() as { metadata: { annotations: object } }).metadata.annotations;
  return { earlier: annotations(earlier!), later: annotations(later!) };
}

test('the later object waits for the group of the earlier one', () => {
  expect(order('contour-tanzu-contour-ingress')).toEqual({
    earlier: { 'kapp.k14s.io/change-group': 'tko-cdk/contour-tanzu-contour-ingress' },
    later: {
      'kapp.k14s.io/change-rule.contour-tanzu-contour-ingress':
        'upsert after upserting tko-cdk/contour-tanzu-contour-ingress',
      'kapp.k14s.io/change-rule.contour-tanzu-contour-ingress-delete':
        'delete before deleting tko-cdk/contour-tanzu-contour-ingress',
    },
  });
});

test('names stay short enough for a key and for a group, and differ', () => {
  const [one, two] = ['1', '2'].map((last) => order(`${'a'.repeat(120)}${last}`));
  const nameOf = (text: string) => text.split('/')[1]!;

  for (const { earlier, later } of [one!, two!]) {
    expect(Object.values(earlier).map((group) => nameOf(String(group)).length)).toEqual([63]);
    expect(Object.keys(later).every((key) => nameOf(key).length <= 63)).toBe(true);
  }
  expect(one).not.toEqual(two);
});
