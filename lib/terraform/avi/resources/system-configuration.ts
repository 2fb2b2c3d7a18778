import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';
import type { IpAddress } from '../ip-address';

/** Arguments of `avi_systemconfiguration`. */
export interface AviSystemConfigurationArguments {
  readonly defaultLicenseTier?: 'ENTERPRISE' | 'ESSENTIALS';
  readonly welcomeWorkflowComplete?: boolean;
  readonly dnsConfiguration?: { readonly serverList: readonly IpAddress[]; readonly searchDomain?: string };
  readonly ntpConfiguration?: { readonly ntpServers: readonly { readonly server: IpAddress }[] };
  readonly emailConfiguration?: { readonly smtpType: 'SMTP_NONE' | 'SMTP_LOCAL_HOST' };
  readonly globalTenantConfig?: {
    /** Whether each tenant has a VRF of its own. */
    readonly tenantVrf: boolean;
    /** Whether service engines belong to the provider, not to the tenants. */
    readonly seInProviderContext: boolean;
    /** Whether tenants may read the provider's service engines. */
    readonly tenantAccessToProviderSe: boolean;
  };
  readonly portalConfiguration?: {
    /** The certificate of the portal. */
    readonly sslkeyandcertificateRefs?: readonly string[];
    readonly redirectToHttps?: boolean;
    readonly enableHttp?: boolean;
    readonly allowBasicAuthentication?: boolean;
  };
}

/** The system configuration. There is one; creating it overwrites it. */
export class AviSystemConfiguration extends AviResource<AviSystemConfigurationArguments> {
  constructor(scope: Construct, id: string, config: AviSystemConfigurationArguments & TerraformMetaArguments) {
    super(scope, id, 'systemconfiguration', config);
  }
}
