import { TerraformDataSource, type TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { jsonOnly } from '../errors';
import { renderArguments } from './arguments';
import { GENERATOR_METADATA } from './provider';

/**
 * What all data sources of the NSX ALB provider have in common.
 *
 * The provider raises no error when it finds nothing; all attributes are null then. So each data source has a condition
 * that says what is missing.
 */
export abstract class AviDataSource<Arguments extends object> extends TerraformDataSource {
  private readonly args: object;

  /**
   * @param type name of the data source without `avi_`
   * @param missing what the user reads when there is no such object
   */
  protected constructor(
    scope: Construct,
    id: string,
    type: string,
    missing: string,
    config: Arguments & TerraformMetaArguments,
  ) {
    const { dependsOn, count, provider, lifecycle = {}, forEach, ...args } = config;
    super(scope, id, {
      terraformResourceType: `avi_${type}`,
      terraformGeneratorMetadata: GENERATOR_METADATA,
      dependsOn,
      count,
      provider,
      lifecycle: {
        ...lifecycle,
        postcondition: [
          { condition: '${self.id != null && self.id != ""}', errorMessage: missing },
          ...(lifecycle.postcondition ?? []),
        ],
      },
      forEach,
    });
    this.args = args;
  }

  /** The object's URL; what every argument that ends in `Ref` takes. */
  public get id(): string {
    return this.getStringAttribute('id');
  }

  public get uuid(): string {
    return this.getStringAttribute('uuid');
  }

  public override toHclTerraform(): never {
    throw jsonOnly(this.node.path);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return renderArguments(this.node.path, this.args);
  }
}
