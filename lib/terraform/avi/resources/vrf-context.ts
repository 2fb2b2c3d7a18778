import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';
import type { IpAddress, IpPrefix } from '../ip-address';

/** Arguments of `avi_vrfcontext`. */
export interface AviVrfContextArguments {
  readonly name: string;
  readonly cloudRef: string;
  /**
   * Whether NSX ALB made it with the cloud; Terraform then only forgets it when it is destroyed.
   *
   * @default - the controller's own: false
   */
  readonly systemDefault?: boolean;
  /** @default - none */
  readonly staticRoutes?: readonly {
    readonly routeId: string;
    readonly prefix: IpPrefix;
    readonly nextHop: IpAddress;
  }[];
}

/** The routes of service engines. */
export class AviVrfContext extends AviResource<AviVrfContextArguments> {
  constructor(scope: Construct, id: string, config: AviVrfContextArguments & TerraformMetaArguments) {
    super(scope, id, 'vrfcontext', config);
  }
}
