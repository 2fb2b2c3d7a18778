import { TKG_RELEASES } from 'tko-cdk/design';
import { type AzureClusterConfiguration, ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, kindsOf, objectOf, overrideOf, topologyOf, variableOf } from './support';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

const AZURE: AzureClusterConfiguration['azure'] = {
  location: 'westeurope',
  subscriptionId: SUBSCRIPTION,
  sshPublicKeyBase64: 'c3NoLXJzYSBB',
};

const azureProps = (
  overrides: Partial<AzureClusterConfiguration> = {},
  placement: Partial<AzureClusterConfiguration['azure']> = {},
): AzureClusterConfiguration => ({ name: 'payments', ...overrides, azure: { ...AZURE, ...placement } });

function chartWith(...args: Parameters<typeof azureProps>) {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', azureProps(...args));
  return chart;
}

const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3129',
  noProxy: ['.example.com'],
};

describe('a cluster on Azure', () => {
  test('names the class and the TKr of the release', () => {
    expect(topologyOf(chartWith())).toMatchObject({
      class: 'tkg-azure-default-v1.1.0',
      version: 'v1.26.5+vmware.2-tkg.1',
    });
  });

  test('is one object where TKG makes its own ClusterBootstrap', () => {
    expect(kindsOf(chartWith())).toEqual(['Cluster']);
  });

  test('has the annotations of its plan and its operating system', () => {
    expect(objectOf(chartWith(), 'Cluster').metadata.annotations).toEqual({
      osInfo: 'ubuntu,20.04,amd64',
      'tkg/plan': 'prod',
    });
  });

  test.each([
    ['20.04', 'os-name=ubuntu,os-version=2004'],
    ['18.04', 'os-name=ubuntu,os-version=1804'],
  ])('resolves the image of Ubuntu %s', (version, selector) => {
    const { controlPlane } = topologyOf(chartWith({ os: { name: 'ubuntu', version } }));
    expect(controlPlane.metadata.annotations).toEqual({ 'run.tanzu.vmware.com/resolve-os-image': selector });
  });

  test('has the variables of the dev plan', () => {
    const chart = chartWith({ plan: 'dev' });
    const values = Object.fromEntries(topologyOf(chart).variables.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      clusterRole: 'workload',
      location: 'westeurope',
      resourceGroup: '',
      subscriptionID: SUBSCRIPTION,
      environment: 'AzurePublicCloud',
      sshPublicKey: 'c3NoLXJzYSBB',
      frontendPrivateIP: '10.0.0.100',
      acceleratedNetworking: { enabled: true },
      privateCluster: { enabled: false },
      network: { vnet: { cidrBlocks: ['10.0.0.0/16'] } },
    });
  });

  test('has no variable for the network plug-in, which the class has none of', () => {
    expect(variableOf(chartWith(), 'cni')).toBeUndefined();
  });

  test('has a disk for etcd in its control plane', () => {
    expect(variableOf(chartWith(), 'controlPlane')).toEqual({
      vmSize: 'Standard_D2s_v3',
      osDisk: { storageAccountType: 'Premium_LRS', sizeGiB: 128 },
      dataDisks: [{ sizeGiB: 256 }],
      subnet: { cidr: '10.0.0.0/24' },
      outboundLB: { frontendIPCount: 1 },
    });
  });

  test('has that disk as the class of TKG 2.2 declares it', () => {
    const chart = chartWith({ release: TKG_RELEASES['2.2.0'] });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({ dataDisk: { sizeGiB: 256 } });
  });

  test('has no disk for data in its workers, unless one is wanted', () => {
    expect(variableOf(chartWith(), 'worker')).toEqual({
      vmSize: 'Standard_D2s_v3',
      osDisk: { storageAccountType: 'Premium_LRS', sizeGiB: 128 },
      subnet: { cidr: '10.0.1.0/24' },
      outboundLB: { frontendIPCount: 1, idleTimeoutInMinutes: 4 },
    });
    expect(variableOf(chartWith({ workerSize: { dataDisk: true, dataDiskGib: 512 } }), 'worker')).toMatchObject({
      dataDisks: [{ sizeGiB: 512 }],
    });
  });

  test('has the sizes and disks that are given', () => {
    const chart = chartWith({
      controlPlaneSize: { vmSize: 'Standard_D4s_v3', dataDiskGib: 512 },
      workerSize: { osDiskGib: 256, osDiskStorageAccountType: 'StandardSSD_LRS' },
    });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({
      vmSize: 'Standard_D4s_v3',
      dataDisks: [{ sizeGiB: 512 }],
    });
    expect(variableOf(chart, 'worker')).toMatchObject({
      osDisk: { storageAccountType: 'StandardSSD_LRS', sizeGiB: 256 },
    });
  });

  test('is in a network, subnets and security groups that are there', () => {
    const chart = chartWith(
      {},
      {
        vnet: { name: 'hub', cidr: '10.8.0.0/16', resourceGroup: 'network' },
        controlPlaneSubnet: { name: 'control', cidr: '10.8.0.0/24', securityGroup: 'nsg-control' },
        workerSubnet: { name: 'nodes', cidr: '10.8.1.0/24', securityGroup: 'nsg-nodes' },
      },
    );
    expect(variableOf(chart, 'network')).toEqual({
      vnet: { name: 'hub', cidrBlocks: ['10.8.0.0/16'], resourceGroup: 'network' },
    });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({
      subnet: { name: 'control', cidr: '10.8.0.0/24', securityGroup: 'nsg-control' },
    });
    expect(variableOf(chart, 'worker')).toMatchObject({
      subnet: { name: 'nodes', cidr: '10.8.1.0/24', securityGroup: 'nsg-nodes' },
    });
  });

  test('is private, behind an address of its own', () => {
    const chart = chartWith({}, { privateCluster: true, frontendPrivateIp: '10.0.0.9' });
    expect(variableOf(chart, 'privateCluster')).toEqual({ enabled: true });
    expect(variableOf(chart, 'frontendPrivateIP')).toBe('10.0.0.9');
  });

  test('has load balancers for what it sends out, where that is said', () => {
    const chart = chartWith(
      {},
      {
        controlPlaneOutboundLoadBalancer: { enabled: true, frontendIpCount: 2 },
        workerOutboundLoadBalancer: { enabled: true, idleTimeoutInMinutes: 10 },
      },
    );
    expect(variableOf(chart, 'controlPlane')).toMatchObject({ outboundLB: { enabled: true, frontendIPCount: 2 } });
    expect(variableOf(chart, 'worker')).toMatchObject({
      outboundLB: { enabled: true, frontendIPCount: 1, idleTimeoutInMinutes: 10 },
    });
  });

  test('has a resource group, a cloud, tags and an identity where that is said', () => {
    const chart = chartWith(
      {},
      {
        resourceGroup: 'payments-rg',
        environment: 'AzureUSGovernmentCloud',
        customTags: 'owner=payments, stage=test',
        acceleratedNetworking: false,
        identityRef: { name: 'payments-identity', namespace: 'finance' },
      },
    );
    expect(variableOf(chart, 'resourceGroup')).toBe('payments-rg');
    expect(variableOf(chart, 'environment')).toBe('AzureUSGovernmentCloud');
    expect(variableOf(chart, 'customTags')).toBe('owner=payments, stage=test');
    expect(variableOf(chart, 'acceleratedNetworking')).toEqual({ enabled: false });
    expect(variableOf(chart, 'identityRef')).toEqual({ name: 'payments-identity', namespace: 'finance' });
  });

  test('configures both storage drivers for a proxy, which also goes around what is Azure', () => {
    const chart = chartWith({ proxy: PROXY, plan: 'dev' });
    const settings = {
      namespace: 'kube-system',
      deploymentReplicas: 1,
      httpProxy: PROXY.httpProxy,
      httpsProxy: PROXY.httpsProxy,
      noProxy:
        '.example.com,10.0.0.0/16,169.254.0.0/16,168.63.129.16,.svc,.svc.cluster.local,localhost,127.0.0.1,100.64.0.0/13,100.96.0.0/11',
    };
    expect(objectOf(chart, 'AzureDiskCSIConfig').spec).toEqual({ azureDiskCSIDriver: settings });
    expect(objectOf(chart, 'AzureFileCSIConfig').spec).toEqual({ azureFileCSIDriver: settings });
    expect(objectOf(chart, 'ClusterBootstrap').spec).toMatchObject({
      csi: { refName: 'azuredisk-csi*' },
      additionalPackages: expect.arrayContaining([expect.objectContaining({ refName: 'azurefile-csi*' })]) as unknown,
    });
  });
});

describe('node pools on Azure', () => {
  test('are one in each of the three zones with the prod plan', () => {
    const zones = topologyOf(chartWith()).workers.machineDeployments.map(
      (pool) => (pool as { failureDomain?: string }).failureDomain,
    );
    expect(zones).toEqual(['1', '2', '3']);
  });

  test('override the size of their nodes with all of the variable', () => {
    const chart = chartWith(
      {
        workerSize: { osDiskGib: 200 },
        nodePools: [
          { name: 'md-0', replicas: 2 },
          { name: 'large', replicas: 1, size: { vmSize: 'Standard_D8s_v3', dataDisk: true }, failureDomain: '2' },
        ],
      },
      { workerSubnet: { name: 'nodes' } },
    );
    expect(overrideOf(chart, 'large', 'worker')).toEqual({
      vmSize: 'Standard_D8s_v3',
      osDisk: { storageAccountType: 'Premium_LRS', sizeGiB: 200 },
      dataDisks: [{ sizeGiB: 256 }],
      subnet: { name: 'nodes', cidr: '10.0.1.0/24' },
      outboundLB: { frontendIPCount: 1, idleTimeoutInMinutes: 4 },
    });
    expect(topologyOf(chart).workers.machineDeployments[1]).toMatchObject({ failureDomain: '2' });
  });
});

describe('a management cluster on Azure', () => {
  const managementWith = (placement: Partial<AzureClusterConfiguration['azure']> = {}) => {
    const chart = aChart();
    new ManagementCluster(chart, 'Mgmt', azureProps({ name: 'mgmt' }, placement));
    return chart;
  };

  test('says its role', () => {
    expect(variableOf(managementWith(), 'clusterRole')).toBe('management');
  });

  test('makes the identity of its provider, whose secret is in no manifest', () => {
    const chart = managementWith({ servicePrincipal: { tenantId: 'tenant', clientId: 'client' } });
    const { metadata, spec } = objectOf(chart, 'AzureClusterIdentity');
    expect(metadata).toMatchObject({ name: 'mgmt-identity', namespace: 'tkg-system' });
    expect(spec).toMatchObject({
      type: 'ManualServicePrincipal',
      tenantID: 'tenant',
      clientID: 'client',
      clientSecret: { name: 'mgmt-identity-secret', namespace: 'tkg-system' },
    });
    expect(kindsOf(chart)).not.toContain('Secret');
  });
});

describe('a cluster on Azure is refused', () => {
  test.each<readonly [string, Partial<AzureClusterConfiguration>, Partial<AzureClusterConfiguration['azure']>, string]>(
    [
      [
        'TKG 2.5 has none there',
        { release: TKG_RELEASES['2.5.0'] },
        {},
        'chart/Payments.release: got TKG 2.5.0 on Azure, expected TKG 2.4, the last release with clusters there; take TKG 2.4, or AKS clusters that Tanzu Mission Control manages (S1)',
      ],
      ['it has no location', {}, { location: '' }, 'chart/Payments.azure.location: got nothing, expected a value'],
      ['it has no subscription', {}, { subscriptionId: '' }, 'chart/Payments.azure.subscriptionId: got nothing'],
      [
        'its key is not in base64',
        {},
        { sshPublicKeyBase64: 'ssh-ed25519 AAAA admin' },
        'chart/Payments.azure.sshPublicKeyBase64: got "ssh-ed25519 AAAA admin", expected a public key in base64',
      ],
      ['it has no key', {}, { sshPublicKeyBase64: '' }, 'chart/Payments.azure.sshPublicKeyBase64: got ""'],
      [
        'its name begins with a digit',
        { name: '1payments' },
        {},
        'chart/Payments.name: got "1payments", expected 2 to 44',
      ],
      ['its name is too long', { name: 'p'.repeat(45) }, {}, 'expected 2 to 44 lower-case letters'],
      [
        'a network is none',
        {},
        { vnet: { cidr: '10.0.0.0' } },
        'chart/Payments.topology.variables.network.vnet.cidrBlocks[0]: got "10.0.0.0"',
      ],
      [
        'a disk has no whole size',
        { workerSize: { osDiskGib: 1.5 } },
        {},
        'chart/Payments.topology.variables.worker.osDisk.sizeGiB: got 1.5',
      ],
      ['its IP family has IPv6', { ipFamily: 'ipv4,ipv6' }, {}, 'chart/Payments.ipFamily: got "ipv4,ipv6"'],
      ['a Terraform token is among the props', {}, { resourceGroup: '${TfToken[TOKEN.4]}' }, 'got a Terraform token'],
    ],
  )('fails when %s', (_what, overrides, placement, message) => {
    expect(() => chartWith(overrides, placement)).toThrow(message);
  });
});
