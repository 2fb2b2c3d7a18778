import { Fn, propertyAccess, type TerraformMetaArguments, TerraformResource, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { jsonOnly } from '../errors';
import { renderArguments } from './arguments';
import { GENERATOR_METADATA } from './provider';

/**
 * What all resources of the NSX ALB provider have in common. There are no prebuilt bindings of it, and generated ones
 * would be forty times the size; a resource here is the type of its arguments, and this class renders them.
 */
export abstract class AviResource<Arguments extends object> extends TerraformResource {
  private readonly args: object;

  /** @param type name of the resource type without `avi_` */
  protected constructor(scope: Construct, id: string, type: string, config: Arguments & TerraformMetaArguments) {
    const { dependsOn, count, provider, lifecycle, forEach, provisioners, connection, ...args } = config;
    super(scope, id, {
      terraformResourceType: `avi_${type}`,
      terraformGeneratorMetadata: GENERATOR_METADATA,
      dependsOn,
      count,
      provider,
      lifecycle,
      forEach,
      provisioners,
      connection,
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

  /**
   * An attribute inside of a single nested object. To Terraform such an object is a set, which only `one` opens; an
   * index is refused.
   */
  public nestedAttribute(block: string, attribute: string): string {
    const single: unknown = Fn.one(this.interpolationForAttribute(block));
    return Token.asString(propertyAccess(single, [attribute]));
  }

  public override toHclTerraform(): never {
    throw jsonOnly(this.node.path);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return renderArguments(this.node.path, this.args);
  }
}
