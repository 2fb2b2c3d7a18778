export type { SiteCluster } from './site-charts';
export type { SiteFile, WaitingFile } from './site-file';
export type { SiteStage } from './site-stages';
export * from './summary';
export * from './tko-app';
export type { SynthesizedManifest, SynthesizedStack } from './written';
