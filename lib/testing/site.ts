import type { VsphereVdsSpec } from '../spec';
import { merge, type DeepPartial } from './merge';

const SITE: VsphereVdsSpec = {
  design: 'vsphere-vds',
  site: 'sfo01',
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
    backup: { server: 'backup.sfo01.example.com', directory: '/backup/avi', user: 'avi-backup' },
    syslog: [{ server: 'syslog.sfo01.example.com' }],
    ldap: {
      servers: ['ldap.sfo01.example.com'],
      baseDn: 'DC=sfo01,DC=example,DC=com',
      bindDn: 'CN=avi,OU=Service,DC=sfo01,DC=example,DC=com',
      administratorsGroup: 'CN=avi-administrators,OU=Groups,DC=sfo01,DC=example,DC=com',
    },
  },
  managementCluster: { name: 'sfo01w01tkgmgmt01' },
  sharedServicesCluster: { name: 'sfo01w01tkgshared01', packages: [{ name: 'cert-manager' }] },
  workloadClusters: [{ name: 'sfo01w01tkgworkload01', packages: [{ name: 'cert-manager' }] }],
  identity: { type: 'oidc', issuerUrl: 'https://idp.example.com', clientId: 'tko-sfo01' },
};

/**
 * A valid site with VDS networking that breaks no rule and follows every decision, with some properties replaced.
 *
 * @param overrides at any depth; lists are replaced whole, `undefined` takes a property away
 */
export const aVsphereVdsSite = (overrides: DeepPartial<VsphereVdsSpec> = {}): VsphereVdsSpec => merge(SITE, overrides);
