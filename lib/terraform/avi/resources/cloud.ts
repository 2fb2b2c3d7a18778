import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviDataSource } from '../avi-data-source';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_cloud`, for a vCenter. */
export interface AviCloudArguments {
  readonly name: string;
  readonly vtype: 'CLOUD_VCENTER';
  /**
   * Whether service engines take their management addresses from DHCP.
   *
   * @default - the controller's own: false
   */
  readonly dhcpEnabled?: boolean;
  /** @default - the controller's own: false */
  readonly ip6AutocfgEnabled?: boolean;
  /**
   * Largest frame of service engines, in bytes.
   *
   * @default - the controller's own: 1500
   */
  readonly mtu?: number;
  /**
   * Whether service engines reach servers by static routes, rather than by an interface in the servers' network.
   *
   * @default - the controller's own: false
   */
  readonly preferStaticRoutes?: boolean;
  /** @default - none */
  readonly ipamProviderRef?: string;
  /** @default - none */
  readonly dnsProviderRef?: string;
  readonly vcenterConfiguration: {
    readonly vcenterUrl: string;
    readonly username: string;
    readonly password: string;
    readonly datacenter: string;
    readonly privilege: 'WRITE_ACCESS' | 'READ_ACCESS' | 'NO_ACCESS';
    /**
     * Network of the service engines' management interfaces: `vimgrnwRef` of a discovered network.
     *
     * @default - none: no service engines can be made yet
     */
    readonly managementNetwork?: string;
    /**
     * Whether images of service engines lie in a content library.
     *
     * @default - left to the controller
     */
    readonly useContentLib?: boolean;
    /** @default - none */
    readonly contentLib?: {
      readonly id: string;
      /** @default - left to the controller */
      readonly name?: string;
    };
  };
}

/** A cloud: where NSX ALB makes its service engines. */
export class AviCloud extends AviResource<AviCloudArguments> {
  constructor(scope: Construct, id: string, config: AviCloudArguments & TerraformMetaArguments) {
    super(scope, id, 'cloud', config);
  }
}

/** Arguments of the data source `avi_cloud`. */
export interface DataAviCloudArguments {
  readonly name: string;
}

/** A cloud that is there already. */
export class DataAviCloud extends AviDataSource<DataAviCloudArguments> {
  constructor(scope: Construct, id: string, config: DataAviCloudArguments & TerraformMetaArguments) {
    super(
      scope,
      id,
      'cloud',
      `NSX ALB has no cloud ${config.name}. Deploy the stage that configures NSX ALB first.`,
      config,
    );
  }
}
