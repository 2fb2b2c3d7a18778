export * from './reference-designs';
export * from './terraform';
export * from './terraform/vsphere';
