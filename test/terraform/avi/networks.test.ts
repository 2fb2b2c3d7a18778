import type { AviNetworkPlan } from '../../../lib/design/vsphere-vds';
import { AviNetworks, type AviNetworksProps } from '../../../lib/terraform/avi';
import { aDesign, aStack, dataSource, dataSourceIds, provider, refusal, resource, resourceIds } from '../support';

function propsOf(design = aDesign()): AviNetworksProps {
  const { avi, vcenter, dns, contentLibrary, placements } = design;
  return { ...avi, vcenter, dns, contentLibrary, contentLibraryId: 'library', placement: placements[0]! };
}

function networks(overrides: Partial<AviNetworksProps> = {}) {
  const stack = aStack('sfo01-avi-networks');
  return { stack, avi: new AviNetworks(stack, 'Networks', { ...propsOf(), ...overrides }) };
}

/** The networks of the site, one of them changed. */
const withNetwork = (name: string, change: Partial<AviNetworkPlan>): Partial<AviNetworksProps> => ({
  networks: propsOf().networks.map((plan) => (plan.name.endsWith(name) ? { ...plan, ...change } : plan)),
});

describe('what NSX ALB has discovered', () => {
  test('the cloud is found by name, at the address of the cluster', () => {
    const { stack } = networks();
    expect(provider(stack, 'avi')).toMatchObject({ avi_controller: '172.16.10.10' });
    expect(dataSource(stack, 'avi_cloud')).toMatchObject({ name: 'sfo01w01vc01' });
  });

  test('each network is found in that cloud, once', () => {
    const { stack } = networks();
    expect(dataSourceIds(stack, 'avi_network')).toHaveLength(6);
    expect(dataSource(stack, 'avi_network', 'tkgworkloadvip')).toMatchObject({
      name: 'sfo01-w01-vds01-tkgworkloadvip',
      cloud_ref: expect.stringMatching(/^\$\{data\.avi_cloud\.Networks_ExistingCloud_.*\.id\}$/) as string,
    });
  });

  test('a network that is not discovered yet is named, with what to do', () => {
    const { stack } = networks();
    expect(dataSource(stack, 'avi_network', 'tkgclustervip').lifecycle).toMatchObject({
      postcondition: [
        {
          error_message:
            'NSX ALB has not discovered the port group sfo01-w01-vds01-tkgclustervip yet. Run the deployment again in a few minutes.',
        },
      ],
    });
  });

  test('a management network that has no pool is found too', () => {
    const { stack } = networks({ managementNetwork: { portGroup: 'infrastructure', gateway: '172.16.10.1' } });
    expect(dataSourceIds(stack, 'avi_network')).toHaveLength(7);
    expect(resourceIds(stack, 'avi_network')).toHaveLength(6);
  });
});

describe('networks', () => {
  test('a VIP network has a static pool for VIPs and service engines, and no DHCP (TKO-ALB-005)', () => {
    expect(resource(networks().stack, 'avi_network', 'tkgclustervip')).toMatchObject({
      name: 'sfo01-w01-vds01-tkgclustervip',
      dhcp_enabled: 'false',
      ip6_autocfg_enabled: 'false',
      exclude_discovered_subnets: 'true',
      vcenter_dvs: 'true',
      configured_subnets: [
        {
          prefix: { ip_addr: { addr: '172.16.80.0', type: 'V4' }, mask: '24' },
          static_ip_ranges: [
            {
              type: 'STATIC_IPS_FOR_VIP_AND_SE',
              range: { begin: { addr: '172.16.80.100', type: 'V4' }, end: { addr: '172.16.80.200', type: 'V4' } },
            },
          ],
        },
      ],
    });
  });

  test('a node network has DHCP, and a subnet without a pool', () => {
    const network = resource(networks().stack, 'avi_network', 'tkgworkload_');
    expect(network).toMatchObject({ dhcp_enabled: 'true' });
    expect(network.configured_subnets).toEqual([
      { prefix: { ip_addr: { addr: '172.16.60.0', type: 'V4' }, mask: '24' } },
    ]);
  });

  test('a network keeps its port group and its routes', () => {
    expect(resource(networks().stack, 'avi_network', 'tkgclustervip')).toMatchObject({
      vimgrnw_ref: expect.stringMatching(/^\$\{data\.avi_network\..*tkgclustervip.*\.vimgrnw_ref\}$/) as string,
      vrf_context_ref: expect.stringMatching(/^\$\{avi_vrfcontext\.Networks_Routes_.*\.id\}$/) as string,
    });
  });

  test('a default route leads to each gateway of a VIP network', () => {
    const { name, system_default, static_routes } = resource(networks().stack, 'avi_vrfcontext', '_Routes');
    expect({ name, system_default }).toEqual({ name: 'global', system_default: 'true' });
    const prefix = { ip_addr: { addr: '0.0.0.0', type: 'V4' }, mask: '0' };
    expect(static_routes).toEqual([
      { route_id: '1', prefix, next_hop: { addr: '172.16.50.1', type: 'V4' } },
      { route_id: '2', prefix, next_hop: { addr: '172.16.80.1', type: 'V4' } },
      { route_id: '3', prefix, next_hop: { addr: '172.16.70.1', type: 'V4' } },
    ]);
  });

  test('management traffic has a default route of its own, by the gateway of its network', () => {
    const { name, system_default, static_routes } = resource(networks().stack, 'avi_vrfcontext', 'ManagementRoutes');
    expect({ name, system_default }).toEqual({ name: 'management', system_default: 'true' });
    expect(static_routes).toEqual([
      {
        route_id: '1',
        prefix: { ip_addr: { addr: '0.0.0.0', type: 'V4' }, mask: '0' },
        next_hop: { addr: '172.16.10.1', type: 'V4' },
      },
    ]);
  });

  test('the management network alone has the routes of management traffic', () => {
    const { stack } = networks();
    const routes = resourceIds(stack, 'avi_network').map((id) => {
      const { name, vrf_context_ref } = resource(stack, 'avi_network', id);
      return [name, String(vrf_context_ref).includes('ManagementRoutes')];
    });
    expect(routes.filter(([, management]) => management)).toEqual([['sfo01-w01-vds01-albmanagement', true]]);
    expect(routes).toHaveLength(6);
  });

  test('fails when a network that VIPs come from has the routes of management traffic', () => {
    expect(() => networks(withNetwork('albmanagement', { vip: true }))).toThrow(
      /Networks\.networks\[[0-9]\]\.vrf: got the routes of management traffic for a VIP network, expected "global"; change it/,
    );
  });

  test('a node network with node IPAM has a subnet, no DHCP and no pool', () => {
    const design = aDesign({
      networks: { management: { dhcp: undefined, nodeIpam: { pool: '172.16.40.20-172.16.40.99' } } },
      sharedServicesCluster: undefined,
    });
    const { stack } = networks(propsOf(design));
    const network = resource(stack, 'avi_network', 'tkgmanagement_');
    expect(network).toMatchObject({ dhcp_enabled: 'false' });
    expect(network.configured_subnets).toEqual([
      { prefix: { ip_addr: { addr: '172.16.40.0', type: 'V4' }, mask: '24' } },
    ]);
    expect(resource(stack, 'avi_cloud')).toMatchObject({ prefer_static_routes: 'true' });
  });

  test('fails when the gateway of the management network is none', () => {
    expect(
      refusal(() => networks({ managementNetwork: { portGroup: 'infrastructure', gateway: '172.16.10' } })),
    ).toContain('Networks.managementNetwork.gateway: got "172.16.10", expected an IPv4 address; ');
  });

  test('an override reaches the output', () => {
    const { stack, avi } = networks();
    avi.networks.get('sfo01-w01-vds01-tkgclustervip')?.addOverride('synced_from_se', 'true');
    expect(resource(stack, 'avi_network', 'tkgclustervip')).toMatchObject({ synced_from_se: 'true' });
  });

  test('fails when a pool lies outside of its subnet (R1)', () => {
    const pool = { begin: '172.16.81.100', end: '172.16.81.200' };
    expect(refusal(() => networks(withNetwork('tkgclustervip', { pool })))).toMatch(
      /Networks\.networks\[\d\]\.pool: got 172\.16\.81\.100-172\.16\.81\.200, expected a range of hosts in 172\.16\.80\.0\/24/,
    );
  });

  test('fails when a VIP network has no pool (R6)', () => {
    expect(refusal(() => networks(withNetwork('tkgworkloadvip', { pool: undefined })))).toContain(
      'got the VIP network "sfo01-w01-vds01-tkgworkloadvip" without a pool',
    );
  });

  test('fails when a pool runs backwards', () => {
    const pool = { begin: '172.16.80.200', end: '172.16.80.100' };
    expect(refusal(() => networks(withNetwork('tkgclustervip', { pool })))).toContain(
      '.pool: got 172.16.80.200-172.16.80.100, expected a range of hosts in 172.16.80.0/24, lowest address first; ',
    );
  });

  test('fails when two default routes lead to one gateway', () => {
    expect(refusal(() => networks({ defaultGateways: ['172.16.50.1', '172.16.50.1'] }))).toContain(
      'Networks.defaultGateways[1]: got "172.16.50.1" a second time, expected a gateway of its own; ',
    );
  });

  test('fails when a subnet has host bits', () => {
    expect(refusal(() => networks(withNetwork('tkgworkload', { cidr: '172.16.60.1/24' })))).toContain(
      '.cidr: got "172.16.60.1/24", expected an IPv4 network in CIDR notation, host bits zero; ',
    );
  });

  test('fails when nothing is a VIP network, a name stands twice and a gateway is none, and says all', () => {
    const one = { ...propsOf().networks[0]!, vip: false };
    const message = refusal(() => networks({ networks: [one, one], defaultGateways: ['172.16.50'] }));
    expect(message.split('\n')).toEqual([
      expect.stringContaining('networks[1].name: got "sfo01-w01-vds01-albmanagement" a second time'),
      expect.stringContaining('Networks.networks: got none, expected at least one VIP network'),
      expect.stringContaining('defaultGateways[0]: got "172.16.50", expected an IPv4 address'),
    ]);
  });
});

describe('profiles', () => {
  test('VIPs come out of the VIP networks, and of no other (R6)', () => {
    const { type, allocate_ip_in_vrf, internal_profile } = resource(
      networks().stack,
      'avi_ipamdnsproviderprofile',
      'IpamProfile',
    );
    expect({ type, allocate_ip_in_vrf }).toEqual({ type: 'IPAMDNS_TYPE_INTERNAL', allocate_ip_in_vrf: 'false' });
    const nw = (name: string) => ({
      nw_ref: expect.stringMatching(`^\\$\\{avi_network\\..*${name}_.*\\.id\\}$`) as string,
    });
    expect(internal_profile).toEqual({
      usable_networks: expect.arrayContaining([
        nw('tkgmanagementvip'),
        nw('tkgclustervip'),
        nw('tkgworkloadvip'),
      ]) as unknown,
    });
    expect(JSON.stringify(internal_profile).split('nw_ref')).toHaveLength(4);
  });

  test('virtual services have names in the domain for thirty seconds', () => {
    expect(resource(networks().stack, 'avi_ipamdnsproviderprofile', 'DnsProfile')).toMatchObject({
      name: 'sfo01-w01-vcenter-dns-01',
      type: 'IPAMDNS_TYPE_INTERNAL_DNS',
      internal_profile: { ttl: '30', dns_service_domain: [{ domain_name: 'sfo01.example.com' }] },
    });
  });

  test('fails when the domain is an address (R21)', () => {
    expect(() => networks({ dns: { servers: ['192.168.200.10'], domain: '192.168.200.10' } })).toThrow(
      /Networks\.dns\.domain: got "192\.168\.200\.10", expected a DNS name/,
    );
  });
});

describe('cloud', () => {
  test('is the same cloud, now with its management network and its profiles', () => {
    const cloud = resource(networks().stack, 'avi_cloud');
    expect(cloud).toMatchObject({
      name: 'sfo01w01vc01',
      vtype: 'CLOUD_VCENTER',
      ipam_provider_ref: expect.stringMatching(
        /^\$\{avi_ipamdnsproviderprofile\.Networks_IpamProfile_.*\.id\}$/,
      ) as string,
      dns_provider_ref: expect.stringMatching(
        /^\$\{avi_ipamdnsproviderprofile\.Networks_DnsProfile_.*\.id\}$/,
      ) as string,
      vcenter_configuration: {
        password: '${var.vsphere_avi_password}',
        content_lib: { id: 'library', name: 'sfo01w01cl01' },
        management_network: expect.stringMatching(
          /^\$\{data\.avi_network\..*albmanagement.*\.vimgrnw_ref\}$/,
        ) as string,
      },
    });
    expect(cloud).not.toHaveProperty('lifecycle');
  });
});

describe('service engine groups', () => {
  test('there are two, in the cloud with its profiles (TKO-ALB-SE-002, -003)', () => {
    const { stack } = networks();
    expect(resourceIds(stack, 'avi_serviceenginegroup')).toHaveLength(2);
    for (const [part, name] of [
      ['Management', 'sfo01m01segroup01'],
      ['Workload', 'sfo01w01segroup01'],
    ]) {
      expect(resource(stack, 'avi_serviceenginegroup', part)).toMatchObject({
        name,
        cloud_ref: expect.stringMatching(/^\$\{avi_cloud\.Networks_Cloud_.*\.id\}$/) as string,
      });
    }
  });

  test('are active/active, compact and elect themselves (TKO-ALB-SE-001, -004, -006)', () => {
    expect(resource(networks().stack, 'avi_serviceenginegroup', 'Workload')).toMatchObject({
      ha_mode: 'HA_MODE_SHARED_PAIR',
      min_scaleout_per_vs: '2',
      max_scaleout_per_vs: '4',
      buffer_se: '0',
      algo: 'PLACEMENT_ALGO_PACKED',
      self_se_election: 'true',
      app_cache_percent: '10',
    });
  });

  test('have processors and memory reserved (TKO-ALB-SE-007, -009)', () => {
    expect(resource(networks().stack, 'avi_serviceenginegroup', 'Workload')).toMatchObject({
      vcpus_per_se: '2',
      memory_per_se: '4096',
      disk_per_se: '15',
      cpu_reserve: 'true',
      mem_reserve: 'true',
      dedicated_dispatcher_core: 'false',
      se_bandwidth_type: 'SE_BANDWIDTH_UNLIMITED',
      max_se: '4',
      max_vs_per_se: '10',
    });
  });

  test('run on the cluster and the shared datastore of the site, in the folder of the controllers', () => {
    expect(resource(networks().stack, 'avi_serviceenginegroup', 'Management')).toMatchObject({
      se_name_prefix: 'sfo01m01segroup01',
      vcenter_folder: 'tkg-alb-components',
      vcenter_datastores: [{ datastore_name: 'vsanDatastore' }],
      vcenter_datastores_include: 'true',
      vcenter_datastore_mode: 'VCENTER_DATASTORE_SHARED',
      vcenter_clusters: { include: 'true', cluster_refs: ['/api/vimgrclusterruntime/?name=sfo01w01cluster01'] },
      realtime_se_metrics: { enabled: 'false' },
    });
  });

  test('a cluster with a blank in its name is found too', () => {
    const { stack } = networks({ vcenter: { ...propsOf().vcenter, cluster: 'Cluster 1' } });
    expect(resource(stack, 'avi_serviceenginegroup', 'Workload')).toMatchObject({
      vcenter_clusters: { cluster_refs: ['/api/vimgrclusterruntime/?name=Cluster%201'] },
    });
  });

  test('with the essentials licence they are active/standby, without election and cache (R23)', () => {
    const { stack } = networks(propsOf(aDesign({ avi: { licence: 'essentials', ldap: undefined } })));
    const group = resource(stack, 'avi_serviceenginegroup', 'Workload');
    expect(group).toMatchObject({
      ha_mode: 'HA_MODE_LEGACY_ACTIVE_STANDBY',
      self_se_election: 'false',
      app_cache_percent: '0',
    });
  });

  test('with the essentials licence there are two in a group, and a virtual service is active on one (R23)', () => {
    const { stack } = networks(propsOf(aDesign({ avi: { licence: 'essentials' } })));
    expect(resource(stack, 'avi_serviceenginegroup', 'Management')).toMatchObject({
      max_se: '2',
      min_scaleout_per_vs: '1',
      max_scaleout_per_vs: '2',
      buffer_se: '0',
    });
  });

  test('fails when an active/standby group has more than two (R23)', () => {
    const { management, workload } = propsOf().serviceEngineGroups;
    const standby = { ...workload, highAvailability: 'active-standby' } as const;
    expect(refusal(() => networks({ serviceEngineGroups: { management, workload: standby } }))).toMatch(
      /plan\.maxServiceEngines: got 4, expected a whole number from 2 to 2; /,
    );
  });

  test('with four processors one only dispatches (TKO-ALB-SE-005)', () => {
    const design = aDesign({ avi: { serviceEngineGroups: { workload: { cpus: 4 } } } });
    expect(resource(networks(propsOf(design)).stack, 'avi_serviceenginegroup', 'Workload')).toMatchObject({
      vcpus_per_se: '4',
      dedicated_dispatcher_core: 'true',
    });
  });

  test('an override reaches the output', () => {
    const { stack, avi } = networks();
    avi.serviceEngineGroups.workload.Resource.addOverride('se_deprovision_delay', '120');
    expect(resource(stack, 'avi_serviceenginegroup', 'Workload')).toMatchObject({ se_deprovision_delay: '120' });
  });

  test('fails when both have one name (R22)', () => {
    const { management, workload } = propsOf().serviceEngineGroups;
    const groups = { management, workload: { ...workload, name: management.name } };
    expect(refusal(() => networks({ serviceEngineGroups: groups }))).toContain(
      'Networks.serviceEngineGroups.workload.name: got "sfo01m01segroup01" a second time',
    );
  });

  test('fails when figures are out of range, and says all', () => {
    const { management, workload } = propsOf().serviceEngineGroups;
    const wrong = { ...workload, cachePercent: 95, memoryMib: 1024, maxServiceEngines: 1 };
    const message = refusal(() => networks({ serviceEngineGroups: { management, workload: wrong } }));
    expect(message.split('\n')).toEqual([
      expect.stringContaining('WorkloadServiceEngines.plan.cachePercent: got 95'),
      expect.stringContaining('WorkloadServiceEngines.plan.memoryMib: got 1024'),
      expect.stringContaining('WorkloadServiceEngines.plan.maxServiceEngines: got 1'),
    ]);
  });
});
