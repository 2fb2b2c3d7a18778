// docs:start avi-controller
import { App } from 'cdktf';
import { AviController, TkoStack, VsphereConnection } from 'tko-cdk/vsphere';

const app = new App();
const stack = new TkoStack(app, 'sfo01-avi-controller');
new VsphereConnection(stack, 'Vcenter', { server: 'vc01.sfo01.example.com' });

const controller = new AviController(stack, 'AviController', {
  vcenter: { datacenter: 'sfo01w01dc01', cluster: 'sfo01w01cluster01', datastore: 'vsanDatastore' },
  managementNetwork: {
    portGroup: 'sfo01-w01-vds01-albmanagement',
    cidr: '172.16.10.0/24',
    netmask: '255.255.255.0',
    gateway: '172.16.10.1',
  },
  placement: { name: 'tkg-alb-components' },
  contentLibrary: { name: 'sfo01w01cl01' },
  image: { libraryItem: 'avi-controller-22.1.3' },
  size: { name: 'small', cpus: 8, memoryMib: 24576, diskGib: 128 },
  controllers: ['a', 'b', 'c'].map((letter, index) => ({
    hostname: `sfo01albctlr01${letter}`,
    fqdn: `sfo01albctlr01${letter}.sfo01.example.com`,
    address: `172.16.10.${11 + index}`,
  })),
  sysadminPublicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx tko-admin',
  antiAffinityRule: 'sfo01-avi-controllers-apart',
});

// Beneath: the VMs, in the order of the controllers.
controller.machines.forEach((machine) => {
  machine.addOverride('annotation', 'NSX ALB controller');
});

app.synth();
// docs:end avi-controller
