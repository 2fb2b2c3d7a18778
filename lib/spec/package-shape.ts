import type { SpecIssue } from './issue';
import { packageSchema } from './package-schema';
import { packageValidator } from './package-validators';
import type { PackageName } from './packages';
import { issuesOf } from './schema-issues';

/**
 * What is wrong with the shape of a package's properties, by the types of packages/: unknown ones, wrong types and formats.
 *
 * @param path path of the package, put before the names of its properties
 * @param properties settings and options, without what only a construct takes
 */
export const packageShapeIssues = (path: string, name: PackageName, properties: object): readonly SpecIssue[] =>
  issuesOf(packageValidator(name), () => packageSchema(name), withoutUndefined({ ...properties, name })).map(
    (issue) => ({
      ...issue,
      path: issue.path === '' ? path : `${path}.${issue.path}`,
      // A text in place of an object may be a secret in place of a reference to it: it is not repeated.
      got: issue.got.startsWith('"') && issue.expected.startsWith('an object') ? 'a text' : issue.got,
    }),
  );

/** JSON has no undefined: a property that is undefined is not there. */
const withoutUndefined = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutUndefined)
    : typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inside]) => inside !== undefined)
            .map(([key, inside]) => [key, withoutUndefined(inside)]),
        )
      : value;
