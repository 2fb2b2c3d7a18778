export * from './aws-cluster-design';
export * from '../../clusters';
export { TanzuCluster } from './cluster';
export * from './cluster-design';
export * from './cluster-props';
export * from './management-cluster';
export * from './node-ip-pool';
export * from './shared-services-cluster';
export * from './workload-cluster';
