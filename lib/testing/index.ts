export * from './aws-site';
export * from './merge';
export * from './site';
export * from './terraform';
