import { FluxcdHelmController, FluxcdKustomizeController, FluxcdSourceController } from '../../../lib/kubernetes';
import { aChart, namesOf, objectsOf } from './support';

const SOURCE = { version: '0.33.0+vmware.1-tkg.1' };
const KUSTOMIZE = { version: '0.32.0+vmware.1-tkg.1' };
const HELM = { version: '0.28.1+vmware.1-tkg.1' };

test('the source controller comes first, and all share the namespace of their installs', () => {
  const chart = aChart();
  new FluxcdKustomizeController(chart, 'Kustomize', KUSTOMIZE);
  new FluxcdHelmController(chart, 'Helm', HELM);
  new FluxcdSourceController(chart, 'Source', SOURCE);

  expect(namesOf(chart, 'PackageInstall')[0]).toBe('fluxcd-source-controller');
  expect([...namesOf(chart, 'Namespace')].sort()).toEqual([
    'tanzu-fluxcd-packageinstalls',
    'tanzu-helm-controller',
    'tanzu-kustomize-controller',
    'tanzu-source-controller',
  ]);
});

test.each([
  ['fluxcd-kustomize-controller', FluxcdKustomizeController, KUSTOMIZE],
  ['fluxcd-helm-controller', FluxcdHelmController, HELM],
] as const)('fails on %s without the source controller when the app is validated', (name, Controller, props) => {
  const chart = aChart();
  new Controller(chart, 'Controller', props);

  expect(() => objectsOf(chart)).toThrow(
    new RegExp(`packages/Controller: got ${name} without Flux's source controller, .*; add the package fluxcd-source`),
  );
});

test('fails on data values of the source controller that it does not know', () => {
  const values: object = { limits_cpu: '500m' };

  expect(() => new FluxcdSourceController(aChart(), 'Source', { ...SOURCE, values })).toThrow(
    /packages\/Source\.values\.limits_cpu: got the unknown property/,
  );
});

test('fails on a prop that the helm controller does not have', () => {
  const props = { ...HELM, limits: { cpu: '500m' } };

  expect(() => new FluxcdHelmController(aChart(), 'Helm', props)).toThrow(
    /packages\/Helm\.limits: got the unknown property/,
  );
});
