export type { SiteFile, WaitingFile } from './site-file';
export * from './summary';
export * from './tko-app';
export * from './vsphere-vds';
export type { SynthesizedManifest, SynthesizedStack } from './written';
