import type { SpecIssue } from '../../spec/issue';

/** An error by one of TKG's own validation rules (docs/cluster-rules.md): V1 to V51 of its CLI, S1 to S4 of its webhooks. */
export const ruleIssue = (rule: string, path: string, got: string, expected: string, cure: string): SpecIssue => ({
  severity: 'error',
  rule,
  path,
  got,
  expected,
  cure,
});

/** What TKG itself only warns of. */
export const ruleWarning = (rule: string, path: string, got: string, expected: string, cure: string): SpecIssue => ({
  ...ruleIssue(rule, path, got, expected, cure),
  severity: 'warning',
});
