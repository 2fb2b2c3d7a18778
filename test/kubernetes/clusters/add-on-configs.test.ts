import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, kindsOf, objectOf, THUMBPRINT } from './support';

const chartWith = (overrides: Parameters<typeof clusterProps>[0] = {}) => {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps(overrides));
  return chart;
};

const INSECURE = { ...clusterProps().vcenter, insecure: true, thumbprint: undefined };
const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3128',
  noProxy: ['vc01.sfo01.example.com'],
};
const NO_PROXY = 'vc01.sfo01.example.com,.svc,.svc.cluster.local,localhost,127.0.0.1,100.64.0.0/13,100.96.0.0/11';

const providerRef = (apiGroup: string, kind: string) => ({
  valuesFrom: { providerRef: { apiGroup, kind, name: 'payments' } },
});

describe('the configuration of the storage driver', () => {
  test('checks the certificate of the vCenter', () => {
    expect(objectOf(chartWith(), 'VSphereCSIConfig').spec).toEqual({
      vsphereCSI: {
        mode: 'vsphereCSI',
        config: {
          insecureFlag: false,
          tlsThumbprint: THUMBPRINT,
          datacenter: '/sfo01w01dc01',
          useTopologyCategories: false,
          httpProxy: '',
          httpsProxy: '',
          noProxy: '',
        },
      },
    });
  });

  test('is left out where the certificate goes unchecked', () => {
    expect(kindsOf(chartWith({ vcenter: INSECURE }))).toEqual(['Cluster']);
  });

  test('is there with a proxy, though the certificate goes unchecked', () => {
    expect(objectOf(chartWith({ vcenter: INSECURE, proxy: PROXY }), 'VSphereCSIConfig').spec).toMatchObject({
      vsphereCSI: {
        config: { insecureFlag: true, httpProxy: PROXY.httpProxy, httpsProxy: PROXY.httpsProxy, noProxy: NO_PROXY },
      },
    });
  });
});

describe('the configuration of the cloud provider', () => {
  test('is left out with the endpoint of NSX ALB', () => {
    expect(kindsOf(chartWith())).not.toContain('VSphereCPIConfig');
  });

  test('with kube-vip keeps the address of the endpoint off the nodes', () => {
    const chart = chartWith({ controlPlaneEndpoint: '172.16.60.9', controlPlaneEndpointProvider: 'kube-vip' });
    expect(objectOf(chart, 'VSphereCPIConfig').spec).toMatchObject({
      vsphereCPI: {
        mode: 'vsphereCPI',
        vmNetwork: { excludeInternalSubnetCidr: '172.16.60.9/32', excludeExternalSubnetCidr: '172.16.60.9/32' },
      },
    });
  });

  test('with kube-vip and a name has no address to keep off', () => {
    const chart = chartWith({ controlPlaneEndpoint: 'api.example.com', controlPlaneEndpointProvider: 'kube-vip' });
    expect(objectOf(chart, 'VSphereCPIConfig').spec.vsphereCPI).not.toHaveProperty('vmNetwork');
  });

  test('has the proxy of the nodes', () => {
    expect(objectOf(chartWith({ proxy: PROXY }), 'VSphereCPIConfig').spec).toMatchObject({
      vsphereCPI: {
        proxy: { http_proxy: PROXY.httpProxy, https_proxy: PROXY.httpsProxy, no_proxy: NO_PROXY },
      },
    });
  });
});

describe('the configuration of the network plug-in', () => {
  test('is left out for Antrea as TKG has it', () => {
    expect(kindsOf(chartWith())).not.toContain('AntreaConfig');
    expect(objectOf(chartWith(), 'ClusterBootstrap').spec).not.toHaveProperty('cni');
  });

  test('is there for Antrea with other settings', () => {
    const chart = chartWith({ antrea: { featureGates: { AntreaIPAM: true } } });
    expect(objectOf(chart, 'AntreaConfig').spec).toMatchObject({
      antrea: { config: { featureGates: { AntreaIPAM: true, EndpointSlice: true, NodePortLocal: true } } },
    });
    expect(objectOf(chart, 'ClusterBootstrap').spec).toMatchObject({
      cni: { refName: 'antrea*', ...providerRef('cni.tanzu.vmware.com', 'AntreaConfig') },
    });
  });

  test('is there for Calico', () => {
    const chart = chartWith({ cni: 'calico' });
    expect(objectOf(chart, 'CalicoConfig').spec).toEqual({ calico: { config: { vethMTU: 0, skipCNIBinaries: true } } });
    expect(objectOf(chart, 'ClusterBootstrap').spec).toMatchObject({
      cni: { refName: 'calico*', ...providerRef('cni.tanzu.vmware.com', 'CalicoConfig') },
    });
  });

  test('fails when Calico is given settings of Antrea', () => {
    expect(() => chartWith({ cni: 'calico', antrea: { noSnat: true } })).toThrow(
      'chart/Payments.antrea: got settings of Antrea with "calico", expected none',
    );
  });
});

describe('the ClusterBootstrap', () => {
  test('names the configured packages and those that every cluster has', () => {
    expect(objectOf(chartWith({ proxy: PROXY }), 'ClusterBootstrap').spec).toEqual({
      cpi: { refName: 'vsphere-cpi*', ...providerRef('cpi.tanzu.vmware.com', 'VSphereCPIConfig') },
      csi: { refName: 'vsphere-csi*', ...providerRef('csi.tanzu.vmware.com', 'VSphereCSIConfig') },
      kapp: { refName: 'kapp-controller*' },
      additionalPackages: [
        { refName: 'metrics-server*' },
        { refName: 'secretgen-controller*' },
        { refName: 'pinniped*' },
      ],
    });
  });

  test('is left out when nothing is configured: TKG makes its own', () => {
    expect(kindsOf(chartWith({ vcenter: INSECURE }))).not.toContain('ClusterBootstrap');
  });

  test('is there with identity management, though nothing is configured', () => {
    const spec = objectOf(chartWith({ vcenter: INSECURE, identityManagement: 'oidc' }), 'ClusterBootstrap').spec;
    expect(Object.keys(spec).sort()).toEqual(['additionalPackages', 'kapp']);
  });
});
