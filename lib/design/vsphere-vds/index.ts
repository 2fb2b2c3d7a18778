export * from './chart-ids';
export * from './check';
export * from './design';
export * from './stages';
export { managementContext, packageSecrets, planSteps, type Step } from './steps';
export { VSPHERE_VDS_RULES, type Finding, type Rule, type RuleContext } from './rules';
