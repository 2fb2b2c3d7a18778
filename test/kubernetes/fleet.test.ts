import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { type ClusterProps, ManifestApp, NodeIpPool, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps } from './clusters/support';

/** The fleet of the bench: sixteen shapes of clusters in turn. */
const { fleet } = jest.requireActual<{ readonly fleet: (size: number) => readonly ClusterProps[] }>(
  '../../bench/fleet-clusters.cjs',
);

/** A chart for each cluster. */
function withFleet<SomeApp extends App>(app: SomeApp, clusters: readonly ClusterProps[]): SomeApp {
  clusters.forEach((props) => {
    new WorkloadCluster(new Chart(app, props.name, { disableResourceNameHashes: true }), 'Cluster', props);
  });
  return app;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-fleet-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const textsIn = (path: string): readonly string[] =>
  readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8'));

describe('a fleet', () => {
  test('has a file for each cluster, named by its number and its chart', () => {
    withFleet(new ManifestApp({ outdir: folder }), fleet(100)).synth();
    const files = readdirSync(folder).sort();
    expect([files.length, files[0], files[99]]).toEqual([
      100,
      '0000-fleet-00000.k8s.yaml',
      '0099-fleet-00099.k8s.yaml',
    ]);
  });

  test('has the text that cdk8s itself writes', () => {
    withFleet(new App({ outdir: join(folder, 'cdk8s') }), fleet(32)).synth();
    withFleet(new ManifestApp({ outdir: join(folder, 'ours') }), fleet(32)).synth();
    expect(textsIn(join(folder, 'ours'))).toEqual(textsIn(join(folder, 'cdk8s')));
  });

  test('has the same text when it is made again', () => {
    ['one', 'other'].forEach((name) => {
      withFleet(new ManifestApp({ outdir: join(folder, name) }), fleet(32)).synth();
    });
    expect(textsIn(join(folder, 'one'))).toEqual(textsIn(join(folder, 'other')));
  });

  test('comes after the chart that all of it depends on, wherever that was made', () => {
    const app = withFleet(new ManifestApp(), fleet(40));
    const shared = new Chart(app, 'shared');
    app.node.children
      .filter((child) => child !== shared)
      .forEach((chart) => {
        chart.node.addDependency(shared);
      });
    expect(app.manifests()[0]?.file).toBe('0000-shared.k8s.yaml');
  });

  test('fails when two of its clusters have one name', () => {
    const app = withFleet(new ManifestApp(), fleet(40));
    const again = new Chart(app, 'again');
    expect(() => new WorkloadCluster(again, 'Cluster', clusterProps({ name: 'fleet-00017' }))).toThrow(
      'again/Cluster.name: got "fleet-00017", as fleet-00017/Cluster has, expected a name of its own',
    );
  });

  test('fails when two of its clusters have one endpoint', () => {
    const app = withFleet(new ManifestApp(), fleet(40));
    const props = clusterProps({ controlPlaneEndpoint: '10.0.0.2' });
    expect(() => new WorkloadCluster(new Chart(app, 'again'), 'Cluster', props)).toThrow(
      'again/Cluster.controlPlaneEndpoint: got "10.0.0.2", as fleet-00002/Cluster has',
    );
  });

  test('fails when the nodes of two clusters have common addresses', () => {
    const app = withFleet(new ManifestApp(), fleet(40));
    const nodeIpPool = { addresses: ['10.0.6.90-10.0.6.95'], prefixLength: 24, gateway: '10.0.6.1' };
    const props = clusterProps({ nodeIpPool, nameservers: ['192.168.200.10'] });
    expect(() => new WorkloadCluster(new Chart(app, 'again'), 'Cluster', props)).toThrow(
      'got addresses that the pool "fleet-00006-nodes" (fleet-00006/Cluster/NodeIpPool) has too',
    );
  });
});

describe('the addresses of many pools', () => {
  const NETWORK = { prefixLength: 16, gateway: '10.1.0.1' };
  const aPool = (chart: Chart, name: string, ...addresses: readonly string[]) =>
    new NodeIpPool(chart, name, { ...NETWORK, name, addresses });

  /** Pools of ten addresses with ten free ones between, made in no order. */
  function manyPools(): Chart {
    const chart = aChart();
    Array.from({ length: 200 }, (_, index) => (index * 77) % 200).forEach((third) => {
      aPool(chart, `pool-${third}`, `10.1.${third}.10-10.1.${third}.19`, `10.1.${third}.30-10.1.${third}.39`);
    });
    return chart;
  }

  test('lie apart', () => {
    expect(manyPools().node.children).toHaveLength(200);
  });

  test.each([
    ['between two ranges', '10.1.80.20-10.1.80.29'],
    ['before all others', '10.1.0.2-10.1.0.9'],
    ['after all others', '10.1.199.40-10.1.200.255'],
  ])('leave room %s', (_where, addresses) => {
    expect(() => aPool(manyPools(), 'other', addresses)).not.toThrow();
  });

  test.each([
    ['the last address of a range', '10.1.80.19-10.1.80.25', ['pool-80']],
    ['the first address of a range', '10.1.80.5-10.1.80.10', ['pool-80']],
    ['a part of a range', '10.1.80.12-10.1.80.13', ['pool-80']],
    ['whole ranges of several pools', '10.1.80.35-10.1.82.10', ['pool-80', 'pool-81', 'pool-82']],
  ])('fails when another one has %s', (_what, addresses, pools) => {
    const make = () => aPool(manyPools(), 'other', addresses);
    pools.forEach((pool) => {
      expect(make).toThrow(`got addresses that the pool "${pool}" (chart/${pool}) has too`);
    });
  });

  test('may overlap inside of one pool, which has them all', () => {
    const chart = aChart();
    aPool(chart, 'one', '10.1.1.10-10.1.1.20', '10.1.1.15-10.1.1.30');
    expect(() => aPool(chart, 'other', '10.1.1.28-10.1.1.29')).toThrow('that the pool "one" (chart/one) has too');
  });

  test('are not taken by a pool that was refused', () => {
    const chart = aChart();
    aPool(chart, 'one', '10.1.1.10-10.1.1.20');
    expect(() => aPool(chart, 'two', '10.1.1.20-10.1.1.30')).toThrow('has too');
    expect(() => aPool(chart, 'three', '10.1.1.21-10.1.1.30')).not.toThrow();
  });
});
