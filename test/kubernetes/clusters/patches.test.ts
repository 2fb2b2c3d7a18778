import { JsonPatch } from 'cdk8s';
import { ManifestApp, WorkloadCluster } from 'tko-cdk/kubernetes';
import { Chart } from 'cdk8s';
import { clusterProps } from './support';

/** A cluster with one patch, and the manifests that come out. */
function patched(patch: JsonPatch, object: 'resource' | 'clusterBootstrap' | 'cniConfig' = 'resource') {
  const app = new ManifestApp();
  const chart = new Chart(app, 'chart');
  const cluster = new WorkloadCluster(
    chart,
    'Payments',
    clusterProps({ antrea: { featureGates: { FlowExporter: true } } }),
  );
  cluster[object]?.addJsonPatch(patch);
  return () => app.manifests();
}

/** Place of a variable in the list; "-" appends. */
const VARIABLES = '/spec/topology/variables';

describe('a patch of a cluster', () => {
  test('reaches the manifest', () => {
    const variable = { name: 'controlPlaneTaint', value: true };
    const [manifest] = patched(JsonPatch.add(`${VARIABLES}/-`, variable))();
    expect(JSON.stringify(manifest?.objects)).toContain(JSON.stringify(variable));
  });

  test.each<readonly [string, JsonPatch, string]>([
    [
      'adds a variable that the class does not have',
      JsonPatch.add(`${VARIABLES}/-`, { name: 'controlPlaneTain', value: true }),
      'did you mean "controlPlaneTaint"',
    ],
    [
      'gives a variable another type',
      JsonPatch.add(`${VARIABLES}/-`, { name: 'controlPlaneTaint', value: 'no' }),
      'controlPlaneTaint',
    ],
    ['removes the class', JsonPatch.remove('/spec/topology/class'), 'class'],
    [
      'names a class that is none',
      JsonPatch.replace('/spec/topology/class', 'tkg-vsphere-default-v9.0.0'),
      'tkg-vsphere-default-v9.0.0',
    ],
    [
      'names a worker class that is none',
      JsonPatch.replace('/spec/topology/workers/machineDeployments/0/class', 'tkg-workers'),
      'tkg-workers',
    ],
    [
      'mixes the families of networks',
      JsonPatch.add('/spec/clusterNetwork/pods/cidrBlocks/-', 'fd00:100:96::/48'),
      'V50',
    ],
  ])('is refused when it %s', (_what, patch, message) => {
    expect(patched(patch)).toThrow(message);
  });

  test('is refused when a ClusterBootstrap then refers to an object that is not there', () => {
    const patch = JsonPatch.replace('/spec/cni/valuesFrom/providerRef/name', 'another');
    expect(patched(patch, 'clusterBootstrap')).toThrow('which is not among the objects');
  });

  test('is refused when an AntreaConfig then has EndpointSlice without AntreaProxy', () => {
    const patch = JsonPatch.replace('/spec/antrea/config/featureGates/AntreaProxy', false);
    expect(patched(patch, 'cniConfig')).toThrow('EndpointSlice without AntreaProxy');
  });
});
