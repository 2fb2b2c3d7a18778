import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_ipamdnsproviderprofile`, for the profiles that NSX ALB serves itself. */
export interface AviIpamDnsProviderProfileArguments {
  readonly name: string;
  readonly type: 'IPAMDNS_TYPE_INTERNAL' | 'IPAMDNS_TYPE_INTERNAL_DNS';
  readonly allocateIpInVrf?: boolean;
  readonly internalProfile: {
    /** Time to live of DNS records, in seconds. */
    readonly ttl?: number;
    readonly usableNetworks?: readonly { readonly nwRef: string }[];
    readonly dnsServiceDomain?: readonly { readonly domainName: string }[];
  };
}

/** A profile of addresses (IPAM) or of names (DNS). */
export class AviIpamDnsProviderProfile extends AviResource<AviIpamDnsProviderProfileArguments> {
  constructor(scope: Construct, id: string, config: AviIpamDnsProviderProfileArguments & TerraformMetaArguments) {
    super(scope, id, 'ipamdnsproviderprofile', config);
  }
}
