import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clusterObjects, resolveCluster, type VsphereClusterConfiguration } from 'tko-cdk/clusters';
import { readStackOutputs } from 'tko-cdk/spec';
import { parseAllDocuments, stringify } from 'yaml';
import { ROOT } from './documents';
import { awsConfigurationFile } from './examples/aws-flat-configuration';
import { objectsOf, withLargerWorkers } from './examples/flat-both-ways';
import { configurationFile } from './examples/flat-configuration';
import { lookAt } from './examples/own-manifest';
import { checksOf } from './examples/preflight';
import { type ExampleRun, runExample } from './run-example';

let run: ExampleRun | undefined;
afterEach(() => {
  if (run !== undefined) {
    rmSync(run.folder, { recursive: true, force: true });
  }
});

async function outputOf(example: string): Promise<ExampleRun> {
  run = await runExample(example);
  return run;
}

describe('an example of a page runs, and what it changes beneath reaches the output', () => {
  test.each([
    ['foundation', '"cpu_share_level": "high"'],
    ['avi-controller', '"annotation": "NSX ALB controller"'],
    ['avi-configuration', '"enable_http": "false"'],
    ['avi-networks', '"buffer_se": "1"'],
    ['reference-design', '"annotation": "NSX ALB controller"'],
    ['aws-site', '"enable_network_address_usage_metrics": true'],
    ['aws-reference-design', '"enable_network_address_usage_metrics": true'],
    ['aws-air-gapped', '"prevent_destroy": true'],
  ])('%s: %s', async (example, change) => {
    const { terraform } = await outputOf(example);

    expect(terraform).toContain(change);
  });

  test.each([
    ['workload-cluster', 'nodeDrainTimeout: 10m'],
    ['ako-deployment-config', 'shardVSSize: LARGE'],
    ['packages', 'syncPeriod: 1h'],
    ['fleet', 'kind: VSphereDeploymentZone'],
    ['aws-cluster', 'existingID: vpc-0a1b2c3d'],
    ['azure-cluster', 'name: billing-nodes'],
    ['reference-design', 'team: payments'],
  ])('%s: %s', async (example, change) => {
    const { manifests } = await outputOf(example);

    expect(manifests).toContain(change);
  });
});

test('the networks of the example site are printed, and no issue', async () => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await outputOf('design');
  const lines = printed.mock.calls.map((words) => words.join(' '));
  printed.mockRestore();

  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe('sfo01-w01-vds01-albmanagement 172.16.10.0/24 1610');
});

test('the pool of nodes is global without a namespace', async () => {
  const { manifests } = await outputOf('node-ip-pool');

  expect(manifests).toContain('kind: GlobalInClusterIPPool');
});

test('the backend of a site reaches each of its stacks', async () => {
  const { terraform } = await outputOf('reference-design');

  expect(terraform.match(/"bucket": "terraform-states"/g)).toHaveLength(6);
});

test('packages stand in the order of their needs', async () => {
  const { manifests } = await outputOf('packages');
  const installs = parseAllDocuments(manifests)
    .map((document) => document.toJS() as { readonly kind: string; readonly metadata: { readonly name: string } })
    .filter(({ kind }) => kind === 'PackageInstall');

  expect(installs.map(({ metadata }) => metadata.name)).toEqual(['cert-manager', 'contour', 'harbor', 'portal']);
});

test('a variable that is added to a flat configuration reaches its text', () => {
  const certificate = readFileSync(join(__dirname, '../fixtures/certificates/ca.pem'), 'utf8');
  const outputs = readStackOutputs(JSON.stringify({ 'sfo01-avi-configuration': { ca_certificate: certificate } }));

  expect(configurationFile(outputs)).toMatch(/# Mine\n.*TKG_IP_FAMILY: "ipv4"\n$/);
});

test('fails to give a flat configuration while the certificate is not known', () => {
  expect(configurationFile()).toBeUndefined();
});

test('a flat configuration on AWS has the ids that the foundation answered', () => {
  const outputs = readStackOutputs(readFileSync(join(ROOT, 'examples/aws/outputs.sample.json'), 'utf8'));

  expect(awsConfigurationFile(outputs)).toContain('AWS_VPC_ID: "vpc-0a000000000000001"');
});

test('fails to give a flat configuration on AWS while the ids are not known', () => {
  expect(awsConfigurationFile()).toBeUndefined();
});

test('a site of constructs alone has the outputs that its cluster takes', async () => {
  const { terraform } = await outputOf('aws-site');

  expect(terraform).toContain('"security_group_id_lab-mgmt_node": {');
  expect(terraform).toContain('"private_subnet_id_lab_us-west-2c": {');
});

const PAYMENTS: VsphereClusterConfiguration = {
  name: 'payments',
  vcenter: {
    server: 'vc01.sfo01.example.com',
    insecure: true,
    datacenter: '/sfo01w01dc01',
    resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/payments',
    folder: '/sfo01w01dc01/vm/payments',
    network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
    datastore: '/sfo01w01dc01/datastore/vsanDatastore',
  },
  sshAuthorizedKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx tko-admin'],
};

const manifestsOf = (configuration: VsphereClusterConfiguration): string =>
  clusterObjects(resolveCluster('workload', configuration))
    .map((object) => stringify({ ...object, id: undefined }))
    .join('---\n');

test('manifests of a user are read, and nothing is wrong with them', () => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);

  expect(lookAt(manifestsOf(PAYMENTS))).toEqual([]);
  expect(printed).toHaveBeenCalledWith('workload', 'payments', 'v1.26.5+vmware.2-tkg.1');
  printed.mockRestore();
});

test('fails on a worker class that is none in manifests of a user', () => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);

  expect(lookAt(manifestsOf(PAYMENTS).replaceAll('class: tkg-worker', 'class: tkg-workers'))).toContainEqual(
    expect.stringContaining('got "tkg-workers", expected a worker class'),
  );
  printed.mockRestore();
});

const FLAT = `
CLUSTER_NAME: payments
CLUSTER_PLAN: dev
INFRASTRUCTURE_PROVIDER: vsphere
VSPHERE_SERVER: vc01.sfo01.example.com
VSPHERE_DATACENTER: /sfo01w01dc01
VSPHERE_RESOURCE_POOL: /sfo01w01dc01/host/sfo01w01cluster01/Resources/payments
VSPHERE_FOLDER: /sfo01w01dc01/vm/payments
VSPHERE_NETWORK: /sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload
VSPHERE_DATASTORE: /sfo01w01dc01/datastore/vsanDatastore
VSPHERE_INSECURE: 'true'
VSPHERE_SSH_AUTHORIZED_KEY: ${PAYMENTS.sshAuthorizedKeys[0]}
AVI_CONTROL_PLANE_HA_PROVIDER: 'true'
`;

test('a flat configuration gives objects, and comes back as variables', () => {
  expect(objectsOf(FLAT).objects.map(({ kind }) => kind)).toEqual(['Cluster']);
  expect(withLargerWorkers(FLAT)).toMatchObject({ CLUSTER_NAME: 'payments', WORKER_SIZE: 'large' });
});

test('fails to give objects of a flat configuration with a mistake, and prints its line', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);

  expect(objectsOf(FLAT.replace('payments\n', 'Payments\n')).objects).toEqual([]);
  expect(printed).toHaveBeenCalledWith(2, 'error', expect.stringContaining('CLUSTER_NAME: got "Payments"'));
  printed.mockRestore();
});

test('the checks of a cluster that need the network are lines of a script', () => {
  expect(checksOf(PAYMENTS)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^# V28: /),
      'govc ls -d /sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
    ]),
  );
});
