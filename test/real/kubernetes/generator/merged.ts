import type { FlatTexts } from 'tko-cdk/tanzu';

/** How many of the workers stand in each of three node pools. */
const spread = (workers: number): readonly number[] =>
  [0, 1, 2].map((pool) => Math.floor(workers / 3) + (pool < workers % 3 ? 1 : 0));

/**
 * The configuration file of a management cluster on AWS, as the tanzu CLI of TKG 2.2 hands it to the templates: with the
 * variables that it writes itself, and the workers of its plan in node pools.
 */
export function mergedByCli(file: FlatTexts): FlatTexts {
  const { CLUSTER_PLAN: plan = '', WORKER_MACHINE_COUNT: workers = '' } = file;
  const pools = plan === 'prod' ? spread(Number(workers)) : [Number(workers), 0, 0];
  return {
    ...file,
    ...Object.fromEntries(pools.map((count, index) => [`WORKER_MACHINE_COUNT_${index}`, String(count)])),
    BUILD_EDITION: 'tkg',
    CLUSTER_CLASS: 'tkg-aws-default-v1.0.0',
    CLUSTER_PLAN: `${plan}cc`,
    CNI: 'antrea',
    KUBERNETES_RELEASE: 'v1.25.7---vmware.2-tkg.1',
    KUBERNETES_VERSION: 'v1.25.7+vmware.2',
    NAMESPACE: 'tkg-system',
    PROVIDER_TYPE: 'aws',
    TKG_CLUSTER_ROLE: 'management',
    TKG_DEFAULT_BOM: 'tkg-bom-v2.2.0.yaml',
    TKG_VERSION: 'v2.2.0',
  };
}
