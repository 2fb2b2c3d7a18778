import { formatPath, show, type SpecIssue } from '../../spec';
import { issuesOf } from '../../spec/schema-issues';
import { propIssue } from '../../spec/prop-issue';
import type { AnyPackageDefinition, PackageContext } from '../package-definition';
import { valuesValidator } from '../values-validators';
import { isDataMap, type DataMap } from './data';
import { absentKeyIssues } from './key-moves';
import { resolveNode, type ValueSchema } from './value-schema';

/**
 * Everything that is wrong with data values of a known package: keys that it does not know, wrong types, samples,
 * secrets, what the version does not have, and what the package would ignore or stumble over.
 *
 * @param path where the values were given, put before their keys
 * @param values in the layout of TKG 2.3
 */
export function packageValueIssues(
  path: string,
  definition: AnyPackageDefinition,
  values: DataMap,
  context: PackageContext,
): readonly SpecIssue[] {
  const found = [
    ...shapeIssues(path, definition.valuesSchema, values),
    ...absentKeyIssues(path, context.version, definition.moves ?? [], values),
  ];
  const at = `${path}.`;
  const hasShape = found.every((issue) => !issue.path.startsWith(at) && issue.path !== path);
  // Rules read values as their types say.
  return hasShape ? [...found, ...(definition.valueIssues?.(path, values, context) ?? [])] : found;
}

/** What is wrong with the shape of data values: unknown keys, types, nulls, samples, secrets. */
export function shapeIssues(path: string, schema: object, values: DataMap): readonly SpecIssue[] {
  const marked = markedIssues(path, schema, schema, values, []);
  const shape = issuesOf(valuesValidator(schema), schema, values).map((issue) => ({
    ...issue,
    ...(issue.got === 'null' ? { cure: 'leave the key out' } : {}),
    ...(isBooleanText(issue) ? { cure: 'write it without quotes: the package takes any text for true' } : {}),
    path: joinPath(path, issue.path),
  }));
  return [...shape, ...marked.filter((issue) => !shape.some((other) => other.path === issue.path))];
}

const isBooleanText = ({ got, expected }: SpecIssue): boolean =>
  expected === 'a boolean' && /^"(?:true|false|yes|no|on|off)"$/i.test(got);

const joinPath = (path: string, inside: string): string =>
  inside === '' ? path : inside.startsWith('[') ? `${path}${inside}` : `${path}.${inside}`;

/** Secrets and samples among the values. */
function markedIssues(
  path: string,
  root: ValueSchema,
  node: ValueSchema | undefined,
  value: unknown,
  keys: readonly string[],
): readonly SpecIssue[] {
  const schema = resolveNode(root, node);
  if (schema === undefined) {
    return [];
  }
  const at = `${path}.${formatPath(keys)}`;
  if (schema['x-secret'] === true && typeof value === 'string' && value !== '') {
    const cure = 'move it to the Secret that secretName names: whoever reads the manifest would read it too';
    return [propIssue(at, 'a secret', 'no secret in the data values', cure)];
  }
  if (samplesOf(schema).includes(value)) {
    const got = `${show(value)}, the sample of the published file`;
    return [propIssue(at, got, 'a value of yours', 'set it, or leave the key out')];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      markedIssues(path, root, schema.items, item, [...keys, String(index)]),
    );
  }
  return isDataMap(value)
    ? Object.entries(value).flatMap(([key, inside]) =>
        markedIssues(
          path,
          root,
          Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined,
          inside,
          [...keys, key],
        ),
      )
    : [];
}

/** One sample, or several. */
const samplesOf = ({ 'x-sample': sample }: ValueSchema): readonly unknown[] =>
  sample === undefined ? [] : Array.isArray(sample) ? sample : [sample];
