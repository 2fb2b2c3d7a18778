// docs:start workload-cluster
import { App, Chart, JsonPatch } from 'cdk8s';
import { ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';

const app = new App();
const chart = new Chart(app, 'payments');

const cluster = new WorkloadCluster(chart, 'Payments', {
  name: 'payments',
  managementCluster: ManagementCluster.fromName('sfo01w01tkgmgmt01', { identityManagement: 'oidc' }),
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
  nodePools: [
    { name: 'md-0', replicas: 3 },
    { name: 'md-1', replicas: 1, labels: { purpose: 'data' } },
  ],
  labels: { 'workload-l7-enabled': 'true' },
});

// Beneath: a variable of the cluster class goes through `variables`; any other field through a patch of the object.
cluster.resource.addJsonPatch(JsonPatch.add('/spec/topology/controlPlane/nodeDrainTimeout', '10m'));

app.synth();
// docs:end workload-cluster
