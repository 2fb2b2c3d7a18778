import type { ErrorObject, ValidateFunction } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import { TEXT_FORMATS } from './formats';
import { show, type SpecIssue } from './issue';

/** "/networks/workloads/0" gives ["networks", "workloads", "0"] (RFC 6901). */
const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

/** ["networks", "workloads", "0"] gives "networks.workloads[0]". */
export function formatPath(segments: readonly (string | number)[]): string {
  return segments.reduce<string>((path, segment) => {
    if (/^[0-9]+$/.test(String(segment))) {
      return `${path}[${segment}]`;
    }
    const name = /^[A-Za-z_$][\w$-]*$/.test(String(segment)) ? String(segment) : JSON.stringify(String(segment));
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

interface SchemaNode {
  readonly const?: unknown;
  readonly format?: string;
  readonly definitions?: Readonly<Record<string, SchemaNode | undefined>>;
  readonly oneOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode | undefined>>;
  readonly description?: string;
  readonly $ref?: string;
}

/** The first sentence of a property's documentation, to say what is missing. */
function meaningOf(parent: SchemaNode, property: string): string {
  const description = parent.properties?.[property]?.description ?? '';
  const sentence = /^.*?[.:](?= |$)/.exec(description)?.[0].replace(/[.:]$/, '') ?? description;
  return sentence === ''
    ? 'a value'
    : `a value: ${sentence.replace(/^[A-Z](?=[a-z])/, (initial) => initial.toLowerCase())}`;
}

const quoteAll = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

type Described = Pick<SpecIssue, 'path' | 'got' | 'expected' | 'cure'>;

/** The known name that somebody may have meant: one of which a third of the letters differs at most, or that goes on. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const near = known.length > 0 ? closest(name.toLowerCase(), known) : undefined;
  const goesOn = known.find((each) => each.startsWith(name) || name.startsWith(each));
  return near !== undefined && isNear(name, near) ? near : goesOn;
}

const isNear = (name: string, known: string): boolean =>
  distance(name.toLowerCase(), known.toLowerCase()) <= Math.ceil(Math.max(name.length, known.length) / 3);

function describeUnknownProperty(error: ErrorObject, path: readonly string[]): Described {
  const name = String(error.params.additionalProperty);
  const known = Object.keys((error.parentSchema as SchemaNode).properties ?? {});
  const near = nearest(name, known);
  return {
    path: formatPath([...path, name]),
    got: `the unknown property "${name}"`,
    expected: known.length > 0 ? `one of ${quoteAll(known)}` : 'no property',
    cure: near === undefined ? 'remove it' : `did you mean "${near}"?`,
  };
}

function describeFormat(error: ErrorObject): Pick<Described, 'expected' | 'cure'> {
  const format = TEXT_FORMATS[String(error.params.format)];
  return format === undefined
    ? { expected: 'another format', cure: 'correct it' }
    : { expected: format.expected, cure: `write it like "${format.example}"` };
}

/** The values that tell the kinds of a union apart, such as "oidc" and "ldap". */
function tagsOf(root: SchemaNode, error: ErrorObject, tag: string): readonly string[] {
  const kinds = (error.parentSchema as SchemaNode | undefined)?.oneOf ?? [];
  return kinds.map(({ $ref = '' }) =>
    String(root.definitions?.[$ref.replace('#/definitions/', '')]?.properties?.[tag]?.const),
  );
}

const BOUNDS: Readonly<Record<string, (limit: string) => string>> = {
  minimum: (limit) => `at least ${limit}`,
  maximum: (limit) => `at most ${limit}`,
  minItems: (limit) => `at least ${limit} item(s)`,
  maxItems: (limit) => `at most ${limit} item(s)`,
  minLength: (limit) => `at least ${limit} character(s)`,
  maxLength: (limit) => `at most ${limit} character(s)`,
};

const withArticle = (type: string): string => {
  const name = type === 'array' ? 'list' : type === 'integer' ? 'whole number' : type.replaceAll(',', ' or ');
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
};

function describeExpectation(root: SchemaNode, error: ErrorObject): Pick<Described, 'expected' | 'cure'> {
  const params = error.params as Readonly<Record<string, unknown>>;
  const bound = BOUNDS[error.keyword];
  if (bound !== undefined) {
    return { expected: bound(String(params.limit)), cure: 'change it' };
  }
  switch (error.keyword) {
    case 'format':
      return describeFormat(error);
    case 'enum': {
      const allowed = (params.allowedValues as readonly unknown[]).map(String);
      const near = typeof error.data === 'string' ? `, such as "${closest(error.data, allowed)}"` : '';
      return { expected: `one of ${quoteAll(allowed)}`, cure: `choose one of them${near}` };
    }
    case 'const':
      return { expected: show(params.allowedValue), cure: `write ${show(params.allowedValue)}` };
    case 'type': {
      const format = TEXT_FORMATS[String((error.parentSchema as SchemaNode | undefined)?.format)];
      return {
        expected: format?.expected ?? withArticle(String(params.type)),
        cure:
          format !== undefined
            ? `write it like "${format.example}"`
            : typeof error.data === 'number' && params.type === 'string'
              ? 'put it in quotes'
              : 'change it',
      };
    }
    case 'discriminator': {
      const tag = String(params.tag);
      const known = quoteAll(tagsOf(root, error, tag));
      return { expected: `"${tag}" to be one of ${known}`, cure: `set "${tag}" to one of them` };
    }
    default:
      return { expected: error.message ?? 'another value', cure: 'correct it' };
  }
}

function describe(root: SchemaNode, error: ErrorObject): Described {
  const path = segmentsOf(error.instancePath);
  if (error.keyword === 'required') {
    const name = String(error.params.missingProperty);
    return {
      path: formatPath([...path, name]),
      got: 'nothing',
      expected: meaningOf(error.parentSchema as SchemaNode, name),
      cure: 'add it',
    };
  }
  if (error.keyword === 'additionalProperties') {
    return describeUnknownProperty(error, path);
  }
  return { path: formatPath(path), got: show(error.data), ...describeExpectation(root, error) };
}

/**
 * Where a value may be of several types, ajv reports what is wrong with it as each of them. Keeps what is wrong with
 * it as the type that it has, and one line when it has none of them.
 */
function withoutOtherBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf');
  const isUnion = (path: string): boolean => unions.some(({ instancePath }) => instancePath === path);
  const kept = errors.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'anyOf' && !((keyword === 'type' || keyword === 'const') && isUnion(instancePath)),
  );
  const unexplained = unions.filter(
    ({ instancePath }) =>
      !kept.some((error) => error.instancePath === instancePath || error.instancePath.startsWith(`${instancePath}/`)),
  );
  return [...kept, ...unexplained.map((union) => firstTypeError(errors, union))];
}

function firstTypeError(errors: readonly ErrorObject[], union: ErrorObject): ErrorObject {
  const own = errors.filter(({ instancePath }) => instancePath === union.instancePath);
  const types = own.filter(({ keyword }) => keyword === 'type').map(({ params }) => String(params.type));
  const values = own.filter(({ keyword }) => keyword === 'const').map(({ params }) => show(params.allowedValue));
  return { ...union, keyword: 'type', params: { type: [...new Set([...types, ...values])].join(' or ') } };
}

/**
 * What is wrong with data, by a compiled JSON Schema that uses the formats of formats.ts.
 *
 * @param root the schema that was compiled, or what gives it: it is looked into when something is wrong
 * @returns an issue for each thing that is wrong
 */
export function issuesOf(
  validate: ValidateFunction,
  root: object | (() => object),
  data: unknown,
): readonly SpecIssue[] {
  if (validate(data)) {
    return [];
  }
  const schema = (typeof root === 'function' ? root() : root) as SchemaNode;
  const issues = withoutOtherBranches(validate.errors ?? []).map((error): SpecIssue => ({
    severity: 'error',
    ...describe(schema, error),
  }));
  return issues.filter(
    ({ path, expected }, index) =>
      issues.findIndex((other) => other.path === path && other.expected === expected) === index,
  );
}
