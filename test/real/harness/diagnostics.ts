/** One finding of Terraform, as its JSON output has it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;

  /** @default - Terraform gives none */
  readonly detail?: string;

  /** The resource: "avi_cloud.tko". */
  readonly address?: string;

  /** The line that it speaks of, and what that belongs to: "resource.avi_cloud.tko". */
  readonly snippet?: { readonly context?: string | null; readonly code: string };
}

/** One line of `terraform plan|apply|destroy -json`, as far as it is read here. */
export interface LogLine {
  readonly type: string;
  readonly diagnostic?: Diagnostic;
  readonly change?: ResourceAction;
  readonly hook?: ResourceAction;
  readonly outputs?: Readonly<Record<string, { readonly action?: string }>>;
}

interface ResourceAction {
  readonly resource?: { readonly addr?: string };
  readonly action?: string;
}

/** Reads JSON lines; Terraform prints other lines among them when it crashes. */
export function parseLog(text: string): readonly LogLine[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as LogLine);
}

/** The errors in words, one a paragraph. */
export function describeErrors(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.filter(isError).map(describeError).join('\n');
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function describeError({ summary, detail, address, snippet }: Diagnostic): string {
  const code = snippet?.code.trim() ?? '';
  const where = [address ?? snippet?.context, /\w/.test(code) ? code : undefined].filter(Boolean).join(': ');
  return [`${summary}: ${detail ?? ''}`, ...(where ? [`  at ${where}`] : [])].join('\n');
}

/** Terraform refused: with its own diagnostics. */
export class TerraformError extends Error {
  constructor(
    what: string,
    public readonly diagnostics: readonly Diagnostic[],
    output = '',
  ) {
    super(`${what} failed:\n${[describeErrors(diagnostics), output.trim()].filter(Boolean).join('\n')}`);
    this.name = 'TerraformError';
  }
}
