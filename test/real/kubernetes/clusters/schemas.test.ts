import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeReal, manifestValidator } from '../../harness/gate';
import { type ManifestVerdict, validateManifests } from '../../harness/manifests';
import { inTemporaryFolder } from '../../harness/workspace';
import { changed, type Path } from './paths';
import { exampleObjects, type Manifest } from './shapes';

const OBJECTS = exampleObjects();

/** Settings of Antrea 1.11 (TKG 2.3), of which only the definition of Antrea 1.9 (TKG 2.2) can be had. */
const ANTREA_1_11: readonly string[] = [
  'spec.antrea.config.cloudProvider',
  'spec.antrea.config.egress.maxEgressIPsPerNode',
  'spec.antrea.config.featureGates.L7NetworkPolicy',
  'spec.antrea.config.featureGates.SupportBundleCollection',
  'spec.antrea.config.multicluster.enablePodToPodConnectivity',
  'spec.antrea.config.multicluster.enableStretchedNetworkPolicy',
];

/** Objects that are newer than the definitions. */
const NEWER: readonly string[] = ['AntreaConfig antrea', 'AntreaConfig nsx-routes'];

const titleOf = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name}`;

const isNewer = (object: Manifest): boolean => NEWER.includes(titleOf(object));

/** One wrong thing in an object of a kind; undefined takes what is there away. */
interface Refusal {
  readonly kind: string;
  /** Name of the object, where not any will do. */
  readonly name?: string;
  readonly fact: string;
  readonly at: Path;
  readonly value: unknown;
  readonly message: RegExp;
}

const provider: Path = ['spec', 'csi', 'valuesFrom', 'providerRef'];

const REFUSALS: readonly Refusal[] = [
  {
    kind: 'Cluster',
    fact: 'its control plane has a word for its number',
    at: ['spec', 'topology', 'controlPlane', 'replicas'],
    value: 'three',
    message: /replicas: .*must be of type integer/,
  },
  {
    kind: 'Cluster',
    name: 'health-checks',
    fact: 'its health check has a misspelt field',
    at: ['spec', 'topology', 'controlPlane', 'machineHealthCheck', 'maxUnhealthyNodes'],
    value: '40%',
    message: /maxUnhealthyNodes: .*unknown field/,
  },
  {
    kind: 'Cluster',
    name: 'health-checks',
    fact: 'its health check has a duration that is none',
    at: ['spec', 'topology', 'controlPlane', 'machineHealthCheck', 'unhealthyConditions', 0, 'timeout'],
    value: undefined,
    message: /timeout: Required value/,
  },
  {
    kind: 'Cluster',
    name: 'node-pools',
    fact: 'a pool is replaced in an unknown way',
    at: ['spec', 'topology', 'workers', 'machineDeployments', 1, 'strategy', 'type'],
    value: 'Recreate',
    message: /strategy\.type: Unsupported value: "Recreate"/,
  },
  {
    kind: 'Cluster',
    name: 'node-pools',
    fact: 'an override has no name',
    at: ['spec', 'topology', 'workers', 'machineDeployments', 1, 'variables', 'overrides', 0, 'name'],
    value: undefined,
    message: /overrides\[0\]\.name: Required value/,
  },
  {
    kind: 'ClusterBootstrap',
    fact: 'a configuration has no name',
    at: [...provider, 'name'],
    value: undefined,
    message: /providerRef\.name: Required value/,
  },
  {
    kind: 'ClusterBootstrap',
    fact: 'a package has a version beside its name',
    at: ['spec', 'additionalPackages', 0, 'version'],
    value: '0.6.2',
    message: /version: .*unknown field/,
  },
  {
    kind: 'AntreaConfig',
    name: 'tkg-2-2',
    fact: 'the tunnel is of an unknown mode',
    at: ['spec', 'antrea', 'config', 'trafficEncapMode'],
    value: 'vxlan',
    message: /trafficEncapMode: Unsupported value: "vxlan"/,
  },
  {
    kind: 'AntreaConfig',
    name: 'tkg-2-2',
    fact: 'a feature is switched by a text',
    at: ['spec', 'antrea', 'config', 'featureGates', 'Egress'],
    value: 'true',
    message: /Egress: .*must be of type boolean/,
  },
  {
    kind: 'CalicoConfig',
    fact: 'the size of frames is a text',
    at: ['spec', 'calico', 'config', 'vethMTU'],
    value: '1440',
    message: /vethMTU: .*must be of type integer/,
  },
  {
    kind: 'VSphereCPIConfig',
    name: 'ipv6',
    fact: 'the IP family is unknown',
    at: ['spec', 'vsphereCPI', 'ipFamily'],
    value: 'ipv5',
    message: /ipFamily: (Unsupported value|Invalid value).*"ipv5"/,
  },
  {
    kind: 'VSphereCPIConfig',
    name: 'nsx-routes',
    fact: 'the switch for routes of pods is a text',
    at: ['spec', 'vsphereCPI', 'nsxt', 'podRoutingEnabled'],
    value: 'true',
    message: /podRoutingEnabled: .*must be of type boolean/,
  },
  {
    kind: 'VSphereCSIConfig',
    name: 'three-zones',
    fact: 'topology is switched by a text',
    at: ['spec', 'vsphereCSI', 'config', 'useTopologyCategories'],
    value: 'true',
    message: /useTopologyCategories: .*must be of type boolean/,
  },
  {
    kind: 'VSphereCSIConfig',
    fact: 'it has no mode',
    at: ['spec', 'vsphereCSI', 'mode'],
    value: undefined,
    message: /mode: Required value/,
  },
  {
    kind: 'AwsEbsCSIConfig',
    fact: 'the number of replicas is a text',
    at: ['spec', 'awsEBSCSIDriver', 'deploymentReplicas'],
    value: '3',
    message: /deploymentReplicas: .*must be of type integer/,
  },
  {
    kind: 'AzureDiskCSIConfig',
    fact: 'the proxy is under the name of another driver',
    at: ['spec', 'azureDiskCSIDriver', 'http_proxy'],
    value: 'http://proxy.example.com:3128',
    message: /http_proxy: .*unknown field/,
  },
  {
    kind: 'AzureFileCSIConfig',
    fact: 'exceptions of the proxy are a list',
    at: ['spec', 'azureFileCSIDriver', 'noProxy'],
    value: ['.example.com'],
    message: /noProxy: .*must be of type string/,
  },
  {
    kind: 'KubevipCPIConfig',
    fact: 'ranges are a list',
    at: ['spec', 'loadbalancerIPRanges'],
    value: ['172.16.60.200-172.16.60.220'],
    message: /loadbalancerIPRanges: .*must be of type string/,
  },
  {
    kind: 'InClusterIPPool',
    name: 'own-pool-nodes',
    fact: 'the prefix is a text',
    at: ['spec', 'prefix'],
    value: '24',
    message: /prefix: .*must be of type integer/,
  },
  {
    kind: 'InClusterIPPool',
    name: 'tkg-2-2-nodes',
    fact: 'a pool of TKG 2.2 has addresses as one of TKG 2.3',
    at: ['spec', 'ranges'],
    value: ['172.16.61.20-172.16.61.49'],
    message: /ranges: .*unknown field/,
  },
  {
    kind: 'GlobalInClusterIPPool',
    fact: 'addresses are one text',
    at: ['spec', 'addresses'],
    value: '172.16.60.50-172.16.60.99',
    message: /addresses: .*must be of type array/,
  },
  {
    kind: 'VSphereFailureDomain',
    fact: 'the zone is of an unknown type',
    at: ['spec', 'zone', 'type'],
    value: 'Host',
    message: /zone\.type: Unsupported value: "Host"/,
  },
  {
    kind: 'VSphereFailureDomain',
    name: 'edge-1',
    fact: 'the hosts have no group of VMs',
    at: ['spec', 'topology', 'hosts', 'vmGroupName'],
    value: undefined,
    message: /vmGroupName: Required value/,
  },
  {
    kind: 'VSphereDeploymentZone',
    fact: 'there is no place for its nodes',
    at: ['spec', 'placementConstraint'],
    value: undefined,
    message: /placementConstraint: Required value/,
  },
  {
    kind: 'VSphereDeploymentZone',
    name: 'edge-1',
    fact: 'the switch for control planes is a text',
    at: ['spec', 'controlPlane'],
    value: 'false',
    message: /controlPlane: .*must be of type boolean/,
  },
  {
    kind: 'AzureClusterIdentity',
    fact: 'it is of an unknown type',
    at: ['spec', 'type'],
    value: 'Password',
    message: /spec\.type: Unsupported value: "Password"/,
  },
  {
    kind: 'AzureClusterIdentity',
    fact: 'the tenant is misspelt',
    at: ['spec', 'tenantId'],
    value: '66666666-7777-8888-9999-000000000000',
    message: /tenantId: .*unknown field/,
  },
  {
    kind: 'Deployment',
    fact: 'the arguments are one text',
    at: ['spec', 'template', 'spec', 'containers', 0, 'args'],
    value: '--v=4',
    message: /args: .*must be of type array/,
  },
  {
    kind: 'Deployment',
    fact: 'nothing selects its pods',
    at: ['spec', 'selector'],
    value: undefined,
    message: /spec\.selector: Required value/,
  },
  {
    kind: 'ServiceAccount',
    fact: 'a Secret is a text',
    at: ['secrets'],
    value: ['token'],
    message: /secrets\[0\]/,
  },
  {
    kind: 'ClusterRole',
    fact: 'a rule has no verbs',
    at: ['rules', 0, 'verbs'],
    value: undefined,
    message: /rules\[0\]\.verbs: Required value/,
  },
  {
    kind: 'ClusterRoleBinding',
    fact: 'it has one subject in place of a list',
    at: ['subjects'],
    value: { kind: 'ServiceAccount', name: 'autoscaler', namespace: 'default' },
    message: /subjects: .*must be of type array|subjects\.\w+: .*unknown field/,
  },
];

function wrongObject({ kind, name, at, value }: Refusal): Manifest {
  const right = OBJECTS.find(
    (object) => object.kind === kind && (name ?? object.metadata.name) === object.metadata.name,
  );
  if (right === undefined) {
    throw new RangeError(`got no ${kind} ${name ?? ''} in the example`);
  }
  return changed(right, at, value) as Manifest;
}

/** The verdicts on objects, in their order. */
function verdictsOn(objects: readonly Manifest[]): Promise<readonly ManifestVerdict[]> {
  return inTemporaryFolder(async (folder) => {
    objects.forEach((object, index) => {
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}.yaml`), JSON.stringify(object));
    });
    const verdicts = await validateManifests([folder]);
    return [...verdicts].sort((one, other) => (basename(one.file) < basename(other.file) ? -1 : 1));
  });
}

describeReal([manifestValidator()], 'kubectl-validate of the objects of all clusters of the example', () => {
  let verdicts: readonly ManifestVerdict[] = [];
  let refusals: readonly ManifestVerdict[] = [];

  beforeAll(async () => {
    verdicts = await verdictsOn(OBJECTS);
    refusals = await verdictsOn(REFUSALS.map(wrongObject));
  }, 600_000);

  const numbered = OBJECTS.map((object, index) => ({ object, index, title: titleOf(object) }));

  test.each(numbered.filter(({ object }) => !isNewer(object)))('$title is accepted', ({ index }) => {
    expect(verdicts[index]).toMatchObject({ ok: true, message: '' });
  });

  test.each(numbered.filter(({ object }) => isNewer(object)))(
    '$title has nothing but settings of Antrea 1.11 that the definition of 1.9 lacks',
    ({ index }) => {
      const unknown = [...(verdicts[index]?.message ?? '').matchAll(/(spec\.[\w.]+): [^,]*/g)];
      expect(unknown.map(([, path]) => path)).toEqual(ANTREA_1_11);
      expect(unknown.every(([finding]) => finding.includes('value provided for unknown field'))).toBe(true);
    },
  );

  test.each(REFUSALS.map((refusal, index) => ({ ...refusal, index })))(
    '$kind fails when $fact',
    ({ index, message }) => {
      expect(refusals[index]).toMatchObject({ ok: false });
      expect(refusals[index]?.message).toMatch(message);
    },
  );

  test('each kind is accepted, and refused', () => {
    const kinds = (objects: readonly { readonly kind: string }[]) =>
      [...new Set(objects.map(({ kind }) => kind))].sort();
    expect(kinds(REFUSALS)).toEqual(kinds(OBJECTS));
  });
});
