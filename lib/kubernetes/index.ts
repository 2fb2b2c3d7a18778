export * from './clusters';
export * from './load-balancing';
export * from './packages';
export * from './manifest-app';
export * from './zones';
