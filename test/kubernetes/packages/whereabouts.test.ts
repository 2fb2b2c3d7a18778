import type { Chart } from 'cdk8s';
import { MultusCni, Whereabouts, type WhereaboutsProps } from '../../../lib/kubernetes';
import { aChart, MULTUS, namesOf, valuesOf, WHEREABOUTS } from './support';

function withMultus(props: WhereaboutsProps): Chart {
  const chart = aChart();
  new Whereabouts(chart, 'Whereabouts', { ...WHEREABOUTS, ...props });
  new MultusCni(chart, 'Multus', MULTUS);
  return chart;
}

test('says what the props say', () => {
  expect(valuesOf(withMultus({ reconcileSchedule: '@hourly' }), 'whereabouts')).toEqual({
    namespace: 'kube-system',
    ip_reconciler: { config: { schedule: '@hourly' } },
  });
});

test('comes after Multus', () => {
  expect(namesOf(withMultus({}), 'PackageInstall')).toEqual(['multus-cni', 'whereabouts']);
});

test.each<[string, object, RegExp]>([
  [
    'a schedule that is none',
    { reconcileSchedule: 'hourly' },
    /Whereabouts\.reconcileSchedule: got "hourly", expected a cron/,
  ],
  ['an unknown prop', { schedule: '@hourly' }, /Whereabouts\.schedule: got the unknown property/],
  [
    'an amount that is none',
    { reconcilerRequests: { cpu: 'one' } },
    /reconcilerRequests\.cpu: got "one", expected an amount/,
  ],
  ['no version', { version: undefined }, /Whereabouts\.version: got no version/],
])('fails on %s', (_title, props, message) => {
  expect(() => withMultus(props)).toThrow(message);
});
