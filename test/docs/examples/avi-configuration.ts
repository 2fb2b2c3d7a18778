// docs:start avi-configuration
import { App } from 'cdktf';
import { AviConfiguration } from 'tko-cdk/avi';
import { ContentLibrary, TkoStack, VsphereConnection } from 'tko-cdk/vsphere';

const app = new App();
const stack = new TkoStack(app, 'sfo01-avi-configuration');
new VsphereConnection(stack, 'Vcenter', { server: 'vc01.sfo01.example.com' });
const library = ContentLibrary.fromName(stack, 'ContentLibrary', 'sfo01w01cl01');

const configuration = new AviConfiguration(stack, 'AviConfiguration', {
  version: '22.1.3',
  licence: 'enterprise',
  endpoint: { hostname: 'sfo01albctlr01', fqdn: 'sfo01albctlr01.sfo01.example.com', address: '172.16.10.10' },
  certificate: {
    kind: 'self-signed',
    name: 'sfo01-avi-portal',
    commonName: 'sfo01albctlr01.sfo01.example.com',
    subjectAltNames: ['sfo01albctlr01.sfo01.example.com', '172.16.10.10'],
    validDays: 365,
  },
  dns: { servers: ['192.168.200.10'], domain: 'sfo01.example.com' },
  ntp: ['192.168.200.5'],
  syslog: [],
  cloudName: 'sfo01w01vc01',
  vcenterUser: 'avi-user@vsphere.local',
  vcenter: { server: 'vc01.sfo01.example.com', datacenter: 'sfo01w01dc01' },
  managementNetwork: { portGroup: 'sfo01-w01-vds01-albmanagement' },
  contentLibrary: { name: library.contentLibraryName },
  contentLibraryId: library.contentLibraryId,
});

// Beneath: NSX ALB's system configuration.
configuration.system.addOverride('portal_configuration.enable_http', 'false');

app.synth();
// docs:end avi-configuration
