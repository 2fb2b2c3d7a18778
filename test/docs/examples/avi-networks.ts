// docs:start avi-networks
import { App } from 'cdktf';
import { AviNetworks } from 'tko-cdk/avi';
import { ContentLibrary, TkoStack, VsphereConnection } from 'tko-cdk/vsphere';

const app = new App();
const stack = new TkoStack(app, 'sfo01-avi-networks');
new VsphereConnection(stack, 'Vcenter', { server: 'vc01.sfo01.example.com' });
const library = ContentLibrary.fromName(stack, 'ContentLibrary', 'sfo01w01cl01');

const group = {
  highAvailability: 'active-active',
  selfElection: true,
  cachePercent: 10,
  cpus: 2,
  memoryMib: 4096,
  diskGib: 15,
  dedicatedDispatcher: false,
  maxServiceEngines: 4,
  maxVirtualServices: 10,
} as const;

const networks = new AviNetworks(stack, 'AviNetworks', {
  version: '22.1.3',
  endpoint: { hostname: 'sfo01albctlr01', fqdn: 'sfo01albctlr01.sfo01.example.com', address: '172.16.10.10' },
  cloudName: 'sfo01w01vc01',
  vcenterUser: 'avi-user@vsphere.local',
  vcenter: {
    server: 'vc01.sfo01.example.com',
    datacenter: 'sfo01w01dc01',
    cluster: 'sfo01w01cluster01',
    datastore: 'vsanDatastore',
  },
  placement: { name: 'tkg-alb-components' },
  contentLibrary: { name: library.contentLibraryName },
  contentLibraryId: library.contentLibraryId,
  managementNetwork: { portGroup: 'sfo01-w01-vds01-albmanagement', gateway: '172.16.10.1' },
  networks: [
    {
      name: 'sfo01-w01-vds01-tkgclustervip',
      cidr: '172.16.80.0/24',
      dhcp: false,
      vip: true,
      vrf: 'global',
      pool: { begin: '172.16.80.100', end: '172.16.80.200' },
    },
  ],
  defaultGateways: ['172.16.80.1'],
  dns: { servers: ['192.168.200.10'], domain: 'sfo01.example.com' },
  ipamProfileName: 'sfo01-w01-vcenter-ipam-01',
  dnsProfileName: 'sfo01-w01-vcenter-dns-01',
  serviceEngineGroups: {
    management: { ...group, name: 'sfo01m01segroup01' },
    workload: { ...group, name: 'sfo01w01segroup01' },
  },
});

// Beneath: one spare service engine in the group of the workload clusters.
networks.serviceEngineGroups.workload.Resource.addOverride('buffer_se', '1');

app.synth();
// docs:end avi-networks
