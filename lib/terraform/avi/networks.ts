import { Construct } from 'constructs';
import type { AviNetworkPlan } from '../../design/vsphere-vds/design';
import { throwIssues } from '../errors';
import { AviConnection } from './connection';
import { ipAddress, ipPrefix, ipRange } from './ip-address';
import { type AviNetworksProps, networksIssues } from './networks-props';
import { DataAviCloud } from './resources/cloud';
import { AviIpamDnsProviderProfile } from './resources/ipam-dns-provider-profile';
import { AviNetwork, DataAviNetwork } from './resources/network';
import { AviVrfContext } from './resources/vrf-context';
import { ServiceEngineGroup } from './service-engine-group';
import { AviVcenterCloud } from './vcenter-cloud';

/** Seconds that a DNS record of a virtual service lives. */
const RECORD_TTL = 30;

/**
 * The networks of NSX ALB: pools and subnets, default routes, IPAM and DNS profile, the cloud with these attached, and
 * the service engine groups in it.
 *
 * It comes after the stage that makes the cloud, and waits for nothing by itself: NSX ALB discovers the port groups of
 * the vCenter in the minutes after the cloud was made. Each port group that it does not know yet is named with what to
 * do, and nothing is changed before all are known. Cloud and profiles refer to each other in a circle (cloud → IPAM
 * profile → network → cloud), so this stage reads the cloud, and then takes it over with the profiles attached.
 *
 * Source: TKO 2.3 deployment guide for vSphere with VDS networking; TKO-ALB-005, TKO-ALB-SE-001 to -009. The guide gives
 * no routes; virtual services answer clients outside of their subnet by the default routes, and service engines reach
 * controllers outside of theirs by that of the management network.
 *
 * @throws SpecError with everything that is wrong: pools outside of their subnets, VIP networks without a pool, repeated
 *   names and gateways
 */
export class AviNetworks extends Construct {
  public readonly connection: AviConnection;
  /** The networks by the names of their port groups, for overrides. */
  public readonly networks: ReadonlyMap<string, AviNetwork>;
  /** The routes of VIPs and servers, for overrides. */
  public readonly vrfContext: AviVrfContext;
  /** The routes of management interfaces, for overrides. */
  public readonly managementVrfContext: AviVrfContext;
  /** For overrides. */
  public readonly ipamProfile: AviIpamDnsProviderProfile;
  /** For overrides. */
  public readonly dnsProfile: AviIpamDnsProviderProfile;
  public readonly cloud: AviVcenterCloud;
  public readonly serviceEngineGroups: {
    readonly management: ServiceEngineGroup;
    readonly workload: ServiceEngineGroup;
  };
  private readonly discovered = new Map<string, DataAviNetwork>();
  private readonly existingCloud: DataAviCloud;

  constructor(scope: Construct, id: string, props: AviNetworksProps) {
    super(scope, id);
    throwIssues(networksIssues(this.node.path, props));
    this.connection = new AviConnection(this, 'Connection', {
      controller: props.endpoint.address,
      version: props.version,
    });
    this.existingCloud = new DataAviCloud(this, 'ExistingCloud', { name: props.cloudName });
    this.vrfContext = this.addRoutes('Routes', 'global', props.defaultGateways);
    this.managementVrfContext = this.addRoutes('ManagementRoutes', 'management', [props.managementNetwork.gateway]);
    this.networks = new Map(props.networks.map((plan) => [plan.name, this.addNetwork(plan)]));
    this.ipamProfile = this.addIpamProfile(props);
    this.dnsProfile = new AviIpamDnsProviderProfile(this, 'DnsProfile', {
      name: props.dnsProfileName,
      type: 'IPAMDNS_TYPE_INTERNAL_DNS',
      internalProfile: { ttl: RECORD_TTL, dnsServiceDomain: [{ domainName: props.dns.domain }] },
    });
    this.cloud = new AviVcenterCloud(this, 'Cloud', {
      ...props,
      attachments: {
        managementNetworkRef: this.discover(props.managementNetwork.portGroup).vimgrnwRef,
        ipamProfileRef: this.ipamProfile.id,
        dnsProfileRef: this.dnsProfile.id,
      },
    });
    const { management, workload } = props.serviceEngineGroups;
    const shared = { cloudId: this.cloud.cloudId, vcenter: props.vcenter, folder: props.placement.name };
    this.serviceEngineGroups = {
      management: new ServiceEngineGroup(this, 'ManagementServiceEngines', { ...shared, plan: management }),
      workload: new ServiceEngineGroup(this, 'WorkloadServiceEngines', { ...shared, plan: workload }),
    };
  }

  /** A port group as NSX ALB has discovered it; looked up once. */
  private discover(name: string): DataAviNetwork {
    const known = this.discovered.get(name);
    if (known !== undefined) {
      return known;
    }
    const found = new DataAviNetwork(this, `Discovered-${name}`, { name, cloudRef: this.existingCloud.id });
    this.discovered.set(name, found);
    return found;
  }

  /** A VRF that NSX ALB made with the cloud, with a default route by each gateway. */
  private addRoutes(id: string, name: 'global' | 'management', gateways: readonly string[]): AviVrfContext {
    return new AviVrfContext(this, id, {
      name,
      cloudRef: this.existingCloud.id,
      systemDefault: true,
      staticRoutes: gateways.map((gateway, index) => ({
        routeId: String(index + 1),
        prefix: ipPrefix('0.0.0.0/0'),
        nextHop: ipAddress(gateway),
      })),
    });
  }

  private addNetwork({ name, cidr, dhcp, pool, vrf }: AviNetworkPlan): AviNetwork {
    const vrfContext = vrf === 'management' ? this.managementVrfContext : this.vrfContext;
    return new AviNetwork(this, `Network-${name}`, {
      name,
      cloudRef: this.existingCloud.id,
      vimgrnwRef: this.discover(name).vimgrnwRef,
      vrfContextRef: vrfContext.id,
      dhcpEnabled: dhcp,
      ip6AutocfgEnabled: false,
      excludeDiscoveredSubnets: true,
      vcenterDvs: true,
      configuredSubnets: [
        {
          prefix: ipPrefix(cidr),
          staticIpRanges: pool && [{ type: 'STATIC_IPS_FOR_VIP_AND_SE', range: ipRange(pool) }],
        },
      ],
    });
  }

  private addIpamProfile({ ipamProfileName, networks }: AviNetworksProps): AviIpamDnsProviderProfile {
    const vipNetworks = networks.filter(({ vip }) => vip).flatMap(({ name }) => this.networks.get(name) ?? []);
    return new AviIpamDnsProviderProfile(this, 'IpamProfile', {
      name: ipamProfileName,
      type: 'IPAMDNS_TYPE_INTERNAL',
      allocateIpInVrf: false,
      internalProfile: { usableNetworks: vipNetworks.map((network) => ({ nwRef: network.id })) },
    });
  }
}
