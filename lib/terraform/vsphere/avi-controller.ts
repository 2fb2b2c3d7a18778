import { ComputeClusterVmAntiAffinityRule } from '@cdktf/provider-vsphere/lib/compute-cluster-vm-anti-affinity-rule';
import { VirtualMachine } from '@cdktf/provider-vsphere/lib/virtual-machine';
import { Construct } from 'constructs';
import type { AviDesign, NamedAddress, NetworkPlan, VcenterDesign } from '../../design/vsphere-vds/design';
import { formatIssues, hostIssues, integerIssues, repetitionIssues } from '../checks';
import { noControllerCount, throwIssues } from '../errors';
import { stackOutput } from '../stack-output';
import { assignmentIssues, foundTags, type TagAssignment } from './assigned-tags';
import { ComputeCluster, type IComputeCluster } from './compute-cluster';
import { ContentLibrary } from './content-library';
import { ContentLibraryItem, type IContentLibraryItem } from './content-library-item';
import { Datacenter, type IDatacenter } from './datacenter';
import { Datastore } from './datastore';
import { type IPortGroup, PortGroup } from './port-group';
import { type IResourcePool, ResourcePool } from './resource-pool';
import { StoragePolicy } from './storage-policy';
import { type ITag, tagIds } from './tag';
import { type IVmFolder, VmFolder } from './vm-folder';

/** What the controllers take; most of it is the `avi` of a design. */
export interface AviControllerProps extends Pick<
  AviDesign,
  'controllers' | 'size' | 'image' | 'sysadminPublicKey' | 'antiAffinityRule'
> {
  readonly vcenter: Pick<VcenterDesign, 'datacenter' | 'cluster' | 'datastore' | 'storagePolicy'>;
  /** Network of the controllers. */
  readonly managementNetwork: Pick<NetworkPlan, 'portGroup' | 'cidr' | 'netmask' | 'gateway'>;
  /** Name of the resource pool and of the VM folder. */
  readonly placement: { readonly name: string };
  /** Content library with the image. */
  readonly contentLibrary: { readonly name: string };
  /**
   * The resource pool.
   *
   * @default - found by the name of the placement
   */
  readonly resourcePool?: IResourcePool;
  /**
   * The VM folder.
   *
   * @default - found by the name of the placement
   */
  readonly folder?: IVmFolder;
  /**
   * The port group.
   *
   * @default - found by the name of the management network's port group
   */
  readonly portGroup?: IPortGroup;
  /**
   * The image.
   *
   * @default - found in the content library by name
   */
  readonly libraryItem?: IContentLibraryItem;
  /**
   * Categories of tags that are there already, with the tags that are put on VMs; the `tagCategories` of a design.
   *
   * @default - none
   */
  readonly tagCategories?: readonly TagAssignment[];
  /**
   * Tags of the VMs.
   *
   * @default - found by the names of the tags that are assigned in the categories
   */
  readonly tags?: readonly ITag[];
}

/**
 * The controllers of NSX ALB: one VM, or three with a rule that keeps them on different hosts. All are clones of one
 * item of a content library, so that the image is uploaded once. What the foundation made is found by name, so the
 * stage needs no state of another one.
 *
 * Terraform does not wait for the controllers: they have static addresses, and need ten minutes or more before they
 * answer. Whatever configures them is another stage.
 *
 * Outputs: `controller_addresses`, `controller_vm_ids`, by host name. Source: TKO-ALB-001 to -004, TKO-ALB-007.
 *
 * @throws SpecError with everything that is wrong: two controllers, or more than three; an address twice, or outside of
 *   the management network; a size that no VM has; a key that is none; a tag twice
 */
export class AviController extends Construct {
  /** The VMs in the order of the controllers, for overrides. */
  public readonly machines: readonly VirtualMachine[];
  /** The rule that keeps three controllers apart, for overrides. */
  public readonly antiAffinityRule?: ComputeClusterVmAntiAffinityRule;
  private readonly datacenter: IDatacenter;
  private readonly computeCluster: IComputeCluster;

  constructor(scope: Construct, id: string, props: AviControllerProps) {
    super(scope, id);
    this.validate(props);
    const { vcenter, controllers } = props;
    this.datacenter = Datacenter.fromName(this, 'Datacenter', vcenter.datacenter);
    const datacenter = this.datacenter;
    this.computeCluster = ComputeCluster.fromName(this, 'ComputeCluster', { name: vcenter.cluster, datacenter });
    const shared = {
      resourcePoolId: this.resourcePool(props).resourcePoolId,
      folder: this.folder(props).folderPath,
      datastoreId: Datastore.fromName(this, 'Datastore', { name: vcenter.datastore, datacenter }).datastoreId,
      storagePolicyId:
        vcenter.storagePolicy === undefined
          ? undefined
          : StoragePolicy.fromName(this, 'StoragePolicy', vcenter.storagePolicy).storagePolicyId,
      numCpus: props.size.cpus,
      memory: props.size.memoryMib,
      guestId: props.image.guestId,
      networkInterface: [{ networkId: this.portGroup(props).networkId, adapterType: 'vmxnet3' }],
      disk: [{ label: 'disk0', size: props.size.diskGib, thinProvisioned: true }],
      waitForGuestNetTimeout: 0,
      clone: { templateUuid: this.libraryItem(props).itemId },
      tags: tagIds(props.tags ?? foundTags(this, 'VirtualMachine', props.tagCategories ?? [])),
    };
    this.machines = controllers.map(
      (controller) =>
        new VirtualMachine(this, `Machine-${controller.hostname}`, {
          ...shared,
          name: controller.hostname,
          vapp: { properties: ovfProperties(controller, props) },
        }),
    );
    if (this.machines.length > 1) {
      this.antiAffinityRule = new ComputeClusterVmAntiAffinityRule(this, 'AntiAffinityRule', {
        name: props.antiAffinityRule,
        computeClusterId: this.computeCluster.computeClusterId,
        virtualMachineIds: this.machines.map((machine) => machine.id),
      });
    }
    this.addOutputs(controllers);
  }

  private resourcePool({ resourcePool, placement }: AviControllerProps): IResourcePool {
    const { datacenter, computeCluster } = this;
    return (
      resourcePool ?? ResourcePool.fromName(this, 'ResourcePool', { name: placement.name, datacenter, computeCluster })
    );
  }

  private folder({ folder, placement }: AviControllerProps): IVmFolder {
    return folder ?? VmFolder.fromPath(this, 'Folder', { path: placement.name, datacenter: this.datacenter });
  }

  private portGroup({ portGroup, managementNetwork }: AviControllerProps): IPortGroup {
    const { datacenter } = this;
    return portGroup ?? PortGroup.fromName(this, 'PortGroup', { name: managementNetwork.portGroup, datacenter });
  }

  private libraryItem({ libraryItem, contentLibrary, image }: AviControllerProps): IContentLibraryItem {
    return (
      libraryItem ??
      ContentLibraryItem.fromName(this, 'Image', {
        name: image.libraryItem,
        contentLibrary: ContentLibrary.fromName(this, 'ContentLibrary', contentLibrary.name),
      })
    );
  }

  private addOutputs(controllers: readonly NamedAddress[]): void {
    stackOutput(this, 'controller_addresses', {
      value: Object.fromEntries(controllers.map(({ hostname, address }) => [hostname, address])),
      description: 'Addresses of the NSX ALB controllers, by host name',
    });
    stackOutput(this, 'controller_vm_ids', {
      value: Object.fromEntries(
        this.machines.map((machine, index) => [controllers[index]?.hostname ?? '', machine.id]),
      ),
      description: 'Ids of the VMs of the NSX ALB controllers, by host name',
    });
  }

  private validate(props: AviControllerProps): void {
    const { controllers, size, managementNetwork, sysadminPublicKey, tagCategories = [] } = props;
    const at = this.node.path;
    throwIssues([
      ...(controllers.length === 1 || controllers.length === 3
        ? []
        : [noControllerCount(`${at}.controllers`, controllers.length)]),
      ...formatIssues(`${at}.managementNetwork.cidr`, managementNetwork.cidr, 'ipv4-subnet'),
      ...hostIssues(`${at}.managementNetwork.gateway`, managementNetwork.gateway, managementNetwork.cidr),
      ...controllers.flatMap(({ hostname, address }, index) => [
        ...formatIssues(`${at}.controllers[${index}].hostname`, hostname, 'hostname'),
        ...hostIssues(`${at}.controllers[${index}].address`, address, managementNetwork.cidr),
      ]),
      ...repetitionIssues(
        (index) => `${at}.controllers[${index - 1}].address`,
        [managementNetwork.gateway, ...controllers.map(({ address }) => address)],
        'address',
      ),
      ...repetitionIssues(
        (index) => `${at}.controllers[${index}].hostname`,
        controllers.map(({ hostname }) => hostname),
        'host name',
      ),
      ...integerIssues(`${at}.size.cpus`, size.cpus, 1, 256),
      ...integerIssues(`${at}.size.memoryMib`, size.memoryMib, 1024, 1_048_576),
      ...integerIssues(`${at}.size.diskGib`, size.diskGib, 128, 4096),
      ...formatIssues(`${at}.sysadminPublicKey`, sysadminPublicKey, 'ssh-public-key'),
      ...assignmentIssues(`${at}.tagCategories`, tagCategories),
    ]);
  }
}

/** All properties of the image that a user may set: the provider blanks those that are left out, and then finds drift. */
const ovfProperties = (
  { address }: NamedAddress,
  { image, managementNetwork, sysadminPublicKey }: AviControllerProps,
): Record<string, string> => ({
  ...image.properties,
  'mgmt-ip': address,
  'mgmt-mask': managementNetwork.netmask,
  'default-gw': managementNetwork.gateway,
  'sysadmin-public-key': sysadminPublicKey,
});
