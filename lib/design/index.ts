export * from './package-repositories';
export * from './releases';
export * from './sizes';
export * from './vsphere-vds';
