export * from './aws';
export * from './aws-air-gapped';
export { AwsSite } from './aws-site';
export type { AwsSiteCharts } from './clusters';
export type { AwsSiteFoundation, AwsSiteHosts, AwsSiteStages } from './stacks';
