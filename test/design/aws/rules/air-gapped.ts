import type { AwsAirGappedSpec, PackageSpec } from 'tko-cdk/spec';
import { anAirGappedAwsSite, type DeepPartial } from 'tko-cdk/testing';
import { CERTIFICATE } from '../../../fixtures/certificates';
import { ATTACHED, existingVpc } from '../support';
import type { AcceptedCase, ChangedSite, RefusedCase } from './cases';

const REGION = 'us-gov-west-1';

const withExisting = (overrides: Parameters<typeof existingVpc>[1]): ChangedSite =>
  anAirGappedAwsSite({
    networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('a', overrides, REGION) } } },
  });

/** A site whose registry is there already. */
const withRegistry = (
  registry: DeepPartial<AwsAirGappedSpec['registry']>,
  networks: DeepPartial<AwsAirGappedSpec['networks']> = {},
): ChangedSite => anAirGappedAwsSite({ registry: { machine: undefined, ...registry }, networks });

const withPackages = (...packages: readonly PackageSpec[]): ChangedSite =>
  anAirGappedAwsSite({ workloadClusters: [{ name: 'wl01', packages: [{ name: 'cert-manager' }, ...packages] }] });

const ROUTE_53 = {
  name: 'external-dns',
  version: '0.12.2+vmware.4-tkg.2',
  provider: {
    type: 'aws',
    credentials: {
      type: 'secret',
      accessKeyId: { name: 'key', key: 'id' },
      secretAccessKey: { name: 'key', key: 'secret' },
    },
  },
} as const;

const FIPS = 'v1.26.5+vmware.2-fips.1-tkg.1';

const withFips = (fips: boolean, ...versions: readonly (string | undefined)[]): ChangedSite =>
  anAirGappedAwsSite({
    fips,
    sharedServicesCluster: undefined,
    workloadClusters: versions.map((kubernetesVersion, index) => ({ name: `wl0${index}`, kubernetesVersion })),
  });

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AG1', 'an existing VPC with private subnets alone', withExisting({})],
  [
    'AG2',
    'an existing VPC with several route tables',
    withExisting({ routeTableIds: ['rtb-00000000', 'rtb-11111111'] }),
  ],
  ['AG4', 'a registry that is there, below the domain', withRegistry({ address: '10.20.9.9' })],
  [
    'AG4',
    'a registry that is there, several labels below the domain',
    withRegistry({ host: 'images.tkg.gov01.example.com', address: '10.20.9.9' }),
  ],
  [
    'AG5',
    'a registry in an external network',
    withRegistry({ address: '192.168.7.9' }, { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED }),
  ],
  ['AG7', 'a registry with an authority of its own', withRegistry({ address: '10.20.9.9', authority: CERTIFICATE })],
  ['AG9', 'packages that keep to themselves', withPackages({ name: 'contour' }, { name: 'prometheus' })],
  ['AG10', 'Antrea, said', anAirGappedAwsSite({ workloadClusters: [{ name: 'wl01', cni: 'antrea' }] })],
  ['AG13', 'a FIPS build of every cluster in a site with FIPS', withFips(true, FIPS, 'v1.25.10+vmware.2-fips.1-tkg.1')],
  ['AG13', 'a site with FIPS that has a management cluster alone', withFips(true)],
];

const [a, b, c] = existingVpc('a', {}, REGION).subnets;

export const REFUSED: readonly RefusedCase[] = [
  [
    'AG1',
    'public subnets of an existing VPC',
    withExisting({
      subnets: [a!, b!, c!].map((subnet, index) => ({ ...subnet, publicSubnetId: `subnet-bbbbbbb${index}` })),
    }),
    'networks.vpcs.management.existing.subnets[0].publicSubnetId: got "subnet-bbbbbbb0", expected nothing: a site without Internet has no public subnets; ',
  ],
  [
    'AG1',
    'one public subnet',
    withExisting({ subnets: [a!, b!, { ...c!, publicSubnetId: 'subnet-bbbbbbb2' }] }),
    'networks.vpcs.management.existing.subnets[2].publicSubnetId: got "subnet-bbbbbbb2"',
  ],
  [
    'AG2',
    'an existing VPC whose route tables nobody names',
    withExisting({ routeTableIds: undefined }),
    'networks.vpcs.management.existing.routeTableIds: got nothing, expected the route tables of its private subnets, for the endpoint of S3; ',
  ],
  [
    'AG2',
    'an empty list of route tables',
    withExisting({ routeTableIds: [] }),
    'networks.vpcs.management.existing.routeTableIds: got nothing',
  ],
  [
    'AG4',
    'a host of the registry outside of the domain',
    anAirGappedAwsSite({ registry: { host: 'registry.example.com' } }),
    'registry.host: got "registry.example.com", expected a name below gov01.example.com, the zone that its record is made in; ',
  ],
  [
    'AG4',
    'a registry with the name of the domain itself',
    withRegistry({ host: 'gov01.example.com', address: '10.20.9.9' }),
    'registry.host: got "gov01.example.com", expected a name below gov01.example.com',
  ],
  [
    'AG4',
    'a registry whose name only ends like one of the domain',
    withRegistry({ host: 'registry-gov01.example.com', address: '10.20.9.9' }),
    'registry.host: got "registry-gov01.example.com", expected a name below gov01.example.com',
  ],
  [
    'AG4',
    'a registry that nobody resolves',
    withRegistry({ address: undefined }),
    'registry.host: got "registry.gov01.example.com" without an address, expected its private address, for a record in the private zone; ',
  ],
  [
    'AG5',
    'a registry with a public address',
    withRegistry({ address: '198.51.100.9' }, { externalNetworks: ['198.51.100.0/24'], connection: ATTACHED }),
    'registry.address: got "198.51.100.9", expected a private address, out of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16; ',
  ],
  [
    'AG5',
    'a registry in a network that no route leads to',
    withRegistry({ address: '192.168.7.9' }),
    'registry.address: got "192.168.7.9", expected an address in a network that the site reaches: 10.20.0.0/16, 10.21.0.0/16, 10.22.0.0/16; ',
  ],
  [
    'AG5',
    'an address beside a host that is made',
    anAirGappedAwsSite({ registry: { address: '10.20.9.9' } }),
    'registry.address: got "10.20.9.9", expected nothing beside "machine"',
  ],
  [
    'AG7',
    'a host of the registry whose authority nobody names',
    anAirGappedAwsSite({ registry: { authority: undefined } }),
    "registry.authority: got nothing, expected the certificate of the registry's authority; ",
  ],
  [
    'AG7',
    'a registry that is there whose authority nobody names',
    withRegistry({ address: '10.20.9.9', authority: undefined }),
    'registry.authority: got nothing',
  ],
  [
    'AG9',
    'Tanzu Mission Control',
    anAirGappedAwsSite({ workloadClusters: [{ name: 'wl01', tanzuMissionControl: true }] }),
    'workloadClusters[0].tanzuMissionControl: got true, expected false: Tanzu Mission Control is in the Internet; ',
  ],
  [
    'AG9',
    'Route 53, which has no endpoint',
    withPackages(ROUTE_53),
    'workloadClusters[0].packages[1].provider.type: got "aws", expected a DNS server that the site reaches',
  ],
  [
    'AG10',
    'Calico in a workload cluster',
    anAirGappedAwsSite({ workloadClusters: [{ name: 'wl01', cni: 'calico' }] }),
    'workloadClusters[0].cni: got "calico", expected "antrea"; ',
  ],
  [
    'AG10',
    'Calico in the shared services cluster',
    anAirGappedAwsSite({ sharedServicesCluster: { cni: 'calico' } }),
    'sharedServicesCluster.cni: got "calico", expected "antrea"; ',
  ],
  [
    'AG13',
    'a cluster that names no FIPS build in a site with FIPS',
    withFips(true, FIPS, undefined),
    'workloadClusters[1].kubernetesVersion: got "v1.26.5+vmware.2-tkg.1", expected the TKr of a FIPS build',
  ],
  [
    'AG13',
    'a FIPS build in a site without FIPS',
    withFips(false, FIPS),
    'workloadClusters[0].kubernetesVersion: got "v1.26.5+vmware.2-fips.1-tkg.1", expected a TKr that is no FIPS build; ',
  ],
];
