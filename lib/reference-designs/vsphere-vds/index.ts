export type { SiteCharts } from './charts';
export type { SiteStages } from './stacks';
export * from './vsphere-vds';
