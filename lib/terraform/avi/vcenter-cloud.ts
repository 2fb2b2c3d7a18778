import type { TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import type { AviDesign, NetworkPlan, VcenterDesign } from '../../design/vsphere-vds/design';
import { formatIssues } from '../checks';
import { throwIssues } from '../errors';
import { secretVariable } from '../secret-variable';
import { AviCloud } from './resources/cloud';

/** What a cloud takes in all stages. */
export interface AviVcenterCloudProps extends Pick<AviDesign, 'cloudName' | 'vcenterUser'> {
  readonly vcenter: Pick<VcenterDesign, 'server' | 'datacenter'>;
  /** Network of the service engines' management interfaces. */
  readonly managementNetwork: Pick<NetworkPlan, 'portGroup'>;
  /**
   * Whether service engines reach the servers of a pool by static routes, rather than by an interface in the servers'
   * network: needed where they get no address in the network of nodes, as with node IPAM.
   *
   * @default false
   */
  readonly preferStaticRoutes?: boolean;
  /** The library that images of service engines lie in. */
  readonly contentLibrary: { readonly name: string };
  /** The id of that library in vCenter, which the caller's stack looks up. */
  readonly contentLibraryId: string;
}

/** What a cloud gets once NSX ALB knows the networks of its vCenter: references, in Terraform's form. */
export interface AviCloudAttachments {
  /** `vimgrnwRef` of the management network. */
  readonly managementNetworkRef: string;
  readonly ipamProfileRef: string;
  readonly dnsProfileRef: string;
}

/**
 * The cloud of a vCenter, to which NSX ALB may write. It logs in with an account of its own, whose password is the secret
 * `vsphere_avi_password`.
 *
 * The cloud is made in two stages: its profiles refer to networks that refer to the cloud, which is a circle, and NSX
 * ALB needs minutes to discover those networks. First it has the name of its management network, which the provider
 * waits to see discovered; without one, it would wait for the cloud to fail. Then the same cloud, with the same body,
 * gets the reference to that network and its profiles. Creating an object that is there means to overwrite it, so the
 * second stage takes the cloud over, and the first one must not take back what the second has added.
 *
 * @throws SpecError when the vCenter server is no host, the port group's name would not fit into a reference, or the account is not in the form `user@domain` (rule R38)
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
    const { cloudName, vcenterUser, vcenter, managementNetwork, contentLibrary, contentLibraryId, attachments } = props;
    throwIssues([
      ...formatIssues(`${this.node.path}.cloudName`, cloudName, 'inventory-name'),
      ...formatIssues(`${this.node.path}.vcenter.server`, vcenter.server, 'host-port'),
      ...formatIssues(`${this.node.path}.vcenterUser`, vcenterUser, 'account'),
      ...formatIssues(`${this.node.path}.managementNetwork.portGroup`, managementNetwork.portGroup, 'inventory-name'),
    ]);
    this.Resource = new AviCloud(this, 'Resource', {
      name: cloudName,
      vtype: 'CLOUD_VCENTER',
      dhcpEnabled: false,
      ip6AutocfgEnabled: false,
      mtu: 1500,
      preferStaticRoutes: props.preferStaticRoutes ?? false,
      ipamProviderRef: attachments?.ipamProfileRef,
      dnsProviderRef: attachments?.dnsProfileRef,
      vcenterConfiguration: {
        vcenterUrl: vcenter.server,
        username: vcenterUser,
        password: secretVariable(this, 'vsphere_avi_password', `Password of ${vcenterUser} in vCenter`).stringValue,
        datacenter: vcenter.datacenter,
        privilege: 'WRITE_ACCESS',
        managementNetwork: attachments?.managementNetworkRef ?? managementNetwork.portGroup,
        useContentLib: true,
        contentLib: { id: contentLibraryId, name: contentLibrary.name },
      },
      lifecycle: attachments === undefined ? UNTIL_ATTACHED : undefined,
    });
    this.cloudId = this.Resource.id;
  }
}

const UNTIL_ATTACHED: TerraformResourceLifecycle = { ignoreChanges: ['vcenter_configuration'] };
