import { readdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsphereVdsSchemaIssues, formatIssue } from 'tko-cdk/spec';
import { aVsphereVdsSite, merge } from 'tko-cdk/testing';
import { TkoApp, VsphereVds } from 'tko-cdk/vsphere';
import { parseAllDocuments } from 'yaml';
import { findings } from './support';

// The published guides for vSphere contain mistakes. Each that a site with VDS networking can have is refused here, or
// shown to be impossible because nothing in a site file can say it.

interface AkoDeploymentConfig {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly generation?: number; readonly finalizers?: unknown };
  readonly spec: {
    readonly controller: string;
    readonly cloudName: string;
    readonly adminCredentialRef: { readonly name: string };
    readonly certificateAuthorityRef: { readonly name: string };
    readonly controlPlaneNetwork: { readonly name: string; readonly cidr: string };
  };
}

const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-samples-'));
const app = new TkoApp({ outdir: folder });
const { design } = VsphereVds.fromSpec(app, aVsphereVdsSite());
app.synth();
const objects = readdirSync(join(folder, 'dist'))
  .filter((name) => name.endsWith('.k8s.yaml'))
  .flatMap((name) => parseAllDocuments(readFileSync(join(folder, 'dist', name), 'utf8')))
  .map((document) => document.toJS() as AkoDeploymentConfig);
const configs = objects.filter(({ kind }) => kind === 'AKODeploymentConfig');
const networksStack = readFileSync(join(folder, 'cdktf.out/stacks/sfo01-avi-networks/cdk.tf.json'), 'utf8');
rmSync(folder, { recursive: true, force: true });

test('the Secrets of an AKODeploymentConfig with underscores and capitals are impossible: TKG names them (R33)', () => {
  for (const { spec } of configs) {
    expect(spec.adminCredentialRef.name).toBe('avi-controller-credentials');
    expect(spec.certificateAuthorityRef.name).toBe('avi-controller-ca');
  }
});

test('an IPAM profile of another cloud is impossible: one cloud has the profiles, and every AKODeploymentConfig names it (R21)', () => {
  const { resource } = JSON.parse(networksStack) as {
    resource: Record<string, Record<string, { name: string; ipam_provider_ref?: string }>>;
  };
  const [cloud] = Object.values(resource.avi_cloud!);

  expect(cloud?.ipam_provider_ref).toMatch(/avi_ipamdnsproviderprofile/);
  expect(configs.map(({ spec }) => spec.cloudName)).toEqual([cloud?.name, cloud?.name]);
});

test('fails on a DNS domain that holds the address of a server (R21)', () => {
  const lines = vsphereVdsSchemaIssues(merge<object>(aVsphereVdsSite(), { dns: { domain: '192.168.200.10' } })).map(
    formatIssue,
  );

  expect(lines[0]).toMatch(/^dns\.domain: got "192\.168\.200\.10", expected a DNS name/);
});

test('another CIDR beside the name of the cluster VIP network is impossible: both are read from the network (R10)', () => {
  for (const { spec } of configs) {
    const network = design.networks.find(({ portGroup }) => portGroup === spec.controlPlaneNetwork.name);
    expect(spec.controlPlaneNetwork.cidr).toBe(network?.cidr);
  }
});

test('a template key "Name" in place of "name" is impossible: metadata is typed', () => {
  for (const { metadata } of objects) {
    expect(Object.keys(metadata)).not.toContain('Name');
  }
});

test('fails on a property that is written with a capital', () => {
  const site = merge<object>(aVsphereVdsSite(), { managementCluster: { name: undefined, Name: 'sfo01w01tkgmgmt01' } });

  expect(vsphereVdsSchemaIssues(site).map(formatIssue)).toContainEqual(
    expect.stringMatching(/^managementCluster\.Name: got the unknown property "Name", .*did you mean "name"\?/),
  );
});

test('a cluster name that differs between files is impossible: every file reads it from the site', () => {
  const names = objects.filter(({ kind }) => kind === 'Cluster').map(({ metadata }) => metadata.name);

  expect(names).toEqual(['sfo01w01tkgshared01', 'sfo01w01tkgworkload01']);
});

test('an AKODeploymentConfig with fields of the server is impossible', () => {
  for (const { metadata } of configs) {
    expect(metadata).toEqual({ name: metadata.name });
    expect(metadata.name).toMatch(/^[a-z0-9-]+$/);
  }
});

test('a controller in place of the cluster address is impossible (R15)', () => {
  expect(configs.map(({ spec }) => spec.controller)).toEqual(['172.16.10.10', '172.16.10.10']);
});

test('fails on a /27 with a pool of a /24 (R1)', () => {
  expect(findings({ networks: { clusterVip: { gateway: '172.16.80.1/27' } } })[0]).toMatch(/\(R1\)$/);
});

test('fails on OIDC without an issuer (R35)', () => {
  const site = merge<object>(aVsphereVdsSite(), { identity: { issuerUrl: '' } });

  expect(vsphereVdsSchemaIssues(site).map(formatIssue)[0]).toMatch(/^identity\.issuerUrl: got "", expected a URL/);
});

test('fails on controllers below a domain that ends in .local (R39)', () => {
  expect(findings({ dns: { domain: 'sfo01.rainpole.local' } })[0]).toMatch(/\(R39\)$/);
});

test('fails on a check of the vCenter certificate that is switched off without saying so (R37)', () => {
  expect(findings({ vcenter: { thumbprint: undefined } })[0]).toMatch(/\(R37\)$/);
});

test('fails on a label "type: shared" in place of "shared-services" (R27)', () => {
  expect(findings({ sharedServicesCluster: { labels: { type: 'shared' } } })[0]).toMatch(/\(R27\)$/);
});
