import type { SpecIssue } from './issue';

/** How cdktf marks a late value in a string, in a list of strings and in a key of a map. */
const TOKEN = /[$#&]\{TfToken\[/;

/**
 * A Terraform expression as a template: a reference (`${var.x}`, `${aws_vpc.main.id}`) or a call (`${file("x")}`).
 * Other texts with `${…}` are legitimate in data values: `${1}` of a relabelling, `${NODE_NAME}` of fluent-bit.
 */
const EXPRESSION =
  /(?<!\$)\$\{\s*(?:(?:var|local|data|module|each|count|path|terraform|self)\.[A-Za-z_]|[a-z][a-z0-9]*_[a-z0-9_]*[.[][A-Za-z_"*0-9]|[a-z][a-z0-9]*\()/;

/** cdktf hides late numbers and lists of numbers in doubles below this one; no manifest holds such a number. */
const LOWEST_NUMBER = -1e288;

const holdsToken = (value: unknown): boolean =>
  typeof value === 'string'
    ? TOKEN.test(value) || EXPRESSION.test(value)
    : typeof value === 'number' && Number.isFinite(value) && value < LOWEST_NUMBER;

/**
 * An issue for each Terraform token or expression in a value, at any depth: in strings, numbers, lists and keys.
 *
 * @param isOpaque says which objects are not looked into
 */
export function terraformTokenIssues(
  path: string,
  value: unknown,
  isOpaque: (item: object) => boolean = () => false,
): readonly SpecIssue[] {
  const issues: SpecIssue[] = [];
  const seen = new Set<unknown>();
  const visit = (at: string, item: unknown): void => {
    if (holdsToken(item)) {
      issues.push({
        severity: 'error',
        path: at,
        got: 'a Terraform token, which has a value only after terraform apply',
        expected: 'a value that is known at synthesis',
        cure: 'declare it as an output of its stack, run cdktf deploy --outputs-file, and pass the value that was written',
      });
    }
    if (typeof item === 'object' && item !== null && !isOpaque(item) && !seen.has(item)) {
      seen.add(item);
      for (const [key, inner] of Object.entries(item)) {
        const inside = Array.isArray(item) ? `${at}[${key}]` : `${at}.${key}`;
        if (!Array.isArray(item) && holdsToken(key)) {
          visit(at, key);
        }
        visit(inside, inner);
      }
    }
  };
  visit(path, value);
  return issues;
}
