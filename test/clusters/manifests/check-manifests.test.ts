import { checkClusterManifests, clusterObjects, type ManifestObject, resolveCluster } from 'tko-cdk/clusters';
import { formatIssue } from 'tko-cdk/spec';
import { clusterProps } from '../../kubernetes/clusters/support';

type Objects = readonly ManifestObject[];
type Data = Record<string, unknown>;

/** The objects of a cluster with an AntreaConfig, as a user's file would hold them. */
const objects = (): Objects =>
  clusterObjects(resolveCluster('workload', clusterProps({ antrea: { featureGates: { FlowExporter: true } } })));

/** Changes a place of an object, given as "spec.topology.class". */
type Change = (object: Data) => void;

const within = (object: Data, path: string): readonly [Data, string] => {
  const segments = path.split('.');
  const container = segments.slice(0, -1).reduce<Data>((data, segment) => data[segment] as Data, object);
  return [container, segments.at(-1) ?? ''];
};

const set =
  (path: string, value: unknown): Change =>
  (object) => {
    const [container, property] = within(object, path);
    container[property] = value;
  };

const append =
  (path: string, value: unknown): Change =>
  (object) => {
    const [container, property] = within(object, path);
    container[property] = [...(container[property] as readonly unknown[]), value];
  };

/** The objects with some places of one of them changed; a place that is set to undefined is gone. */
const changed = (kind: string, changes: readonly Change[], others: Objects = []): Objects => [
  ...objects().map((object) => {
    const copy = structuredClone(object) as Data;
    if (copy.kind === kind) {
      changes.forEach((change) => {
        change(copy);
      });
    }
    return JSON.parse(JSON.stringify(copy)) as ManifestObject;
  }),
  ...others,
];

const errors = (given: Objects): readonly string[] =>
  checkClusterManifests(given)
    .filter(({ severity }) => severity === 'error')
    .map(formatIssue);

const secret = (stringData: Readonly<Record<string, string>>): ManifestObject & { readonly stringData: object } => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'payments', namespace: 'default' },
  stringData,
});

const withoutIdentity: Change = (cluster) => {
  const [topology] = within(cluster, 'spec.topology.variables');
  topology.variables = (topology.variables as readonly { readonly name: string }[]).filter(
    ({ name }) => name !== 'identityRef',
  );
};

const NETWORK = 'spec.clusterNetwork';

describe('checkClusterManifests', () => {
  test('accepts the objects of a cluster', () => {
    expect(errors(objects())).toEqual([]);
  });

  test('accepts a Secret with user and password', () => {
    expect(errors(changed('Cluster', [withoutIdentity], [secret({ username: 'user', password: 'example' })]))).toEqual(
      [],
    );
  });

  test('lets other objects of the file be', () => {
    expect(errors([...objects(), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } }])).toEqual([]);
  });

  test('accepts a ClusterBootstrap without a network plug-in where that is said', () => {
    const given = changed('ClusterBootstrap', [
      set('metadata.annotations', { 'tkg.tanzu.vmware.com/unmanaged-cni': '' }),
      set('spec.cni', undefined),
    ]);
    expect(errors(given)).toEqual([]);
  });

  test.each<readonly [string, string, Objects, string]>([
    [
      'V49',
      'the Secret has no password',
      changed('Cluster', [withoutIdentity], [secret({ username: 'user' })]),
      'Secret/payments.stringData.password',
    ],
    [
      'V50',
      'pods and services are of different families',
      changed('Cluster', [set(`${NETWORK}.services.cidrBlocks`, ['fd00::/108'])]),
      'Cluster/payments.spec.clusterNetwork',
    ],
    [
      'V50',
      'there are two networks of one family',
      changed('Cluster', [
        append(`${NETWORK}.pods.cidrBlocks`, '10.9.0.0/16'),
        append(`${NETWORK}.services.cidrBlocks`, '10.8.0.0/16'),
      ]),
      'one network of each',
    ],
    [
      'V50',
      'IPv6 is preferred and not there',
      changed('Cluster', [append('spec.topology.variables', { name: 'network', value: { ipv6Primary: true } })]),
      'IPv6 first',
    ],
    [
      'V51',
      'there are no workers',
      changed('Cluster', [set('spec.topology.workers', { machineDeployments: [] })]),
      'controlPlaneTaint',
    ],
    [
      'S3',
      'kapp-controller is missing',
      changed('ClusterBootstrap', [set('metadata.annotations', {}), set('spec.kapp', undefined)]),
      'ClusterBootstrap/payments.spec.kapp: got nothing',
    ],
    [
      'S3',
      'the network plug-in is missing',
      changed('ClusterBootstrap', [set('metadata.annotations', {}), set('spec.cni', undefined)]),
      'ClusterBootstrap/payments.spec.cni: got nothing',
    ],
    [
      'S3',
      'a package has no name',
      changed('ClusterBootstrap', [set('spec.kapp.refName', undefined)]),
      'kapp.refName: got nothing',
    ],
    [
      'S3',
      'values come from two places',
      changed('ClusterBootstrap', [set('spec.cni.valuesFrom.secretRef', 'x')]),
      'secretRef and providerRef',
    ],
    [
      'S3',
      'a reference has no API group',
      changed('ClusterBootstrap', [set('spec.cni.valuesFrom.providerRef.apiGroup', undefined)]),
      'providerRef.apiGroup: got nothing',
    ],
    [
      'S3',
      'the object of a reference is missing',
      objects().filter(({ kind }) => kind !== 'AntreaConfig'),
      'AntreaConfig "payments", which is not among the objects',
    ],
    [
      'S3',
      'a package stands there twice',
      changed('ClusterBootstrap', [append('spec.additionalPackages', { refName: 'pinniped*' })]),
      '"pinniped*" a second time',
    ],
    [
      'S4',
      'pods keep their addresses in a tunnel',
      changed('AntreaConfig', [set('spec.antrea.config.noSNAT', true)]),
      'AntreaConfig/payments.spec.antrea.config.noSNAT',
    ],
    [
      'S4',
      'EndpointSlice is on without AntreaProxy',
      changed('AntreaConfig', [set('spec.antrea.config.featureGates.AntreaProxy', false)]),
      'EndpointSlice without AntreaProxy',
    ],
  ])('fails by %s when %s', (rule, _what, given, message) => {
    const found = errors(given).filter((error) => error.includes(message));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`(${rule})`);
  });

  test('fails when the Cluster has no class', () => {
    expect(errors(changed('Cluster', [set('spec.topology.class', undefined)]))[0]).toContain(
      'Cluster/payments.spec.topology.class',
    );
  });

  test.each([
    [[]],
    [[{}]],
    [[{ kind: 'Cluster' }]],
    [[{ kind: 'ClusterBootstrap', spec: 'x' }]],
    [[{ kind: 'AntreaConfig', spec: null }]],
  ])('throws nothing at %j', (given) => {
    expect(() => checkClusterManifests(given as Objects)).not.toThrow();
  });
});
