export * from './clusters';
export * from './hosts';
export * from './networks';
export * from './site';
export * from './text';
