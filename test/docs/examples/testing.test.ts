// docs:start testing
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkVsphereVds } from 'tko-cdk/design';
import { aVsphereVdsSite, terraformResource, terraformResourceIds } from 'tko-cdk/testing';
import { TkoApp, VsphereVds } from 'tko-cdk/vsphere';

test('service engines of the workload clusters have four processors', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'site-'));
  const app = new TkoApp({ outdir });
  VsphereVds.fromSpec(app, aVsphereVdsSite({ avi: { serviceEngineGroups: { workload: { cpus: 4 } } } }));
  app.synth();
  const stack = readFileSync(join(outdir, 'cdktf.out/stacks/sfo01-avi-networks/cdk.tf.json'), 'utf8');

  const [id = ''] = terraformResourceIds(stack, 'avi_serviceenginegroup').filter((name) => name.includes('Workload'));
  expect(terraformResource(stack, 'avi_serviceenginegroup', id).vcpus_per_se).toBe('4');
});

test('fails when two networks share a VLAN', () => {
  const site = aVsphereVdsSite({ networks: { clusterVip: { vlan: 1670 } } });

  expect(checkVsphereVds(site).map(({ rule, path }) => [rule, path])).toEqual([['R2', 'networks.workloadVip.vlan']]);
});
// docs:end testing
