export { allowedClusters } from './allowed-clusters';
export { PACKAGES, findPackage } from './catalogue';
export type * from './cert-manager/cert-manager-values';
export type * from './contour/contour-values';
export type * from './external-dns/external-dns-values';
export type * from './fluent-bit/fluent-bit-values';
export type * from './fluxcd-source-controller/fluxcd-source-controller-values';
export type * from './grafana/grafana-values';
export { grafanaSecretValues, type GrafanaSecrets } from './grafana/secret-values';
export * from './harbor/harbor-secret-values';
export type * from './harbor/harbor-values';
export type * from './multus-cni/multus-cni-values';
export {
  type Capability,
  type CapabilityText,
  describeCapability,
  type KnownCapability,
  type Need,
} from './needs/capability';
export * from './needs/plan-packages';
export type * from './package-definition';
export { POD_SECURITY_LABEL, podSecurityOverlay } from './pod-security-overlay';
export type * from './prometheus/prometheus-values';
export * from './read-package-values';
export { examineValues, resolvePackage, type PackageEnvironment, type ResolvedPackage } from './resolve-package';
export { secretValuesCommands, secretVariables, type SecretOfValues } from './secret-values-commands';
export { closedSchema } from './values/closed-schema';
export { type DataMap, mergeData } from './values/data';
export type { KeyMove } from './values/key-moves';
export type { SecretValue } from './values/secret-value';
export { shapeIssues } from './values/value-issues';
export { readValuesText, valuesTextIssues } from './values/values-text';
export { type PackageValue, type PackageValues, valuesYaml } from './values/values-yaml';
export * from './versions';
export type * from './whereabouts/whereabouts-values';
export * from './workload-secret-commands';
