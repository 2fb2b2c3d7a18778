import { PACKAGES } from '../../../lib/packages';
import { examineValues } from '../../../lib/packages/resolve-package';
import type { PackageInfrastructure } from '../../../lib/packages/package-definition';

/** What is wrong with data values that somebody has already. */
const issuesOf = (values: object, infrastructure?: PackageInfrastructure) =>
  examineValues('values', PACKAGES.contour, values as Readonly<Record<string, unknown>>, {
    version: '1.24.4+vmware.1-tkg.1',
    workloadNamespace: 'tanzu-system-ingress',
    infrastructure,
  }).issues;

describe('the infrastructure', () => {
  test('is what the values say, where the cluster is not known', () => {
    const envoy = { service: { type: 'LoadBalancer', aws: { LBType: 'nlb' } } };

    expect(issuesOf({ infrastructure_provider: 'aws', envoy })).toEqual([]);
  });

  test('fails on another one than that of the cluster', () => {
    const envoy = { service: { type: 'LoadBalancer' } };

    expect(issuesOf({ infrastructure_provider: 'vsphere', envoy }, 'aws')).toMatchObject([
      {
        path: 'values.infrastructure_provider',
        got: '"vsphere"',
        expected: '"aws", as the cluster is',
        cure: 'remove it, or correct the cluster',
      },
    ]);
  });

  test('fails on a load balancer of AWS on Azure, as the values say', () => {
    const envoy = { service: { type: 'LoadBalancer', aws: { LBType: 'nlb' } } };

    expect(issuesOf({ infrastructure_provider: 'azure', envoy })).toMatchObject([
      { path: 'values.envoy.service.aws.LBType', got: '"nlb"', expected: 'nothing on azure', cure: 'remove it' },
    ]);
  });
});

describe('what published files have, and nobody meant', () => {
  test.each(['vsphere', 'azure'])('the kind of load balancer of AWS on %s', (infrastructure_provider) => {
    const envoy = { service: { type: 'LoadBalancer', aws: { LBType: 'classic' } } };

    expect(issuesOf({ infrastructure_provider, envoy })).toEqual([]);
  });

  test('two replicas of a DaemonSet', () => {
    const envoy = { service: { type: 'LoadBalancer' }, workload: { type: 'DaemonSet', replicas: 2 } };

    expect(issuesOf({ envoy })).toEqual([]);
  });

  test('fails on another number of them', () => {
    const envoy = { service: { type: 'LoadBalancer' }, workload: { type: 'DaemonSet', replicas: 3 } };

    expect(issuesOf({ envoy })).toMatchObject([
      { path: 'values.envoy.workload.replicas', got: '3', cure: 'remove it, or set the type to Deployment' },
    ]);
  });
});
