import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';
import type { IpAddress } from '../ip-address';

/** Arguments of `avi_systemconfiguration`. */
export interface AviSystemConfigurationArguments {
  /** @default - left to the controller */
  readonly defaultLicenseTier?: 'ENTERPRISE' | 'ESSENTIALS';
  /** @default - the controller's own: false */
  readonly welcomeWorkflowComplete?: boolean;
  /** @default - left to the controller */
  readonly dnsConfiguration?: {
    readonly serverList: readonly IpAddress[];
    /** @default - none */
    readonly searchDomain?: string;
  };
  /** @default - left to the controller */
  readonly ntpConfiguration?: { readonly ntpServers: readonly { readonly server: IpAddress }[] };
  /** @default - left to the controller */
  readonly emailConfiguration?: { readonly smtpType: 'SMTP_NONE' | 'SMTP_LOCAL_HOST' };
  /** @default - left to the controller */
  readonly globalTenantConfig?: {
    /** Whether each tenant has a VRF of its own. */
    readonly tenantVrf: boolean;
    /** Whether service engines belong to the provider, not to the tenants. */
    readonly seInProviderContext: boolean;
    /** Whether tenants may read the provider's service engines. */
    readonly tenantAccessToProviderSe: boolean;
  };
  /** @default - left to the controller */
  readonly portalConfiguration?: {
    /**
     * The certificate of the portal.
     *
     * @default - left to the controller
     */
    readonly sslkeyandcertificateRefs?: readonly string[];
    /** @default - the controller's own: true */
    readonly redirectToHttps?: boolean;
    /** @default - the controller's own: true */
    readonly enableHttp?: boolean;
    /** @default - the controller's own: false */
    readonly allowBasicAuthentication?: boolean;
  };
}

/** The system configuration. There is one; creating it overwrites it. */
export class AviSystemConfiguration extends AviResource<AviSystemConfigurationArguments> {
  constructor(scope: Construct, id: string, config: AviSystemConfigurationArguments & TerraformMetaArguments) {
    super(scope, id, 'systemconfiguration', config);
  }
}
