import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readStackOutputs, type VsphereVdsSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite, terraformResource, terraformResourceIds, type DeepPartial } from 'tko-cdk/testing';
import { TkoApp, VsphereVds, type SynthSummary } from 'tko-cdk/vsphere';
import { parseAllDocuments } from 'yaml';

const CERTIFICATE = readFileSync(join(__dirname, '../fixtures/certificates/ca.pem'), 'utf8');
const OUTPUTS = readStackOutputs(JSON.stringify({ 'sfo01-avi-configuration': { ca_certificate: CERTIFICATE } }));

const folders: string[] = [];
afterAll(() => {
  folders.forEach((folder) => {
    rmSync(folder, { recursive: true, force: true });
  });
});

interface Output {
  readonly summary: SynthSummary;
  /** Text of every file by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly folder: string;
}

function synthesize(
  overrides: DeepPartial<VsphereVdsSpec> = {},
  change: (site: VsphereVds) => void = () => undefined,
): Output {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-output-'));
  folders.push(folder);
  const app = new TkoApp({ outdir: folder, outputs: OUTPUTS });
  change(VsphereVds.fromSpec(app, aVsphereVdsSite(overrides)));
  const summary = app.synth();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return { summary, folder, files: new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')])) };
}

const site = synthesize();

test('the stages are stacks, in the order of deployment', () => {
  expect(site.summary.stacks.map(({ name }) => name)).toEqual([
    'sfo01-foundation',
    'sfo01-avi-controller',
    'sfo01-avi-password',
    'sfo01-avi-cluster',
    'sfo01-avi-configuration',
    'sfo01-avi-networks',
  ]);
});

test('a single controller has no stage that forms a cluster', () => {
  const { summary } = synthesize({
    purpose: 'proof-of-concept',
    avi: { controllers: ['172.16.10.11'], clusterAddress: undefined },
  });

  expect(summary.stacks.map(({ name }) => name)).not.toContain('sfo01-avi-cluster');
});

test('manifests are numbered in the order of application', () => {
  expect(site.summary.manifests.map(({ file }) => file)).toEqual([
    '0000-sfo01w01tkgmgmt01-ako-deployment-configs.k8s.yaml',
    '0001-sfo01w01tkgshared01.k8s.yaml',
    '0002-sfo01w01tkgshared01-packages.k8s.yaml',
    '0003-sfo01w01tkgworkload01.k8s.yaml',
    '0004-sfo01w01tkgworkload01-packages.k8s.yaml',
  ]);
});

test('the summary counts the objects of a manifest', () => {
  for (const { file, objects } of site.summary.manifests) {
    expect(parseAllDocuments(site.files.get(`dist/${file}`)!)).toHaveLength(objects);
  }
});

test('a namespace other than the usual ones is made before the clusters', () => {
  const { files } = synthesize({ workloadClusters: [{ name: 'wl01', namespace: 'payments' }] });

  expect(files.get('dist/0000-sfo01w01tkgmgmt01-namespaces.k8s.yaml')).toContain('name: payments');
});

test('clusters on a network with node IPAM share one pool', () => {
  const [network] = aVsphereVdsSite().networks.workloads;
  const { files } = synthesize({
    networks: { workloads: [{ ...network!, dhcp: undefined, nodeIpam: { pool: '172.16.60.20-172.16.60.99' } }] },
    workloadClusters: [{ name: 'wl01' }, { name: 'wl02', namespace: 'payments' }],
  });
  const pools = [...files.entries()].filter(([, text]) => text.includes('kind: GlobalInClusterIPPool'));

  expect(pools.some(([path]) => path.endsWith('-node-ip-pools.k8s.yaml'))).toBe(true);
  expect(parseAllDocuments(pools.find(([path]) => path.endsWith('-node-ip-pools.k8s.yaml'))![1])).toHaveLength(1);
});

test('the AKODeploymentConfig, the flat configuration and the NSX ALB network have one pair of name and subnet (R10)', () => {
  const flat = site.files.get('dist/tanzu/sfo01w01tkgmgmt01.yaml')!;
  const ako = site.files.get('dist/0000-sfo01w01tkgmgmt01-ako-deployment-configs.k8s.yaml')!;
  const stack = site.files.get('cdktf.out/stacks/sfo01-avi-networks/cdk.tf.json')!;

  expect(flat).toContain('AVI_CONTROL_PLANE_NETWORK: "sfo01-w01-vds01-tkgclustervip"');
  expect(flat).toContain('AVI_CONTROL_PLANE_NETWORK_CIDR: "172.16.80.0/24"');
  expect(flat).toContain('AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_CIDR: "172.16.80.0/24"');
  expect(ako).toContain('cidr: 172.16.80.0/24\n    name: sfo01-w01-vds01-tkgclustervip');
  expect(stack).toContain('"name": "sfo01-w01-vds01-tkgclustervip"');
});

test('everybody reaches NSX ALB at the cluster address (R15)', () => {
  const flat = site.files.get('dist/tanzu/sfo01w01tkgmgmt01.yaml')!;
  const ako = site.files.get('dist/0000-sfo01w01tkgmgmt01-ako-deployment-configs.k8s.yaml')!;

  expect(flat).toMatch(/AVI_CONTROLLER: "(172\.16\.10\.10|sfo01albctlr01\.sfo01\.example\.com)"/);
  expect(ako.match(/controller: .*/g)).toEqual(['controller: 172.16.10.10', 'controller: 172.16.10.10']);
});

test('an override reaches the output', () => {
  const { files } = synthesize({}, ({ stages }) => {
    stages.aviController.construct.machines[0]!.addOverride('annotation', 'first');
  });
  const stack = files.get('cdktf.out/stacks/sfo01-avi-controller/cdk.tf.json')!;
  const id = terraformResourceIds(stack, 'vsphere_virtual_machine').find((name) => name.includes('albctlr01a'))!;

  expect(terraformResource(stack, 'vsphere_virtual_machine', id).annotation).toBe('first');
});

test('two syntheses in two folders give the same bytes', () => {
  expect([...synthesize().files]).toEqual([...site.files]);
});

test('no output holds a folder of this machine', () => {
  for (const [path, text] of site.files) {
    expect([path, text.includes(site.folder) || text.includes(process.cwd())]).toEqual([path, false]);
  }
});

test('no output outside of Terraform holds a token or an expression of Terraform', () => {
  for (const [path, text] of site.files) {
    if (path.startsWith('dist/')) {
      expect([path, /TfToken|\$\{(?!\{)/.test(text)]).toEqual([path, false]);
    }
  }
});

test('no secret variable of Terraform has a default (R43)', () => {
  for (const [path, text] of site.files) {
    if (path.endsWith('cdk.tf.json')) {
      const { variable = {} } = JSON.parse(text) as {
        variable?: Record<string, { sensitive?: boolean; default?: unknown }>;
      };
      const secrets = Object.values(variable).filter(({ sensitive }) => sensitive === true);
      expect(secrets.every((secret) => (secret.default ?? null) === null)).toBe(true);
    }
  }
});

test('every password in Terraform is a variable (R43)', () => {
  const values: unknown[] = [];
  const visit = (value: unknown, name = ''): void => {
    if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, item]) => {
        visit(item, key);
      });
    } else if (/(^|_)(password|passphrase)$/.test(name)) {
      values.push(value);
    }
  };
  for (const [path, text] of site.files) {
    if (path.endsWith('cdk.tf.json')) {
      const { provider, resource } = JSON.parse(text) as { provider: unknown; resource: unknown };
      visit({ provider, resource });
    }
  }

  expect(values.length).toBeGreaterThan(5);
  expect(values.every((value) => typeof value === 'string' && /^\$\{.*var\./.test(value))).toBe(true);
});

test('no manifest holds a null, which a server-side apply refuses', () => {
  for (const [path, text] of site.files) {
    if (path.endsWith('.k8s.yaml')) {
      expect([path, /: null$|: ~$/m.test(text)]).toEqual([path, false]);
    }
  }
});

test('fails before anything is made when a rule is broken', () => {
  const app = new TkoApp({ outdir: mkdtempSync(join(tmpdir(), 'tko-cdk-output-')) });

  expect(() => VsphereVds.fromSpec(app, aVsphereVdsSite({ avi: { clusterAddress: '172.16.10.150' } }))).toThrow(
    /\(R12\)/,
  );
  expect(app.terraform.node.children).toEqual([]);
});

test('fails on two sites of one name in one app', () => {
  const app = new TkoApp({ outdir: mkdtempSync(join(tmpdir(), 'tko-cdk-output-')) });
  VsphereVds.fromSpec(app, aVsphereVdsSite());

  expect(() => VsphereVds.fromSpec(app, aVsphereVdsSite())).toThrow(/sfo01-foundation/);
});
