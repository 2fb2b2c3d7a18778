import { App, Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { MultusCni, Whereabouts, type WhereaboutsProps } from '../../../lib/kubernetes';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly stringData?: Readonly<Record<string, string>>;
}

const VERSION = '0.5.4+vmware.1-tkg.1';

function aChart(props: WhereaboutsProps): Chart {
  const chart = new Chart(new App(), 'packages');
  new Whereabouts(chart, 'Whereabouts', { version: VERSION, ...props });
  new MultusCni(chart, 'Multus', { version: '3.8.0+vmware.2-tkg.2' });
  return chart;
}

const manifests = (chart: Chart) => Testing.synth(chart) as readonly Manifest[];

test('says what the props say', () => {
  const secret = manifests(aChart({ reconcileSchedule: '@hourly' })).find(
    ({ metadata }) => metadata.name === 'whereabouts-tanzu-packages-values',
  );

  expect(parse(secret?.stringData?.['values.yaml'] ?? '')).toEqual({
    namespace: 'kube-system',
    ip_reconciler: { config: { schedule: '@hourly' } },
  });
});

test('comes after Multus', () => {
  expect(
    manifests(aChart({}))
      .filter(({ kind }) => kind === 'PackageInstall')
      .map(({ metadata }) => metadata.name),
  ).toEqual(['multus-cni', 'whereabouts']);
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
  expect(() => aChart(props)).toThrow(message);
});
