import { awsTexts, azureTexts, made, objectOf, SSH_KEY, variableOf, vsphereTexts } from './support';

const PEM = Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n').toString('base64');

type Texts = ReturnType<typeof vsphereTexts>;

const machineOf = (texts: Texts, role: 'controlPlane' | 'worker') =>
  (variableOf(made(texts), role) as { machine: unknown }).machine;

const pools = (texts: Texts): readonly Record<string, unknown>[] =>
  (
    objectOf(made(texts), 'Cluster').spec as {
      topology: { workers: { machineDeployments: readonly Record<string, unknown>[] } };
    }
  ).topology.workers.machineDeployments;

const MERGED = { PROVIDER_TYPE: 'vsphere', TKG_DEFAULT_BOM: 'tkg-bom-v2.3.0.yaml', CLUSTER_PLAN: 'devcc' };

describe("what the tanzu CLI prepares of a user's configuration", () => {
  test.each<readonly [string, Texts, 'controlPlane' | 'worker', object]>([
    ['the defaults', vsphereTexts(), 'controlPlane', { numCPUs: 2, diskGiB: 40, memoryMiB: 8192 }],
    ['the defaults', vsphereTexts(), 'worker', { numCPUs: 2, diskGiB: 40, memoryMiB: 4096 }],
    ['SIZE', vsphereTexts({ SIZE: 'large' }), 'worker', { numCPUs: 4, diskGiB: 40, memoryMiB: 16384 }],
    [
      'CONTROLPLANE_SIZE over SIZE',
      vsphereTexts({ SIZE: 'large', CONTROLPLANE_SIZE: 'small' }),
      'controlPlane',
      { numCPUs: 2, diskGiB: 20, memoryMiB: 4096 },
    ],
    [
      'a size over figures',
      vsphereTexts({ WORKER_SIZE: 'large', VSPHERE_WORKER_NUM_CPUS: '16' }),
      'worker',
      { numCPUs: 4, diskGiB: 40, memoryMiB: 16384 },
    ],
    [
      'figures for all nodes',
      vsphereTexts({ VSPHERE_NUM_CPUS: '8' }),
      'worker',
      { numCPUs: 8, diskGiB: 40, memoryMiB: 4096 },
    ],
    [
      'figures of workers over those for all',
      vsphereTexts({ VSPHERE_NUM_CPUS: '8', VSPHERE_WORKER_NUM_CPUS: '4' }),
      'worker',
      { numCPUs: 4, diskGiB: 40, memoryMiB: 4096 },
    ],
  ])('takes %s', (_what, texts, role, machine) => {
    expect(machineOf(texts, role)).toEqual(machine);
  });

  test('leaves names of sizes alone in a configuration that was merged already', () => {
    expect(machineOf(vsphereTexts({ ...MERGED, SIZE: 'large' }), 'worker')).toMatchObject({ numCPUs: 2 });
  });

  test.each([
    ['5', [2, 2, 1]],
    ['3', [1, 1, 1]],
    ['7', [3, 2, 2]],
  ])('spreads %s workers over the pools of prod', (count, replicas) => {
    const texts = vsphereTexts({ CLUSTER_PLAN: 'prod', WORKER_MACHINE_COUNT: count });
    expect(pools(texts).map((pool) => pool.replicas)).toEqual(replicas);
  });

  test('keeps the number of a pool that is given', () => {
    const texts = vsphereTexts({ CLUSTER_PLAN: 'prod', WORKER_MACHINE_COUNT_0: '4' });
    expect(pools(texts).map((pool) => pool.replicas)).toEqual([4, 1, 1]);
  });

  test('drops the comment of a public key', () => {
    const user = variableOf(made(vsphereTexts({ VSPHERE_SSH_AUTHORIZED_KEY: `${SSH_KEY} admin@example.com` })), 'user');
    expect(user).toEqual({ sshAuthorizedKeys: [SSH_KEY] });
  });

  test('takes Ubuntu of the release where no operating system is named', () => {
    expect(objectOf(made(vsphereTexts()), 'Cluster').metadata.annotations.osInfo).toBe('ubuntu,20.04,amd64');
  });

  test.each<readonly [string, Texts, readonly string[]]>([
    [
      'vSphere',
      vsphereTexts(),
      ['.svc', '.svc.cluster.local', 'localhost', '127.0.0.1', '100.64.0.0/13', '100.96.0.0/11'],
    ],
    ['AWS', awsTexts(), ['10.0.0.0/16', '169.254.0.0/16']],
    ['Azure', azureTexts(), ['10.0.0.0/16', '169.254.0.0/16', '168.63.129.16']],
  ])('adds what is local to a cluster on %s to the exceptions of a proxy', (_what, texts, entries) => {
    const proxied = {
      ...texts,
      TKG_HTTP_PROXY_ENABLED: 'true',
      TKG_HTTP_PROXY: 'http://proxy.example.com:3128',
      TKG_HTTPS_PROXY: 'http://proxy.example.com:3128',
      TKG_NO_PROXY: 'vc01.example.com',
    };
    const proxy = variableOf(made(proxied), 'proxy') as { noProxy: readonly string[] };
    expect(proxy.noProxy).toEqual(expect.arrayContaining(['vc01.example.com', ...entries]));
  });
});

describe('what the templates make of a configuration in their own way', () => {
  test('the authority of the proxy stands in place of that of the registry', () => {
    const texts = vsphereTexts({ TKG_PROXY_CA_CERT: PEM, TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE: PEM });
    expect(variableOf(made(texts), 'trust')).toEqual({ additionalTrustedCAs: [{ name: 'proxy', data: PEM }] });
  });

  test('an interface of kube-vip is dropped with TKG 2.2', () => {
    const texts = vsphereTexts({ VIP_NETWORK_INTERFACE: 'eth1' });
    expect(variableOf(made(texts, { release: '2.2' }), 'vipNetworkInterface')).toBeUndefined();
    expect(variableOf(made(texts), 'vipNetworkInterface')).toBe('eth1');
  });

  test('the credentials are those of the Secret with the name of the cluster', () => {
    expect(variableOf(made(vsphereTexts()), 'identityRef')).toBeUndefined();
  });

  test('labels of a management cluster are not on the Cluster: they select others', () => {
    const texts = vsphereTexts({ AVI_LABELS: "{team: 'payments'}" });
    expect(objectOf(made(texts), 'Cluster').metadata.labels).toHaveProperty('team', 'payments');
    expect(objectOf(made(texts, { role: 'management' }), 'Cluster').metadata.labels).not.toHaveProperty('team');
  });

  test('an emptied size of a disk leaves it to the cluster class', () => {
    const worker = variableOf(made(awsTexts({ AWS_NODE_OS_DISK_SIZE_GIB: '' })), 'worker');
    expect(worker).toEqual({ instanceType: 'm5.large' });
  });

  test('a bridging mode never reaches the AntreaConfig', () => {
    const config = objectOf(made(vsphereTexts({ ANTREA_ENABLE_BRIDGING_MODE: 'true' })), 'AntreaConfig');
    expect(JSON.stringify(config)).not.toContain('BridgingMode');
  });

  test('a single pool on vSphere has the number of all workers, but for the bounds of its autoscaler', () => {
    const texts = vsphereTexts({ ENABLE_AUTOSCALER: 'true', WORKER_MACHINE_COUNT: '5', WORKER_MACHINE_COUNT_0: '2' });
    const [autoscaled] = pools(texts);
    expect(autoscaled?.replicas).toBeUndefined();
    expect(autoscaled?.metadata).toMatchObject({
      annotations: {
        'cluster.x-k8s.io/cluster-api-autoscaler-node-group-min-size': '2',
        'cluster.x-k8s.io/cluster-api-autoscaler-node-group-max-size': '2',
      },
    });
    expect(pools({ ...texts, ENABLE_AUTOSCALER: 'false' })[0]?.replicas).toBe(5);
  });

  test('a management cluster, which has no autoscaler, has all workers in its pool', () => {
    const texts = vsphereTexts({ ENABLE_AUTOSCALER: 'true', WORKER_MACHINE_COUNT: '5', WORKER_MACHINE_COUNT_0: '2' });
    const { topology } = objectOf(made(texts, { role: 'management' }), 'Cluster').spec as {
      topology: { workers: { machineDeployments: readonly { replicas: number }[] } };
    };
    expect(topology.workers.machineDeployments[0]?.replicas).toBe(5);
  });
});
