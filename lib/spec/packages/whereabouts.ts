import type { CronSchedule } from '../text';
import type { ComputeAmounts, ComputeResources } from './common';
import type { PackageSettings } from './settings';

/** The Whereabouts package: addresses for the further networks of pods, each once in the cluster. It needs Multus. */
export interface WhereaboutsSpec extends PackageSettings, WhereaboutsOptions {
  readonly name: 'whereabouts';
}

/** What Whereabouts is given. */
export interface WhereaboutsOptions {
  /**
   * When addresses of pods that are gone are taken back.
   *
   * @default - every five minutes
   */
  readonly reconcileSchedule?: CronSchedule;
  /**
   * CPU and memory of the pod on each node.
   *
   * @default - 100m and 50Mi, reserved and at most
   */
  readonly resources?: ComputeResources;
  /**
   * CPU and memory that are reserved while addresses are taken back.
   *
   * @default - 100m and 50Mi
   */
  readonly reconcilerRequests?: ComputeAmounts;
}
