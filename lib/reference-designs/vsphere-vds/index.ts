export type { SiteCharts, SiteCluster } from './charts';
export type { SiteStage, SiteStages } from './stacks';
export * from './vsphere-vds';
