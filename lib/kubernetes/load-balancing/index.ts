export * from './ako-deployment-config';
