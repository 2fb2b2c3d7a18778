import { Chart, JsonPatch } from 'cdk8s';
import {
  ManifestApp,
  VsphereDeploymentZone,
  type VsphereDeploymentZoneProps,
  VsphereFailureDomain,
  type VsphereFailureDomainProps,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';
import { aChart, clusterProps, kindsOf, objectOf, topologyOf, variableOf } from '../clusters/support';

const DOMAIN: VsphereFailureDomainProps = {
  name: 'az-1',
  region: { name: 'sfo', type: 'Datacenter', tagCategory: 'k8s-region' },
  zone: { name: 'sfo-1', type: 'ComputeCluster', tagCategory: 'k8s-zone' },
  topology: {
    datacenter: '/sfo01w01dc01',
    computeCluster: 'sfo01w01cluster01',
    datastore: '/sfo01w01dc01/datastore/vsanDatastore',
    networks: ['/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload'],
  },
};

const ZONE: VsphereDeploymentZoneProps = {
  name: 'az-1',
  server: 'vc01.sfo01.example.com',
  failureDomain: 'az-1',
  placementConstraint: {
    resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/payments',
    folder: '/sfo01w01dc01/vm/payments',
  },
};

const HOSTS = { vmGroupName: 'vms-1', hostGroupName: 'hosts-1' };

const aDomain = (chart: Chart, overrides: Partial<VsphereFailureDomainProps> = {}) =>
  new VsphereFailureDomain(chart, 'Domain', { ...DOMAIN, ...overrides });

const aZone = (chart: Chart, overrides: Partial<VsphereDeploymentZoneProps> = {}) =>
  new VsphereDeploymentZone(chart, 'Zone', { ...ZONE, ...overrides });

const topology = (overrides: Partial<VsphereFailureDomainProps['topology']>): Partial<VsphereFailureDomainProps> => ({
  topology: { ...DOMAIN.topology, ...overrides },
});

const HOST_GROUP = { ...DOMAIN.zone, type: 'HostGroup' } as const;

describe('a VsphereFailureDomain', () => {
  test('says region, zone and topology, and belongs to the whole cluster', () => {
    const chart = aChart({ namespace: 'default' });
    aDomain(chart);
    const { apiVersion, metadata, spec } = objectOf(chart, 'VSphereFailureDomain');
    expect(apiVersion).toBe('infrastructure.cluster.x-k8s.io/v1beta1');
    expect(metadata).toEqual({ name: 'az-1' });
    expect(spec).toEqual({ region: DOMAIN.region, zone: DOMAIN.zone, topology: DOMAIN.topology });
  });

  test('has the groups of a zone that is a part of a cluster of hosts', () => {
    const chart = aChart();
    aDomain(chart, { zone: HOST_GROUP, ...topology({ hosts: HOSTS }) });
    expect(objectOf(chart, 'VSphereFailureDomain').spec).toMatchObject({ topology: { hosts: HOSTS } });
  });

  test('takes the path of a cluster of hosts as well as its name', () => {
    const computeCluster = '/sfo01w01dc01/host/sfo01w01cluster01';
    expect(() => aDomain(aChart(), topology({ computeCluster }))).not.toThrow();
  });

  test('names the categories of its tags as a cluster takes them', () => {
    expect(aDomain(aChart()).categories).toEqual({ regionCategory: 'k8s-region', zoneCategory: 'k8s-zone' });
  });

  test('is told from other constructs', () => {
    const domain = aDomain(aChart());
    expect(VsphereFailureDomain.isVsphereFailureDomain(domain)).toBe(true);
    expect(VsphereFailureDomain.isVsphereFailureDomain(domain.resource)).toBe(false);
  });

  test('has its patches in the manifest', () => {
    const chart = aChart();
    aDomain(chart).resource.addJsonPatch(JsonPatch.add('/spec/zone/autoConfigure', true));
    expect(objectOf(chart, 'VSphereFailureDomain').spec).toMatchObject({ zone: { autoConfigure: true } });
  });

  test.each<readonly [string, Partial<VsphereFailureDomainProps>, string]>([
    ['its name has capitals', { name: 'AZ-1' }, 'chart/Domain.name: got "AZ-1", expected a DNS subdomain'],
    ['its name has an empty part', { name: 'az..1' }, 'chart/Domain.name: got "az..1"'],
    ['its name is too long', { name: 'a'.repeat(254) }, 'chart/Domain.name: got "aaa'],
    [
      'the region is a group of hosts',
      { region: { ...DOMAIN.region, type: 'HostGroup' as 'Datacenter' } },
      'chart/Domain.region.type: got "HostGroup", expected one of "Datacenter", "ComputeCluster"; take one of them',
    ],
    ['the tag of the zone is empty', { zone: { ...DOMAIN.zone, name: '' } }, 'chart/Domain.zone.name: got ""'],
    [
      'the category of the region is empty',
      { region: { ...DOMAIN.region, tagCategory: '' } },
      'chart/Domain.region.tagCategory: got ""',
    ],
    [
      'a zone of hosts has no groups',
      { zone: HOST_GROUP },
      'chart/Domain.topology.hosts: got nothing, expected the groups of a zone of the type "HostGroup"; add both groups',
    ],
    [
      'a zone of hosts has no cluster of hosts',
      { zone: HOST_GROUP, ...topology({ hosts: HOSTS, computeCluster: undefined }) },
      'chart/Domain.topology.computeCluster: got nothing, expected the cluster of hosts of the group of hosts; add it',
    ],
    [
      'a zone that is no group of hosts has groups',
      topology({ hosts: HOSTS }),
      'chart/Domain.topology.hosts: got groups of hosts with "ComputeCluster", expected none unless',
    ],
    [
      'a cluster of hosts that carries the tag is not named',
      topology({ computeCluster: undefined }),
      'chart/Domain.topology.computeCluster: got nothing, expected the cluster of hosts of the zone; add it',
    ],
    ['the datacenter is a name', topology({ datacenter: 'dc01' }), 'chart/Domain.topology.datacenter: got "dc01"'],
    [
      'the datastore lies in another datacenter',
      topology({ datastore: '/other/datastore/ds' }),
      'chart/Domain.topology.datastore: got "/other/datastore/ds", expected an inventory path below "/sfo01w01dc01/datastore"',
    ],
    [
      'a network is a name',
      topology({ networks: ['tkgworkload'] }),
      'chart/Domain.topology.networks[0]: got "tkgworkload", expected an inventory path below "/sfo01w01dc01/network"',
    ],
    [
      'the path of the cluster of hosts lies elsewhere',
      topology({ computeCluster: '/sfo01w01dc01/vm/cluster' }),
      'chart/Domain.topology.computeCluster: got "/sfo01w01dc01/vm/cluster"',
    ],
    [
      'a group has no name',
      { zone: HOST_GROUP, ...topology({ hosts: { ...HOSTS, vmGroupName: '' } }) },
      'chart/Domain.topology.hosts.vmGroupName: got ""',
    ],
    ['a Terraform token is among the props', topology({ datastore: '${TfToken[TOKEN.1]}' }), 'got a Terraform token'],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => aDomain(aChart(), overrides)).toThrow(message);
  });

  test('fails when another one has its name', () => {
    const chart = aChart();
    aDomain(chart);
    expect(() => new VsphereFailureDomain(chart, 'Other', DOMAIN)).toThrow(
      'chart/Other.name: got "az-1", as chart/Domain has, expected a name of its own; rename it',
    );
  });
});

describe('a VsphereDeploymentZone', () => {
  test('says server, failure domain and placement, and belongs to the whole cluster', () => {
    const chart = aChart({ namespace: 'default' });
    aZone(chart, { labels: { region: 'sfo', 'tkg-cp': 'allowed' } });
    const { apiVersion, metadata, spec } = objectOf(chart, 'VSphereDeploymentZone');
    expect(apiVersion).toBe('infrastructure.cluster.x-k8s.io/v1beta1');
    expect(metadata).toEqual({ name: 'az-1', labels: { region: 'sfo', 'tkg-cp': 'allowed' } });
    expect(spec).toEqual({
      server: 'vc01.sfo01.example.com',
      failureDomain: 'az-1',
      placementConstraint: ZONE.placementConstraint,
    });
  });

  test('keeps control planes out where that is said', () => {
    const chart = aChart();
    aZone(chart, { controlPlane: false });
    expect(objectOf(chart, 'VSphereDeploymentZone').spec).toMatchObject({ controlPlane: false });
  });

  test('comes after its failure domain, which it names', () => {
    const app = new ManifestApp();
    const [chart, later] = [new Chart(app, 'chart'), new Chart(app, 'later')];
    aZone(chart, { failureDomain: aDomain(later, { name: 'sfo-az-1' }) });
    expect(objectOf(chart, 'VSphereDeploymentZone').spec).toMatchObject({ failureDomain: 'sfo-az-1' });
    expect(chart.node.dependencies).toContain(later);
  });

  test('names a failure domain that is there already', () => {
    const chart = aChart();
    aZone(chart, { failureDomain: VsphereFailureDomain.fromName('old-az') });
    expect(objectOf(chart, 'VSphereDeploymentZone').spec).toMatchObject({ failureDomain: 'old-az' });
  });

  test('that is there already has its name alone', () => {
    expect(VsphereDeploymentZone.fromName('az-9')).toEqual({ zoneName: 'az-9' });
  });

  test('is told from other constructs', () => {
    const zone = aZone(aChart());
    expect(VsphereDeploymentZone.isVsphereDeploymentZone(zone)).toBe(true);
    expect(VsphereDeploymentZone.isVsphereDeploymentZone(zone.resource)).toBe(false);
  });

  test.each<readonly [string, Partial<VsphereDeploymentZoneProps>, string]>([
    ['its name has an underscore', { name: 'az_1' }, 'chart/Zone.name: got "az_1", expected a DNS subdomain'],
    ['the server is a URL', { server: 'https://vc01.sfo01.example.com' }, 'chart/Zone.server: got "https://vc01'],
    ['the failure domain has no name', { failureDomain: '' }, 'chart/Zone.failureDomain: got ""'],
    ['a label has a space', { labels: { region: 's f o' } }, 'chart/Zone.labels.region: got "s f o"'],
    [
      'the folder is a name',
      { placementConstraint: { folder: 'payments' } },
      'chart/Zone.placementConstraint.folder: got "payments", expected an inventory path; write the whole path',
    ],
    [
      'a Terraform token is among the props',
      { server: '${TfToken[TOKEN.1]}' },
      'chart/Zone.server: got a Terraform token',
    ],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => aZone(aChart(), overrides)).toThrow(message);
  });

  test('fails when its resource pool lies outside of the datacenter of its failure domain', () => {
    const chart = aChart();
    const placementConstraint = { resourcePool: '/other/host/cluster/Resources/payments' };
    expect(() => aZone(chart, { failureDomain: aDomain(chart), placementConstraint })).toThrow(
      'chart/Zone.placementConstraint.resourcePool: got "/other/host/cluster/Resources/payments", expected an inventory path below "/sfo01w01dc01/host"',
    );
  });

  test('fails when its failure domain is part of another app', () => {
    expect(() => aZone(aChart(), { failureDomain: aDomain(aChart()) })).toThrow(
      'chart/Zone.failureDomain: got chart/Domain of another app, expected a failure domain of the same app, or its name',
    );
  });

  test('fails when another one has its name', () => {
    const chart = aChart();
    aZone(chart);
    expect(() => new VsphereDeploymentZone(chart, 'Other', ZONE)).toThrow(
      'chart/Other.name: got "az-1", as chart/Zone has, expected a name of its own',
    );
  });
});

describe('a cluster in zones', () => {
  const LABELS = { region: 'sfo' };

  /** A chart of a cluster that was made before the chart of its zones. */
  function site(overrides: Parameters<typeof clusterProps>[0]) {
    const app = new ManifestApp();
    const cluster = new Chart(app, 'cluster');
    new WorkloadCluster(cluster, 'Payments', clusterProps(overrides));
    const zones = new Chart(app, 'zones');
    aZone(zones, { failureDomain: aDomain(zones), labels: LABELS });
    return { app, cluster };
  }

  test('names zones and categories, and lets its control plane be where the labels are', () => {
    const chart = aChart();
    const domain = aDomain(chart);
    const zone = aZone(chart, { failureDomain: domain, labels: LABELS });
    new WorkloadCluster(
      chart,
      'Payments',
      clusterProps({
        nodePools: [{ name: 'md-0', replicas: 3, failureDomain: zone.zoneName }],
        zones: domain.categories,
        controlPlaneZoneLabels: zone.labels,
      }),
    );
    expect(topologyOf(chart).workers.machineDeployments[0]).toMatchObject({ failureDomain: 'az-1' });
    expect(variableOf(chart, 'controlPlaneZoneMatchingLabels')).toEqual(LABELS);
    expect(objectOf(chart, 'VSphereCPIConfig').spec).toMatchObject({
      vsphereCPI: { region: 'k8s-region', zone: 'k8s-zone' },
    });
    expect(kindsOf(chart).slice(-3)).toEqual(['VSphereFailureDomain', 'VSphereDeploymentZone', 'Cluster']);
  });

  test.each<readonly [string, Parameters<typeof clusterProps>[0]]>([
    ['its node pools name', { nodePools: [{ name: 'md-0', replicas: 3, failureDomain: 'az-1' }] }],
    ['have the labels of its control plane', { controlPlaneZoneLabels: LABELS }],
  ])('is applied after the zones that %s, though they were made later', (_what, overrides) => {
    expect(
      site(overrides)
        .app.manifests()
        .map(({ file }) => file),
    ).toEqual(['0000-zones.k8s.yaml', '0001-cluster.k8s.yaml']);
  });

  test.each<readonly [string, Parameters<typeof clusterProps>[0]]>([
    ['its node pools name others', { nodePools: [{ name: 'md-0', replicas: 3, failureDomain: 'az-2' }] }],
    ['its control plane needs further labels', { controlPlaneZoneLabels: { ...LABELS, 'tkg-cp': 'allowed' } }],
    ['it names none', {}],
  ])('does not wait for zones when %s', (_what, overrides) => {
    expect(site(overrides).app.manifests()[0]?.file).toBe('0000-cluster.k8s.yaml');
  });
});
