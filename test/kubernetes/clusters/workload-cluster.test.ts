import { ApiObject, JsonPatch } from 'cdk8s';
import { ManagementCluster, TanzuCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { TKG_RELEASES } from 'tko-cdk/design';
import { parseAllDocuments } from 'yaml';
import { aChart, clusterProps, kindsOf, objectOf, objectsOf, topologyOf, variableOf, yamlOf } from './support';

const chartWith = (overrides: Parameters<typeof clusterProps>[0] = {}) => {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps(overrides));
  return chart;
};

describe('objects of a workload cluster', () => {
  test('the Cluster comes last, after what its webhooks want to be there', () => {
    const chart = chartWith({
      cni: 'calico',
      controlPlaneEndpoint: '172.16.60.9',
      controlPlaneEndpointProvider: 'kube-vip',
      nodeIpPool: { addresses: ['172.16.60.20-172.16.60.90'], prefixLength: 24, gateway: '172.16.60.1' },
      nameservers: ['192.168.200.10'],
    });
    expect(kindsOf(chart)).toEqual([
      'CalicoConfig',
      'VSphereCPIConfig',
      'VSphereCSIConfig',
      'ClusterBootstrap',
      'InClusterIPPool',
      'Cluster',
    ]);
  });

  test('with NSX ALB and a checked certificate only the storage driver is configured', () => {
    expect(kindsOf(chartWith())).toEqual(['VSphereCSIConfig', 'ClusterBootstrap', 'Cluster']);
  });

  test('all of them have the name and the namespace of the cluster', () => {
    const metadata = objectsOf(chartWith({ namespace: 'finance' })).map(({ metadata: { name, namespace } }) => [
      name,
      namespace,
    ]);
    expect(metadata).toEqual([
      ['payments', 'finance'],
      ['payments', 'finance'],
      ['payments', 'finance'],
    ]);
  });

  test('no manifest holds a Secret, a null or an undefined', () => {
    const text = yamlOf(chartWith({ cni: 'calico' }));
    expect(text).not.toMatch(/kind: Secret$|null|undefined|~$/m);
  });

  test('a reader of YAML 1.1 gets the same objects', () => {
    const chart = chartWith({
      vcenter: { ...clusterProps().vcenter, thumbprint: '11:22:33:44:55:66:77:88:99:00:11:22:33:44:55:66:77:88:99:00' },
    });
    const read = parseAllDocuments(yamlOf(chart), { version: '1.1' }).map((document) => document.toJS() as unknown);
    expect(read).toEqual(objectsOf(chart));
  });

  test('a JSON patch on the Cluster reaches the manifest', () => {
    const chart = aChart();
    const cluster = new WorkloadCluster(chart, 'Payments', clusterProps());
    cluster.resource.addJsonPatch(JsonPatch.add('/spec/topology/controlPlane/nodeDrainTimeout', '5m'));
    expect(topologyOf(chart).controlPlane).toMatchObject({ nodeDrainTimeout: '5m' });
  });

  test('a JSON patch on the ClusterBootstrap reaches the manifest', () => {
    const chart = aChart();
    const { clusterBootstrap } = new WorkloadCluster(chart, 'Payments', clusterProps());
    clusterBootstrap?.addJsonPatch(JsonPatch.replace('/spec/kapp/refName', 'kapp-controller.tanzu.vmware.com.0.45.2'));
    expect(objectOf(chart, 'ClusterBootstrap').spec).toMatchObject({
      kapp: { refName: 'kapp-controller.tanzu.vmware.com.0.45.2' },
    });
  });

  test('its objects are public', () => {
    const cluster = new WorkloadCluster(aChart(), 'Payments', clusterProps({ cni: 'calico' }));
    expect(cluster.cniConfig?.kind).toBe('CalicoConfig');
    expect(cluster.csiConfig?.kind).toBe('VSphereCSIConfig');
    expect(cluster.cpiConfig).toBeUndefined();
    expect(cluster.nodeIpPool).toBeUndefined();
    expect(ApiObject.isApiObject(cluster.resource)).toBe(true);
    expect(TanzuCluster.isTanzuCluster(cluster)).toBe(true);
    expect(TanzuCluster.isTanzuCluster(cluster.resource)).toBe(false);
  });
});

describe('the Cluster of a workload cluster', () => {
  test('names the class and the newest TKr of the release', () => {
    expect(topologyOf(chartWith())).toMatchObject({
      class: 'tkg-vsphere-default-v1.1.0',
      version: 'v1.26.5+vmware.2-tkg.1',
    });
  });

  test('runs an older TKr of the release where that is said', () => {
    const chart = chartWith({ kubernetesVersion: 'v1.25.10+vmware.2-tkg.1' });
    expect(topologyOf(chart).version).toBe('v1.25.10+vmware.2-tkg.1');
    expect(objectOf(chart, 'ClusterBootstrap').metadata.annotations).toEqual({
      'tkg.tanzu.vmware.com/add-missing-fields-from-tkr': 'v1.25.10---vmware.2-tkg.1',
    });
  });

  test('has the labels of TKG and those that an AKODeploymentConfig selects by', () => {
    expect(objectOf(chartWith({ labels: { 'workload-l7-enabled': 'true' } }), 'Cluster').metadata.labels).toEqual({
      'tkg.tanzu.vmware.com/cluster-name': 'payments',
      'workload-l7-enabled': 'true',
    });
  });

  test('says its plan and its operating system', () => {
    expect(objectOf(chartWith({ os: 'ubuntu' }), 'Cluster').metadata.annotations).toEqual({
      osInfo: 'ubuntu,20.04,amd64',
      'tkg/plan': 'prod',
    });
  });

  test('resolves the image of its operating system for all nodes', () => {
    const { controlPlane, workers } = topologyOf(chartWith({ os: 'ubuntu' }));
    const annotations = { 'run.tanzu.vmware.com/resolve-os-image': 'image-type=ova,os-name=ubuntu' };
    expect(controlPlane.metadata.annotations).toEqual(annotations);
    expect(workers.machineDeployments.map(({ metadata }) => metadata.annotations)).toEqual([
      annotations,
      annotations,
      annotations,
    ]);
  });

  test('has the networks of pods and services', () => {
    expect(objectOf(chartWith({ podCidr: '10.96.0.0/16' }), 'Cluster').spec.clusterNetwork).toEqual({
      pods: { cidrBlocks: ['10.96.0.0/16'] },
      services: { cidrBlocks: ['100.64.0.0/13'] },
    });
  });

  test('with the prod plan has three control plane nodes and three pools of one node', () => {
    const { controlPlane, workers } = topologyOf(chartWith());
    expect(controlPlane.replicas).toBe(3);
    expect(workers.machineDeployments.map(({ name, replicas }) => [name, replicas])).toEqual([
      ['md-0', 1],
      ['md-1', 1],
      ['md-2', 1],
    ]);
  });

  test('with the dev plan has one control plane node and one worker', () => {
    const chart = chartWith({ plan: 'dev' });
    const { controlPlane, workers } = topologyOf(chart);
    expect(controlPlane.replicas).toBe(1);
    expect(workers.machineDeployments.map(({ name, replicas }) => [name, replicas])).toEqual([['md-0', 1]]);
    expect(objectOf(chart, 'Cluster').metadata.annotations).toMatchObject({ 'tkg/plan': 'dev' });
  });

  test('leaves health checks to the class where nothing is said', () => {
    const { controlPlane, workers } = topologyOf(chartWith());
    expect(controlPlane).not.toHaveProperty('machineHealthCheck');
    expect(workers.machineDeployments[0]).not.toHaveProperty('machineHealthCheck');
  });

  test('demands a health check of all its nodes where that is said', () => {
    const { controlPlane, workers } = topologyOf(chartWith({ machineHealthCheck: true }));
    expect(controlPlane.machineHealthCheck).toEqual({ enable: true });
    expect(workers.machineDeployments.every(({ machineHealthCheck }) => machineHealthCheck.enable === true)).toBe(true);
  });

  test('switches the health check of the class off where that is said', () => {
    const { controlPlane, workers } = topologyOf(chartWith({ machineHealthCheck: false }));
    expect(controlPlane.machineHealthCheck).toEqual({ enable: false });
    expect(workers.machineDeployments[0]?.machineHealthCheck).toEqual({ enable: false });
  });

  test('lets NSX ALB choose the endpoint, without an annotation', () => {
    const chart = chartWith();
    expect(variableOf(chart, 'aviAPIServerHAProvider')).toBe(true);
    expect(variableOf(chart, 'apiServerEndpoint')).toBe('');
    expect(objectOf(chart, 'Cluster').metadata.annotations).not.toHaveProperty([
      'tkg.tanzu.vmware.com/cluster-controlplane-endpoint',
    ]);
  });

  test('has a given endpoint as a variable and as an annotation', () => {
    const chart = chartWith({ controlPlaneEndpoint: '172.16.80.99' });
    expect(variableOf(chart, 'apiServerEndpoint')).toBe('172.16.80.99');
    expect(variableOf(chart, 'aviAPIServerHAProvider')).toBe(true);
    expect(objectOf(chart, 'Cluster').metadata.annotations).toMatchObject({
      'tkg.tanzu.vmware.com/cluster-controlplane-endpoint': '172.16.80.99',
    });
  });
});

describe('a workload cluster and its management cluster', () => {
  test('takes release and identity management from it', () => {
    const managementCluster = ManagementCluster.fromName('mgmt', { identityManagement: 'ldap' });
    const cluster = new WorkloadCluster(aChart(), 'Payments', clusterProps({ managementCluster }));
    expect(cluster.identityManagement).toBe('ldap');
    expect(cluster.release).toBe(TKG_RELEASES['2.3.0']);
  });

  test('fails when it says another kind of identity management', () => {
    const managementCluster = ManagementCluster.fromName('mgmt', { identityManagement: 'oidc' });
    expect(() => chartWith({ managementCluster, identityManagement: 'none' })).toThrow(
      'chart/Payments.identityManagement: got "none", expected "oidc", as the management cluster has (R35)',
    );
  });

  test('fails when it has the name of the management cluster', () => {
    expect(() => chartWith({ name: 'mgmt', managementCluster: ManagementCluster.fromName('mgmt') })).toThrow(
      'chart/Payments.name: got "mgmt", expected another name than the management cluster has',
    );
  });
});

describe('two clusters in one tree', () => {
  test('fails when the second has the name of the first', () => {
    const chart = chartWith();
    expect(() => new WorkloadCluster(chart, 'Other', clusterProps({ namespace: 'other' }))).toThrow(
      'chart/Other.name: got "payments", as chart/Payments has, expected a name of its own',
    );
  });

  test('fails when the second has the endpoint of the first', () => {
    const chart = chartWith({ controlPlaneEndpoint: '172.16.80.99' });
    const props = clusterProps({ name: 'orders', controlPlaneEndpoint: '172.16.80.99' });
    expect(() => new WorkloadCluster(chart, 'Other', props)).toThrow(
      'chart/Other.controlPlaneEndpoint: got "172.16.80.99", as chart/Payments has',
    );
  });
});
