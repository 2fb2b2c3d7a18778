// docs:start foundation
import { App } from 'cdktf';
import { ResourcePool, TkoStack, VsphereConnection, VsphereFoundation } from 'tko-cdk/vsphere';

const app = new App();
const stack = new TkoStack(app, 'sfo01-foundation');
new VsphereConnection(stack, 'Vcenter', { server: 'vc01.sfo01.example.com' });

const foundation = new VsphereFoundation(stack, 'Foundation', {
  vcenter: {
    datacenter: 'sfo01w01dc01',
    cluster: 'sfo01w01cluster01',
    datastore: 'vsanDatastore',
    user: 'tkg-user@vsphere.local',
  },
  switch: { name: 'sfo01-w01-vds01', existing: true, mtu: 1500, uplinks: [], hosts: [] },
  networks: [
    { id: 'albmanagement', portGroup: 'sfo01-w01-vds01-albmanagement', vlan: 1610, existing: false },
    { id: 'tkgmanagement', portGroup: 'sfo01-w01-vds01-tkgmanagement', existing: true },
  ],
  placements: [{ name: 'tkg-alb-components', existing: false, reservation: { cpuMhz: 24000, memoryMib: 73728 } }],
  contentLibrary: {
    name: 'sfo01w01cl01',
    existing: false,
    items: [{ name: 'avi-controller-22.1.3', ova: 'images/controller-22.1.3.ova' }],
  },
  role: { name: 'TKG', existing: true, privileges: [] },
  grants: [{ kind: 'resource-pool', target: 'tkg-alb-components', propagate: true }],
  tagCategories: [],
});

// Beneath: the resource of the pool, with an argument that the props do not have.
const pool = foundation.resourcePools.get('tkg-alb-components');
if (ResourcePool.isResourcePool(pool)) {
  pool.Resource.addOverride('cpu_share_level', 'high');
}

app.synth();
// docs:end foundation
