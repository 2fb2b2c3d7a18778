import {
  designVsphereVds,
  GOVC_VARIABLES,
  packageVariables,
  planSteps,
  type Step,
  terraformVariables,
} from 'tko-cdk/design';
import type { VsphereVdsSpec } from 'tko-cdk/spec';
import { cliEnvironment } from 'tko-cdk/tanzu';
import { aVsphereVdsSite, type DeepPartial } from 'tko-cdk/testing';
import { TkoApp, VsphereVds } from 'tko-cdk/vsphere';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderRunBook } from '../../lib/reports';

const stepsOf = (overrides: DeepPartial<VsphereVdsSpec> = {}): readonly Step[] =>
  planSteps(designVsphereVds(aVsphereVdsSite(overrides)));

const runBook = (overrides: DeepPartial<VsphereVdsSpec> = {}): string => {
  const design = designVsphereVds(aVsphereVdsSite(overrides));
  return renderRunBook({
    site: design.site,
    subject: 'TKG.',
    variables: [
      ...terraformVariables(design),
      ...GOVC_VARIABLES,
      ...cliEnvironment(design).map(({ name, meaning }) => [name, meaning] as const),
      ...packageVariables(design),
    ],
    steps: planSteps(design),
  });
};

const titles = (steps: readonly Step[]): readonly string[] => steps.map(({ title }) => title);

/** A step by a part of its title. */
function stepOf(steps: readonly Step[], title: string): Step {
  const found = steps.filter((step) => step.title.includes(title));
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Two workload networks' worth of everything: a namespace, node IPAM, names that end alike. */
const RICH: DeepPartial<VsphereVdsSpec> = {
  networks: {
    workloads: [
      { id: 'tkgworkload', gateway: '172.16.60.1/24', vlan: 1660, nodeIpam: { pool: '172.16.60.20-172.16.60.99' } },
    ],
  },
  workloadClusters: [
    { name: 'wl', namespace: 'payments', packages: [{ name: 'cert-manager' }] },
    { name: 'prod-wl', packages: [{ name: 'cert-manager' }] },
  ],
};

test('every step stands once, in order', () => {
  expect(titles(stepsOf({ vcenter: { nodeTemplates: [{ name: 'photon-3', os: 'photon' }] } }))).toEqual([
    'Check the cluster sfo01w01cluster01',
    'Make the account tkg-user@vsphere.local',
    'Make the account avi-user@vsphere.local',
    'Deploy the stage foundation',
    'Grant the role TKG on what was there before',
    'Give avi-user@vsphere.local the privileges of NSX ALB',
    'Deploy the stage avi-controller',
    'Wait until the controllers answer',
    'Deploy the stage avi-password',
    'Deploy the stage avi-cluster',
    'Wait until the cluster address answers',
    'Add the licence to NSX ALB',
    'Deploy the stage avi-configuration',
    'Wait until NSX ALB has discovered the networks',
    'Deploy the stage avi-networks',
    'Bind the directory to the login of NSX ALB',
    'Make the management cluster sfo01w01tkgmgmt01',
    'Make the cluster sfo01w01tkgshared01',
    'Install the packages of sfo01w01tkgshared01',
    'Make the cluster sfo01w01tkgworkload01',
    'Install the packages of sfo01w01tkgworkload01',
  ]);
});

test('accounts are there before Terraform grants roles to them', () => {
  const order = titles(stepsOf());

  expect(order.indexOf('Make the account tkg-user@vsphere.local')).toBeLessThan(
    order.indexOf('Deploy the stage foundation'),
  );
});

test('an account of a directory is not made in the vCenter', () => {
  const step = stepOf(stepsOf({ vcenter: { user: 'svc-tkg@example.com' } }), 'Make the account svc-tkg@example.com');

  expect(step.commands).toEqual([]);
  expect(step.reason).toContain('This one is made in the directory of example.com.');
});

test('every manifest that is written is applied by one command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-run-book-'));
  const app = new TkoApp({ outdir: folder });
  const { design } = VsphereVds.fromSpec(app, aVsphereVdsSite(RICH));
  const { manifests } = app.synth();
  rmSync(folder, { recursive: true, force: true });
  const patterns = planSteps(design)
    .flatMap(({ commands }) => commands)
    .flatMap((command) => /apply -f (dist\/\S+)/.exec(command)?.[1] ?? [])
    .map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.')}$`));

  for (const { file } of manifests) {
    expect([file, patterns.filter((pattern) => pattern.test(`dist/${file}`)).length]).toEqual([file, 1]);
  }
  expect(patterns).toHaveLength(manifests.length);
});

test('every command of kubectl says which cluster it means', () => {
  const commands = stepsOf(RICH)
    .flatMap((step) => step.commands)
    .filter((command) => command.startsWith('kubectl '));

  expect(commands.length).toBeGreaterThan(4);
  expect(commands.filter((command) => !/^kubectl --context \S+ /.test(command))).toEqual([]);
});

test('packages are installed when the cluster is ready, and each is waited for', () => {
  const steps = stepsOf(RICH);
  const made = stepOf(steps, 'Make the cluster wl');
  const installed = stepOf(steps, 'Install the packages of wl');

  expect(made.commands[1]).toContain('wait --for=condition=Ready');
  expect(steps.indexOf(installed)).toBe(steps.indexOf(made) + 1);
  expect(installed.commands).toEqual([
    'tanzu cluster kubeconfig get wl --namespace payments --admin',
    'kubectl --context wl-admin@wl apply -f dist/[0-9][0-9][0-9][0-9]-wl-packages.k8s.yaml',
    'kubectl --context wl-admin@wl wait --for=condition=ReconcileSucceeded --timeout=30m --namespace cert-manager-package packageinstall/cert-manager',
  ]);
});

test('the configuration of the management cluster is written before it is read', () => {
  const { commands } = stepOf(stepsOf(), 'Make the management cluster');

  expect(commands[0]).toBe('npx cdktf synth');
  expect(commands[1]).toBe('tanzu management-cluster create --file dist/tanzu/sfo01w01tkgmgmt01.yaml -v 6');
});

test('the wait for the controllers tries again until each answers', () => {
  const { commands } = stepOf(stepsOf(), 'Wait until the controllers answer');

  expect(commands.map((command) => /--retry 90 .* https:\/\/(\S+)\/api/.exec(command)?.[1])).toEqual([
    '172.16.10.11',
    '172.16.10.12',
    '172.16.10.13',
  ]);
});

test('the role is granted by hand on a port group that exists', () => {
  const steps = stepsOf({ networks: { clusterVip: { existing: true, vlan: undefined, portGroup: 'pg vip' } } });

  expect(stepOf(steps, 'Grant the role').commands).toContain(
    'govc permissions.set -principal tkg-user@vsphere.local -role TKG -propagate=false "/sfo01w01dc01/network/pg vip"',
  );
});

test('a node image that is uploaded is made a template by hand, and the role is granted on it then', () => {
  const nodeTemplates = [{ name: 'photon-3', os: 'photon' as const, ova: 'images/photon-3.ova', folder: 'Templates' }];
  const steps = stepsOf({ vcenter: { nodeTemplates } });
  const path = '/sfo01w01dc01/vm/Templates/photon-3';

  expect(stepOf(steps, 'Make templates').commands).toEqual([
    'govc folder.info /sfo01w01dc01/vm/Templates || govc folder.create /sfo01w01dc01/vm/Templates',
    expect.stringContaining('govc library.deploy -folder /sfo01w01dc01/vm/Templates '),
    'govc vm.markastemplate photon-3',
    `govc permissions.set -principal tkg-user@vsphere.local -role TKG -propagate=false ${path}`,
  ]);
  expect(stepOf(steps, 'Grant the role').commands.join('\n')).not.toContain(path);
});

test('a node image that the site does not describe is imported by hand', () => {
  expect(titles(stepsOf())).toContain('Import the node image: photon 3 with Kubernetes v1.26.5+vmware.2-tkg.1');
});

test('the bootstrap machine is prepared by hand', () => {
  expect(titles(stepsOf({ bootstrapMachine: { template: 'photon-3-docker' } }))).toContain(
    'Prepare the bootstrap machine sfo01tkgboot01',
  );
});

test('a variable is named with what it holds, and only where the site needs it', () => {
  expect(runBook()).toContain('| `TF_VAR_avi_backup_password` | password of avi-backup on backup.sfo01.example.com |');
  expect(runBook({ avi: { backup: undefined } })).not.toContain('TF_VAR_avi_backup_password');
});

test('the variables of govc and of the tanzu CLI are named too', () => {
  const text = runBook();

  expect(text).toContain('| `GOVC_URL` | the vCenter |');
  expect(text).toContain('| `OIDC_IDENTITY_PROVIDER_CLIENT_SECRET` |');
});

test('a single controller has no step that forms a cluster', () => {
  const steps = stepsOf({
    purpose: 'proof-of-concept',
    avi: { controllers: ['172.16.10.11'], clusterAddress: undefined },
  });

  expect(titles(steps)).not.toContain('Deploy the stage avi-cluster');
});

test('it holds no secret and no expression of Terraform', () => {
  expect(runBook()).not.toMatch(/TfToken|\$\{/);
});
