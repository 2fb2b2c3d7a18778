import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReal, manifestValidator } from './gate';
import { type ManifestVerdict, validateManifests } from './manifests';
import { inTemporaryFolder } from './workspace';

type Manifest = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const cluster: Manifest = {
  apiVersion: 'cluster.x-k8s.io/v1beta1',
  kind: 'Cluster',
  metadata: { name: 'payments', namespace: 'default', labels: { 'tkg.tanzu.vmware.com/cluster-name': 'payments' } },
  spec: {
    clusterNetwork: { pods: { cidrBlocks: ['100.96.0.0/11'] }, services: { cidrBlocks: ['100.64.0.0/13'] } },
    topology: {
      class: 'tkg-vsphere-default-v1.1.0',
      version: 'v1.26.5+vmware.2-tkg.1',
      controlPlane: { replicas: 3 },
      workers: {
        machineDeployments: [{ class: 'tkg-worker', name: 'md-0', replicas: 3, strategy: { type: 'RollingUpdate' } }],
      },
      variables: [{ name: 'cni', value: 'antrea' }],
    },
  },
};

const bootstrap: Manifest = {
  apiVersion: 'run.tanzu.vmware.com/v1alpha3',
  kind: 'ClusterBootstrap',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { kapp: { refName: 'kapp-controller*' }, additionalPackages: [{ refName: 'metrics-server*' }] },
};

const loadBalancing: Manifest = {
  apiVersion: 'networking.tkg.tanzu.vmware.com/v1alpha1',
  kind: 'AKODeploymentConfig',
  metadata: { name: 'install-ako-for-payments' },
  spec: {
    adminCredentialRef: { name: 'avi-controller-credentials', namespace: 'tkg-system-networking' },
    certificateAuthorityRef: { name: 'avi-controller-ca', namespace: 'tkg-system-networking' },
    cloudName: 'tko',
    controller: 'alb.example.com',
    serviceEngineGroup: 'tkg-workload-group01',
    dataNetwork: { name: 'workload-vip', cidr: '172.16.70.0/24' },
    extraConfigs: { ingress: { serviceType: 'NodePortLocal', shardVSSize: 'SMALL' } },
  },
};

const cpi: Manifest = {
  apiVersion: 'cpi.tanzu.vmware.com/v1alpha1',
  kind: 'VSphereCPIConfig',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { vsphereCPI: { mode: 'vsphereCPI' } },
};

const csi: Manifest = {
  apiVersion: 'csi.tanzu.vmware.com/v1alpha1',
  kind: 'VSphereCSIConfig',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { vsphereCSI: { mode: 'vsphereCSI', config: { insecureFlag: false, datacenter: '/sfo01' } } },
};

const antrea: Manifest = {
  apiVersion: 'cni.tanzu.vmware.com/v1alpha1',
  kind: 'AntreaConfig',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { antrea: { config: { trafficEncapMode: 'encap' } } },
};

const harbor: Manifest = {
  apiVersion: 'packaging.carvel.dev/v1alpha1',
  kind: 'PackageInstall',
  metadata: { name: 'harbor', namespace: 'packages' },
  spec: {
    serviceAccountName: 'harbor',
    packageRef: { refName: 'harbor.tanzu.vmware.com', versionSelection: { constraints: '2.8.2+vmware.2-tkg.1' } },
    values: [{ secretRef: { name: 'harbor-values' } }],
  },
};

const repository: Manifest = {
  apiVersion: 'packaging.carvel.dev/v1alpha1',
  kind: 'PackageRepository',
  metadata: { name: 'tanzu-standard', namespace: 'packages' },
  spec: { fetch: { imgpkgBundle: { image: 'registry.example.com/packages/standard/repo:v2023.7.13' } } },
};

const certificate: Manifest = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'harbor', namespace: 'packages' },
  spec: {
    secretName: 'harbor-tls',
    dnsNames: ['harbor.example.com'],
    issuerRef: { name: 'ca', kind: 'ClusterIssuer' },
  },
};

const pool: Manifest = {
  apiVersion: 'ipam.cluster.x-k8s.io/v1alpha2',
  kind: 'InClusterIPPool',
  metadata: { name: 'nodes', namespace: 'default' },
  spec: { gateway: '172.16.60.1', prefix: 24, addresses: ['172.16.60.20-172.16.60.60'] },
};

const secret: Manifest = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'harbor-values', namespace: 'packages' },
  stringData: { 'values.yaml': 'hostname: harbor.example.com' },
};

/** A manifest that becomes wrong by one value; undefined takes what is there away. */
interface Refusal {
  readonly fact: string;
  readonly right: Manifest;
  readonly at: Path;
  readonly value: unknown;
  readonly message: RegExp;
}

const firstPool: Path = ['spec', 'topology', 'workers', 'machineDeployments', 0];

const refusals: readonly Refusal[] = [
  {
    fact: 'Cluster has a field that its topology does not know',
    right: cluster,
    at: ['spec', 'topology', 'controlPlan'],
    value: { replicas: 3 },
    message: /spec\.topology\.controlPlan: .*unknown field/,
  },
  {
    fact: 'Cluster has a word for the number of control plane nodes',
    right: cluster,
    at: ['spec', 'topology', 'controlPlane', 'replicas'],
    value: 'three',
    message: /spec\.topology\.controlPlane\.replicas: .*must be of type integer/,
  },
  {
    fact: 'Cluster has a node pool without a class',
    right: cluster,
    at: [...firstPool, 'class'],
    value: undefined,
    message: /machineDeployments\[0\]\.class: Required value/,
  },
  {
    fact: 'Cluster has a node pool with an unknown strategy',
    right: cluster,
    at: [...firstPool, 'strategy', 'type'],
    value: 'Recreate',
    message: /strategy\.type: Unsupported value: "Recreate"/,
  },
  {
    fact: 'Cluster has null for its class',
    right: cluster,
    at: ['spec', 'topology', 'class'],
    value: null,
    message: /spec\.topology\.class: Required value/,
  },
  {
    fact: 'Cluster has a name in capitals',
    right: cluster,
    at: ['metadata', 'name'],
    value: 'PAYMENTS',
    message: /metadata\.name: .*RFC 1123/,
  },
  {
    fact: 'Cluster has a label with a blank in its key',
    right: cluster,
    at: ['metadata', 'labels', 'cost centre'],
    value: '4711',
    message: /metadata\.labels: .*"cost centre"/,
  },
  {
    fact: 'an object is of a kind that no schema covers',
    right: cluster,
    at: ['kind'],
    value: 'TanzuCluster',
    message: /TanzuCluster not found/,
  },
  {
    fact: 'ClusterBootstrap has a package reference that is misspelt',
    right: bootstrap,
    at: ['spec', 'kapp'],
    value: { refname: 'kapp-controller*' },
    message: /spec\.kapp\.refname: .*unknown field/,
  },
  {
    fact: 'AKODeploymentConfig has an unknown size of the shared virtual service',
    right: loadBalancing,
    at: ['spec', 'extraConfigs', 'ingress', 'shardVSSize'],
    value: 'HUGE',
    message: /shardVSSize: Unsupported value: "HUGE"/,
  },
  {
    fact: 'AKODeploymentConfig lacks its cloud',
    right: loadBalancing,
    at: ['spec', 'cloudName'],
    value: undefined,
    message: /spec\.cloudName: Required value/,
  },
  {
    fact: 'VSphereCPIConfig has an unknown mode',
    right: cpi,
    at: ['spec', 'vsphereCPI', 'mode'],
    value: 'supervisor',
    message: /mode: Unsupported value: "supervisor"/,
  },
  {
    fact: 'VSphereCSIConfig has a text for a boolean',
    right: csi,
    at: ['spec', 'vsphereCSI', 'config', 'insecureFlag'],
    value: 'false',
    message: /insecureFlag: .*must be of type boolean/,
  },
  {
    fact: 'AntreaConfig has an unknown encapsulation',
    right: antrea,
    at: ['spec', 'antrea', 'config', 'trafficEncapMode'],
    value: 'vxlan',
    message: /trafficEncapMode: Unsupported value: "vxlan"/,
  },
  {
    fact: 'PackageInstall has an object for its list of values',
    right: harbor,
    at: ['spec', 'values'],
    value: { secretRef: { name: 'harbor-values' } },
    message: /spec\.values\.secretRef: .*unknown field/,
  },
  {
    fact: 'PackageInstall has a version beside its selection of versions',
    right: harbor,
    at: ['spec', 'packageRef', 'version'],
    value: '2.8.2',
    message: /spec\.packageRef\.version: .*unknown field/,
  },
  {
    fact: 'PackageRepository lacks what to fetch',
    right: repository,
    at: ['spec', 'fetch'],
    value: undefined,
    message: /spec\.fetch: Required value/,
  },
  {
    fact: 'Certificate lacks its issuer',
    right: certificate,
    at: ['spec', 'issuerRef'],
    value: undefined,
    message: /spec\.issuerRef: Required value/,
  },
  {
    fact: 'InClusterIPPool has a text for its prefix',
    right: pool,
    at: ['spec', 'prefix'],
    value: '24',
    message: /spec\.prefix: .*must be of type integer/,
  },
  {
    fact: 'Secret has a number among its texts',
    right: secret,
    at: ['stringData', 'pin'],
    value: 12345,
    message: /stringData\.pin: .*must be of type string/,
  },
];

/** A copy with another value at a path. */
function changed(manifest: Manifest, path: Path, value: unknown): Manifest {
  const [first, ...rest] = path;
  const copy = (Array.isArray(manifest) ? [...(manifest as unknown[])] : { ...manifest }) as Record<string, unknown>;
  const inner = (copy[first!] ?? {}) as Manifest;
  copy[first!] = rest.length > 0 ? changed(inner, rest, value) : value;
  return copy;
}

function verdictOn(text: string): Promise<ManifestVerdict> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'manifest.yaml');
    writeFileSync(file, text);
    return (await validateManifests([file]))[0]!;
  });
}

describeReal([manifestValidator()], 'kubectl-validate of Kubernetes manifests', () => {
  test.each(refusals)('fails when $fact', async ({ right, at, value, message }) => {
    const wrong = await verdictOn(JSON.stringify(changed(right, at, value)));
    expect(wrong.ok).toBe(false);
    expect(wrong.message).toMatch(message);
    expect(await verdictOn(JSON.stringify(right))).toMatchObject({ ok: true, message: '' });
  });

  test('fails when Namespace has a key twice', async () => {
    const namespace = (metadata: string) => `apiVersion: v1\nkind: Namespace\nmetadata: {${metadata}}\n`;
    const wrong = await verdictOn(namespace('name: packages, name: harbor'));
    expect(wrong.ok).toBe(false);
    expect(wrong.message).toContain('key "name" already set');
    expect((await verdictOn(namespace('name: packages'))).ok).toBe(true);
  });

  test('fails when the second object of a file is wrong', async () => {
    const wrong = changed(harbor, ['spec', 'bogus'], 1);
    const verdict = await verdictOn([harbor, wrong].map((manifest) => JSON.stringify(manifest)).join('\n---\n'));
    expect(verdict.ok).toBe(false);
    expect(verdict.message).toMatch(/bogus/);
  });

  test('fails when a file does not exist', async () => {
    await expect(validateManifests(['missing.yaml'])).rejects.toThrow(/missing\.yaml/);
  });

  test('judges each file of a folder by itself', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, '0-payments.k8s.yaml'), JSON.stringify(cluster));
      writeFileSync(join(folder, '1-harbor.k8s.yaml'), JSON.stringify(changed(harbor, ['spec', 'bogus'], 1)));
      const verdicts = await validateManifests([folder]);
      expect(verdicts.map(({ file, ok }) => [file.slice(folder.length + 1), ok])).toEqual([
        ['0-payments.k8s.yaml', true],
        ['1-harbor.k8s.yaml', false],
      ]);
    });
  });
});
