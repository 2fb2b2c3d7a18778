import type { AcceptedCase, RefusedCase } from './cases';
import { madeSwitch, tagged } from './overrides';

export const ACCEPTED: readonly AcceptedCase[] = [
  ['R37', 'no thumbprint with an insecure vCenter', { vcenter: { thumbprint: undefined, insecure: true } }],
  ['R39', 'a vCenter that is given by its address', { vcenter: { server: '192.168.200.100' } }],
  [
    'R40',
    'an older TKr of the release',
    { workloadClusters: [{ name: 'wl01', kubernetesVersion: 'v1.25.10+vmware.2-tkg.1' }] },
  ],
  [
    'R44',
    'several tags of a category with many, and one tag of a category with a single one',
    {
      vcenter: {
        tagCategories: [
          { name: 'owner', cardinality: 'multiple', tags: ['team-a', 'team-b'], assign: ['team-a', 'team-b'] },
          { name: 'environment', tags: ['production', 'team-a'], assign: ['production'] },
          { name: 'k8s-zone', appliesTo: ['HostSystem'], tags: ['az1'], assign: [] },
        ],
      },
    },
  ],
  ['R45', 'three hosts', { vcenter: { hostCount: 3, drs: true } }],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'R36',
    'a wildcard around the proxy',
    {
      proxy: {
        httpProxy: 'http://proxy.example.com:3128',
        httpsProxy: 'http://proxy.example.com:3128',
        noProxy: ['*.example.com'],
      },
    },
    'proxy.noProxy[0]: got "*.example.com"',
  ],
  [
    'R37',
    'a vCenter without a thumbprint',
    { vcenter: { thumbprint: undefined } },
    'vcenter.thumbprint: got nothing, expected the SHA-1 thumbprint of the vCenter certificate; ',
  ],
  [
    'R38',
    'an administrator as the account of TKG',
    { vcenter: { user: 'administrator@vsphere.local' } },
    'vcenter.user: got "administrator@vsphere.local", expected an account that is no administrator; ',
  ],
  [
    'R38',
    'an administrator as the account of NSX ALB',
    { avi: { vcenterUser: 'Administrator@vsphere.local' } },
    'avi.vcenterUser: got "Administrator@vsphere.local", expected an account that is no administrator; ',
  ],
  [
    'R39',
    'a domain that ends in .local',
    { dns: { domain: 'sfo01.example.local' } },
    'dns.domain: got "sfo01.example.local"',
  ],
  [
    'R39',
    'a vCenter whose name ends in .local',
    { vcenter: { server: 'vc01.example.local' } },
    'vcenter.server: got "vc01.example.local"',
  ],
  [
    'R40',
    'a TKr of another release',
    { workloadClusters: [{ name: 'wl01', kubernetesVersion: 'v1.27.5+vmware.1-tkg.1' }] },
    'workloadClusters[0].kubernetesVersion: got "v1.27.5+vmware.1-tkg.1", expected a TKr of TKG 2.3.0',
  ],
  [
    'R40',
    'an operating system without a template',
    {
      vcenter: { nodeTemplates: [{ name: 'photon-3-kube-v1.26.5', os: 'photon' }] },
      workloadClusters: [{ name: 'wl01', os: 'ubuntu' }],
    },
    'vcenter.nodeTemplates: got no template with ubuntu and v1.26.5+vmware.2-tkg.1, expected one for the cluster wl01; ',
  ],
  [
    'R40',
    'two templates of one name',
    {
      vcenter: {
        nodeTemplates: [
          { name: 'photon-3', os: 'photon' },
          { name: 'photon-3', os: 'ubuntu' },
        ],
      },
    },
    'vcenter.nodeTemplates[1].name: got "photon-3" a second time, expected a name that no other template has; ',
  ],
  [
    'R40',
    'a template whose library item would be the controller image',
    {
      vcenter: { nodeTemplates: [{ name: 'photon-3', os: 'photon', ova: 'images/photon-3.ova' }] },
      avi: { image: { name: 'photon-3-image' } },
    },
    'vcenter.nodeTemplates[0].name: got "photon-3", whose library item is "photon-3-image", expected a library item other than that of the controller image; ',
  ],
  [
    'R42',
    'a package twice',
    { workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager' }, { name: 'cert-manager' }] }] },
    'workloadClusters[0].packages[1].name: got "cert-manager", expected each package once; ',
  ],
  [
    'R42',
    'a version that the release does not have',
    { workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager', version: '1.7.2' }] }] },
    'workloadClusters[0].packages[0].version: got "1.7.2", expected a version of TKG 2.3.0: 1.7.2+vmware.3-tkg.3, ',
  ],
  [
    'R44',
    'a cluster on a network that is not there',
    { workloadClusters: [{ name: 'wl01', network: 'tkgworkload09' }] },
    'workloadClusters[0].network: got "tkgworkload09", expected one of "tkgworkload"; ',
  ],
  [
    'R44',
    'the placement of a cluster that is not there',
    { placement: { workloadClusters: { wl09: 'pool' } } },
    'placement.workloadClusters.wl09: got the placement of an unknown cluster "wl09"',
  ],
  [
    'R44',
    "a cluster in the controllers' pool",
    { placement: { avi: 'tkg', managementCluster: 'tkg' } },
    'placement.managementCluster: got "tkg", expected a name other than that of the controllers\' pool (TKO-ALB-007); ',
  ],
  [
    'R44',
    "a workload cluster in the controllers' pool",
    { workloadClusters: [{ name: 'wl01' }], placement: { workloadClusters: { wl01: 'tkg-alb-components' } } },
    'placement.workloadClusters.wl01: got "tkg-alb-components"',
  ],
  [
    'R44',
    'a reservation of a pool that is there already',
    { placement: { existing: true }, avi: { reservation: { cpuMhz: 24000, memoryMib: 98304 } } },
    'avi.reservation: got a reservation, expected none with "placement.existing"',
  ],
  [
    'R44',
    'an existing port group on a switch that is made',
    { vcenter: { distributedSwitch: madeSwitch('vmnic1') }, networks: { clusterVip: { existing: true } } },
    'networks.clusterVip.existing: got true, expected false: the switch "sfo01-w01-vds01" is made, and has no port group yet; ',
  ],
  [
    'R44',
    'a tag that is assigned but not described',
    tagged({ tags: ['production', 'test'], assign: ['prod'] }),
    'vcenter.tagCategories[0].assign[0]: got "prod", expected one of "production", "test"; correct the name, or add the tag to "vcenter.tagCategories[0].tags"',
  ],
  [
    'R44',
    'a tag that is assigned in a category without tags',
    tagged({ tags: [], assign: ['production'] }),
    'vcenter.tagCategories[0].assign[0]: got "production", expected a tag of the category, which has none; ',
  ],
  [
    'R44',
    'two assigned tags of which an object can have one',
    tagged({ tags: ['production', 'test'], assign: ['production', 'test'] }),
    'vcenter.tagCategories[0].assign: got ["production","test"], expected one tag at most with the cardinality "single"; ',
  ],
  [
    'R44',
    'a tag that is assigned twice',
    tagged({ cardinality: 'multiple', tags: ['production'], assign: ['production', 'production'] }),
    'vcenter.tagCategories[0].assign[1]: got "production" a second time, expected each tag once; ',
  ],
  [
    'R44',
    'two tags of one name in a category',
    tagged({ tags: ['production', 'production'] }),
    'vcenter.tagCategories[0].tags[1]: got "production" a second time, expected each tag once in its category; ',
  ],
  [
    'R44',
    'two categories of one name',
    tagged({ name: 'environment', tags: [] }, { name: 'environment', tags: [] }),
    'vcenter.tagCategories[1].name: got "environment" a second time, expected each category once; ',
  ],
  [
    'R44',
    'an assigned tag that no object takes',
    tagged({ appliesTo: ['HostSystem', 'Datastore'], tags: ['az1'], assign: ['az1'] }),
    'vcenter.tagCategories[0].assign: got a category that applies to HostSystem, Datastore, expected one that applies to what is made here: ',
  ],
  ['R45', 'two hosts', { vcenter: { hostCount: 2 } }, 'vcenter.hostCount: got 2 host(s), expected at least three; '],
  ['R45', 'a cluster without DRS', { vcenter: { drs: false } }, 'vcenter.drs: got false, expected true'],
  [
    'R45',
    'a host twice in a switch',
    {
      vcenter: {
        distributedSwitch: {
          name: 'sfo01-w01-vds01',
          hosts: ['esx01', 'esx02', 'esx03', 'esx02'].map((name) => ({ name, uplinks: ['vmnic1'] })),
        },
      },
    },
    'vcenter.distributedSwitch.hosts[3].name: got "esx02", expected each host once; ',
  ],
  [
    'R45',
    'an adapter twice on a host',
    { vcenter: { distributedSwitch: madeSwitch('vmnic1', 'vmnic1') } },
    'vcenter.distributedSwitch.hosts[0].uplinks[1]: got "vmnic1", expected each adapter of esx01 once; ',
  ],
  [
    'R45',
    'hosts that give different numbers of adapters to a switch',
    {
      vcenter: {
        distributedSwitch: {
          name: 'sfo01-w01-vds01',
          hosts: ['esx01', 'esx02', 'esx03'].map((name) => ({
            name,
            uplinks: name === 'esx03' ? ['vmnic1'] : ['vmnic1', 'vmnic2'],
          })),
        },
      },
    },
    'vcenter.distributedSwitch.hosts[2].uplinks: got 1 adapter(s) of esx03, expected 2, as on the first host; ',
  ],
  [
    'TKO-ALB-009',
    'a backup every hundred hours',
    { avi: { backup: { intervalHours: 100 } } },
    'avi.backup.intervalHours: got 100, expected at most 60 hours, or whole days',
  ],
  [
    'TKO-ALB-009',
    'no backup',
    { avi: { backup: undefined } },
    'avi.backup: got nothing, expected a remote backup (TKO-ALB-009); ',
  ],
  [
    'TKO-ALB-010',
    'no syslog server',
    { avi: { syslog: undefined } },
    'avi.syslog: got nothing, expected a syslog server (TKO-ALB-010); ',
  ],
  [
    'TKO-ALB-011',
    'no directory of administrators',
    { avi: { ldap: undefined } },
    'avi.ldap: got nothing, expected a directory of administrators (TKO-ALB-011); ',
  ],
];
