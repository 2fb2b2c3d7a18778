export * from './design';
export * from './spec';
export * from './tanzu';
