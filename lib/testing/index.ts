export * from './merge';
export * from './site';
export * from './terraform';
