export * from './aws';
export * from './check-site';
export * from './package-repositories';
export * from './releases';
export * from './site';
export * from './sizes';
export * from './vsphere-vds';
