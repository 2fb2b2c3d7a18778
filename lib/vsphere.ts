export * from './reference-designs';
export * from './reference-designs/vsphere-vds';
export * from './terraform';
export * from './terraform/vsphere';
