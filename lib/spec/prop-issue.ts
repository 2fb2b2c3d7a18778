import { SpecError, type SpecIssue } from './issue';

/** An error in what was given: where, what was given, what is expected, what to do. */
export const propIssue = (path: string, got: string, expected: string, cure: string): SpecIssue => ({
  severity: 'error',
  path,
  got,
  expected,
  cure,
});

/** Throws all issues of a construct at once, or returns when there is none. */
export function throwIssues(issues: readonly SpecIssue[]): void {
  if (issues.length > 0) {
    throw new SpecError(issues);
  }
}
