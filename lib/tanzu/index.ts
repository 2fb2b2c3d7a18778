export * from './flat';
export * from './flat-configuration';
export * from './management-cluster';
export * from './render';
