import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Chart } from 'cdk8s';
import type { ClusterVcenter, VsphereClusterConfiguration } from 'tko-cdk/kubernetes';

/** A manifest of its own for each cluster: a chart, whose id becomes the name of the file. */
export const manifest = (app: App, name: string): Chart => new Chart(app, name);

export const DATACENTER = '/sfo01w01dc01';
export const COMPUTE_CLUSTER = `${DATACENTER}/host/sfo01w01cluster01`;
export const VCENTER_SERVER = 'vc01.sfo01.example.com';
export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx operators';

/** The certificate of the site's own authority: of its registry and its proxy. */
export const AUTHORITY = readFileSync(join(__dirname, 'authority.pem'), 'utf8');

/** The vCenter. Each cluster has a resource pool and a folder of its own. */
export const vcenterOf = (cluster: string): ClusterVcenter => ({
  server: VCENTER_SERVER,
  thumbprint: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
  datacenter: DATACENTER,
  resourcePool: `${COMPUTE_CLUSTER}/Resources/${cluster}`,
  folder: `${DATACENTER}/vm/${cluster}`,
  network: `${DATACENTER}/network/sfo01-w01-vds01-tkgworkload`,
  datastore: `${DATACENTER}/datastore/vsanDatastore`,
});

/** What a cluster on vSphere cannot be without. Everything else has a default. */
export const onVsphere = (name: string): VsphereClusterConfiguration => ({
  name,
  vcenter: vcenterOf(name),
  sshAuthorizedKeys: [SSH_KEY],
});
