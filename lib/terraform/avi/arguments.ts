import { Token, Tokenization } from 'cdktf';
import type { SpecIssue } from '../../spec/issue';
import { emptyText, noTerraformValue, throwIssues } from '../errors';

const FREE_FORM = Symbol.for('tko-cdk.freeFormMap');

/** A map whose keys are the user's own, such as labels. */
export interface FreeFormMap {
  readonly [FREE_FORM]: Readonly<Record<string, string>>;
}

/** Marks a map whose keys must reach Terraform as they stand. */
export const freeFormMap = (entries: Readonly<Record<string, string>>): FreeFormMap => ({
  [FREE_FORM]: { ...entries },
});

const isFreeFormMap = (value: object): value is FreeFormMap => FREE_FORM in value;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Renders typed arguments as the provider of NSX ALB takes them: names in snake case, and scalars as texts ("true",
 * "1500"), which is what the provider stores, so that no drift appears. Terraform expressions pass through as they are;
 * what is undefined is left out; an object stays an object, which Terraform reads as one block.
 *
 * @param path of the resource, for the message
 * @throws SpecError for an empty text, which the provider would silently leave out, and for what is no data
 */
export function renderArguments(path: string, args: object): Record<string, unknown> {
  const issues: SpecIssue[] = [];
  const rendered = renderObject(path, args, issues);
  throwIssues(issues);
  return rendered;
}

function renderObject(path: string, value: object, issues: SpecIssue[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [snakeCase(name), render(`${path}.${name}`, item, issues)]),
  );
}

function render(path: string, value: unknown, issues: SpecIssue[]): unknown {
  if (Tokenization.isResolvable(value) || Token.isUnresolved(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => render(`${path}[${index}]`, item, issues));
  }
  if (typeof value === 'object' && value !== null && isFreeFormMap(value)) {
    return value[FREE_FORM];
  }
  if (typeof value === 'object' && value !== null && isPlain(value)) {
    return renderObject(path, value, issues);
  }
  if (value === '') {
    issues.push(emptyText(path));
  } else if (!isScalar(value)) {
    issues.push(noTerraformValue(path, value));
  }
  return String(value);
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
