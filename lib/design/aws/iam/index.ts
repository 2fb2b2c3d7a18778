export * from './actions';
export * from './document';
export * from './external-dns';
export * from './names';
export { type InlinePolicy, type TkgPolicies, tkgPolicies } from './tkg-policies';
