import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_ipamdnsproviderprofile`, for the profiles that NSX ALB serves itself. */
export interface AviIpamDnsProviderProfileArguments {
  readonly name: string;
  readonly type: 'IPAMDNS_TYPE_INTERNAL' | 'IPAMDNS_TYPE_INTERNAL_DNS';
  /** @default - the controller's own: false */
  readonly allocateIpInVrf?: boolean;
  readonly internalProfile: {
    /**
     * Time to live of DNS records, in seconds.
     *
     * @default - the controller's own: 30
     */
    readonly ttl?: number;
    /** @default - none */
    readonly usableNetworks?: readonly { readonly nwRef: string }[];
    /** @default - none */
    readonly dnsServiceDomain?: readonly { readonly domainName: string }[];
  };
}

/** A profile of addresses (IPAM) or of names (DNS). */
export class AviIpamDnsProviderProfile extends AviResource<AviIpamDnsProviderProfileArguments> {
  constructor(scope: Construct, id: string, config: AviIpamDnsProviderProfileArguments & TerraformMetaArguments) {
    super(scope, id, 'ipamdnsproviderprofile', config);
  }
}
