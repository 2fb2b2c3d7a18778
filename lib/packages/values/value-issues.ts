import { formatPath, show, type SpecIssue } from '../../spec';
import { issuesOf } from '../../spec/schema-issues';
import { propIssue } from '../../spec/prop-issue';
import type { AnyPackageDefinition, PackageContext } from '../package-definition';
import { valuesValidator } from '../values-validators';
import { isDataMap, removeIn, type DataMap } from './data';
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
  const { valuesSchema, moves = [] } = definition;
  const shape = typeIssues(path, valuesSchema, values);
  const found = [
    ...withoutRepetition(path, [...shape, ...markedIssues(path, valuesSchema, valuesSchema, values, [])]),
    ...absentKeyIssues(path, context.version, moves, values),
  ];
  const judged = shape.length === 0 ? values : withoutWrongValues(path, valuesSchema, values, shape);
  const rules = judged === undefined ? [] : (definition.valueIssues?.(path, judged, context) ?? []);
  // What a rule misses may have been left out because of its type.
  return [
    ...found,
    ...rules.filter((issue) => !found.some((other) => other.path !== path && isAtOrIn(other.path, issue.path))),
  ];
}

const isAtOrIn = (place: string, inner: string): boolean =>
  inner === place || inner.startsWith(`${place}.`) || inner.startsWith(`${place}[`);

/**
 * Values without those of a wrong type, so that rules, which read values as their types say, find what else is wrong.
 * Undefined where the rest has no shape either.
 */
function withoutWrongValues(
  path: string,
  schema: object,
  values: DataMap,
  issues: readonly SpecIssue[],
): DataMap | undefined {
  const rest = issues
    .filter((issue) => issue.path !== path)
    .map((issue) => keysOf(issue.path.slice(path.length + 1)))
    .reduce(removeIn, values);
  return valuesValidator(schema)(rest) ? rest : undefined;
}

/** The keys of a path up to its first index: an item of a list goes with the list. */
const keysOf = (path: string): readonly string[] =>
  [...(path.split('[')[0] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"|([^."]+)/g)].map(
    ([, quoted, name]) => quoted ?? name ?? '',
  );

/** What is wrong with the shape of data values: unknown keys, types, nulls, samples, secrets. */
export const shapeIssues = (path: string, schema: object, values: DataMap): readonly SpecIssue[] =>
  withoutRepetition(path, [...typeIssues(path, schema, values), ...markedIssues(path, schema, schema, values, [])]);

const typeIssues = (path: string, schema: object, values: DataMap): readonly SpecIssue[] =>
  issuesOf(valuesValidator(schema), schema, values).map((issue) => ({
    ...issue,
    ...cureOf(issue),
    path: joinPath(path, issue.path),
  }));

/** What to do about values as people have them in files. */
function cureOf(issue: SpecIssue): Partial<SpecIssue> {
  const { got, expected } = issue;
  if (got === 'null' || (['""', '[]', '{}'].includes(got) && /^an? (?:list|map|object)/.test(expected))) {
    return { cure: 'leave the key out' };
  }
  if (expected === 'a string' && /^[[{]/.test(got)) {
    return { cure: 'write it as one text, behind "|"' };
  }
  if (isBooleanText(issue)) {
    return { cure: 'write it without quotes: the package takes any text for true' };
  }
  return /^"-?[0-9]+(?:\.[0-9]+)?"$/.test(got) && /^a (?:whole )?number/.test(expected)
    ? { cure: 'write it without quotes' }
    : {};
}

/** Of several findings about one value the one that names what is allowed, or the first. */
const mostTelling = (issues: readonly SpecIssue[]): SpecIssue | undefined =>
  issues.find(({ expected }) => expected.startsWith('one of')) ?? issues[0];

/** From this number on nulls are said in one line. */
const MANY_NULLS = 4;

/** One finding for each key; and one for all nulls where there are many, as in a published file of all defaults. */
function withoutRepetition(path: string, issues: readonly SpecIssue[]): readonly SpecIssue[] {
  const once = issues.filter((issue) => issue === mostTelling(issues.filter(({ path: at }) => at === issue.path)));
  const nulls = once.filter(({ got }) => got === 'null');
  if (nulls.length < MANY_NULLS) {
    return once;
  }
  const keys = nulls.map((issue) => issue.path.slice(path.length + 1));
  const got = `null for ${keys.length} keys: ${keys.join(', ')}`;
  const cure = 'leave the keys out; "tko-cdk values" prints the file without them';
  return [propIssue(path, got, 'values, or no keys', cure), ...once.filter((issue) => issue.got !== 'null')];
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
