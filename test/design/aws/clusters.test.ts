import type { AwsDesign, AwsGuestClusterDesign } from 'tko-cdk/design';
import type { AwsGuestClusterSpec } from 'tko-cdk/spec';
import { airGappedDesignOf, designOf, zones } from './support';

const clusterOf = ({ guestClusters }: AwsDesign, name: string): AwsGuestClusterDesign =>
  guestClusters.find((cluster) => cluster.name === name)!;

/** The design of a site with one workload cluster. */
const workload = (spec: Omit<AwsGuestClusterSpec, 'name'> = {}, letters = 'abc'): AwsGuestClusterDesign =>
  clusterOf(designOf({ availabilityZones: zones(letters), workloadClusters: [{ name: 'wl01', ...spec }] }), 'wl01');

describe('the management cluster', () => {
  test('follows the reference design where the site says nothing', () => {
    expect(designOf().managementCluster).toMatchObject({
      role: 'management',
      name: 'pdx01tkgmgmt01',
      namespace: 'tkg-system',
      vpc: 'management',
      plan: 'prod',
      kubernetesVersion: 'v1.26.5+vmware.2-tkg.1',
      clusterClass: 'tkg-aws-default-v1.1.0',
      cni: 'antrea',
      os: { name: 'ubuntu', version: '20.04', arch: 'amd64' },
      controlPlane: { instanceType: 't3.large', rootVolumeGib: 80, replicas: 3 },
      worker: { instanceType: 'm5.large', rootVolumeGib: 80 },
      workerCount: 3,
      podCidr: '100.96.0.0/11',
      serviceCidr: '100.64.0.0/13',
      internalLoadBalancer: true,
      machineHealthCheck: true,
      auditLogging: true,
      ceip: false,
    });
  });

  test('is small in a proof of concept', () => {
    expect(designOf({ purpose: 'proof-of-concept' }).managementCluster).toMatchObject({
      plan: 'dev',
      controlPlane: { replicas: 1 },
      workerCount: 1,
    });
  });

  test('is what the site says', () => {
    const said = {
      os: 'amazon',
      controlPlaneSize: { instanceType: 'm5.xlarge' },
      workerSize: { instanceType: 'm5.2xlarge', rootVolumeGib: 120 },
      workerCount: 5,
      ceip: true,
      auditLogging: false,
    } as const;

    expect(designOf({ managementCluster: said }).managementCluster).toMatchObject({
      os: { name: 'amazon', version: '2', arch: 'amd64' },
      controlPlane: { instanceType: 'm5.xlarge', rootVolumeGib: 80 },
      worker: said.workerSize,
      workerCount: 5,
      ceip: true,
      auditLogging: false,
    });
  });
});

describe('node pools', () => {
  test('are three of one node with the prod plan, each in a zone of its own', () => {
    expect(
      workload().nodePools.map(({ name, replicas, availabilityZone }) => [name, replicas, availabilityZone]),
    ).toEqual([
      ['md-0', 1, 'us-west-2a'],
      ['md-1', 1, 'us-west-2b'],
      ['md-2', 1, 'us-west-2c'],
    ]);
  });

  test('are three in the first of five zones', () => {
    expect(workload({}, 'abcde').nodePools.map(({ availabilityZone }) => availabilityZone)).toEqual(zones('abc'));
  });

  test('are one with the dev plan', () => {
    expect(workload({ plan: 'dev' }).nodePools.map(({ name }) => name)).toEqual(['md-0']);
  });

  test('are spread over the zones again where there are more pools than zones', () => {
    const nodePools = ['a', 'b', 'c', 'd'].map((name) => ({ name, replicas: 1 }));

    expect(workload({ nodePools }).nodePools.map(({ availabilityZone }) => availabilityZone)).toEqual(zones('abca'));
  });

  test('are in the zone that they name, which leaves those of the others', () => {
    const nodePools = [
      { name: 'a', replicas: 1 },
      { name: 'b', replicas: 1, availabilityZone: 'us-west-2c' },
      { name: 'c', replicas: 1 },
    ];

    expect(workload({ nodePools }).nodePools.map(({ availabilityZone }) => availabilityZone)).toEqual(zones('acc'));
  });

  test('have the size of the workers, but for what they say', () => {
    const { nodePools } = workload({
      workerSize: { instanceType: 'm5.xlarge', rootVolumeGib: 100 },
      nodePools: [
        { name: 'a', replicas: 3 },
        { name: 'b', replicas: 1, size: { instanceType: 'r5.2xlarge' }, labels: { purpose: 'data' } },
        { name: 'c', replicas: 0, size: { rootVolumeGib: 300 } },
      ],
    });

    expect(nodePools.map(({ size }) => size)).toEqual([
      { instanceType: 'm5.xlarge', rootVolumeGib: 100 },
      { instanceType: 'r5.2xlarge', rootVolumeGib: 100 },
      { instanceType: 'm5.xlarge', rootVolumeGib: 300 },
    ]);
    expect(nodePools.map(({ labels }) => labels)).toEqual([{}, { purpose: 'data' }, {}]);
  });
});

describe('clusters', () => {
  test('are the shared services cluster, then the workload clusters as the site has them', () => {
    const design = designOf({ workloadClusters: [{ name: 'wl02' }, { name: 'wl01' }] });

    expect(design.guestClusters.map(({ role, name }) => [role, name])).toEqual([
      ['shared-services', 'pdx01tkgshared01'],
      ['workload', 'wl02'],
      ['workload', 'wl01'],
    ]);
  });

  test('say what they are used for', () => {
    expect(workload({ usage: 'production' }).usage).toBe('production');
    expect(workload().usage).toBeUndefined();
  });

  test('have the label that marks shared services, and those of the site', () => {
    const design = designOf({ sharedServicesCluster: { labels: { owner: 'platform' } } });

    expect(clusterOf(design, 'pdx01tkgshared01').labels).toEqual({
      'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '',
      owner: 'platform',
    });
    expect(workload().labels).toEqual({});
  });
});

describe('the identity of the account', () => {
  test('is made, for VPCs that Cluster API finds', () => {
    expect(designOf().iam).toEqual({ existing: false, form: 'byo-vpc' });
  });

  test('allows all that Tanzu Mission Control does, where it manages a cluster', () => {
    const managed = { name: 'wl02', tanzuMissionControl: true };

    expect(designOf({ workloadClusters: [{ name: 'wl01' }, managed] }).iam.form).toBe('full');
    expect(designOf({ sharedServicesCluster: { tanzuMissionControl: true } }).iam.form).toBe('full');
  });

  test('is what the site says, whoever manages the clusters', () => {
    const workloadClusters = [{ name: 'wl01', tanzuMissionControl: true }];

    expect(designOf({ workloadClusters, iam: { form: 'byo-vpc' } }).iam.form).toBe('byo-vpc');
    expect(designOf({ iam: { form: 'full' } }).iam.form).toBe('full');
  });

  test('is there already in the second site of an account', () => {
    expect(designOf({ iam: { existing: true } }).iam.existing).toBe(true);
  });
});

describe('FIPS', () => {
  const kubernetesVersion = 'v1.26.5+vmware.2-fips.1-tkg.1';

  test('is what the site says', () => {
    const design = airGappedDesignOf({
      fips: true,
      sharedServicesCluster: undefined,
      workloadClusters: [{ name: 'wl01', kubernetesVersion }],
    });

    expect(design.fips).toBe(true);
    expect(clusterOf(design, 'wl01').kubernetesVersion).toBe(kubernetesVersion);
  });

  test('is off otherwise', () => {
    expect([designOf().fips, airGappedDesignOf().fips]).toEqual([false, false]);
  });

  test('fails on a version that is no FIPS build, though the site has FIPS', () => {
    const workloadClusters = [{ name: 'wl01', kubernetesVersion: 'v1.27.5+vmware.1-tkg.1' }];

    expect(() => airGappedDesignOf({ fips: true, sharedServicesCluster: undefined, workloadClusters })).toThrow(
      /workloadClusters\[0\]\.kubernetesVersion: .* expected a TKr of TKG 2\.3\.0.*\(AWS17\)\n.*\(AG13\)/,
    );
  });
});
