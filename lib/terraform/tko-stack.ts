import { LocalBackend, type TerraformBackend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** What a stack takes. */
export interface TkoStackProps {
  /**
   * Makes the backend of the stack, inside of the stack.
   *
   * @default - a local backend: `terraform.<stack>.tfstate` beside the folder cdktf.out, which outlives that folder
   */
  readonly backend?: (stack: TkoStack) => TerraformBackend;
}

const TKO_STACK = Symbol.for('tko-cdk.TkoStack');

/** The oldest Terraform that knows all that the stacks use. */
const TERRAFORM_VERSION = '>= 1.5';

/**
 * A Terraform stack, one stage of a deployment. Its output is the same wherever it is synthesised: without a backend of
 * its own, a stack of cdktf would write the working directory into its JSON.
 */
export class TkoStack extends TerraformStack {
  /** Whether something is a TkoStack, of any installed copy of this library. */
  public static isTkoStack(candidate: unknown): candidate is TkoStack {
    return typeof candidate === 'object' && candidate !== null && TKO_STACK in candidate;
  }

  public readonly [TKO_STACK] = true;
  public readonly backend: TerraformBackend;

  constructor(scope: Construct, id: string, props: TkoStackProps = {}) {
    super(scope, id);
    // Terraform runs in cdktf.out/stacks/<id>.
    this.backend = props.backend?.(this) ?? new LocalBackend(this, { path: `../../../terraform.${id}.tfstate` });
    this.addOverride('terraform.required_version', TERRAFORM_VERSION);
  }

  /** Says that `cdktf deploy` runs this stack after others. */
  public runsAfter(...stacks: readonly TerraformStack[]): this {
    stacks.forEach((stack) => {
      this.addDependency(stack);
    });
    return this;
  }
}
