import type { Severity, SpecIssue } from '../../../spec';

/** What a rule found, without the rule's own number. */
export type Finding = Omit<SpecIssue, 'rule' | 'severity'> & { readonly severity?: Severity };

/**
 * A rule of a reference design.
 *
 * @typeParam Context - what it looks at: what the user said, and what it was taken to mean
 */
export interface SiteRule<Context> {
  /** Number, such as "R1". */
  readonly id: string;
  /** What has to be true, in one sentence. */
  readonly statement: string;
  /** What is behind it. */
  readonly source: string;
  /**
   * How it is held: `check` looks for breaches; `schema` means that the shape of the site file excludes them;
   * `construction` means that the output is made so that there can be none; `elsewhere` that it does not concern the
   * reference design.
   */
  readonly held: 'check' | 'schema' | 'construction' | 'elsewhere';
  /**
   * Severity of its findings, unless one says otherwise.
   *
   * @default "error"
   */
  readonly severity?: Severity;
  /** Finds the breaches; only with `held: 'check'`. */
  readonly check?: (context: Context) => readonly Finding[];
}

/** All findings of the rules, each with the rule's number. */
export function evaluate<Context>(rules: readonly SiteRule<Context>[], context: Context): readonly SpecIssue[] {
  return rules.flatMap((rule) =>
    (rule.check?.(context) ?? []).map((finding) => ({
      ...finding,
      severity: finding.severity ?? rule.severity ?? 'error',
      rule: rule.id,
    })),
  );
}

/** A rule that the output cannot break. */
export const byConstruction = (id: string, statement: string, source: string): SiteRule<unknown> => ({
  id,
  statement,
  source,
  held: 'construction',
});

/** Every unordered pair of a list. */
export const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
