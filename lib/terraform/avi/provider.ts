import { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { jsonOnly } from '../errors';

/** The provider whose schema the resources here follow. */
export const AVI_PROVIDER_VERSION = '22.1.3';

export const GENERATOR_METADATA = Object.freeze({ providerName: 'avi', providerVersion: AVI_PROVIDER_VERSION });

/** What the provider takes. */
export interface AviProviderConfig {
  /** Host name or address of a controller or of their cluster. */
  readonly controller: string;
  readonly username: string;
  /** A reference to a sensitive variable: the provider does not hide it by itself. */
  readonly password: string;
  readonly tenant: string;
  /** Version of the API; without one the provider would speak that of 18.2.8. */
  readonly version: string;
  /**
   * By which resources name this provider, where a stack has several.
   *
   * @default - none: the provider of all resources that name none
   */
  readonly alias?: string;
}

/** The Terraform provider of NSX ALB. */
export class AviProvider extends TerraformProvider {
  private readonly config: AviProviderConfig;

  constructor(scope: Construct, id: string, config: AviProviderConfig) {
    super(scope, id, {
      terraformResourceType: 'avi',
      terraformProviderSource: 'vmware/avi',
      terraformGeneratorMetadata: GENERATOR_METADATA,
    });
    this.config = config;
  }

  public override get alias(): string | undefined {
    return this.config.alias;
  }

  public override toHclTerraform(): never {
    throw jsonOnly(this.node.path);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { controller, username, password, tenant, version } = this.config;
    return {
      avi_controller: controller,
      avi_username: username,
      avi_password: password,
      avi_tenant: tenant,
      avi_version: version,
    };
  }
}
