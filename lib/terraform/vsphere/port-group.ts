import { DataVsphereNetwork } from '@cdktf/provider-vsphere/lib/data-vsphere-network';
import { DistributedPortGroup } from '@cdktf/provider-vsphere/lib/distributed-port-group';
import { Construct } from 'constructs';
import { formatIssues, isLate } from '../checks';
import { throwIssues, vlanOutOfRange } from '../errors';
import { bears } from '../mark';
import type { IDatacenter } from './datacenter';
import type { IDistributedSwitch } from './distributed-switch';
import { type ITag, tagIds } from './tag';

/** A port group. */
export interface IPortGroup {
  /** What the network interface of a VM takes. */
  readonly networkId: string;
}

/** What a new port group takes. */
export interface PortGroupProps {
  readonly name: string;
  /** VLAN id from 0 to 4094; 0 is untagged. */
  readonly vlan: number;
  readonly distributedSwitch: IDistributedSwitch;
  /**
   * Tags that the port group gets.
   *
   * @default - none
   */
  readonly tags?: readonly ITag[];
}

/** Where a port group is found. */
export interface PortGroupLookup {
  readonly name: string;
  readonly datacenter: IDatacenter;
  /**
   * Its switch.
   *
   * @default - the name alone decides, which must then be unique in the datacenter
   */
  readonly distributedSwitch?: IDistributedSwitch;
}

export const LOWEST_VLAN = 0;
export const HIGHEST_VLAN = 4094;

const PORT_GROUP = Symbol.for('tko-cdk.PortGroup');

/**
 * A new port group of a distributed switch.
 *
 * @throws SpecError when the VLAN id is out of range
 */
export class PortGroup extends Construct implements IPortGroup {
  /** Whether a port group is one that is made here, with a resource to override. */
  public static isPortGroup(candidate: unknown): candidate is PortGroup {
    return bears(candidate, PORT_GROUP);
  }

  /** Finds a port group; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, lookup: PortGroupLookup): IPortGroup {
    const found = new DataVsphereNetwork(scope, id, {
      name: lookup.name,
      datacenterId: lookup.datacenter.datacenterId,
      distributedVirtualSwitchUuid: lookup.distributedSwitch?.switchId,
    });
    return Object.freeze({ networkId: found.id });
  }

  public readonly [PORT_GROUP] = true;
  public readonly networkId: string;
  /** The port group, for overrides. */
  public readonly Resource: DistributedPortGroup;

  constructor(scope: Construct, id: string, props: PortGroupProps) {
    super(scope, id);
    throwIssues([
      ...formatIssues(`${this.node.path}.name`, props.name, 'inventory-name'),
      ...(isLate(props.vlan) || isVlan(props.vlan) ? [] : [vlanOutOfRange(`${this.node.path}.vlan`, props.vlan)]),
    ]);
    this.Resource = new DistributedPortGroup(this, 'Resource', {
      name: props.name,
      distributedVirtualSwitchUuid: props.distributedSwitch.switchId,
      vlanId: props.vlan,
      tags: tagIds(props.tags),
    });
    this.networkId = this.Resource.id;
  }
}

/** Whether a port group can have a VLAN id. */
export const isVlan = (vlan: number): boolean => Number.isInteger(vlan) && vlan >= LOWEST_VLAN && vlan <= HIGHEST_VLAN;
