import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Yaml } from 'cdk8s';
import { type VsphereClusterConfiguration, WorkloadCluster } from 'tko-cdk/kubernetes';
import { autoscaled } from './examples/clusters/autoscaler';
import { kubeVipEndpoint } from './examples/clusters/endpoint';
import { withGpus } from './examples/clusters/gpus';
import { hardened } from './examples/clusters/hardening';
import { healthChecks } from './examples/clusters/health-checks';
import { twoFamilies } from './examples/clusters/network';
import { withPool } from './examples/clusters/node-ipam';
import { nodePools } from './examples/clusters/node-pools';
import { routedPods } from './examples/clusters/nsx-routing';
import { behindProxy } from './examples/clusters/proxy';
import { withTkg24 } from './examples/clusters/releases';
import { singleNode } from './examples/clusters/single-node';
import { withVariables } from './examples/clusters/variables';
import { withWindowsNodes } from './examples/clusters/windows';
import { overThreeZones } from './examples/clusters/zones';

const authority = readFileSync(join(__dirname, '../fixtures/certificates/ca.pem'), 'utf8');

/** The manifest of a cluster that has what a theme of docs/clusters.md says. */
function manifestOf(theme: Partial<VsphereClusterConfiguration>): string {
  const chart = new Chart(new App(), 'payments');
  new WorkloadCluster(chart, 'Payments', {
    name: 'payments',
    vcenter: {
      server: 'vc01.sfo01.example.com',
      thumbprint: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
      datacenter: '/sfo01w01dc01',
      resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg-workload01-components',
      folder: '/sfo01w01dc01/vm/tkg-workload01-components',
      network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
      datastore: '/sfo01w01dc01/datastore/vsanDatastore',
    },
    sshAuthorizedKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx tko-admin'],
    ...theme,
  });
  return Yaml.stringify(...(chart.toJson() as unknown[]));
}

/** Each example of docs/clusters.md with something of the manifest that it brings about. */
const THEMES: Readonly<Record<string, readonly [Partial<VsphereClusterConfiguration>, string]>> = {
  autoscaler: [autoscaled, 'cluster-api-autoscaler-node-group-max-size: "6"'],
  endpoint: [kubeVipEndpoint, 'loadbalancerIPRanges: 172.16.60.210-172.16.60.230'],
  gpus: [withGpus, 'vendorId: 4318'],
  hardening: [hardened, 'max-requests-inflight: "800"'],
  'health-checks': [healthChecks, 'maxUnhealthy: 40%'],
  network: [twoFamilies, 'ipFamily: ipv4,ipv6'],
  'node-ipam': [withPool, 'name: sfo01-tkgworkload'],
  'node-pools': [nodePools, 'memoryMiB: 65536'],
  'nsx-routing': [routedPods, 'name: payments-nsxt-credential'],
  proxy: [behindProxy(authority), 'host: cache.sfo01.example.com:5000'],
  releases: [withTkg24, 'class: tkg-vsphere-default-v1.1.1'],
  'single-node': [singleNode, 'version: v1.26.5+vmware.1-tiny.2'],
  variables: [withVariables, 'value: eth1'],
  windows: [withWindowsNodes, 'class: tkg-worker-windows'],
  zones: [overThreeZones, 'failureDomain: az-2'],
};

describe('an example of the page of clusters makes a cluster that nothing is wrong with', () => {
  test.each(Object.entries(THEMES))('%s', (_theme, [configuration, found]) => {
    expect(manifestOf(configuration)).toContain(found);
  });

  test('fails on an example that is not made', () => {
    const files = readdirSync(join(__dirname, 'examples/clusters')).map((file) => file.replace('.ts', ''));

    expect(files.sort()).toEqual(Object.keys(THEMES));
  });
});
