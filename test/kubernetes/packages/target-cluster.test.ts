import { App, Chart } from 'cdk8s';
import { CertManager, Contour, TargetCluster, WorkloadCluster } from '../../../lib/kubernetes';
import { clusterProps } from '../clusters/support';
import { aChart, objectsOf } from './support';

test('a cluster of this library says its role, infrastructure and TKr', () => {
  const app = new App();
  const payments = new WorkloadCluster(new Chart(app, 'clusters'), 'Payments', clusterProps());
  const target = TargetCluster.fromCluster(new Chart(app, 'packages'), 'Cluster', payments, { hasLoadBalancer: true });

  expect(target).toMatchObject({
    role: 'workload',
    infrastructure: 'vsphere',
    kubernetesVersion: payments.kubernetesVersion,
    provides: ['load-balancer', 'default-storage-class'],
  });
});

test.each([
  ['vsphere', ['default-storage-class']],
  ['aws', ['load-balancer', 'default-storage-class']],
  ['azure', ['load-balancer', 'default-storage-class']],
] as const)('on %s the cluster gives %j by default', (infrastructure, provides) => {
  expect(new TargetCluster(aChart(), 'Cluster', { infrastructure }).provides).toEqual(provides);
});

test('it makes no object', () => {
  const chart = aChart();
  new TargetCluster(chart, 'Cluster');

  expect(objectsOf(chart)).toEqual([]);
});

test('fails when a chart has two', () => {
  const chart = aChart();
  new TargetCluster(chart, 'One');

  expect(() => new TargetCluster(chart, 'Two')).toThrow(/packages\/Two: got a second cluster beside packages\/One/);
});

test('fails when packages that would not know of it are there already', () => {
  const chart = aChart();
  new CertManager(chart, 'CertManager');

  expect(() => new TargetCluster(chart, 'Cluster')).toThrow(
    /packages\/Cluster: got packages that are made already: packages\/CertManager.*; make it first/,
  );
});

test('fails on a package without its full name', () => {
  const packages = [{ packageName: 'contour', version: '1.24.4+vmware.1-tkg.1' }];

  expect(() => new TargetCluster(aChart(), 'Cluster', { packages })).toThrow(
    /packages\/Cluster\.packages\[0\]\.packageName: got "contour", expected the full name of a package/,
  );
});

test('each chart has a cluster of its own', () => {
  const app = new App();
  const one = new Chart(app, 'one');
  const two = new Chart(app, 'two');
  new TargetCluster(one, 'Cluster', { hasLoadBalancer: true });
  new CertManager(one, 'CertManager');
  new Contour(one, 'Contour', { service: { type: 'LoadBalancer' } });
  new CertManager(two, 'CertManager');
  new Contour(two, 'Contour', { service: { type: 'LoadBalancer' } });

  const errors = [one, two].map(({ node }) => node.validate());

  expect(errors).toEqual([[], [expect.stringMatching(/^two\/Contour: got contour without a load balancer/)]]);
});
