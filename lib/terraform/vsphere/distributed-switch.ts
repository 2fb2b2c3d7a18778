import { DataVsphereDistributedVirtualSwitch } from '@cdktf/provider-vsphere/lib/data-vsphere-distributed-virtual-switch';
import { DistributedVirtualSwitch } from '@cdktf/provider-vsphere/lib/distributed-virtual-switch';
import { Construct } from 'constructs';
import type { SwitchPlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues, repetitionIssues } from '../checks';
import { contradiction, nothingGiven, throwIssues } from '../errors';
import { bears } from '../mark';
import type { IDatacenter } from './datacenter';
import { Host } from './host';
import { type ITag, tagIds } from './tag';

/** A distributed switch. */
export interface IDistributedSwitch {
  readonly switchId: string;
}

/** What a new distributed switch takes; the `switch` of a design is most of it. */
export interface DistributedSwitchProps extends Pick<SwitchPlan, 'name' | 'mtu' | 'uplinks' | 'hosts'> {
  readonly datacenter: IDatacenter;
  /**
   * Tags that the switch gets.
   *
   * @default - none
   */
  readonly tags?: readonly ITag[];
}

/** Where a distributed switch is found. */
export interface DistributedSwitchLookup {
  readonly name: string;
  readonly datacenter: IDatacenter;
}

const DISTRIBUTED_SWITCH = Symbol.for('tko-cdk.DistributedSwitch');

/**
 * A new distributed switch: all uplinks are active, and each host gives one network adapter to each.
 *
 * @throws SpecError when a host gives more or fewer adapters than there are uplinks, or the MTU is out of range
 */
export class DistributedSwitch extends Construct implements IDistributedSwitch {
  /** Whether a switch is one that is made here, with a resource to override. */
  public static isDistributedSwitch(candidate: unknown): candidate is DistributedSwitch {
    return bears(candidate, DISTRIBUTED_SWITCH);
  }

  /** Finds a switch; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, lookup: DistributedSwitchLookup): IDistributedSwitch {
    const found = new DataVsphereDistributedVirtualSwitch(scope, id, {
      name: lookup.name,
      datacenterId: lookup.datacenter.datacenterId,
    });
    return Object.freeze({ switchId: found.id });
  }

  public readonly [DISTRIBUTED_SWITCH] = true;
  public readonly switchId: string;
  /** The switch, for overrides. */
  public readonly Resource: DistributedVirtualSwitch;

  constructor(scope: Construct, id: string, props: DistributedSwitchProps) {
    super(scope, id);
    this.validate(props);
    this.Resource = new DistributedVirtualSwitch(this, 'Resource', {
      name: props.name,
      datacenterId: props.datacenter.datacenterId,
      maxMtu: props.mtu,
      uplinks: [...props.uplinks],
      activeUplinks: [...props.uplinks],
      host: props.hosts.map(({ name, uplinks }) => ({
        hostSystemId: Host.fromName(this, `Host-${name}`, { name, datacenter: props.datacenter }).hostId,
        devices: [...uplinks],
      })),
      tags: tagIds(props.tags),
    });
    this.switchId = this.Resource.id;
  }

  private validate({ name, mtu, uplinks, hosts }: DistributedSwitchProps): void {
    const at = this.node.path;
    throwIssues([
      ...formatIssues(`${at}.name`, name, 'inventory-name'),
      ...integerIssues(`${at}.mtu`, mtu, 1280, 9190),
      ...(uplinks.length === 0 ? [nothingGiven(`${at}.uplinks`, 'uplink', 'name the uplinks, such as "uplink1"')] : []),
      ...repetitionIssues((index) => `${at}.uplinks[${index}]`, uplinks, 'name'),
      ...repetitionIssues(
        (index) => `${at}.hosts[${index}].name`,
        hosts.map((host) => host.name),
        'host',
      ),
      ...hosts.flatMap((host, index) =>
        host.uplinks.length === uplinks.length
          ? []
          : [
              contradiction(
                `${at}.hosts[${index}].uplinks`,
                `${host.uplinks.length} adapters`,
                `the ${uplinks.length} uplinks`,
              ),
            ],
      ),
    ]);
  }
}
