import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument, parseVsphereVds, type VsphereVdsSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite } from 'tko-cdk/testing';

const pem = (name: string): string => readFileSync(join(__dirname, '../fixtures/certificates', `${name}.pem`), 'utf8');

const base = aVsphereVdsSite();
const [workload] = base.networks.workloads;

const second = {
  id: 'tkgworkload02',
  gateway: '172.16.61.1/24',
  vlan: 1661,
  dhcp: { pool: '172.16.61.100-172.16.61.200' },
};

/** Sites that together use everything that a site with VDS networking can say. */
export const SITES: Readonly<Record<string, VsphereVdsSpec>> = {
  'the example': parseVsphereVds(
    readDocument(readFileSync(join(__dirname, '../../examples/vsphere-vds/site.yaml'), 'utf8')).data,
  ),
  'one controller': aVsphereVdsSite({
    site: 'lab01',
    purpose: 'proof-of-concept',
    avi: {
      controllers: [{ address: '172.16.10.11', hostname: 'lab01alb' }],
      clusterAddress: undefined,
      backup: undefined,
      syslog: undefined,
      ldap: undefined,
    },
    sharedServicesCluster: undefined,
    workloadClusters: undefined,
    identity: undefined,
  }),
  'the essentials licence': aVsphereVdsSite({
    avi: { licence: 'essentials', serviceEngineGroups: { workload: { maxServiceEngines: 2, maxVirtualServices: 4 } } },
  }),
  'three networks': aVsphereVdsSite({
    networks: {
      topology: 'three-networks',
      managementVip: undefined,
      clusterVip: undefined,
      workloadVip: undefined,
      management: { pool: '172.16.40.10-172.16.40.60' },
      workloads: [{ ...workload!, pool: '172.16.60.10-172.16.60.60' }],
    },
  }),
  'everything exists already': aVsphereVdsSite({
    vcenter: { role: { existing: true }, contentLibrary: { name: 'images', existing: true } },
    avi: { image: { name: 'controller', ova: undefined } },
    placement: { existing: true },
    networks: {
      aviManagement: { existing: true, vlan: undefined, portGroup: 'pg-alb' },
      management: { existing: true, vlan: undefined, portGroup: 'pg-management' },
      managementVip: { existing: true, vlan: undefined, portGroup: 'pg-management-vip' },
      clusterVip: { existing: true, vlan: undefined, portGroup: 'pg-cluster-vip' },
      workloadVip: { existing: true, vlan: undefined, portGroup: 'pg-workload-vip' },
      workloads: [{ ...workload!, existing: true, vlan: undefined, portGroup: 'pg-workload' }],
    },
  }),
  'several workload networks': aVsphereVdsSite({
    networks: {
      sharedServices: { gateway: '172.16.45.1/24', vlan: 1645, dhcp: { pool: '172.16.45.100-172.16.45.200' } },
      workloads: [workload!, second],
    },
    workloadClusters: [
      { name: 'wl01', namespace: 'payments', os: 'ubuntu', controlPlaneEndpoint: '172.16.80.150' },
      { name: 'wl02', network: 'tkgworkload02', cni: 'calico', plan: 'dev' },
      {
        name: 'wl03',
        network: 'tkgworkload02',
        nodePools: [
          { name: 'general', replicas: 2 },
          {
            name: 'gpu',
            replicas: 1,
            size: { cpus: 16, memoryMib: 65536, diskGib: 200 },
            labels: { nodepool: 'gpu' },
            taints: [{ key: 'gpu', value: 'true', effect: 'NoSchedule' }],
          },
        ],
      },
    ],
  }),
  'node IPAM': aVsphereVdsSite({
    networks: {
      management: { dhcp: undefined, nodeIpam: { pool: '172.16.40.20-172.16.40.99' } },
      sharedServices: { gateway: '172.16.45.1/24', vlan: 1645, nodeIpam: { pool: '172.16.45.20-172.16.45.99' } },
      workloads: [{ ...workload!, dhcp: undefined, nodeIpam: { pool: '172.16.60.20-172.16.60.99' } }],
    },
    workloadClusters: [{ name: 'wl01' }, { name: 'wl02', namespace: 'payments' }],
  }),
  'all options': aVsphereVdsSite({
    site: 'fra01',
    domain: 'w02',
    vcenter: {
      insecure: true,
      thumbprint: undefined,
      user: 'svc-tkg@example.com',
      storagePolicy: 'vSAN Default Storage Policy',
      role: { name: 'TKG workload', backups: true },
      nodeTemplates: [
        { name: 'photon-3-kube-v1.26.5', os: 'photon', ova: 'https://images.example.com/photon-3-kube-v1.26.5.ova' },
      ],
      tagCategories: [
        { name: 'owner', cardinality: 'multiple', tags: ['team-a', 'team-b'], assign: ['team-a', 'team-b'] },
        {
          name: 'environment',
          appliesTo: [
            'DistributedVirtualPortgroup',
            'Folder',
            'ResourcePool',
            'VirtualMachine',
            'VmwareDistributedVirtualSwitch',
          ],
          tags: ['production', 'test'],
          assign: ['production'],
        },
      ],
      distributedSwitch: {
        name: 'fra01-vds',
        mtu: 9000,
        hosts: ['esx01', 'esx02', 'esx03'].map((name) => ({ name: `${name}.fra01.example.com`, uplinks: ['vmnic1'] })),
      },
    },
    avi: {
      size: 'medium',
      vcenterUser: 'svc-alb@example.com',
      image: { guestId: 'otherLinux64Guest', properties: { hostname: 'alb' } },
      antiAffinityRuleName: 'controllers apart',
      portalCertificateName: 'portal',
      syslogName: 'site-syslog',
      ldapProfileName: 'corporate',
      certificate: { certificate: pem('portal'), authority: pem('ca') },
      clusterHostname: 'sfo01albctlr01',
      controllers: ['a', 'b', 'c'].map((letter, index) => ({
        address: `172.16.10.1${index + 1}`,
        hostname: `sfo01albctlr01${letter}`,
      })),
      serviceEngineGroups: {
        management: { name: 'seg-management' },
        workload: { cpus: 4, memoryMib: 8192, diskGib: 40 },
      },
      backup: { protocol: 'sftp', intervalHours: 12, keep: 7 },
      syslog: [{ server: '192.168.200.20', port: 6514, protocol: 'tcp' }],
      ldap: { security: 'starttls' },
    },
    bootstrapMachine: { template: 'photon-3-docker' },
    identity: {
      type: 'ldap',
      host: 'ldap.example.com:636',
      bindDn: 'CN=tkg,DC=example,DC=com',
      userSearchBaseDn: 'DC=example,DC=com',
      groupSearchBaseDn: 'DC=example,DC=com',
      authority: pem('ca'),
    },
    proxy: {
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3128',
      noProxy: ['.example.com'],
      authority: pem('ca'),
    },
    registry: { host: 'harbor.example.com', path: 'tkg', authority: pem('ca') },
  }),
};

/** Values for the variables of all stages. */
export const VARIABLES: Readonly<Record<string, string>> = {
  vsphere_user: 'administrator@vsphere.local',
  vsphere_password: 'example',
  vsphere_avi_password: 'example',
  avi_password: 'example',
  avi_current_password: 'factory',
  avi_backup_password: 'example',
  avi_backup_passphrase: 'example',
  avi_ldap_password: 'example',
  avi_portal_private_key: 'example',
};

/** What a controller answers for a certificate that it signed itself. */
export const ANSWERS = { avi_sslkeyandcertificate: { 'certificate.certificate': pem('ca') } };
