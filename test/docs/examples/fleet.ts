// docs:start fleet
import { Chart } from 'cdk8s';
import {
  ManagementCluster,
  ManifestApp,
  NodeIpPool,
  type VsphereClusterConfiguration,
  VsphereDeploymentZone,
  VsphereFailureDomain,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';

const app = new ManifestApp();
const managementCluster = ManagementCluster.fromName('sfo01w01tkgmgmt01');

// What all clusters share: zones, and a pool of addresses. Zones are applied before the clusters that name them.
const shared = new Chart(app, 'shared');
const zones = ['sfo-1', 'sfo-2', 'sfo-3'].map((name, index) => {
  const failureDomain = new VsphereFailureDomain(shared, `Domain-${name}`, {
    name,
    region: { name: 'sfo', type: 'Datacenter', tagCategory: 'k8s-region' },
    zone: { name, type: 'ComputeCluster', tagCategory: 'k8s-zone' },
    topology: { datacenter: '/sfo01w01dc01', computeCluster: `sfo01w01cluster0${index + 1}` },
  });
  return new VsphereDeploymentZone(shared, `Zone-${name}`, {
    name,
    server: 'vc01.sfo01.example.com',
    failureDomain,
    labels: { region: 'sfo' },
    placementConstraint: { resourcePool: `/sfo01w01dc01/host/sfo01w01cluster0${index + 1}/Resources/tkg` },
  });
});
const nodeIpPool = new NodeIpPool(shared, 'NodeIpPool', {
  name: 'sfo01-tkgworkload',
  addresses: ['172.16.60.100-172.16.60.200'],
  prefixLength: 24,
  gateway: '172.16.60.1',
});

const common: Omit<VsphereClusterConfiguration, 'name'> = {
  managementCluster,
  vcenter: {
    server: 'vc01.sfo01.example.com',
    thumbprint: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
    datacenter: '/sfo01w01dc01',
    resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg',
    folder: '/sfo01w01dc01/vm/tkg',
    network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
    datastore: '/sfo01w01dc01/datastore/vsanDatastore',
  },
  sshAuthorizedKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx tko-admin'],
  nodeIpPool,
  nameservers: ['192.168.200.10'],
  zones: { regionCategory: 'k8s-region', zoneCategory: 'k8s-zone' },
  controlPlaneZoneLabels: { region: 'sfo' },
  nodePools: zones.map(({ zoneName }, index) => ({ name: `md-${index}`, replicas: 1, failureDomain: zoneName })),
};

// A chart for each cluster is a file for each cluster.
for (const team of ['payments', 'orders', 'search']) {
  new WorkloadCluster(new Chart(app, team), 'Cluster', { ...common, name: team, labels: { team } });
}

app.synth();
// docs:end fleet
