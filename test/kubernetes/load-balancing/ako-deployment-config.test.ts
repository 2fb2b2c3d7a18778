import { JsonPatch } from 'cdk8s';
import { designVsphereVds } from 'tko-cdk/design';
import { AkoDeploymentConfig, type AkoDeploymentConfigProps } from 'tko-cdk/kubernetes';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { aChart, objectOf } from '../clusters/support';

const LAYER7: AkoDeploymentConfigProps = {
  name: 'tanzu-ako-for-workload-l7-ingress',
  selector: { 'workload-l7-enabled': 'true' },
  controller: '172.16.10.10',
  cloudName: 'sfo01w01vc01',
  serviceEngineGroup: 'sfo01w01segroup01',
  controlPlaneNetwork: { name: 'sfo01-w01-vds01-tkgclustervip', cidr: '172.16.80.0/24' },
  dataNetwork: { name: 'sfo01-w01-vds01-tkgworkloadvip', cidr: '172.16.70.0/24' },
  nodeNetworks: [{ name: 'sfo01-w01-vds01-tkgworkload', cidr: '172.16.60.0/24' }],
  layer7: true,
  disableStaticRouteSync: false,
};

const chartWith = (overrides: Partial<AkoDeploymentConfigProps> = {}, namespace?: string) => {
  const chart = aChart({ namespace });
  new AkoDeploymentConfig(chart, 'Ako', { ...LAYER7, ...overrides });
  return chart;
};

const specOf = (overrides: Partial<AkoDeploymentConfigProps> = {}) =>
  objectOf(chartWith(overrides), 'AKODeploymentConfig').spec;

describe('an AKODeploymentConfig', () => {
  test('with layer 7 makes NSX ALB an ingress in NodePortLocal mode', () => {
    expect(specOf()).toEqual({
      adminCredentialRef: { name: 'avi-controller-credentials', namespace: 'tkg-system-networking' },
      certificateAuthorityRef: { name: 'avi-controller-ca', namespace: 'tkg-system-networking' },
      cloudName: 'sfo01w01vc01',
      clusterSelector: { matchLabels: { 'workload-l7-enabled': 'true' } },
      controlPlaneNetwork: { name: 'sfo01-w01-vds01-tkgclustervip', cidr: '172.16.80.0/24' },
      controller: '172.16.10.10',
      dataNetwork: { name: 'sfo01-w01-vds01-tkgworkloadvip', cidr: '172.16.70.0/24' },
      extraConfigs: {
        cniPlugin: 'antrea',
        disableStaticRouteSync: false,
        ingress: {
          defaultIngressController: false,
          disableIngressClass: false,
          nodeNetworkList: [{ networkName: 'sfo01-w01-vds01-tkgworkload', cidrs: ['172.16.60.0/24'] }],
          serviceType: 'NodePortLocal',
          shardVSSize: 'MEDIUM',
        },
      },
      serviceEngineGroup: 'sfo01w01segroup01',
    });
  });

  test('without layer 7 has no ingress class, and names the network of the nodes', () => {
    expect(specOf({ layer7: false, disableStaticRouteSync: true }).extraConfigs).toEqual({
      cniPlugin: 'antrea',
      disableStaticRouteSync: true,
      ingress: {
        defaultIngressController: false,
        disableIngressClass: true,
        nodeNetworkList: [{ networkName: 'sfo01-w01-vds01-tkgworkload', cidrs: ['172.16.60.0/24'] }],
      },
    });
  });

  test('without layer 7 and node networks has no list of them', () => {
    expect(specOf({ layer7: false, nodeNetworks: [], cni: 'calico' }).extraConfigs).toEqual({
      cniPlugin: 'calico',
      disableStaticRouteSync: false,
      ingress: { defaultIngressController: false, disableIngressClass: true },
    });
  });

  test('belongs to the whole cluster, even in a chart with a namespace', () => {
    expect(objectOf(chartWith({}, 'default'), 'AKODeploymentConfig').metadata).toEqual({
      name: 'tanzu-ako-for-workload-l7-ingress',
    });
  });

  test('refers to other Secrets where they are named', () => {
    expect(specOf({ credentialsSecretName: 'avi-user', authoritySecretName: 'avi-ca' })).toMatchObject({
      adminCredentialRef: { name: 'avi-user' },
      certificateAuthorityRef: { name: 'avi-ca' },
    });
  });

  test('is made of each plan of a design', () => {
    const chart = aChart();
    const { akoDeploymentConfigs } = designVsphereVds(aVsphereVdsSite());
    const configs = akoDeploymentConfigs.map((plan) => new AkoDeploymentConfig(chart, plan.name, plan));
    expect(configs.map(({ configName, selector }) => [configName, selector])).toEqual([
      ['tanzu-ako-for-shared', { type: 'shared-services' }],
      ['tanzu-ako-for-workload-l7-ingress', { 'workload-l7-enabled': 'true' }],
    ]);
  });

  test('a JSON patch reaches the manifest', () => {
    const chart = aChart();
    const config = new AkoDeploymentConfig(chart, 'Ako', LAYER7);
    config.resource.addJsonPatch(JsonPatch.replace('/spec/extraConfigs/ingress/shardVSSize', 'DEDICATED'));
    expect(objectOf(chart, 'AKODeploymentConfig').spec).toMatchObject({
      extraConfigs: { ingress: { shardVSSize: 'DEDICATED' } },
    });
  });

  test.each<readonly [string, Partial<AkoDeploymentConfigProps>, string]>([
    ['its name has capitals', { name: 'Tanzu-AKO' }, 'chart/Ako.name: got "Tanzu-AKO", expected a DNS label'],
    [
      'it is one of TKG itself',
      { name: 'install-ako-for-all' },
      'chart/Ako.name: got "install-ako-for-all", expected a name of its own: TKG makes this one itself',
    ],
    ['it selects all clusters', { selector: {} }, 'chart/Ako.selector: got no label, expected at least one'],
    ['a label is none', { selector: { 'workload l7': 'true' } }, 'chart/Ako.selector.workload l7: got "workload l7"'],
    [
      'the controller is a URL',
      { controller: 'https://172.16.10.10' },
      'chart/Ako.controller: got "https://172.16.10.10"',
    ],
    ['it names no cloud', { cloudName: '' }, 'chart/Ako.cloudName: got ""'],
    ['it names no service engine group', { serviceEngineGroup: '' }, 'chart/Ako.serviceEngineGroup: got ""'],
    [
      'a network has host bits',
      { dataNetwork: { name: 'vip', cidr: '172.16.70.1/24' } },
      'chart/Ako.dataNetwork.cidr: got "172.16.70.1/24"',
    ],
    [
      'a network has no name',
      { controlPlaneNetwork: { name: '', cidr: '172.16.80.0/24' } },
      'chart/Ako.controlPlaneNetwork.name: got ""',
    ],
    ['a node network is none', { nodeNetworks: [{ name: 'a', cidr: 'b' }] }, 'chart/Ako.nodeNetworks[0].cidr: got "b"'],
    ['layer 7 has no node network', { nodeNetworks: [] }, 'chart/Ako.nodeNetworks: got none with layer 7'],
    [
      'layer 7 has Calico',
      { cni: 'calico' },
      'chart/Ako.layer7: got true with "calico", expected Antrea, for NodePortLocal (R28)',
    ],
    [
      'a Secret has an underscore',
      { credentialsSecretName: 'avi_credentials' },
      'chart/Ako.credentialsSecretName: got',
    ],
    ['a Secret has capitals', { authoritySecretName: 'avi-CA' }, 'chart/Ako.authoritySecretName: got "avi-CA"'],
    [
      'the controller is a Terraform token',
      { controller: '${TfToken[TOKEN.3]}' },
      'chart/Ako.controller: got a Terraform token',
    ],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => chartWith(overrides)).toThrow(message);
  });
});
