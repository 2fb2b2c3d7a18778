import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';
import type { IpAddress } from '../ip-address';

/** A controller of the cluster. */
export interface AviClusterNode {
  readonly name: string;
  readonly ip: IpAddress;
  /**
   * With which the leader logs in at a follower that joins.
   *
   * @default - none: a node that has joined already
   */
  readonly password?: string;
}

/** Arguments of `avi_cluster`. */
export interface AviClusterArguments {
  readonly name: string;
  /** @default - none: the cluster has no address of its own */
  readonly virtualIp?: IpAddress;
  /** The leader first. */
  readonly nodes: readonly AviClusterNode[];
}

/** The cluster of controllers. There is one; creating it overwrites it, destroying it does nothing. */
export class AviCluster extends AviResource<AviClusterArguments> {
  constructor(scope: Construct, id: string, config: AviClusterArguments & TerraformMetaArguments) {
    super(scope, id, 'cluster', config);
  }
}
