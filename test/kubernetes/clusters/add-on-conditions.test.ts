import { type VsphereClusterConfiguration, ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, kindsOf, objectOf } from './support';

type Overrides = Partial<VsphereClusterConfiguration>;

/** The vCenter's certificate goes unchecked, so that nothing of a cluster differs from what TKG makes itself. */
const PLAIN: Overrides = { vcenter: { ...clusterProps().vcenter, insecure: true, thumbprint: undefined } };

const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3128',
  noProxy: ['.example.com'],
};

function chartWith(overrides: Overrides = {}) {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps({ ...PLAIN, ...overrides }));
  return chart;
}

/** When TKG's own generator writes an object (providers/yttcb/clusterbootstrap.yaml). */
const CONDITIONS: readonly (readonly [kind: string, when: string, overrides: Overrides])[] = [
  ['AntreaConfig', 'a setting of Antrea differs', { antrea: { trafficEncapMode: 'hybrid' } }],
  [
    'AntreaConfig',
    'NSX routes the pods',
    { nsxt: { podRouting: true, managerHost: 'nsx.example.com', credentialSecret: true } },
  ],
  ['CalicoConfig', 'the plug-in is Calico', { cni: 'calico' }],
  ['VSphereCPIConfig', 'an IP family is given', { ipFamily: 'ipv4' }],
  ['VSphereCPIConfig', 'the category of regions is given', { zones: { regionCategory: 'k8s-region' } }],
  ['VSphereCPIConfig', 'the category of zones is given', { zones: { zoneCategory: 'k8s-zone' } }],
  ['VSphereCPIConfig', 'NSX Manager is named', { nsxt: { managerHost: 'nsx.example.com' } }],
  ['VSphereCPIConfig', 'there is a proxy', { proxy: PROXY }],
  [
    'VSphereCPIConfig',
    'kube-vip has the endpoint',
    { controlPlaneEndpointProvider: 'kube-vip', controlPlaneEndpoint: '172.16.60.9' },
  ],
  ['VSphereCSIConfig', 'the certificate of the vCenter is checked', { vcenter: clusterProps().vcenter }],
  ['VSphereCSIConfig', 'volumes are made in the zone of their pods', { zones: { volumesByZone: true } }],
  ['VSphereCSIConfig', 'there is a proxy', { proxy: PROXY }],
  [
    'KubevipCPIConfig',
    'kube-vip has networks to give out',
    { kubeVipLoadBalancer: { enabled: true, cidrs: '10.8.0.0/24' } },
  ],
  [
    'KubevipCPIConfig',
    'kube-vip has ranges to give out',
    { kubeVipLoadBalancer: { enabled: true, ipRanges: '10.8.0.1-10.8.0.9' } },
  ],
];

describe('an object of an add-on', () => {
  test.each(CONDITIONS)('%s is there when %s, and named by the ClusterBootstrap', (kind, _when, overrides) => {
    const chart = chartWith(overrides);
    expect(kindsOf(chart)).toContain(kind);
    expect(JSON.stringify(objectOf(chart, 'ClusterBootstrap').spec)).toContain(`"kind":"${kind}"`);
  });

  test.each([...new Set(CONDITIONS.map(([kind]) => kind))])('%s is not there when nothing calls for it', (kind) => {
    expect(kindsOf(chartWith())).not.toContain(kind);
  });

  test.each<readonly [string, Overrides]>([
    ['CNI settings are those of TKG', { antrea: { trafficEncapMode: 'encap', noSnat: false } }],
    ['volumes stay where they are', { zones: { volumesByZone: false } }],
    ['kube-vip is off', { kubeVipLoadBalancer: { enabled: false } }],
    ['there is no identity management', { identityManagement: 'none' }],
  ])('none is there when %s', (_what, overrides) => {
    expect(kindsOf(chartWith(overrides))).toEqual(['Cluster']);
  });
});

describe('the ClusterBootstrap', () => {
  test.each<readonly [string, Overrides]>([
    ['users log in by OIDC', { identityManagement: 'oidc' }],
    ['users log in by LDAP', { identityManagement: 'ldap' }],
    ['the plug-in is the user', { cni: 'none' }],
    ['there is no default storage class', { defaultStorageClass: false }],
  ])('alone is there when %s', (_what, overrides) => {
    expect(kindsOf(chartWith(overrides))).toEqual(['ClusterBootstrap', 'Cluster']);
  });

  test('leaves the network plug-in to the user, and says so', () => {
    const { metadata, spec } = objectOf(chartWith({ cni: 'none' }), 'ClusterBootstrap');
    expect(metadata.annotations).toMatchObject({ 'tkg.tanzu.vmware.com/unmanaged-cni': '' });
    expect(spec).not.toHaveProperty('cni');
  });

  test('does not say so with a plug-in of TKG', () => {
    const { metadata } = objectOf(chartWith({ cni: 'calico' }), 'ClusterBootstrap');
    expect(metadata.annotations).not.toHaveProperty(['tkg.tanzu.vmware.com/unmanaged-cni']);
  });

  test('has no default storage class where none is wanted', () => {
    expect(objectOf(chartWith({ defaultStorageClass: false }), 'ClusterBootstrap').spec).toMatchObject({
      additionalPackages: expect.arrayContaining([
        { refName: 'tkg-storageclass*', valuesFrom: { inline: { infraProvider: '' } } },
      ]) as unknown,
    });
  });

  test('has a default storage class of the storage policy', () => {
    const vcenter = { ...clusterProps().vcenter, insecure: true, storagePolicyId: 'gold' };
    expect(objectOf(chartWith({ vcenter }), 'ClusterBootstrap').spec).toMatchObject({
      additionalPackages: expect.arrayContaining([
        {
          refName: 'tkg-storageclass*',
          valuesFrom: { inline: { infraProvider: 'vsphere', VSPHERE_STORAGE_POLICY_ID: 'gold' } },
        },
      ]) as unknown,
    });
  });

  test('has the cloud provider of kube-vip', () => {
    const kubeVipLoadBalancer = { enabled: true, cidrs: '10.8.0.0/24' };
    expect(objectOf(chartWith({ kubeVipLoadBalancer }), 'ClusterBootstrap').spec).toMatchObject({
      additionalPackages: expect.arrayContaining([
        expect.objectContaining({ refName: 'kube-vip-cloud-provider*' }),
      ]) as unknown,
    });
  });
});

describe('a management cluster', () => {
  test('has its objects in tkg-system', () => {
    const chart = aChart();
    new ManagementCluster(chart, 'Mgmt', clusterProps({ name: 'mgmt' }));
    expect(objectOf(chart, 'VSphereCSIConfig').metadata.namespace).toBe('tkg-system');
  });

  test('fails when kube-vip is to give addresses to its applications', () => {
    const kubeVipLoadBalancer = { enabled: true, cidrs: '10.8.0.0/24' };
    expect(() => new ManagementCluster(aChart(), 'Mgmt', clusterProps({ name: 'mgmt', kubeVipLoadBalancer }))).toThrow(
      'chart/Mgmt.kubeVipLoadBalancer.enabled: got true, expected false on a management cluster; leave it out (V23)',
    );
  });

  test('fails when it is to have an autoscaler', () => {
    const autoscaler = { enabled: true };
    expect(() => new ManagementCluster(aChart(), 'Mgmt', clusterProps({ name: 'mgmt', autoscaler }))).toThrow(
      'chart/Mgmt.autoscaler.enabled: got true, expected false: a management cluster has no autoscaler; remove it (V45)',
    );
  });
});
