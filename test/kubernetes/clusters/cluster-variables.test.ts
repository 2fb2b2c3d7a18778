import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { CERTIFICATE } from '../../fixtures/certificates';
import { aChart, clusterProps, SSH_KEY, THUMBPRINT, topologyOf, variableOf } from './support';

const chartWith = (overrides: Parameters<typeof clusterProps>[0] = {}) => {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps(overrides));
  return chart;
};

const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3129',
  noProxy: ['vc01.sfo01.example.com', '172.16.0.0/16', 'localhost'],
};

describe('variables of a cluster', () => {
  test('stand in the order in which TKG writes them', () => {
    expect(topologyOf(chartWith()).variables.map(({ name }) => name)).toEqual([
      'cni',
      'controlPlaneCertificateRotation',
      'auditLogging',
      'podSecurityStandard',
      'apiServerEndpoint',
      'aviAPIServerHAProvider',
      'vcenter',
      'user',
      'controlPlane',
      'worker',
      'identityRef',
      'security',
    ]);
  });

  test('vcenter has the inventory paths and the thumbprint', () => {
    expect(variableOf(chartWith(), 'vcenter')).toEqual({
      cloneMode: 'fullClone',
      datacenter: '/sfo01w01dc01',
      datastore: '/sfo01w01dc01/datastore/vsanDatastore',
      folder: '/sfo01w01dc01/vm/payments',
      network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
      resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/payments',
      server: 'vc01.sfo01.example.com',
      storagePolicyID: '',
      tlsThumbprint: THUMBPRINT,
    });
  });

  test('vcenter has the template where one is named', () => {
    const vcenter = { ...clusterProps().vcenter, template: '/sfo01w01dc01/vm/templates/photon-3' };
    expect(variableOf(chartWith({ vcenter }), 'vcenter')).toMatchObject({
      template: '/sfo01w01dc01/vm/templates/photon-3',
    });
  });

  test('vcenter has no thumbprint where the certificate goes unchecked', () => {
    const vcenter = { ...clusterProps().vcenter, insecure: true };
    expect(variableOf(chartWith({ vcenter }), 'vcenter')).toMatchObject({ tlsThumbprint: '' });
  });

  test('user has the public keys', () => {
    expect(variableOf(chartWith(), 'user')).toEqual({ sshAuthorizedKeys: [SSH_KEY] });
  });

  test("identityRef is the identity of the reference design's clusters", () => {
    expect(variableOf(chartWith(), 'identityRef')).toEqual({ kind: 'VSphereClusterIdentity', name: 'tkg-vc-default' });
  });

  test('identityRef is left out for a Secret with the name of the cluster, which the class takes by itself', () => {
    const identityRef = { kind: 'Secret', name: 'payments' } as const;
    expect(variableOf(chartWith({ identityRef }), 'identityRef')).toBeUndefined();
  });

  test('controlPlane and worker are medium', () => {
    const chart = chartWith();
    expect(variableOf(chart, 'controlPlane')).toEqual({ machine: { numCPUs: 2, memoryMiB: 8192, diskGiB: 40 } });
    expect(variableOf(chart, 'worker')).toEqual({ machine: { numCPUs: 2, memoryMiB: 8192, diskGiB: 40 } });
  });

  test('auditLogging is on, and off where that is said', () => {
    expect(variableOf(chartWith(), 'auditLogging')).toEqual({ enabled: true });
    expect(variableOf(chartWith({ auditLogging: false }), 'auditLogging')).toEqual({ enabled: false });
  });

  test('podSecurityStandard warns of what is not restricted, as TKG 2.3 does', () => {
    expect(variableOf(chartWith(), 'podSecurityStandard')).toEqual({
      deactivated: false,
      audit: 'restricted',
      warn: 'restricted',
    });
  });

  test('network, proxy, trust, imageRepository and ntpServers are left out where nothing is said', () => {
    const names = topologyOf(chartWith()).variables.map(({ name }) => name);
    expect(names).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(network|proxy|trust|imageRepository|ntpServers)$/)]),
    );
  });

  test('network names the pool that is made with the cluster, and the nodes have DNS servers', () => {
    const chart = chartWith({
      nodeIpPool: { addresses: ['172.16.60.20-172.16.60.90'], prefixLength: 24, gateway: '172.16.60.1' },
      nameservers: ['192.168.200.10'],
    });
    expect(variableOf(chart, 'network')).toEqual({
      addressesFromPools: [{ apiGroup: 'ipam.cluster.x-k8s.io', kind: 'InClusterIPPool', name: 'payments-nodes' }],
    });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({ network: { nameservers: ['192.168.200.10'] } });
    expect(variableOf(chart, 'worker')).toMatchObject({ network: { nameservers: ['192.168.200.10'] } });
  });

  test('ntpServers are those that are given', () => {
    expect(variableOf(chartWith({ ntpServers: ['192.168.200.5'] }), 'ntpServers')).toEqual(['192.168.200.5']);
  });

  test('proxy goes around what is local to the cluster too, each entry once', () => {
    expect(variableOf(chartWith({ proxy: PROXY }), 'proxy')).toEqual({
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3129',
      noProxy: [
        'vc01.sfo01.example.com',
        '172.16.0.0/16',
        'localhost',
        '.svc',
        '.svc.cluster.local',
        '127.0.0.1',
        '100.64.0.0/13',
        '100.96.0.0/11',
      ],
    });
  });

  test('imageRepository is the registry with its path', () => {
    expect(variableOf(chartWith({ imageRepository: 'harbor.example.com/tkg' }), 'imageRepository')).toEqual({
      host: 'harbor.example.com/tkg',
    });
  });

  test('trust has the certificates in base64', () => {
    const chart = chartWith({ trustedAuthorities: { imageRepository: CERTIFICATE } });
    const { additionalTrustedCAs } = variableOf(chart, 'trust') as { additionalTrustedCAs: Record<string, string>[] };
    expect(additionalTrustedCAs.map(({ name }) => name)).toEqual(['imageRepository']);
    expect(Buffer.from(additionalTrustedCAs[0]!.data!, 'base64').toString('utf8')).toBe(CERTIFICATE);
  });

  test('further variables of the class win over those of the other properties', () => {
    const chart = chartWith({
      variables: { podSecurityStandard: { deactivated: true }, etcdExtraArgs: { 'quota-backend-bytes': '8589934592' } },
    });
    expect(variableOf(chart, 'podSecurityStandard')).toEqual({ deactivated: true });
    expect(variableOf(chart, 'etcdExtraArgs')).toEqual({ 'quota-backend-bytes': '8589934592' });
  });
});
