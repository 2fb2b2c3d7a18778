export { namespacesOf } from './chart-ids';
export type * from './cluster-design';
export type { Finding, SiteRule } from './rules/rule';
export type * from './site-design';
export { type LateValue, OUTPUTS_FILE } from './stages';
export { contextOf } from './steps/kubectl';
export { packageVariables } from './steps/package-secrets';
export type { Step } from './steps/step';
