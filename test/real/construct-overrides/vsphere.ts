import type * as avi from 'tko-cdk/avi';
import { DataAviNetwork } from 'tko-cdk/avi';
import * as vsphere from 'tko-cdk/vsphere';
import { AVI } from '../construct-cases/avi';
import { connectVsphere, VSPHERE } from '../construct-cases/vsphere';
import { addressOf, aPartOf, type Override } from './override';

const aPart = aPartOf({ ...VSPHERE, ...AVI });

const datacenter: vsphere.IDatacenter = { datacenterId: 'datacenter-1', datacenterName: 'sfo01w01dc01' };
const computeCluster: vsphere.IComputeCluster = { computeClusterId: 'domain-c8', rootResourcePoolId: 'resgroup-9' };

function aPool(stack: vsphere.TkoStack, id = 'Pool') {
  if (stack.node.tryFindChild('Vcenter') === undefined) {
    connectVsphere(stack);
  }
  return new vsphere.ResourcePool(stack, id, { name: id, computeCluster }).Resource;
}

function aFolder(stack: vsphere.TkoStack) {
  connectVsphere(stack);
  return new vsphere.VmFolder(stack, 'Folder', { path: 'tkg', datacenter }).Resource;
}

export const VSPHERE_OVERRIDES: readonly Override[] = [
  {
    fact: 'an attribute that a resource pool does not have',
    make: (stack) => {
      const pool = aPool(stack);
      return () => {
        pool.addOverride('colour', 'blue');
      };
    },
    written: '"colour":"blue"',
    at: 'resource.vsphere_resource_pool.Pool',
    finding: /No argument or block type is named "colour"/,
  },
  {
    fact: 'an attribute that the provider does not have',
    make: (stack) => {
      const { Resource } = connectVsphere(stack);
      aPool(stack);
      return () => {
        Resource.addOverride('colour', 'blue');
      };
    },
    written: '"colour":"blue"',
    at: 'provider.vsphere',
    finding: /No argument or block type is named "colour"/,
  },
  {
    fact: 'an attribute that a part of a cloud does not have, three levels deep',
    make: (stack) => {
      const cloud = aPart(stack, 'AviVcenterCloud') as avi.AviVcenterCloud;
      return () => {
        cloud.Resource.addOverride('vcenter_configuration.content_lib.colour', 'blue');
      };
    },
    written: '"content_lib":{"colour":"blue","id":"library-1"',
    at: 'resource.avi_cloud.Cloud',
    finding: /No argument or block type is named "colour"/,
  },
  {
    fact: 'a word where a VLAN id belongs',
    make: (stack) => {
      const portGroup = aPart(stack, 'PortGroup') as vsphere.PortGroup;
      return () => {
        portGroup.Resource.addOverride('vlan_id', 'untagged');
      };
    },
    written: '"vlan_id":"untagged"',
    at: 'resource.vsphere_distributed_port_group.PortGroup',
    finding: /"vlan_id": a number is required/,
  },
  {
    fact: 'a map where the name of a folder of service engines belongs',
    make: (stack) => {
      const group = aPart(stack, 'ServiceEngineGroup') as avi.ServiceEngineGroup;
      return () => {
        group.Resource.addOverride('vcenter_folder', { path: 'tkg' });
      };
    },
    written: '"vcenter_folder":{"path":"tkg"}',
    at: 'resource.avi_serviceenginegroup.Engines',
    finding: /"vcenter_folder": string required/,
  },
  {
    fact: 'two images where a machine is a clone of one',
    make: (stack) => {
      const machine = aPart(stack, 'BootstrapMachine') as vsphere.BootstrapMachine;
      return () => {
        machine.Resource.addOverride('clone', [{ template_uuid: 'a' }, { template_uuid: 'b' }]);
      };
    },
    written: '"clone":[{"template_uuid":"a"},{"template_uuid":"b"}]',
    at: 'resource.vsphere_virtual_machine.Bootstrap',
    finding: /No more than 1 "clone" blocks are allowed/,
  },
  {
    fact: 'a reference to a tag that is not declared',
    make: (stack) => {
      const made = aFolder(stack);
      return () => {
        made.addOverride('tags', ['${vsphere_tag.absent.id}']);
      };
    },
    written: '"tags":["${vsphere_tag.absent.id}"]',
    at: 'resource.vsphere_folder.Folder',
    finding: /"vsphere_tag" "absent" has not been declared/,
  },
  {
    fact: 'a reference to a variable that is not declared',
    make: (stack) => {
      const made = aFolder(stack);
      return () => {
        made.addOverride('path', '${var.absent}');
      };
    },
    written: '"path":"${var.absent}"',
    at: 'resource.vsphere_folder.Folder',
    finding: /variable with the name "absent" has not been declared/,
  },
  {
    fact: 'a reference to an attribute that a discovered network does not have',
    make: (stack) => {
      const networks = aPart(stack, 'AviNetworks') as avi.AviNetworks;
      const found = networks.node.findAll().find((child) => child instanceof DataAviNetwork)!;
      return () => {
        networks.cloud.Resource.addOverride('ipam_provider_ref', `\${data.${addressOf(found)}.colour}`);
      };
    },
    written: '.colour}"',
    at: 'resource.avi_cloud.Networks_Cloud',
    finding: /no argument, nested block, or exported attribute named "colour"/,
  },
  {
    fact: 'an order after a resource that is not declared',
    make: (stack) => {
      const syslog = aPart(stack, 'AviSyslog') as avi.AviSyslog;
      return () => {
        syslog.Resource.addOverride('depends_on', ['avi_cloud.absent']);
      };
    },
    written: '"depends_on":["avi_cloud.absent"]',
    at: 'resource.avi_alertsyslogconfig.Syslog',
    finding: /"avi_cloud" "absent" has not been declared/,
  },
  {
    fact: 'parents of two resource pools that are each other',
    make: (stack) => {
      const [one, other] = [aPool(stack, 'One'), aPool(stack, 'Other')];
      return () => {
        one.addOverride('parent_resource_pool_id', `\${${addressOf(other)}.id}`);
        other.addOverride('parent_resource_pool_id', `\${${addressOf(one)}.id}`);
      };
    },
    written: '"parent_resource_pool_id":"${vsphere_resource_pool.Other',
    at: '',
    finding: /Cycle: vsphere_resource_pool\.\w+, vsphere_resource_pool\.\w+/,
  },
  {
    fact: 'a system configuration that waits for the cloud, which waits for it',
    make: (stack) => {
      const { system, cloud } = aPart(stack, 'AviConfiguration') as avi.AviConfiguration;
      return () => {
        system.addOverride('depends_on', [addressOf(cloud.Resource)]);
      };
    },
    written: '"depends_on":["avi_cloud.Configuration_Cloud',
    at: '',
    finding: /Cycle: .*avi_(cloud|systemconfiguration)\.Configuration/,
  },
  {
    fact: 'an order of two constructs both ways',
    make: (stack) => {
      const [one, other] = [aPool(stack, 'One'), aPool(stack, 'Other')];
      vsphere.runAfter(one, other);
      return () => {
        vsphere.runAfter(other, one);
      };
    },
    written: '"depends_on":["vsphere_resource_pool.One',
    at: '',
    finding: /Cycle: vsphere_resource_pool/,
  },
];
