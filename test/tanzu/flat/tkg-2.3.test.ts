import { type FlatTexts } from 'tko-cdk/tanzu';
import { normalize } from './normalize';
import { RECORDED_CASES } from './recorded';
import { made, objectOf, variableOf, vsphereTexts } from './support';

type Data = Record<string, unknown>;

/** What TKG 2.3 writes for the hardening of nodes. */
const SECURITY = {
  fileIntegrityMonitoring: { enabled: false },
  imagePolicy: {
    pullAlways: false,
    webhook: { enabled: false, spec: { allowTTL: 50, defaultAllow: true, denyTTL: 60, retryBackoff: 500 } },
  },
  kubeletOptions: { eventQPS: 50, streamConnectionIdleTimeout: '4h0m0s' },
  systemCryptoPolicy: 'default',
};

interface Variable {
  readonly name: string;
  readonly value: Data;
}

/** A Cluster of TKG 2.2 as TKG 2.3 writes it: five of the nine published differences. */
function laterCluster(cluster: Data, given: FlatTexts): Data {
  const copy = structuredClone(cluster) as {
    spec: { topology: { variables: Variable[]; workers: { machineDeployments: Data[] } } };
  };
  const { topology } = copy.spec;
  const onVsphere = given.PROVIDER_TYPE === 'vsphere';
  topology.variables = topology.variables.map((variable) => {
    if (variable.name !== 'podSecurityStandard') {
      return variable;
    }
    const level = (key: string) =>
      given[`POD_SECURITY_STANDARD_${key.toUpperCase()}`] === undefined ? { [key]: 'restricted' } : {};
    return { ...variable, value: { ...variable.value, ...level('audit'), ...level('warn') } };
  });
  if (onVsphere) {
    topology.variables.push({ name: 'security', value: SECURITY });
  }
  const type = given.WORKER_ROLLOUT_STRATEGY ?? 'RollingUpdate';
  topology.workers.machineDeployments = topology.workers.machineDeployments.map((pool) => ({
    ...pool,
    ...(type === '' ? {} : { strategy: { type } }),
  }));
  return copy;
}

/** An AntreaConfig of Antrea 1.9 as TKG writes it for 1.11. */
function laterAntrea(object: Data, given: FlatTexts): Data {
  const copy = structuredClone(object) as { spec: { antrea: { config: Record<string, Data> } } };
  const { config } = copy.spec.antrea;
  delete config.flowExporter?.collectorAddress;
  config.cloudProvider = { name: '' };
  config.egress = { ...config.egress, maxEgressIPsPerNode: 255 };
  config.multicluster = {
    ...config.multicluster,
    enablePodToPodConnectivity: false,
    enableStretchedNetworkPolicy: false,
  };
  config.featureGates = { ...config.featureGates, L7NetworkPolicy: false, SupportBundleCollection: false };
  if (given.ANTREA_FLOWEXPORTER_ACTIVE_TIMEOUT === undefined) {
    config.flowExporter = { ...config.flowExporter, activeFlowTimeout: '60s' };
  }
  if (given.ANTREA_PROXY_LOAD_BALANCER_IPS === undefined) {
    config.antreaProxy = { ...config.antreaProxy, proxyLoadBalancerIPs: true };
  }
  return copy;
}

/** A VSphereCSIConfig, which has the flag also where the thumbprint is. */
function laterCsi(object: Data): Data {
  const copy = structuredClone(object) as { spec: { vsphereCSI: { config: Data } } };
  copy.spec.vsphereCSI.config.insecureFlag ??= false;
  return copy;
}

const later = (documents: readonly object[], given: FlatTexts): readonly object[] =>
  (documents as readonly Data[]).map((document) => {
    switch (document.kind) {
      case 'Cluster':
        return laterCluster(document, given);
      case 'AntreaConfig':
        return laterAntrea(document, given);
      case 'VSphereCSIConfig':
        return laterCsi(document);
      default:
        return document;
    }
  });

describe('with TKG 2.3', () => {
  test.each(
    RECORDED_CASES.filter(({ refused }) => refused === undefined).map((recorded) => [recorded.name, recorded] as const),
  )('%s gives what TKG 2.2 gives, with the published differences', (_name, { documents, variables }) => {
    expect(normalize(made(variables).objects)).toEqual(normalize(later(documents, variables)));
  });

  test('the class and the TKr are those of the release', () => {
    const { topology } = objectOf(made(vsphereTexts()), 'Cluster').spec as { topology: Data };
    expect([topology.class, topology.version]).toEqual(['tkg-vsphere-default-v1.1.0', 'v1.26.5+vmware.2-tkg.1']);
  });

  test('labels of zones for the control plane become a variable', () => {
    const texts = vsphereTexts({ VSPHERE_AZ_CONTROL_PLANE_MATCHING_LABELS: 'region=region-1,tkg-cp=allowed' });
    expect(variableOf(made(texts), 'controlPlaneZoneMatchingLabels')).toEqual({
      region: 'region-1',
      'tkg-cp': 'allowed',
    });
  });

  test('an address of the control plane may be left to NSX ALB', () => {
    expect(variableOf(made(vsphereTexts({ VSPHERE_CONTROL_PLANE_ENDPOINT: '' })), 'apiServerEndpoint')).toBe('');
  });

  test('addresses for nodes of a management cluster become a pool', () => {
    const texts = vsphereTexts({
      MANAGEMENT_NODE_IPAM_IP_POOL_GATEWAY: '10.0.0.1',
      MANAGEMENT_NODE_IPAM_IP_POOL_ADDRESSES: '10.0.0.20-10.0.0.60',
      MANAGEMENT_NODE_IPAM_IP_POOL_SUBNET_PREFIX: '24',
    });
    const pool = objectOf(made(texts, { role: 'management' }), 'InClusterIPPool');
    expect(pool.spec).toEqual({ addresses: ['10.0.0.20-10.0.0.60'], prefix: 24, gateway: '10.0.0.1' });
  });
});
