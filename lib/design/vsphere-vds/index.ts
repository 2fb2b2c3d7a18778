export * from './chart-ids';
export * from './check';
export * from './design';
export * from './stages';
export { managementContext, packageVariables, planSteps, type Step } from './steps';
export { VSPHERE_VDS_RULES, type Finding, type Rule, type RuleContext } from './rules';
