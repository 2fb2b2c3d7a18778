import { TerraformOutput, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { nameTaken } from './errors';

/** A value that a stack answers. */
export interface StackOutputOptions {
  readonly value: string | readonly string[] | Readonly<Record<string, string>>;
  readonly description: string;
}

/**
 * An output of the stack of a construct, under exactly the name that is given: `terraform output <name>` and the file of
 * `cdktf deploy --outputs-file` show it so, wherever in the stack the construct stands.
 *
 * @throws Error when the stack has something of that name already
 */
export function stackOutput(scope: Construct, name: string, options: StackOutputOptions): TerraformOutput {
  const stack = TerraformStack.of(scope);
  if (stack.node.tryFindChild(name) !== undefined) {
    throw nameTaken(stack.node.path, 'an output', name);
  }
  return new TerraformOutput(stack, name, { value: options.value, description: options.description });
}
