export * from './chart-ids';
export * from './check';
export * from './design';
export * from './stages';
export { planSteps } from './steps';
export { VSPHERE_VDS_RULES, type Rule, type RuleContext } from './rules';
export * from './variables';
