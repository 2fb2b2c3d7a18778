import type { IConstruct } from 'constructs';
import { SpecError, type SpecIssue } from '../../spec/issue';

/** An error in a construct's props: where, what was given, what is expected, what to do. */
export const propIssue = (path: string, got: string, expected: string, cure: string): SpecIssue => ({
  severity: 'error',
  path,
  got,
  expected,
  cure,
});

/**
 * The path of the construct whose props a message means. A construct with the id `Resource` is the inside of the one
 * around it, which the user wrote.
 */
export const propsPath = ({ node }: IConstruct): string =>
  node.id === 'Resource' && node.scope !== undefined ? propsPath(node.scope) : node.path;

/** Throws all issues of a construct at once, or returns when there is none. */
export function throwIssues(issues: readonly SpecIssue[]): void {
  if (issues.length > 0) {
    throw new SpecError(issues);
  }
}
