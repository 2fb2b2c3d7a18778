export * from './aws/management-cluster';
export * from './flat';
export * from './flat-configuration';
export { identityEnvironment } from './site-configuration';
export * from './vsphere-vds/management-cluster';
export * from './render';
