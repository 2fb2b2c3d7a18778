export { type ParsedConstraint, parseConstraint } from './constraint';
export type { SelectionReason } from './no-match';
export * from './select-version';
export * from './semver';
export * from './version-constraint';
