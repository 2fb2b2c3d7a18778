import type { TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import type { AviDesign, VcenterDesign } from '../../design/vsphere-vds/design';
import { formatIssues } from '../checks';
import { throwIssues } from '../errors';
import { secretVariable } from '../secret-variable';
import { AviCloud } from './resources/cloud';

/** What a cloud takes in all stages. */
export interface AviVcenterCloudProps extends Pick<AviDesign, 'cloudName'> {
  readonly vcenter: Pick<VcenterDesign, 'server' | 'user' | 'datacenter'>;
  /** The library that images of service engines lie in. */
  readonly contentLibrary: { readonly name: string };
  /** The id of that library in vCenter, which the caller's stack looks up. */
  readonly contentLibraryId: string;
}

/** What a cloud gets once NSX ALB knows the networks of its vCenter: references, in Terraform's form. */
export interface AviCloudAttachments {
  /** `vimgrnwRef` of the network of the service engines' management interfaces. */
  readonly managementNetworkRef: string;
  readonly ipamProfileRef: string;
  readonly dnsProfileRef: string;
}

/**
 * The cloud of a vCenter, to which NSX ALB may write. It logs in with the account of TKG, whose password is the secret
 * `vsphere_tkg_password`.
 *
 * The cloud is made in two stages: its profiles refer to networks that refer to the cloud, which is a circle, and NSX
 * ALB needs minutes to discover those networks. First it stands alone; then the same cloud, with the same body, gets its
 * management network and its profiles. Creating an object that is there means to overwrite it, so the second stage takes
 * the cloud over, and the first one must not take back what the second has added.
 *
 * @throws SpecError when the vCenter server is no host
 */
export class AviVcenterCloud extends Construct {
  public readonly cloudId: string;
  /** The cloud, for overrides. */
  public readonly Resource: AviCloud;

  constructor(
    scope: Construct,
    id: string,
    props: AviVcenterCloudProps & { readonly attachments?: AviCloudAttachments },
  ) {
    super(scope, id);
    const { cloudName, vcenter, contentLibrary, contentLibraryId, attachments } = props;
    throwIssues([
      ...formatIssues(`${this.node.path}.cloudName`, cloudName, 'inventory-name'),
      ...formatIssues(`${this.node.path}.vcenter.server`, vcenter.server, 'host-port'),
    ]);
    this.Resource = new AviCloud(this, 'Resource', {
      name: cloudName,
      vtype: 'CLOUD_VCENTER',
      dhcpEnabled: false,
      ip6AutocfgEnabled: false,
      mtu: 1500,
      ipamProviderRef: attachments?.ipamProfileRef,
      dnsProviderRef: attachments?.dnsProfileRef,
      vcenterConfiguration: {
        vcenterUrl: vcenter.server,
        username: vcenter.user,
        password: secretVariable(this, 'vsphere_tkg_password', `Password of ${vcenter.user} in vCenter`).stringValue,
        datacenter: vcenter.datacenter,
        privilege: 'WRITE_ACCESS',
        managementNetwork: attachments?.managementNetworkRef,
        useContentLib: true,
        contentLib: { id: contentLibraryId, name: contentLibrary.name },
      },
      lifecycle: attachments === undefined ? UNTIL_ATTACHED : undefined,
    });
    this.cloudId = this.Resource.id;
  }
}

const UNTIL_ATTACHED: TerraformResourceLifecycle = { ignoreChanges: ['vcenter_configuration'] };
