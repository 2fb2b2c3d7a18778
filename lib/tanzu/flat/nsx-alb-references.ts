import type { NsxAlbReferences } from '../../clusters';
import type { FlatCluster } from './flat-cluster';

/** What a flat configuration of a management cluster names of NSX ALB; undefined without NSX ALB, or while a name is missing. */
export function nsxAlbReferences({ further, role }: FlatCluster): NsxAlbReferences | undefined {
  const text = (name: string): string | undefined => {
    const value = further[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const texts = (...names: readonly string[]): readonly string[] => names.flatMap((name) => text(name) ?? []);
  const [controller, cloud, serviceEngineGroup, dataNetwork] = [
    text('AVI_CONTROLLER'),
    text('AVI_CLOUD_NAME'),
    text('AVI_SERVICE_ENGINE_GROUP'),
    text('AVI_DATA_NETWORK'),
  ];
  return role !== 'management' ||
    further.AVI_ENABLE !== true ||
    controller === undefined ||
    cloud === undefined ||
    serviceEngineGroup === undefined ||
    dataNetwork === undefined
    ? undefined
    : {
        controller,
        version: text('AVI_CONTROLLER_VERSION'),
        cloud,
        serviceEngineGroup,
        dataNetwork,
        furtherGroups: texts('AVI_MANAGEMENT_CLUSTER_SERVICE_ENGINE_GROUP'),
        furtherNetworks: texts(
          'AVI_CONTROL_PLANE_NETWORK',
          'AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_NAME',
          'AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_NAME',
        ),
      };
}
