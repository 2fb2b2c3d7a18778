// docs:start reference-design
import { S3Backend } from 'cdktf';
import { JsonPatch } from 'cdk8s';
import { TkoApp, VsphereVds } from 'tko-cdk/vsphere';

const app = new TkoApp();

const sfo01 = new VsphereVds(app, 'sfo01', {
  vcenter: {
    server: 'vc01.sfo01.example.com',
    thumbprint: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
    datacenter: 'sfo01w01dc01',
    cluster: 'sfo01w01cluster01',
    datastore: 'vsanDatastore',
    distributedSwitch: 'sfo01-w01-vds01',
  },
  dns: { servers: ['192.168.200.10'], domain: 'sfo01.example.com' },
  ntp: ['192.168.200.5'],
  sshAuthorizedKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx tko-admin',
  networks: {
    aviManagement: { gateway: '172.16.10.1/24', vlan: 1610, pool: '172.16.10.100-172.16.10.200' },
    management: { gateway: '172.16.40.1/24', vlan: 1640, dhcp: { pool: '172.16.40.100-172.16.40.200' } },
    managementVip: { gateway: '172.16.50.1/24', vlan: 1650, pool: '172.16.50.100-172.16.50.200' },
    clusterVip: { gateway: '172.16.80.1/24', vlan: 1680, pool: '172.16.80.100-172.16.80.200' },
    workloadVip: { gateway: '172.16.70.1/24', vlan: 1670, pool: '172.16.70.100-172.16.70.200' },
    workloads: [
      { id: 'tkgworkload', gateway: '172.16.60.1/24', vlan: 1660, dhcp: { pool: '172.16.60.100-172.16.60.200' } },
    ],
  },
  avi: {
    controllers: ['172.16.10.11', '172.16.10.12', '172.16.10.13'],
    clusterAddress: '172.16.10.10',
    image: { ova: 'images/controller-22.1.3.ova' },
  },
  managementCluster: { name: 'sfo01w01tkgmgmt01' },
  workloadClusters: [{ name: 'sfo01w01tkgworkload01' }],
  // Without a backend each stack keeps its state beside the folder cdktf.out.
  backend: (stack) =>
    new S3Backend(stack, { bucket: 'terraform-states', key: `tko/${stack.node.id}`, region: 'eu-central-1' }),
});

// Beneath, in the two trees: the stages hold the Terraform constructs, the charts the clusters.
sfo01.stages.aviController.construct.machines.forEach((machine) => {
  machine.addOverride('annotation', 'NSX ALB controller');
});
sfo01.charts.clusters
  .get('sfo01w01tkgworkload01')
  ?.cluster.resource.addJsonPatch(JsonPatch.add('/metadata/labels/team', 'payments'));

app.synth();
// docs:end reference-design
