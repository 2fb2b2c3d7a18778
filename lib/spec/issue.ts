/** Whether a finding stops the synthesis. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong, or worth a second look, in what the user said. */
export interface SpecIssue {
  readonly severity: Severity;
  /**
   * The rule that is broken, as docs/rules.md numbers it.
   *
   * @default - none: the input does not have the shape of a site
   */
  readonly rule?: string;
  /** Where: the path of the property, such as `networks.clusterVip.pool`. Empty for the whole document. */
  readonly path: string;
  /** What was given. */
  readonly got: string;
  /** What is expected. */
  readonly expected: string;
  /** What to do. */
  readonly cure: string;
}

/** Renders a finding on one line: path, what was given, what is expected, what to do, and the rule. */
export function formatIssue(issue: SpecIssue): string {
  const rule = issue.rule === undefined ? '' : ` (${issue.rule})`;
  const path = issue.path === '' ? 'site' : issue.path;
  return `${path}: got ${issue.got}, expected ${issue.expected}; ${issue.cure}${rule}`;
}

/** Half of a character that a cut went through. */
const LONE_SURROGATE = /[\uD800-\uDBFF]$/;

/** Shows a value of the input in a message: quoted, on one line, cut after 60 characters. */
export function show(value: unknown): string {
  const isText = typeof value !== 'number' || Number.isFinite(value);
  const text = value === undefined ? 'nothing' : isText ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59).replace(LONE_SURROGATE, '')}…` : text;
}

const SPEC_ERROR = Symbol.for('tko-cdk.SpecError');

/** Everything that is wrong with a site, thrown at once. The message holds a line for each issue. */
export class SpecError extends Error {
  /** True for a SpecError of any installed copy of this package. */
  public static isSpecError(candidate: unknown): candidate is SpecError {
    return typeof candidate === 'object' && candidate !== null && SPEC_ERROR in candidate;
  }

  public readonly [SPEC_ERROR] = true;

  constructor(public readonly issues: readonly SpecIssue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.name = 'SpecError';
    // A mistake in the input is not found in the calls of this library: the lines of the message say where it is.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** Throws when one of the issues is an error. Warnings alone pass. */
export function throwOnErrors(issues: readonly SpecIssue[]): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) {
    throw new SpecError(errors);
  }
}
