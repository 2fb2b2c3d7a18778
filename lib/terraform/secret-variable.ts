import type { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { inputVariable } from './input-variable';

/**
 * A secret input of the stack of a construct: a sensitive variable without a value. Constructs that need the same
 * secret share its variable. No secret has a value in what is synthesised.
 *
 * @param name of the variable; the user sets it with `TF_VAR_<name>` or in a file of variables
 * @param description what the user reads when Terraform asks for the value
 * @throws Error when the stack has something else of that name
 */
export function secretVariable(scope: Construct, name: string, description: string): TerraformVariable {
  return inputVariable(scope, name, { type: 'string', description, sensitive: true });
}

/** The same, for a secret that can stay away: then it is null, and Terraform does not ask for it. */
export function optionalSecretVariable(scope: Construct, name: string, description: string): TerraformVariable {
  return inputVariable(scope, name, { type: 'string', description, sensitive: true, default: null });
}
