import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_serviceenginegroup`. */
export interface AviServiceEngineGroupArguments {
  readonly name: string;
  readonly cloudRef: string;
  /**
   * Active/active, N+M, or active/standby.
   *
   * @default - the controller's own: HA_MODE_SHARED
   */
  readonly haMode?: 'HA_MODE_SHARED_PAIR' | 'HA_MODE_SHARED' | 'HA_MODE_LEGACY_ACTIVE_STANDBY';
  /**
   * Compact or distributed placement.
   *
   * @default - the controller's own: PLACEMENT_ALGO_PACKED
   */
  readonly algo?: 'PLACEMENT_ALGO_PACKED' | 'PLACEMENT_ALGO_DISTRIBUTED';
  /** @default - the controller's own: false */
  readonly selfSeElection?: boolean;
  /**
   * Share of the memory that caches content, in percent.
   *
   * @default - the controller's own: 10
   */
  readonly appCachePercent?: number;
  /** @default - the controller's own: 1 */
  readonly vcpusPerSe?: number;
  /**
   * MiB.
   *
   * @default - the controller's own: 2048
   */
  readonly memoryPerSe?: number;
  /**
   * GiB.
   *
   * @default - the controller's own: 15
   */
  readonly diskPerSe?: number;
  /** @default - the controller's own: false */
  readonly cpuReserve?: boolean;
  /** @default - the controller's own: true */
  readonly memReserve?: boolean;
  /** @default - left to the controller */
  readonly dedicatedDispatcherCore?: boolean;
  /** @default - left to the controller */
  readonly seBandwidthType?:
    'SE_BANDWIDTH_UNLIMITED' | 'SE_BANDWIDTH_25M' | 'SE_BANDWIDTH_200M' | 'SE_BANDWIDTH_1000M' | 'SE_BANDWIDTH_10000M';
  /** @default - the controller's own: 10 */
  readonly maxSe?: number;
  /** @default - the controller's own: 10 */
  readonly maxVsPerSe?: number;
  /** @default - the controller's own: 1 */
  readonly minScaleoutPerVs?: number;
  /** @default - the controller's own: 4 */
  readonly maxScaleoutPerVs?: number;
  /**
   * Spare service engines, with N+M only.
   *
   * @default - the controller's own: 1
   */
  readonly bufferSe?: number;
  /** @default - the controller's own: Avi */
  readonly seNamePrefix?: string;
  /** @default - the controller's own: AviSeFolder */
  readonly vcenterFolder?: string;
  /** @default - the controller's own: VCENTER_DATASTORE_ANY */
  readonly vcenterDatastoreMode?: 'VCENTER_DATASTORE_ANY' | 'VCENTER_DATASTORE_LOCAL' | 'VCENTER_DATASTORE_SHARED';
  /**
   * Whether the datastores are those to use, not those to avoid.
   *
   * @default - the controller's own: false
   */
  readonly vcenterDatastoresInclude?: boolean;
  /** @default - none */
  readonly vcenterDatastores?: readonly { readonly datastoreName: string }[];
  /** @default - none: all clusters of the datacenter */
  readonly vcenterClusters?: { readonly include: boolean; readonly clusterRefs: readonly string[] };
  /** @default - left to the controller */
  readonly realtimeSeMetrics?: {
    readonly enabled: boolean;
    /**
     * Minutes.
     *
     * @default - left to the controller
     */
    readonly duration?: number;
  };
}

/** A group of service engines, which NSX ALB makes as they are needed. */
export class AviServiceEngineGroup extends AviResource<AviServiceEngineGroupArguments> {
  constructor(scope: Construct, id: string, config: AviServiceEngineGroupArguments & TerraformMetaArguments) {
    super(scope, id, 'serviceenginegroup', config);
  }
}
