import { ManagementCluster, type ManagementClusterProps, SharedServicesCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, objectOf, objectsOf, topologyOf } from './support';

describe('a management cluster', () => {
  test('lies in tkg-system, with the label of its role', () => {
    const chart = aChart();
    new ManagementCluster(chart, 'Management', clusterProps({ name: 'mgmt' }));
    expect(objectsOf(chart).map(({ metadata }) => metadata.namespace)).toEqual([
      'tkg-system',
      'tkg-system',
      'tkg-system',
    ]);
    expect(objectOf(chart, 'Cluster').metadata.labels).toEqual({
      'cluster-role.tkg.tanzu.vmware.com/management': '',
      'tkg.tanzu.vmware.com/cluster-name': 'mgmt',
    });
  });

  test('may have fewer than three workers with the prod plan', () => {
    const chart = aChart();
    const nodePools = [{ name: 'md-0', replicas: 1 }];
    new ManagementCluster(chart, 'Management', clusterProps({ name: 'mgmt', nodePools }));
    expect(topologyOf(chart).workers.machineDeployments).toHaveLength(1);
  });

  test('that is there already is known by its name', () => {
    expect(ManagementCluster.fromName('mgmt', { identityManagement: 'oidc' })).toMatchObject({
      clusterName: 'mgmt',
      clusterNamespace: 'tkg-system',
      identityManagement: 'oidc',
      release: { name: '2.3.0' },
    });
  });

  test('is a reference for the clusters that it makes', () => {
    const chart = aChart();
    const managementCluster = new ManagementCluster(chart, 'Management', {
      ...clusterProps({ name: 'mgmt' }),
      identityManagement: 'ldap',
    });
    const shared = new SharedServicesCluster(chart, 'Shared', clusterProps({ managementCluster }));
    expect(shared.identityManagement).toBe('ldap');
  });

  test('fails when it has another network plug-in than Antrea', () => {
    const props: ManagementClusterProps = clusterProps({ name: 'mgmt', cni: 'calico' });
    expect(() => new ManagementCluster(aChart(), 'Management', props)).toThrow(
      'chart/Management.cni: got "calico", expected "antrea": a management cluster has no other',
    );
  });
});
