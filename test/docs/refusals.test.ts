import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Testing } from 'cdktf';
import { AviConfiguration, AviControllerCluster, AviNetworks } from 'tko-cdk/avi';
import { checkVsphereVds, designVsphereVds } from 'tko-cdk/design';
import {
  AkoDeploymentConfig,
  type ClusterClassVariables,
  type GuestClusterProps,
  NodeIpPool,
  PackageRepository,
  TanzuPackage,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';
import { formatIssue } from 'tko-cdk/spec';
import { managementClusterConfiguration } from 'tko-cdk/tanzu';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { AviController, TkoStack, VsphereFoundation } from 'tko-cdk/vsphere';
import { check } from '../../lib/cli/check';
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
    return (error as Error).message.split('\n');
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
function payments(overrides: Partial<GuestClusterProps>, folder = `${datacenter}/vm/payments`): unknown {
  return new WorkloadCluster(chart('payments'), 'Payments', {
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

/** What `check` prints of the example with one address changed. */
function checkedExample(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-docs-'));
  const site = join(folder, 'site.yaml');
  const text = readFileSync(join(ROOT, 'examples/vsphere-vds/site.yaml'), 'utf8');
  writeFileSync(site, text.replace('172.16.10.12', '172.16.10.111'));
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line.replaceAll(`${folder}/`, ''));
  check(site, {}, { log, error: log });
  rmSync(folder, { recursive: true });
  return lines;
}

const foundIn = (data: unknown): readonly string[] => checkVsphereVds(data).map(formatIssue);

/** What the library says of the mistakes that a document shows. */
const MESSAGES: Readonly<Record<string, () => readonly string[]>> = {
  'docs/clusters.md': () => [
    ...thrownBy(() => payments({ name: 'sfo01w01tkgworkload-payments', controlPlaneReplicas: 2 }, 'payments')),
    ...thrownBy(() => payments({ variables: wrongVariables })),
    ...thrownBy(() => payments({ imageRepository: '${TfToken[TOKEN.1]}' })),
    ...thrownBy(nodeIpPool),
  ],
  'docs/command.md': checkedExample,
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
  ],
  'docs/reference-design-vsphere-vds.md': () =>
    foundIn(aVsphereVdsSite({ networks: { workloadVip: { vlan: 1680 } }, avi: { controllers: ['172.16.10.11'] } })),
  'docs/rules.md': () =>
    foundIn(
      aVsphereVdsSite({
        networks: { clusterVip: { pool: '172.16.80.100-172.16.80.105' }, workloadVip: { vlan: 1680 } },
        avi: { backup: undefined },
      }),
    ),
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
