import { parse } from 'yaml';
import { checkClusterManifest } from '../../../lib/clusters/classes/cluster-manifest-check';

/** A class-based Cluster, with other lines for the part below `topology`. */
const manifest = (topology = TOPOLOGY): unknown =>
  parse(`
apiVersion: cluster.x-k8s.io/v1beta1
kind: Cluster
metadata: {name: payments, creationTimestamp: null}
spec:
  clusterNetwork: {pods: {cidrBlocks: [100.96.0.0/11]}}
  topology: ${topology}
`);

const TOPOLOGY = `
    class: tkg-vsphere-default-v1.1.0
    version: v1.26.5+vmware.2-tkg.1
    controlPlane: {replicas: 3}
    variables:
    - {name: vcenter, value: {}}
    - {name: controlPlane, value: {}}
    workers:
      machineDeployments:
      - {class: tkg-worker, name: md-0, replicas: 1, strategy: {type: RollingUpdate}}`;

const VARIABLE_LIST = '\n    - {name: vcenter, value: {}}\n    - {name: controlPlane, value: {}}';

const POOL_LIST = '\n      - {class: tkg-worker, name: md-0, replicas: 1, strategy: {type: RollingUpdate}}';

const replaced = (before: string, after: string): unknown => {
  if (!TOPOLOGY.includes(before)) {
    throw new Error(`the topology has no ${before}`);
  }
  return manifest(TOPOLOGY.replace(before, after));
};

const messages = (object: unknown, path?: string): readonly string[] =>
  checkClusterManifest(object, path).map((issue) => `${issue.path}: ${issue.got}, expected ${issue.expected}`);

const changed = (changes: object): unknown => ({ ...(manifest() as object), ...changes });

test('checkClusterManifest finds nothing in a class-based Cluster', () => {
  expect(messages(manifest())).toEqual([]);
});

test('checkClusterManifest finds nothing where there are no node pools', () => {
  expect(messages(replaced('workers:', 'unjudged:'))).toEqual([]);
});

test('checkClusterManifest takes a version prefix, which TKG resolves', () => {
  expect(messages(replaced('v1.26.5+vmware.2-tkg.1', 'v1.26'))).toEqual([]);
});

test('checkClusterManifest warns of a class that a user made', () => {
  expect(checkClusterManifest(replaced('default-v1.1.0', 'default-v1.1.0-extended'))).toMatchObject([
    { severity: 'warning', path: 'spec.topology.class' },
  ]);
});

describe('checkClusterManifest', () => {
  test.each([
    ['it is of another version', changed({ apiVersion: 'cluster.x-k8s.io/v1alpha4' }), 'apiVersion: "cluster'],
    ['it is of another kind', changed({ kind: 'ClusterClass' }), 'kind: "ClusterClass", expected "Cluster"'],
    ['it has no version', changed({ apiVersion: undefined }), 'apiVersion: nothing, expected a value'],
    ['it has no name', changed({ metadata: {} }), 'metadata.name: nothing'],
    ['its name is a number', changed({ metadata: { name: 1 } }), 'metadata.name: 1, expected a string'],
    ['it has no content', changed({ spec: undefined }), 'spec: nothing'],
    ['its content is null', changed({ spec: null }), 'spec: null, expected an object'],
    ['it is a legacy cluster', changed({ spec: {} }), 'spec.topology: nothing, expected a value: a cluster class, its'],
    [
      'one entry holds two networks',
      {
        ...(manifest() as object),
        spec: {
          ...(manifest() as { spec: object }).spec,
          clusterNetwork: { pods: { cidrBlocks: ['fd00::/48,10.0.0.0/11'] } },
        },
      },
      'spec.clusterNetwork.pods.cidrBlocks[0]: "fd00::/48,10.0.0.0/11", expected an IPv4 or IPv6 network',
    ],
    ['its topology is null', manifest('null'), 'spec.topology: null, expected an object'],
    ['its topology is a list', manifest('[]'), 'spec.topology: [], expected an object'],
    ['it has no class', replaced('class: tkg-vsphere', 'notes: tkg-vsphere'), 'spec.topology.class: nothing'],
    ['its class is a number', replaced('tkg-vsphere-default-v1.1.0', '1.1'), 'class: 1.1, expected a string'],
    [
      'its class is none of TKG',
      replaced('tkg-vsphere-default-v1.1.0', 'quick-start'),
      'class: "quick-start", expected one of',
    ],
    ['it has no version of Kubernetes', replaced('version:', 'notes:'), 'spec.topology.version: nothing'],
    ['its version is a number', replaced('v1.26.5+vmware.2-tkg.1', '1.26'), 'version: 1.26, expected a string'],
    ['its version lacks the v', replaced('v1.26.5', '1.26.5'), 'version: "1.26.5+vmware.2-tkg.1", expected a version'],
    ['its version is null', replaced('v1.26.5+vmware.2-tkg.1', 'null'), 'version: null, expected a string'],
    [
      'a variable has no value',
      replaced('vcenter, value: {}', 'vcenter'),
      'variables.vcenter: nothing, expected a value',
    ],
    [
      'a variable has a misspelt field',
      replaced('vcenter, value: {}', 'vcenter, value: {}, definitonFrom: inline'),
      'variables[0].definitonFrom: the unknown property "definitonFrom"',
    ],
    [
      'a variable has a value of another type',
      replaced('vcenter, value: {}', 'vcenter, value: {folder: 1}'),
      'variables.vcenter.folder: 1, expected a string',
    ],
    ['its node pools are null', replaced(POOL_LIST, ' null'), 'machineDeployments: null, expected a list'],
    [
      'its workers are a list',
      replaced(`machineDeployments:${POOL_LIST}`, '- md-0'),
      'spec.topology.workers: ["md-0"]',
    ],
    ['a node pool has no class', replaced('class: tkg-worker, ', ''), 'machineDeployments[0].class: nothing'],
    ['a node pool has no name', replaced('name: md-0, ', ''), 'machineDeployments[0].name: nothing'],
    ['a node pool is a text', replaced(POOL_LIST, ' [md-0]'), 'machineDeployments[0]: "md-0", expected an object'],
    [
      'overrides are an object',
      replaced('replicas: 1', 'variables: {overrides: {worker: {}}}'),
      'machineDeployments[0].variables.overrides: {"worker":{}}, expected a list',
    ],
    [
      'variables of a node pool are no overrides',
      replaced('replicas: 1', 'variables: {override: []}'),
      'override: the unknown',
    ],
    [
      'a worker class is unknown',
      replaced('class: tkg-worker,', 'class: worker,'),
      'machineDeployments.md-0.class: "worker"',
    ],
    [
      'a field that the class has no say in is null',
      replaced('replicas: 3', 'replicas: null'),
      'spec.topology.controlPlane.replicas: null',
    ],
    [
      'a field of a node pool is null',
      replaced('replicas: 1', 'failureDomain: null'),
      'machineDeployments[0].failureDomain: null',
    ],
    [
      'a value is null',
      replaced('vcenter, value: {}', 'vcenter, value: {template: null}'),
      'variables.vcenter.template: null',
    ],
  ])('fails when %s', (_what, object, message) => {
    const found = messages(object);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    [
      'variables are an object',
      replaced(VARIABLE_LIST, ' {vcenter: {}}'),
      'spec.topology.variables: {"vcenter":{}}, expected a list',
    ],
    ['variables are null', replaced(VARIABLE_LIST, ' null'), 'spec.topology.variables: null, expected a list'],
    ['a variable has no name', replaced('name: vcenter, ', ''), 'spec.topology.variables[0].name: nothing'],
    [
      'the name of a variable is null',
      replaced('name: vcenter', 'name: null'),
      'spec.topology.variables[0].name: null',
    ],
    [
      'a variable is a text',
      replaced('{name: vcenter, value: {}}', 'vcenter'),
      'variables[0]: "vcenter", expected an object',
    ],
  ])('fails when %s, and names the variables that are missing then', (_what, object, message) => {
    const found = messages(object);
    expect(found[0]).toContain(message);
    expect(found).toContainEqual(expect.stringMatching(/^spec\.topology\.variables\.vcenter: nothing/));
  });

  test.each([undefined, null, 'Cluster', 1, true, [], {}])(
    'fails and does not throw when the manifest is %p',
    (object) => {
      const found = checkClusterManifest(object);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toMatchObject({ severity: 'error' });
    },
  );

  test('fails with paths below the one that it was given', () => {
    const found = messages(changed({ kind: 'Secret', spec: { topology: {} } }), 'clusters.yaml[1]');
    expect(found.map((message) => message.split(': ')[0])).toEqual([
      'clusters.yaml[1].kind',
      'clusters.yaml[1].spec.topology.class',
      'clusters.yaml[1].spec.topology.version',
    ]);
  });

  test('fails with the end of TKG on AWS', () => {
    expect(messages(replaced('tkg-vsphere-default-v1.1.0', 'tkg-aws-default-v1.2.0'))[0]).toContain(
      'TKG 2.4 is the last',
    );
  });
});
