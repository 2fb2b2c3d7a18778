import { DataVsphereVirtualMachine } from '@cdktf/provider-vsphere/lib/data-vsphere-virtual-machine';
import { VirtualMachine } from '@cdktf/provider-vsphere/lib/virtual-machine';
import { Construct } from 'constructs';
import type { BootstrapMachinePlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues } from '../checks';
import { throwIssues } from '../errors';
import type { IDatacenter } from './datacenter';
import type { IDatastore } from './datastore';
import type { IPortGroup } from './port-group';
import type { IResourcePool } from './resource-pool';
import { type ITag, tagIds } from './tag';
import type { IVmFolder } from './vm-folder';

/** What a bootstrap machine takes. */
export interface BootstrapMachineProps extends Pick<BootstrapMachinePlan, 'name' | 'template' | 'cpus' | 'memoryMib'> {
  readonly datacenter: IDatacenter;
  readonly datastore: IDatastore;
  readonly resourcePool: IResourcePool;
  readonly folder: IVmFolder;
  readonly portGroup: IPortGroup;
  /**
   * Tags that the machine gets.
   *
   * @default - none
   */
  readonly tags?: readonly ITag[];
}

/**
 * The machine that the `tanzu` CLI runs on: a full clone of a template. Guest, controller, firmware and disk are those
 * of the template. Terraform does not wait for an address: the network may have no DHCP server.
 *
 * @throws SpecError when it has fewer than two processors or less than 6 GiB of memory
 */
export class BootstrapMachine extends Construct {
  /** The machine, for overrides. */
  public readonly Resource: VirtualMachine;

  constructor(scope: Construct, id: string, props: BootstrapMachineProps) {
    super(scope, id);
    const at = this.node.path;
    throwIssues([
      ...formatIssues(`${at}.name`, props.name, 'inventory-name'),
      ...integerIssues(`${at}.cpus`, props.cpus, 2, 256),
      ...integerIssues(`${at}.memoryMib`, props.memoryMib, 6144, 4_194_304),
    ]);
    const template = new DataVsphereVirtualMachine(this, 'Template', {
      name: props.template,
      datacenterId: props.datacenter.datacenterId,
    });
    this.Resource = new VirtualMachine(this, 'Resource', {
      name: props.name,
      resourcePoolId: props.resourcePool.resourcePoolId,
      datastoreId: props.datastore.datastoreId,
      folder: props.folder.folderPath,
      numCpus: props.cpus,
      memory: props.memoryMib,
      guestId: template.guestId,
      scsiType: template.scsiType,
      firmware: template.firmware,
      networkInterface: [{ networkId: props.portGroup.networkId, adapterType: 'vmxnet3' }],
      disk: [{ label: 'disk0', size: template.disks.get(0).size, thinProvisioned: true }],
      waitForGuestNetTimeout: 0,
      clone: { templateUuid: template.id },
      tags: tagIds(props.tags),
    });
  }
}
