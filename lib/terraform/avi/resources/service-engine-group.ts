import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_serviceenginegroup`. */
export interface AviServiceEngineGroupArguments {
  readonly name: string;
  readonly cloudRef: string;
  /** Active/active, N+M, or active/standby. */
  readonly haMode?: 'HA_MODE_SHARED_PAIR' | 'HA_MODE_SHARED' | 'HA_MODE_LEGACY_ACTIVE_STANDBY';
  /** Compact or distributed placement. */
  readonly algo?: 'PLACEMENT_ALGO_PACKED' | 'PLACEMENT_ALGO_DISTRIBUTED';
  readonly selfSeElection?: boolean;
  /** Share of the memory that caches content, in percent. */
  readonly appCachePercent?: number;
  readonly vcpusPerSe?: number;
  /** MiB. */
  readonly memoryPerSe?: number;
  /** GiB. */
  readonly diskPerSe?: number;
  readonly cpuReserve?: boolean;
  readonly memReserve?: boolean;
  readonly dedicatedDispatcherCore?: boolean;
  readonly seBandwidthType?:
    'SE_BANDWIDTH_UNLIMITED' | 'SE_BANDWIDTH_25M' | 'SE_BANDWIDTH_200M' | 'SE_BANDWIDTH_1000M' | 'SE_BANDWIDTH_10000M';
  readonly maxSe?: number;
  readonly maxVsPerSe?: number;
  readonly minScaleoutPerVs?: number;
  readonly maxScaleoutPerVs?: number;
  /** Spare service engines, with N+M only. */
  readonly bufferSe?: number;
  readonly seNamePrefix?: string;
  readonly vcenterFolder?: string;
  readonly vcenterDatastoreMode?: 'VCENTER_DATASTORE_ANY' | 'VCENTER_DATASTORE_LOCAL' | 'VCENTER_DATASTORE_SHARED';
  /** Whether the datastores are those to use, not those to avoid. */
  readonly vcenterDatastoresInclude?: boolean;
  readonly vcenterDatastores?: readonly { readonly datastoreName: string }[];
  readonly vcenterClusters?: { readonly include: boolean; readonly clusterRefs: readonly string[] };
  readonly realtimeSeMetrics?: { readonly enabled: boolean; readonly duration?: number };
}

/** A group of service engines, which NSX ALB makes as they are needed. */
export class AviServiceEngineGroup extends AviResource<AviServiceEngineGroupArguments> {
  constructor(scope: Construct, id: string, config: AviServiceEngineGroupArguments & TerraformMetaArguments) {
    super(scope, id, 'serviceenginegroup', config);
  }
}
