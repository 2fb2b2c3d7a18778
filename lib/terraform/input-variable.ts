import { TerraformElement, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { nameTaken } from './errors';

/** What an input of a stack is. */
export interface InputVariableOptions {
  readonly type: 'string' | 'bool';
  /** What the user reads when Terraform asks for the value. */
  readonly description: string;
  /**
   * The value when none is given; null leaves out the argument that the variable stands for.
   *
   * @default - none: Terraform asks for it
   */
  readonly default?: string | boolean | null;
  /**
   * Whether Terraform hides the value.
   *
   * @default false
   */
  readonly sensitive?: boolean;
}

const isVariable = (candidate: IConstruct | undefined): candidate is TerraformVariable =>
  candidate !== undefined &&
  TerraformElement.isTerraformElement(candidate) &&
  'sensitive' in candidate &&
  'stringValue' in candidate;

/**
 * An input of the stack of a construct. Constructs that need the same input share its variable; the first one decides
 * about description and default.
 *
 * @param name of the variable; the user sets it with `TF_VAR_<name>` or in a file of variables
 * @throws Error when the stack has something else of that name, or a variable of another secrecy
 */
export function inputVariable(scope: Construct, name: string, options: InputVariableOptions): TerraformVariable {
  const stack = TerraformStack.of(scope);
  const existing = stack.node.tryFindChild(name);
  if (existing !== undefined) {
    if (!isVariable(existing) || (existing.sensitive ?? false) !== (options.sensitive ?? false)) {
      throw nameTaken(stack.node.path, 'a variable', name);
    }
    return existing;
  }
  const { default: value, ...config } = options;
  const variable = new TerraformVariable(stack, name, { ...config, ...(value !== null && { default: value }) });
  if (value === null) {
    // cdktf cannot render null, and leaves it out of a configuration.
    variable.addOverride('default', null);
  }
  return variable;
}
