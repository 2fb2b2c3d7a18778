import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, JsonPatch } from 'cdk8s';
import { Testing } from 'cdktf';
import { AviConfiguration, AviControllerCluster, AviNetworks } from 'tko-cdk/avi';
import { checkClusterManifests, clusterObjects, resolveCluster } from 'tko-cdk/clusters';
import { checkAws, checkAwsAirGapped, checkVsphereVds, designVsphereVds, TKG_RELEASES } from 'tko-cdk/design';
import {
  AkoDeploymentConfig,
  type ClusterClassVariables,
  type VsphereClusterConfiguration,
  NodeIpPool,
  Harbor,
  PackageRepository,
  TanzuPackage,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';
import { formatIssue } from 'tko-cdk/spec';
import { clusterManifests, type FlatTexts, managementClusterConfiguration } from 'tko-cdk/tanzu';
import { anAirGappedAwsSite, anAwsSite, aVsphereVdsSite } from 'tko-cdk/testing';
import { AviController, TkoStack, VsphereFoundation } from 'tko-cdk/vsphere';
import { check } from '../../lib/cli/check';
import { cluster } from '../../lib/cli/cluster';
import { AIR_GAPPED_MISTAKES, AWS_MISTAKES, AWS_RULE_MISTAKES, AWS_SITE_MISTAKES } from './aws-refusals';
import { DOCUMENTS, fencesOf, ROOT } from './documents';

const design = designVsphereVds(aVsphereVdsSite());
const { avi, vcenter, dns, ntp, contentLibrary } = design;
const placement = design.placements[0]!;
const library = { contentLibrary, contentLibraryId: 'library' };

const stack = (stage: string): TkoStack => new TkoStack(Testing.app(), `sfo01-${stage}`);
const chart = (id: string): Chart => new Chart(new App(), id);

/** The lines of an error's message. */
function thrownBy(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.trim());
  }
  throw new Error('got no error, expected a refusal');
}

const foundation = (): unknown =>
  new VsphereFoundation(stack('foundation'), 'Foundation', {
    ...design,
    vcenter: { ...vcenter, user: 'VSPHERE\\tkg' },
    networks: [
      { id: 'a', portGroup: 'pg-a', vlan: 5000, existing: false },
      { id: 'b', portGroup: 'pg-b', vlan: 10, existing: false },
      { id: 'c', portGroup: 'pg-b', vlan: 11, existing: false },
    ],
    placements: [placement, placement, { name: 'tkg-old-components', existing: true }],
    grants: [{ kind: 'folder', target: 'tkg-old-components', propagate: true }],
  });

const aviController = (): unknown =>
  new AviController(stack('avi-controller'), 'AviController', {
    ...avi,
    vcenter,
    placement,
    contentLibrary,
    controllers: [avi.controllers[0]!, { ...avi.controllers[1]!, address: '172.16.11.12' }],
    sysadminPublicKey: 'none',
  });

const aviCluster = (): unknown =>
  new AviControllerCluster(stack('avi-cluster'), 'AviCluster', { ...avi, controllers: avi.controllers.slice(0, 1) });

const aviConfiguration = (overrides: Partial<typeof avi> & { readonly ntp?: readonly string[] }): unknown =>
  new AviConfiguration(stack('avi-configuration'), 'AviConfiguration', {
    ...avi,
    vcenter,
    dns,
    ntp,
    ...library,
    ...overrides,
  });

const vip = avi.networks.find(({ name }) => name === 'sfo01-w01-vds01-tkgclustervip')!;
const aviNetworks = (): unknown =>
  new AviNetworks(stack('avi-networks'), 'AviNetworks', {
    ...avi,
    vcenter,
    dns,
    placement,
    ...library,
    networks: [{ ...vip, pool: undefined }],
  });

const datacenter = '/sfo01w01dc01';
const THUMBPRINT = 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF';
const paymentsProps = (
  overrides: Partial<VsphereClusterConfiguration> = {},
  folder = `${datacenter}/vm/payments`,
): VsphereClusterConfiguration => ({
  name: 'payments',
  vcenter: {
    server: 'vc01.sfo01.example.com',
    insecure: overrides.name === undefined,
    datacenter,
    resourcePool: `${datacenter}/host/sfo01w01cluster01/Resources/payments`,
    folder,
    network: `${datacenter}/network/sfo01-w01-vds01-tkgworkload`,
    datastore: `${datacenter}/datastore/vsanDatastore`,
  },
  sshAuthorizedKeys: [design.sshAuthorizedKey],
  ...overrides,
});
const payments = (...parameters: Parameters<typeof paymentsProps>): WorkloadCluster =>
  new WorkloadCluster(chart('payments'), 'Payments', paymentsProps(...parameters));

/** A cluster whose patches are judged when its app is synthesized. */
function patchedPayments(): unknown {
  const app = new App();
  const { vcenter } = paymentsProps();
  const patched = new WorkloadCluster(
    new Chart(app, 'payments'),
    'Payments',
    paymentsProps({ vcenter: { ...vcenter, insecure: false, thumbprint: THUMBPRINT } }),
  );
  patched.resource.addJsonPatch(
    JsonPatch.replace('/spec/topology/workers/machineDeployments/0/class', 'tkg-worker-linux'),
  );
  patched.clusterBootstrap?.addJsonPatch(JsonPatch.remove('/spec/csi/valuesFrom/providerRef/apiGroup'));
  return app.synthYaml();
}

/** The objects of a cluster that somebody wrote by hand, with some mistakes. */
function ownObjects(): readonly object[] {
  const objects = clusterObjects(resolveCluster('workload', paymentsProps({ antrea: { proxyAll: true } })));
  const text = JSON.stringify(objects)
    .replace('"tlsThumbprint":', '"thumbprint":')
    .replace('"name":"controlPlane"', '"name":"CONTROL_PLANE"')
    .replace('"class":"tkg-worker"', '"class":"tkg-worker-linux"')
    .replace('"kind":"AntreaConfig","name":"payments"', '"kind":"AntreaConfig","name":"payment"');
  return JSON.parse(text) as readonly object[];
}

/** A flat configuration with a mistake of each kind. */
const FLAT: FlatTexts = {
  CLUSTER_NAME: 'Payments',
  CLUSTER_PLAN: 'dev',
  INFRASTRUCTURE_PROVIDER: 'vsphere',
  VSPHERE_SERVER: 'vc01.sfo01.example.com',
  VSPHERE_DATACENTER: '/sfo01w01dc01',
  VSPHERE_DATASTOR: '/sfo01w01dc01/datastore/vsanDatastore',
  VSPHERE_RESOURCE_POOL: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/payments',
  VSPHERE_FOLDER: '/sfo01w01dc01/vm/payments',
  VSPHERE_NETWORK: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
  VSPHERE_TLS_THUMBPRINT: THUMBPRINT,
  VSPHERE_SSH_AUTHORIZED_KEY: design.sshAuthorizedKey,
  VSPHERE_WORKER_NUM_CPUS: 'two',
  AVI_CONTROL_PLANE_HA_PROVIDER: 'true',
  TKG_HTTP_PROXY: 'http://10.0.0.9:3128',
  CP_SIZE: 'large',
};
const flatIssues = (): readonly string[] =>
  clusterManifests(FLAT, { release: TKG_RELEASES['2.3.0'] }).issues.map(formatIssue);

/** What the command `cluster` prints of a file with some mistakes. */
function flatFile(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-docs-'));
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line.replaceAll(`${folder}/`, ''));
  const variables = { ...FLAT, CLUSTER_NAME: 'payments', VSPHERE_WORKER_NUM_CPUS: '1', TKG_HTTP_PROXY: '' };
  writeFileSync(
    join(folder, 'payments.yaml'),
    Object.entries(variables)
      .map(([name, text]) => `${name}: "${text}"`)
      .join('\n'),
  );
  cluster(join(folder, 'payments.yaml'), { release: '2.3', role: 'workload' }, { log, error: log });
  rmSync(folder, { recursive: true });
  return lines;
}
/** As a program without types would write them. */
const wrongVariables = { apiServerPort: '6443', aviApiServerHAProvider: true } as unknown as ClusterClassVariables;

const nodeIpPool = (): unknown =>
  new NodeIpPool(chart('node-ip-pools'), 'Workload', {
    name: 'sfo01-tkgworkload',
    addresses: ['172.16.60.1-172.16.60.99'],
    prefixLength: 24,
    gateway: '172.16.60.1',
  });

const akoDeploymentConfig = (): unknown =>
  new AkoDeploymentConfig(chart('ako-deployment-configs'), 'WorkloadIngress', {
    ...design.akoDeploymentConfigs.find(({ layer7 }) => layer7)!,
    name: 'install-ako-for-all',
    selector: {},
    nodeNetworks: [],
    cni: 'calico',
    dataNetwork: { name: 'sfo01-w01-vds01-tkgworkloadvip', cidr: '172.16.70.1/24' },
  });

const repository = (): unknown =>
  new PackageRepository(chart('payments-packages'), 'Standard', { image: 'https://harbor.example.com/tkg/repo:v1' });
const tanzuPackage = (id: string, packageName: string, version: string, namespace: string): unknown =>
  new TanzuPackage(chart('payments-packages'), id, { packageName, version, namespace });

const pastedPrometheus = (): unknown =>
  new TanzuPackage(chart('payments-packages'), 'Prometheus', {
    packageName: 'prometheus.tanzu.vmware.com',
    version: '2.43.0+vmware.2-tkg.1',
    namespace: 'tanzu-prometheus-monitoring',
    values: 'ingress: {enabled: "false", tlsCertificate: {tls.crt: crt}}\nalertmanger: {}\n',
  });

function lonelyHarbor(): readonly string[] {
  const packages = chart('payments-packages');
  new Harbor(packages, 'Registry', { hostname: 'registry.example.com', volumes: { registry: { size: '200Gi' } } });
  return packages.node.validate();
}

/** What `check` prints of a site file. */
function checkedFile(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-docs-'));
  const site = join(folder, 'site.yaml');
  writeFileSync(site, text);
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line.replaceAll(`${folder}/`, ''));
  check(site, {}, { log, error: log });
  rmSync(folder, { recursive: true });
  return lines;
}

/** The example with one address changed. */
const exampleText = (): string =>
  readFileSync(join(ROOT, 'examples/vsphere-vds/site.yaml'), 'utf8').replace('172.16.10.12', '172.16.10.111');

const foundIn = (data: unknown): readonly string[] => checkVsphereVds(data).map(formatIssue);

/** What the library says of the mistakes that a document shows. */
const MESSAGES: Readonly<Record<string, () => readonly string[]>> = {
  'docs/aws.md': () => AWS_MISTAKES.flatMap(thrownBy),
  'docs/cluster-classes.md': () => checkClusterManifests(ownObjects()).map(formatIssue),
  'docs/clusters.md': () => [
    ...thrownBy(() => payments({ name: 'sfo01w01tkgworkload-payments', controlPlaneReplicas: 2 }, 'payments')),
    ...thrownBy(() => payments({ variables: wrongVariables })),
    ...thrownBy(() => payments({ imageRepository: '${TfToken[TOKEN.1]}' })),
    ...thrownBy(nodeIpPool),
    ...thrownBy(patchedPayments),
  ],
  'docs/command.md': () => [...checkedFile(exampleText()), ...checkedFile('design: azure\n'), ...flatFile()],
  'docs/flat-configuration.md': flatIssues,
  'docs/foundation.md': () => thrownBy(foundation),
  'docs/load-balancing.md': () => thrownBy(akoDeploymentConfig),
  'docs/nsx-alb.md': () => [
    ...thrownBy(aviController),
    ...thrownBy(aviCluster),
    ...thrownBy(() => aviConfiguration({ ntp: [] })),
    ...thrownBy(() => aviConfiguration({ backup: { ...avi.backup!, intervalHours: 100 } })),
    ...thrownBy(aviNetworks),
  ],
  'docs/packages.md': () => [
    ...thrownBy(repository),
    ...thrownBy(() => tanzuPackage('Antrea', 'antrea.tanzu.vmware.com', '1.11.1+vmware.4-tkg.1', 'antrea-package')),
    ...thrownBy(() => tanzuPackage('Contour', 'contour.tanzu.vmware.com', '1.24.4', 'default')),
    ...thrownBy(pastedPrometheus),
    ...lonelyHarbor(),
  ],
  'docs/reference-design-aws-air-gapped.md': () =>
    checkAwsAirGapped(anAirGappedAwsSite(AIR_GAPPED_MISTAKES)).map(formatIssue),
  'docs/reference-design-aws.md': () => checkAws(anAwsSite(AWS_SITE_MISTAKES)).map(formatIssue),
  'docs/reference-design-vsphere-vds.md': () =>
    foundIn(aVsphereVdsSite({ networks: { workloadVip: { vlan: 1680 } }, avi: { controllers: ['172.16.10.11'] } })),
  'docs/rules-aws.md': () => checkAws(anAwsSite(AWS_RULE_MISTAKES)).map(formatIssue),
  'docs/rules.md': () =>
    foundIn(
      aVsphereVdsSite({
        networks: { clusterVip: { pool: '172.16.80.100-172.16.80.105' }, workloadVip: { vlan: 1680 } },
        avi: { backup: undefined },
      }),
    ),
  'docs/site-file-aws.md': () =>
    checkAws(anAwsSite({ region: 'us-west', keyPair: { publicKey: 'ecdsa-sha2-nistp256 AAAA' } })).map(formatIssue),
  'docs/site-file.md': () =>
    foundIn({ ...aVsphereVdsSite(), netwroks: {}, dns: { servers: ['10.1'], domain: 'sfo01.example.com' } }),
  'docs/tanzu-cli.md': () =>
    thrownBy(() => managementClusterConfiguration(design, { aviCertificateAuthority: 'no certificate' })),
};

/** The messages that a document shows. */
const shownIn = (document: string): readonly string[] =>
  fencesOf(document)
    .filter(({ language }) => language === 'text')
    .flatMap(({ code }) => code.split('\n').filter((line) => line.includes(': got ')));

describe('each message of a document is one that the library gives', () => {
  test.each(Object.entries(MESSAGES))('%s', (document, messages) => {
    const given = messages();
    const shown = shownIn(document);

    expect(shown).not.toEqual([]);
    expect(shown.filter((line) => !given.includes(line))).toEqual([]);
  });

  test('fails on a document with messages that is not compared', () => {
    expect(DOCUMENTS.filter((document) => shownIn(document).length > 0)).toEqual(Object.keys(MESSAGES));
  });
});
