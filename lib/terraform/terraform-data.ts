import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * Terraform's built-in `terraform_data`, which holds a value for others to be replaced with.
 *
 * cdktf's own class runs `terraform version` at every synthesis; the stacks demand a Terraform that knows the resource
 * themselves, so that they can be synthesized where Terraform is not installed.
 */
export class TerraformData extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly triggersReplace: Readonly<Record<string, string>>,
  ) {
    super(scope, id, { terraformResourceType: 'terraform_data' });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { triggers_replace: this.triggersReplace };
  }
}
