import { type VsphereClusterConfiguration, WorkloadCluster } from 'tko-cdk/kubernetes';
import { CERTIFICATE, PRIVATE_KEY } from '../../fixtures/certificates';
import { aChart, clusterProps, objectOf, topologyOf, variableOf, yamlOf } from './support';

type Overrides = Partial<VsphereClusterConfiguration>;

function chartWith(overrides: Overrides = {}) {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps(overrides));
  return chart;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const NSXT = { podRouting: true, managerHost: 'nsx.sfo01.example.com', routerPath: '/infra/tier-1s/tkg' };
const T4 = { vendorId: 0x10de, deviceId: 0x1eb8 };

describe('registries', () => {
  test('of the images go unchecked where that is said', () => {
    const chart = chartWith({ imageRepository: 'harbor.example.com/tkg', imageRepositorySkipTlsVerify: true });
    expect(variableOf(chart, 'imageRepository')).toEqual({
      host: 'harbor.example.com/tkg',
      tlsCertificateValidation: false,
    });
  });

  test('beside it have their authorities, or go unchecked', () => {
    const chart = chartWith({
      additionalRegistries: [
        { host: 'registry.example.com', authority: `# Example\n${CERTIFICATE}` },
        { host: 'mirror.example.com:5000', skipTlsVerify: true },
      ],
    });
    expect(variableOf(chart, 'additionalImageRegistries')).toEqual([
      { host: 'registry.example.com', skipTlsVerify: false, caCert: base64(CERTIFICATE) },
      { host: 'mirror.example.com:5000', skipTlsVerify: true },
    ]);
  });
});

describe('trust', () => {
  test('has authorities without the text around them', () => {
    const chart = chartWith({ trustedAuthorities: { proxy: `subject=CN = Example\n${CERTIFICATE}` } });
    expect(variableOf(chart, 'trust')).toEqual({
      additionalTrustedCAs: [{ name: 'proxy', data: base64(CERTIFICATE) }],
    });
  });
});

describe('the control plane', () => {
  test('keeps pods to the levels that are given, and leaves those that are none to the class', () => {
    const podSecurity = { enforce: 'baseline', audit: 'none' } as const;
    expect(variableOf(chartWith({ podSecurity }), 'podSecurityStandard')).toEqual({
      deactivated: false,
      enforce: 'baseline',
      warn: 'restricted',
    });
  });

  test('has no Pod Security Standards where they are off', () => {
    expect(variableOf(chartWith({ podSecurity: { deactivated: true } }), 'podSecurityStandard')).toMatchObject({
      deactivated: true,
    });
  });

  test('limits events by a configuration in base64', () => {
    const eventRateLimit = 'limits:\n  - { type: Namespace, qps: 50, burst: 100 }\n';
    expect(variableOf(chartWith({ eventRateLimit }), 'eventRateLimitConf')).toBe(base64(eventRateLimit));
  });

  test('renews its certificates in time, or not at all', () => {
    const rotationOf = (certificateRotation: Overrides['certificateRotation']) =>
      variableOf(chartWith({ certificateRotation }), 'controlPlaneCertificateRotation');
    expect(rotationOf({ daysBefore: 30 })).toEqual({ activate: true, daysBefore: 30 });
    expect(rotationOf({ activate: false })).toEqual({ activate: false, daysBefore: 90 });
  });

  test('passes flags to the components', () => {
    const chart = chartWith({
      extraArguments: {
        etcd: { 'quota-backend-bytes': '8589934592' },
        apiServer: { 'max-requests-inflight': '800' },
        scheduler: { v: '4' },
        controllerManager: { 'node-monitor-period': '10s' },
        controlPlaneKubelet: { 'max-pods': '60' },
        workerKubelet: { 'max-pods': '200' },
      },
    });
    const values = Object.fromEntries(topologyOf(chart).variables.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      etcdExtraArgs: { 'quota-backend-bytes': '8589934592' },
      apiServerExtraArgs: { 'max-requests-inflight': '800' },
      kubeSchedulerExtraArgs: { v: '4' },
      kubeControllerManagerExtraArgs: { 'node-monitor-period': '10s' },
      controlPlaneKubeletExtraArgs: { 'max-pods': '60' },
      workerKubeletExtraArgs: { 'max-pods': '200' },
    });
  });

  test('has the cipher suites that are given, on one line', () => {
    const cipherSuites = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'];
    expect(variableOf(chartWith({ cipherSuites }), 'tlsCipherSuites')).toBe(cipherSuites.join(','));
  });

  test('has further names in its certificate', () => {
    const additionalNames = ['api.payments.example.com'];
    expect(variableOf(chartWith({ additionalNames }), 'additionalFQDN')).toEqual(additionalNames);
  });

  test('has the labels of its nodes', () => {
    expect(variableOf(chartWith({ controlPlaneNodeLabels: { zone: 'a' } }), 'controlPlane')).toMatchObject({
      nodeLabels: [{ key: 'zone', value: 'a' }],
    });
  });

  test('trusts a package repository of Photon OS', () => {
    expect(variableOf(chartWith({ tdnfRepositoryAuthority: CERTIFICATE }), 'customTDNFRepository')).toEqual({
      certificate: base64(CERTIFICATE),
    });
  });
});

describe('nodes', () => {
  test('of the control plane and workers have DNS servers and domains of their own', () => {
    const chart = chartWith({
      nameservers: ['192.168.200.10'],
      controlPlane: { nameservers: ['192.168.200.20'], searchDomains: ['control.example.com'] },
      worker: { searchDomains: ['nodes.example.com'] },
    });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({
      network: { nameservers: ['192.168.200.20'], searchDomains: ['control.example.com'] },
    });
    expect(variableOf(chart, 'worker')).toMatchObject({
      network: { nameservers: ['192.168.200.10'], searchDomains: ['nodes.example.com'] },
    });
  });

  test('have keys in their VMX files', () => {
    const vmxKeys = { 'disk.enableUUID': 'TRUE' };
    const chart = chartWith({ controlPlane: { vmxKeys } });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({ machine: { customVMXKeys: vmxKeys } });
    expect(variableOf(chart, 'worker')).not.toHaveProperty('machine.customVMXKeys');
  });

  test('have PCI devices that TKG lists', () => {
    const worker = { pciDevices: [T4], hardwareVersion: 'vmx-17' };
    expect(variableOf(chartWith({ worker }), 'pci')).toEqual({
      worker: { devices: [T4], hardwareVersion: 'vmx-17' },
    });
  });

  test('have other PCI devices where that is allowed', () => {
    const pciDevices = [{ vendorId: 0x10de, deviceId: 0x20b5 }];
    const chart = chartWith({ worker: { pciDevices }, allowUnlistedPciDevices: true });
    expect(variableOf(chart, 'pci')).toEqual({ worker: { devices: pciDevices } });
  });

  test('are cloned by reference where that is said', () => {
    const vcenter = { ...clusterProps().vcenter, cloneMode: 'linkedClone' as const };
    expect(variableOf(chartWith({ vcenter }), 'vcenter')).toMatchObject({ cloneMode: 'linkedClone' });
  });
});

describe('a proxy of the whole operating system', () => {
  test('is said to be one', () => {
    const proxy = {
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3128',
      noProxy: ['.example.com'],
      systemWide: true,
    };
    expect(variableOf(chartWith({ proxy }), 'proxy')).toMatchObject({ systemWide: true });
  });
});

describe('pods that NSX routes', () => {
  test('have no tunnel, and keep their addresses', () => {
    const chart = chartWith({ nsxt: { ...NSXT, credentialSecret: true } });
    expect(objectOf(chart, 'AntreaConfig').spec).toMatchObject({
      antrea: { config: { trafficEncapMode: 'noEncap', noSNAT: true, featureGates: { AntreaProxy: true } } },
    });
  });

  test('make the cloud provider log in to NSX, by a Secret that is in no manifest', () => {
    const chart = chartWith({ nsxt: { ...NSXT, credentialSecret: true } });
    expect(objectOf(chart, 'VSphereCPIConfig').spec).toMatchObject({
      vsphereCPI: {
        nsxt: {
          podRoutingEnabled: true,
          route: { routerPath: '/infra/tier-1s/tkg' },
          credentialLocalObjRef: { kind: 'Secret', name: 'payments-nsxt-credential' },
          apiHost: 'nsx.sfo01.example.com',
          insecure: false,
          remoteAuth: false,
        },
      },
    });
    expect(yamlOf(chart)).not.toContain('kind: Secret\nmetadata');
  });
});

describe('a setting is refused', () => {
  test.each<readonly [string, Overrides, string]>([
    [
      'a registry has no authority',
      { additionalRegistries: [{ host: 'registry.example.com' }] },
      'additionalRegistries[0].authority: got nothing, expected the certificate of the authority of "registry.example.com"; add it, or set skipTlsVerify to true (V44)',
    ],
    [
      'the authority of a registry comes with its private key',
      { additionalRegistries: [{ host: 'registry.example.com', authority: `${CERTIFICATE}${PRIVATE_KEY}` }] },
      'additionalRegistries[0].authority: got a private key among them',
    ],
    [
      'certificates are renewed a week too late',
      { certificateRotation: { daysBefore: 6 } },
      'certificateRotation.daysBefore: got 6, expected a whole number, at least 7; raise it (S1)',
    ],
    [
      'a level of the Pod Security Standards is none',
      { podSecurity: { enforce: 'strict' as 'baseline' } },
      'podSecurity.enforce: got "strict", expected "privileged", "baseline", "restricted", "none"; take one of them (S1)',
    ],
    [
      'a flag has its hyphens',
      { extraArguments: { apiServer: { '--v': '4' } } },
      'extraArguments.apiServer: got "--v", expected the name of a flag without its leading hyphens',
    ],
    ['a flag has no name', { extraArguments: { etcd: { ' ': '4' } } }, 'extraArguments.etcd: got " "'],
    ['a further name is none', { additionalNames: ['api example'] }, 'additionalNames[0]: got "api example"'],
    [
      'a DNS server of the workers is a name',
      { worker: { nameservers: ['dns.example.com'] } },
      'worker.nameservers[0]: got "dns.example.com", expected an address of the family ipv4',
    ],
    [
      'a PCI device is not on the list of TKG',
      { worker: { pciDevices: [{ vendorId: 0x10de, deviceId: 0x20b5 }] } },
      'worker.pciDevices[0]: got 0x10de:0x20b5, expected a device that TKG lists: 0x10de:0x1eb8; set allowUnlistedPciDevices to true (V42)',
    ],
    [
      'a PCI device has an id of more than 16 bits',
      { controlPlane: { pciDevices: [{ ...T4, vendorId: 0x10000 }] } },
      'controlPlane.pciDevices[0]: got {"vendorId":65536,"deviceId":7864}, expected two ids from 0 to 0xFFFF',
    ],
    [
      'NSX routes pods and is not named',
      { nsxt: { podRouting: true, credentialSecret: true } },
      'nsxt.managerHost: got nothing, expected a value, as podRouting is given; add it (V41)',
    ],
    ['nothing logs in to NSX', { nsxt: NSXT }, 'nsxt: got no way to log in, expected a credential Secret'],
    [
      'the token of NSX would stand in the manifest',
      { nsxt: { ...NSXT, vmcAuthHost: 'csp.example.com', vmcAccessToken: 'example' } },
      'nsxt.vmcAccessToken: got a secret, expected none: it would stand in the manifest',
    ],
    [
      'nodes have neither datastore nor storage policy',
      { vcenter: { ...clusterProps().vcenter, datastore: undefined } },
      'vcenter.datastore: got nothing, expected a datastore or a storage policy; add one of them (V29)',
    ],
    [
      'the MTU is set for TKG 2.3 as a text',
      { worker: { mtu: '9000' as unknown as number } },
      'topology.variables.worker.network.mtu: got "9000"',
    ],
    ['the network plug-in is none of TKG', { cni: 'cilium' as 'antrea' }, 'cni: got "cilium", expected "antrea"'],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => chartWith(overrides)).toThrow(`chart/Payments.${message}`);
  });
});
