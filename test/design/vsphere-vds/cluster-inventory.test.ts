import { designVsphereVds } from 'tko-cdk/design';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { clusterInventory, nodeTemplateOf } from '../../../lib/design/vsphere-vds/cluster-inventory';

const nodeTemplates = [
  { name: 'photon-3-1.25', os: 'photon' as const, version: 'v1.25.10+vmware.2-tkg.1' },
  { name: 'ubuntu-2004', os: 'ubuntu' as const },
  { name: 'photon-3', os: 'photon' as const },
];

const design = designVsphereVds(aVsphereVdsSite({ vcenter: { nodeTemplates } }));

test('a cluster lies in the pool and the folder of its placement, on the port group of its network', () => {
  expect(clusterInventory(design.vcenter, design.managementCluster)).toEqual({
    datacenter: '/sfo01w01dc01',
    datastore: '/sfo01w01dc01/datastore/vsanDatastore',
    folder: '/sfo01w01dc01/vm/tkg-management-components',
    network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgmanagement',
    resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg-management-components',
  });
});

test('nodes are cloned from the template of their operating system and their TKr', () => {
  expect(nodeTemplateOf(design.nodeTemplates, design.managementCluster)?.name).toBe('photon-3');
});

test('a cluster whose template is not named has none', () => {
  expect(nodeTemplateOf([], design.managementCluster)).toBeUndefined();
});
