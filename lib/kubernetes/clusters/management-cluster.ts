import type { Construct } from 'constructs';
import { type ClusterConfiguration, type IdentityManagementType, MANAGEMENT_NAMESPACE } from '../../clusters';
import { TKG_RELEASES, type TkgRelease } from '../../design/releases';
import { TanzuCluster } from './cluster';
import type { IManagementCluster } from './cluster-props';

/** A management cluster that is there already. */
export interface ExistingManagementCluster {
  /**
   * TKG release that it runs.
   *
   * @default - TKG 2.3.0
   */
  readonly release?: TkgRelease;
  /**
   * Its kind of identity management, which all clusters share (rule R35).
   *
   * @default 'none'
   */
  readonly identityManagement?: IdentityManagementType;
}

/** A management cluster. Its objects are in the namespace tkg-system. */
export type ManagementClusterProps = ClusterConfiguration;

/**
 * A management cluster, as it holds its own objects once it is there: for changes on the second day, such as larger
 * nodes. It is *created* by `tanzu management-cluster create` from a flat configuration, since there is no cluster yet
 * that these objects could be applied to.
 *
 * @throws SpecError as WorkloadCluster does
 */
export class ManagementCluster extends TanzuCluster implements IManagementCluster {
  /** A management cluster that is there already. */
  public static fromName(name: string, options: ExistingManagementCluster = {}): IManagementCluster {
    return Object.freeze({
      clusterName: name,
      clusterNamespace: MANAGEMENT_NAMESPACE,
      release: options.release ?? TKG_RELEASES['2.3.0'],
      identityManagement: options.identityManagement ?? 'none',
    });
  }

  constructor(scope: Construct, id: string, props: ManagementClusterProps) {
    super(scope, id, 'management', { ...props, namespace: MANAGEMENT_NAMESPACE });
  }
}
