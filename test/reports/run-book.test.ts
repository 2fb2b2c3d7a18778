import { designVsphereVds, planSteps } from 'tko-cdk/design';
import type { VsphereVdsSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite, type DeepPartial } from 'tko-cdk/testing';
import { renderRunBook } from '../../lib/reports';

const runBook = (overrides: DeepPartial<VsphereVdsSpec> = {}): string => {
  const design = designVsphereVds(aVsphereVdsSite(overrides));
  return renderRunBook(design, planSteps(design));
};
const titles = (text: string): readonly string[] =>
  [...text.matchAll(/^## [0-9]+\. (.*)$/gm)].map(([, title]) => title!);

test('every step stands once, in order', () => {
  expect(titles(runBook())).toEqual([
    'Check the cluster sfo01w01cluster01 (check)',
    'Deploy the stage foundation (Terraform)',
    'Make the account tkg-user@vsphere.local (by hand)',
    'Grant the role TKG on what was there before (by hand)',
    'Deploy the stage avi-controller (Terraform)',
    'Wait until the controllers answer (wait)',
    'Deploy the stage avi-password (Terraform)',
    'Deploy the stage avi-cluster (Terraform)',
    'Wait until the cluster address answers (wait)',
    'Add the licence to NSX ALB (by hand)',
    'Deploy the stage avi-configuration (Terraform)',
    'Wait until NSX ALB has discovered the networks (wait)',
    'Deploy the stage avi-networks (Terraform)',
    'Bind the directory to the login of NSX ALB (by hand)',
    'Make the management cluster sfo01w01tkgmgmt01 (cluster)',
    'Make the cluster sfo01w01tkgshared01 (cluster)',
    'Make the cluster sfo01w01tkgworkload01 (cluster)',
  ]);
});

test('the wait for the controllers tries again until each answers', () => {
  expect(runBook().match(/curl .*--retry 90 .* https:\/\/172\.16\.10\.1[123]\/api\/initial-data/g)).toHaveLength(3);
});

test('the role is granted by hand on a port group that exists', () => {
  expect(runBook({ networks: { clusterVip: { existing: true, vlan: undefined, portGroup: 'pg-vip' } } })).toContain(
    'govc permissions.set -principal tkg-user@vsphere.local -role "TKG" -propagate=false "/sfo01w01dc01/network/pg-vip"',
  );
});

test('a node image that is uploaded is made a template by hand', () => {
  const nodeTemplates = [{ name: 'photon-3', os: 'photon' as const, ova: 'images/photon-3.ova' }];

  expect(runBook({ vcenter: { nodeTemplates } })).toContain('govc vm.markastemplate photon-3');
});

test('a variable of Terraform is named with what it holds, and only where the site needs it', () => {
  expect(runBook()).toContain('| `TF_VAR_avi_backup_password` | password of avi-backup on backup.sfo01.example.com |');
  expect(runBook({ avi: { backup: undefined } })).not.toContain('TF_VAR_avi_backup_password');
});

test('a single controller has no step that forms a cluster', () => {
  const text = runBook({
    purpose: 'proof-of-concept',
    avi: { controllers: ['172.16.10.11'], clusterAddress: undefined },
  });

  expect(titles(text)).not.toContain('Deploy the stage avi-cluster (Terraform)');
});

test('it holds no secret and no expression of Terraform', () => {
  expect(runBook()).not.toMatch(/TfToken|\$\{/);
});
