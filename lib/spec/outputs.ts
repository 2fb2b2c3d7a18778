import { SpecError, type SpecIssue } from './issue';

/** Values that exist only after a stage was applied, by stack and output, as `cdktf deploy --outputs-file` writes them. */
export interface StackOutputs {
  /** The text of an output; undefined while the stage was not applied, or has no value for it yet. */
  get(stack: string, output: string): string | undefined;
}

/** No stage was applied yet. */
export const NO_OUTPUTS: StackOutputs = Object.freeze({ get: () => undefined });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Outputs of constructs stand below the names of the constructs. */
function find(tree: unknown, output: string): unknown {
  if (!isRecord(tree)) {
    return undefined;
  }
  const own = Object.hasOwn(tree, output) ? tree[output] : undefined;
  return own ?? Object.values(tree).reduce<unknown>((found, branch) => found ?? find(branch, output), undefined);
}

const issue = (got: string): SpecIssue => ({
  severity: 'error',
  path: '',
  got,
  expected: 'a JSON object of stacks, as "cdktf deploy --outputs-file" writes it',
  cure: 'deploy a stage with --outputs-file, and give that file',
});

/**
 * Reads the file that `cdktf deploy --outputs-file` wrote.
 *
 * @throws SpecError when the text is no such file
 */
export function readStackOutputs(text: string): StackOutputs {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SpecError([issue('a file of outputs that is no JSON')]);
  }
  if (!isRecord(data) || !Object.values(data).every(isRecord)) {
    throw new SpecError([issue('a file of outputs of another shape')]);
  }
  const stacks = data;
  return {
    get: (stack, output) => {
      const value = find(stacks[stack], output);
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
  };
}
