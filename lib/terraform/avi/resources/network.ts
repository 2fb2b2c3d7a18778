import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviDataSource } from '../avi-data-source';
import { AviResource } from '../avi-resource';
import type { IpAddress, IpPrefix } from '../ip-address';

/** A subnet of a network. */
export interface AviSubnet {
  readonly prefix: IpPrefix;
  /** @default - none: NSX ALB hands out no addresses there */
  readonly staticIpRanges?: readonly {
    readonly type: 'STATIC_IPS_FOR_VIP_AND_SE' | 'STATIC_IPS_FOR_VIP' | 'STATIC_IPS_FOR_SE';
    readonly range: { readonly begin: IpAddress; readonly end: IpAddress };
  }[];
}

/** Arguments of `avi_network`. */
export interface AviNetworkArguments {
  /** Name of the port group. */
  readonly name: string;
  readonly cloudRef: string;
  /** @default - left to the controller */
  readonly vrfContextRef?: string;
  /**
   * The port group in vCenter, as NSX ALB has discovered it.
   *
   * @default - none
   */
  readonly vimgrnwRef?: string;
  readonly dhcpEnabled: boolean;
  /** @default - the controller's own: true */
  readonly ip6AutocfgEnabled?: boolean;
  /**
   * Whether subnets that NSX ALB sees on VMs are disregarded.
   *
   * @default - the controller's own: false
   */
  readonly excludeDiscoveredSubnets?: boolean;
  /**
   * Whether the port group is one of a distributed switch.
   *
   * @default - the controller's own: true
   */
  readonly vcenterDvs?: boolean;
  /** @default - none */
  readonly configuredSubnets?: readonly AviSubnet[];
}

/** A network of a cloud. In a vCenter cloud NSX ALB discovers them; creating one then configures it. */
export class AviNetwork extends AviResource<AviNetworkArguments> {
  constructor(scope: Construct, id: string, config: AviNetworkArguments & TerraformMetaArguments) {
    super(scope, id, 'network', config);
  }
}

/** Arguments of the data source `avi_network`. */
export interface DataAviNetworkArguments {
  /** Name of the port group. */
  readonly name: string;
  /** The cloud, by its id; a name in its place would find nothing. */
  readonly cloudRef: string;
}

/** A network that NSX ALB has discovered. */
export class DataAviNetwork extends AviDataSource<DataAviNetworkArguments> {
  constructor(scope: Construct, id: string, config: DataAviNetworkArguments & TerraformMetaArguments) {
    super(
      scope,
      id,
      'network',
      `NSX ALB has not discovered the port group ${config.name} yet. Run the deployment again in a few minutes.`,
      config,
    );
  }

  /** The port group in vCenter. */
  public get vimgrnwRef(): string {
    return this.getStringAttribute('vimgrnw_ref');
  }
}
