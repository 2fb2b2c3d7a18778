import { nsxAlbReferences, readFlat } from 'tko-cdk/tanzu';
import { vsphereTexts } from './support';

const ALB = {
  AVI_ENABLE: 'true',
  AVI_CONTROLLER: '192.0.2.20',
  AVI_CLOUD_NAME: 'tkg-vsphere',
  AVI_SERVICE_ENGINE_GROUP: 'tkg-workload-segroup01',
  AVI_DATA_NETWORK: 'tkg-workload-vip',
};

const referencesOf = (overrides: Readonly<Record<string, string | undefined>>, role: 'management' | 'workload') =>
  nsxAlbReferences(readFlat(vsphereTexts({ ...ALB, ...overrides }), role).flat);

describe('what a flat configuration names of NSX ALB', () => {
  test('is controller, cloud, group and networks', () => {
    expect(referencesOf({ AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_NAME: 'tkg-mgmt-vip' }, 'management')).toMatchObject({
      controller: '192.0.2.20',
      cloud: 'tkg-vsphere',
      serviceEngineGroup: 'tkg-workload-segroup01',
      dataNetwork: 'tkg-workload-vip',
      furtherGroups: [],
      furtherNetworks: ['tkg-mgmt-vip'],
    });
  });

  test.each<readonly [string, Readonly<Record<string, string | undefined>>, 'management' | 'workload']>([
    ['of a workload cluster', {}, 'workload'],
    ['without NSX ALB', { AVI_ENABLE: 'false' }, 'management'],
    ['without its cloud', { AVI_CLOUD_NAME: '' }, 'management'],
  ])('is nothing %s', (_what, overrides, role) => {
    expect(referencesOf(overrides, role)).toBeUndefined();
  });
});
