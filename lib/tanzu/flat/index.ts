export * from './cluster-manifests';
export type { Codec, Unreadable } from './codecs';
export { effectiveConfiguration } from './effective';
export * from './flat-cluster';
export * from './flat-file';
export type { ConfigurationPath, FlatKey, FlatPurpose, PathIn } from './flat-key';
export { findFlatKey, FLAT_KEYS } from './flat-keys';
export * from './read-flat';
export * from './write-flat';
