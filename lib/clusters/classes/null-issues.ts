import type { SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { formatPath } from '../../spec/schema-issues';

/** An issue for each null in a value: server-side apply refuses it, whatever the schema says. */
export const nullIssues = (path: string, value: unknown): readonly SpecIssue[] =>
  nullsIn(value).map((segments) =>
    propIssue(joinPath(path, segments), 'null', 'a value: server-side apply refuses null', 'leave it out'),
  );

/** The path of a part of what stands at a path. */
export const joinPath = (path: string, segments: readonly (string | number)[]): string =>
  joinPaths(path, formatPath(segments));

/** The path of what stands at a path inside another one. */
export const joinPaths = (path: string, inner: string): string =>
  path === '' || inner === '' || inner.startsWith('[') ? `${path}${inner}` : `${path}.${inner}`;

function nullsIn(value: unknown): readonly (readonly (string | number)[])[] {
  if (value === null) {
    return [[]];
  }
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => nullsIn(inner).map((segments) => [key, ...segments]))
    : [];
}
