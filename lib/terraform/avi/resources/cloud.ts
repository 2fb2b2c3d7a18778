import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviDataSource } from '../avi-data-source';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_cloud`, for a vCenter. */
export interface AviCloudArguments {
  readonly name: string;
  readonly vtype: 'CLOUD_VCENTER';
  /** Whether service engines take their management addresses from DHCP. */
  readonly dhcpEnabled?: boolean;
  readonly ip6AutocfgEnabled?: boolean;
  /** Largest frame of service engines, in bytes. */
  readonly mtu?: number;
  readonly ipamProviderRef?: string;
  readonly dnsProviderRef?: string;
  readonly vcenterConfiguration: {
    readonly vcenterUrl: string;
    readonly username: string;
    readonly password: string;
    readonly datacenter: string;
    readonly privilege: 'WRITE_ACCESS' | 'READ_ACCESS' | 'NO_ACCESS';
    /** Network of the service engines' management interfaces: `vimgrnwRef` of a discovered network. */
    readonly managementNetwork?: string;
    /** Whether images of service engines lie in a content library. */
    readonly useContentLib?: boolean;
    readonly contentLib?: { readonly id: string; readonly name?: string };
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
