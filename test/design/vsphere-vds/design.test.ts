import { designVsphereVds, type GuestClusterDesign, type NetworkPlan, type VsphereVdsDesign } from 'tko-cdk/design';
import { SpecError, type VsphereVdsSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite, merge, type DeepPartial } from 'tko-cdk/testing';
import { threeNetworks } from './support';

const designOf = (overrides: DeepPartial<VsphereVdsSpec> = {}): VsphereVdsDesign =>
  designVsphereVds(aVsphereVdsSite(overrides));

const networkOf = (design: VsphereVdsDesign, role: NetworkPlan['role']): NetworkPlan =>
  design.networks.find((network) => network.role === role)!;

const clusterOf = (design: VsphereVdsDesign, name: string): GuestClusterDesign =>
  design.guestClusters.find((cluster) => cluster.name === name)!;

describe('networks', () => {
  test('a port group is named after its switch and its role', () => {
    expect(networkOf(designOf(), 'cluster-vip').portGroup).toBe('sfo01-w01-vds01-tkgclustervip');
  });

  test('an explicit name of a port group wins', () => {
    const design = designOf({ networks: { clusterVip: { portGroup: 'pg-vip' } } });

    expect(networkOf(design, 'cluster-vip').portGroup).toBe('pg-vip');
  });

  test('a gateway gives subnet and netmask', () => {
    expect(networkOf(designOf(), 'avi-management')).toMatchObject({
      cidr: '172.16.10.0/24',
      gateway: '172.16.10.1',
      netmask: '255.255.255.0',
    });
  });

  test('the shared services cluster is on the management network', () => {
    expect(clusterOf(designOf(), 'sfo01w01tkgshared01').network.role).toBe('management');
  });

  test('the shared services cluster is on its own network where there is one', () => {
    const sharedServices = { gateway: '172.16.45.1/24', vlan: 1645, dhcp: { pool: '172.16.45.100-172.16.45.200' } };

    expect(clusterOf(designOf({ networks: { sharedServices } }), 'sfo01w01tkgshared01').network.role).toBe(
      'shared-services',
    );
  });

  test('every control plane takes its VIP from the cluster VIP network', () => {
    const design = designOf();

    expect(
      [design.managementCluster, ...design.guestClusters].map(({ controlPlaneNetwork }) => controlPlaneNetwork.role),
    ).toEqual(['cluster-vip', 'cluster-vip', 'cluster-vip']);
  });

  test('with three networks a workload cluster takes all its VIPs from the network of its nodes', () => {
    const cluster = clusterOf(designOf(threeNetworks), 'sfo01w01tkgworkload01');

    expect([cluster.network.id, cluster.controlPlaneNetwork.id, cluster.dataNetwork.id]).toEqual([
      'tkgworkload',
      'tkgworkload',
      'tkgworkload',
    ]);
  });

  test('with three networks the IPAM profile has the two node networks', () => {
    expect(
      designOf(threeNetworks)
        .avi.networks.filter(({ vip }) => vip)
        .map(({ name }) => name),
    ).toEqual(['sfo01-w01-vds01-tkgmanagement', 'sfo01-w01-vds01-tkgworkload']);
  });
});

describe('NSX ALB', () => {
  test('three controllers are named after the site', () => {
    expect(designOf().avi.controllers.map(({ fqdn }) => fqdn)).toEqual([
      'sfo01albctlr01a.sfo01.example.com',
      'sfo01albctlr01b.sfo01.example.com',
      'sfo01albctlr01c.sfo01.example.com',
    ]);
  });

  test('everybody reaches the cluster address', () => {
    expect(designOf().avi.endpoint).toEqual({
      hostname: 'sfo01albctlr01',
      fqdn: 'sfo01albctlr01.sfo01.example.com',
      address: '172.16.10.10',
    });
  });

  test('a single controller is reached at its own address', () => {
    const design = designOf({
      purpose: 'proof-of-concept',
      avi: { controllers: ['172.16.10.11'], clusterAddress: undefined },
    });

    expect(design.avi.endpoint.address).toBe('172.16.10.11');
  });

  test('the certificate covers four names and four addresses', () => {
    const { certificate } = designOf().avi;

    expect(certificate).toMatchObject({
      kind: 'self-signed',
      commonName: 'sfo01albctlr01.sfo01.example.com',
      subjectAltNames: [
        'sfo01albctlr01.sfo01.example.com',
        'sfo01albctlr01a.sfo01.example.com',
        'sfo01albctlr01b.sfo01.example.com',
        'sfo01albctlr01c.sfo01.example.com',
        '172.16.10.10',
        '172.16.10.11',
        '172.16.10.12',
        '172.16.10.13',
      ],
    });
  });

  test('the pool of the controllers reserves the memory of all of them', () => {
    expect(designOf().placements[0]).toMatchObject({
      name: 'tkg-alb-components',
      reservation: { cpuMhz: 24000, memoryMib: 73728 },
    });
  });

  test('service engines from four CPUs on have a dispatcher of their own', () => {
    const design = designOf({ avi: { serviceEngineGroups: { workload: { cpus: 4 } } } });

    expect(design.avi.serviceEngineGroups.workload.dedicatedDispatcher).toBe(true);
    expect(design.avi.serviceEngineGroups.management.dedicatedDispatcher).toBe(false);
  });

  test('the essentials licence means active/standby, no self-election and no cache', () => {
    expect(designOf({ avi: { licence: 'essentials' } }).avi.serviceEngineGroups.workload).toMatchObject({
      highAvailability: 'active-standby',
      selfElection: false,
      cachePercent: 0,
      maxServiceEngines: 2,
    });
  });

  test('logs in to the vCenter with an account of its own', () => {
    const account = 'svc-alb@example.com';

    expect(designOf().avi.vcenterUser).toBe('avi-user@vsphere.local');
    expect(designOf({ avi: { vcenterUser: account } }).avi.vcenterUser).toBe(account);
    expect(designOf({ avi: { vcenterUser: account } }).vcenter.user).toBe('tkg-user@vsphere.local');
  });

  test('every name can be given', () => {
    const { avi } = designOf({
      avi: {
        portalCertificateName: 'portal',
        antiAffinityRuleName: 'apart',
        syslogName: 'syslog',
        ldapProfileName: 'corporate',
      },
    });

    expect(avi).toMatchObject({
      certificate: { name: 'portal' },
      antiAffinityRule: 'apart',
      syslogName: 'syslog',
      ldap: { name: 'corporate' },
    });
  });

  test('further properties of the image are those of the site file', () => {
    const properties = { hostname: 'alb' };

    expect(designOf({ avi: { image: { properties } } }).avi.image.properties).toEqual(properties);
  });

  test('service engines use static routes exactly when they get no address where nodes are', () => {
    const [workload] = aVsphereVdsSite().networks.workloads;
    const nodeIpam = { pool: '172.16.60.20-172.16.60.99' };
    const design = designOf({ networks: { workloads: [{ ...workload!, dhcp: undefined, nodeIpam }] } });

    expect(designOf().avi.preferStaticRoutes).toBe(false);
    expect(design.avi.preferStaticRoutes).toBe(true);
    expect(design.avi.networks.find(({ name }) => name.endsWith('tkgworkload'))).toEqual({
      name: 'sfo01-w01-vds01-tkgworkload',
      cidr: '172.16.60.0/24',
      dhcp: false,
      pool: undefined,
      vip: false,
      vrf: 'global',
    });
  });

  test('with a pool of NSX ALB beside node IPAM they have an address there, and no need of static routes', () => {
    const [workload] = threeNetworks.networks!.workloads!;
    const nodeIpam = { pool: '172.16.60.100-172.16.60.199' };
    const design = designOf({
      ...threeNetworks,
      networks: { ...threeNetworks.networks, workloads: [{ ...workload!, dhcp: undefined, nodeIpam }] },
    });

    expect(design.avi.preferStaticRoutes).toBe(false);
  });

  test('DHCP is on in the node networks alone', () => {
    expect(
      designOf()
        .avi.networks.filter(({ dhcp }) => dhcp)
        .map(({ name }) => name),
    ).toEqual(['sfo01-w01-vds01-tkgmanagement', 'sfo01-w01-vds01-tkgworkload']);
  });
});

describe('clusters', () => {
  test('the management cluster is large and has three nodes of each kind', () => {
    expect(designOf().managementCluster).toMatchObject({
      plan: 'prod',
      controlPlane: { cpus: 4, memoryMib: 16384, diskGib: 40, replicas: 3 },
      worker: { cpus: 4, memoryMib: 16384, diskGib: 40 },
      workerCount: 3,
    });
  });

  test('a workload cluster of the prod plan has three pools of one node', () => {
    expect(
      clusterOf(designOf(), 'sfo01w01tkgworkload01').nodePools.map(({ name, replicas }) => [name, replicas]),
    ).toEqual([
      ['md-0', 1],
      ['md-1', 1],
      ['md-2', 1],
    ]);
  });

  test('a proof of concept has the dev plan', () => {
    expect(designOf({ purpose: 'proof-of-concept' }).managementCluster.plan).toBe('dev');
  });

  test('a workload cluster is placed in a pool of its own', () => {
    expect(clusterOf(designOf(), 'sfo01w01tkgworkload01').placement.name).toBe('tkg-workload01-components');
  });
});

describe('AKODeploymentConfigs', () => {
  test('the shared services cluster is selected by its type', () => {
    expect(clusterOf(designOf(), 'sfo01w01tkgshared01').labels).toEqual({
      type: 'shared-services',
      'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '',
    });
  });

  test('a workload cluster with layer 7 has the workload VIP network and the network of its nodes', () => {
    expect(designOf().akoDeploymentConfigs[1]).toMatchObject({
      name: 'tanzu-ako-for-workload-l7-ingress',
      selector: { 'workload-l7-enabled': 'true' },
      controller: '172.16.10.10',
      serviceEngineGroup: 'sfo01w01segroup01',
      controlPlaneNetwork: { name: 'sfo01-w01-vds01-tkgclustervip', cidr: '172.16.80.0/24' },
      dataNetwork: { name: 'sfo01-w01-vds01-tkgworkloadvip', cidr: '172.16.70.0/24' },
      nodeNetworks: [{ name: 'sfo01-w01-vds01-tkgworkload', cidr: '172.16.60.0/24' }],
      layer7: true,
    });
  });

  test('without layer 7 a workload cluster is left to the configuration of TKG', () => {
    const design = designOf({ avi: { licence: 'essentials' } });

    expect(design.akoDeploymentConfigs.map(({ name }) => name)).toEqual(['tanzu-ako-for-shared']);
    expect(clusterOf(design, 'sfo01w01tkgworkload01').akoDeploymentConfig).toBe('install-ako-for-all');
  });

  test('clusters on two networks have two configurations, and each cluster one', () => {
    const [first] = aVsphereVdsSite().networks.workloads;
    const second = {
      ...first!,
      id: 'tkgworkload02',
      gateway: '172.16.61.1/24',
      vlan: 1661,
      dhcp: { pool: '172.16.61.100-172.16.61.200' },
    };
    const design = designOf({
      networks: { workloads: [first!, second] },
      workloadClusters: [{ name: 'wl01' }, { name: 'wl02', network: 'tkgworkload02' }],
    });

    expect(clusterOf(design, 'wl01').labels).toEqual({
      'workload-l7-enabled': 'true',
      'workload-network': 'tkgworkload',
    });
    expect(clusterOf(design, 'wl02').akoDeploymentConfig).toBe('tanzu-ako-for-workload-l7-ingress-tkgworkload02');
  });
});

describe('AKODeploymentConfigs without layer 7', () => {
  const [first] = aVsphereVdsSite().networks.workloads;
  const design = designOf({
    avi: { licence: 'essentials' },
    networks: {
      ...threeNetworks.networks,
      workloads: [
        { ...first!, pool: '172.16.60.10-172.16.60.60' },
        {
          id: 'tkgworkload02',
          gateway: '172.16.61.1/24',
          vlan: 1661,
          dhcp: { pool: '172.16.61.100-172.16.61.200' },
          pool: '172.16.61.10-172.16.61.60',
        },
      ],
    },
    workloadClusters: [
      { name: 'wl01' },
      { name: 'wl02', network: 'tkgworkload02' },
      { name: 'wl03', network: 'tkgworkload02', cni: 'calico' },
    ],
  });

  test('clusters on the networks that the flat configuration names are left to TKG', () => {
    expect(design.defaultVipNetworks.data.portGroup).toBe('sfo01-w01-vds01-tkgworkload');
    expect(design.defaultVipNetworks.controlPlane.portGroup).toBe('sfo01-w01-vds01-tkgworkload');
    expect(clusterOf(design, 'wl01').akoDeploymentConfig).toBe('install-ako-for-all');
  });

  test('clusters of different network plug-ins on one network have one each', () => {
    const l4 = design.akoDeploymentConfigs.filter(({ layer7, name }) => !layer7 && name.includes('workload'));

    expect(l4.map(({ name, cni, selector }) => [name, cni, selector])).toEqual([
      ['tanzu-ako-for-workload-l4-tkgworkload02', 'antrea', { 'workload-l4-network': 'tkgworkload02' }],
      ['tanzu-ako-for-workload-calico-l4-tkgworkload02', 'calico', { 'workload-l4-calico-network': 'tkgworkload02' }],
    ]);
    expect(clusterOf(design, 'wl03').labels).toEqual({ 'workload-l4-calico-network': 'tkgworkload02' });
  });
});

describe('the whole', () => {
  test('the proxy is not used for what is in the site', () => {
    const proxy = {
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3128',
      noProxy: ['.example.com'],
    };

    expect(designOf({ proxy }).proxy?.noProxy).toEqual([
      '.example.com',
      'vc01.sfo01.example.com',
      '172.16.10.10',
      'sfo01albctlr01.sfo01.example.com',
      '172.16.40.0/24',
      '172.16.50.0/24',
      '172.16.80.0/24',
      '172.16.70.0/24',
      '172.16.60.0/24',
    ]);
  });

  test('two designs of one site are equal, and frozen to the bottom', () => {
    const design = designOf();

    expect(designOf()).toEqual(design);
    expect(Object.isFrozen(design.avi.networks[0])).toBe(true);
  });

  test("the caller's own objects are not frozen", () => {
    const site = aVsphereVdsSite();
    designVsphereVds(site);

    expect(Object.isFrozen(site.networks.clusterVip)).toBe(false);
  });

  test('the role has no privilege twice, and the ones for backups only where asked for', () => {
    const { privileges } = designOf().role;

    expect(new Set(privileges).size).toBe(privileges.length);
    expect(privileges).not.toContain('VirtualMachine.State.CreateSnapshot');
    expect(designOf({ vcenter: { role: { backups: true } } }).role.privileges).toContain(
      'VirtualMachine.State.CreateSnapshot',
    );
  });

  test('what was there before is granted by the operator, what is made by Terraform', () => {
    const { grants } = designOf();

    expect(grants.filter(({ kind }) => kind === 'existing').map(({ target }) => target)).toEqual([
      '/',
      '/sfo01w01dc01',
      '/sfo01w01dc01/host/sfo01w01cluster01',
      '/sfo01w01dc01/datastore/vsanDatastore',
      '/sfo01w01dc01/network/sfo01-w01-vds01',
    ]);
    expect(grants).toContainEqual({ kind: 'folder', target: 'tkg-management-components', propagate: true });
  });

  test('a category of tags applies to folders, pools and machines, and assigns no tag, where nothing else is said', () => {
    const assigned = {
      name: 'owner',
      appliesTo: ['VmwareDistributedVirtualSwitch'],
      tags: ['a'],
      assign: ['a'],
    } as const;
    const { tagCategories } = designOf({ vcenter: { tagCategories: [{ name: 'zone', tags: ['az1'] }, assigned] } });

    expect(tagCategories).toEqual([
      {
        name: 'zone',
        cardinality: 'single',
        appliesTo: ['Folder', 'ResourcePool', 'VirtualMachine'],
        tags: ['az1'],
        assign: [],
      },
      { ...assigned, cardinality: 'single' },
    ]);
  });

  test('fails with all broken rules at once', () => {
    const site = merge(aVsphereVdsSite(), {
      avi: { clusterAddress: '172.16.10.150' },
      managementCluster: { name: 'a-name-that-is-much-too-long-for-alb' },
    });

    expect(() => designVsphereVds(site)).toThrow(/\(R12\)[^]*\(R32\)/);
  });

  test('fails on the shape of a site before its rules', () => {
    expect(() => designVsphereVds({ design: 'vsphere-vds' })).toThrow(SpecError);
  });
});
