export * from './design';
export * from './spec';
