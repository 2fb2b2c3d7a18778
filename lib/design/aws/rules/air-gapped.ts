import { Ipv4Address, Ipv4Subnet, show, type AwsAirGappedSpec } from '../../../spec';
import { parsed } from '../../site/rules/cluster-networks';
import { isPlanned } from '../address-plan';
import type { AwsDesign } from '../design';
import { isFipsBuild } from '../fips';
import { type AwsRule, byConstruction, type Finding } from './rule';

/** A rule about air-gapped sites; others cannot break it. */
const airGapped = (
  rule: Pick<AwsRule, 'id' | 'statement' | 'source' | 'severity'>,
  check: (spec: AwsAirGappedSpec, design: AwsDesign) => readonly Finding[],
): AwsRule => ({
  ...rule,
  held: 'check',
  check: ({ spec, design }) => (spec.design === 'aws-air-gapped' ? check(spec, design) : []),
});

const ag1 = airGapped(
  {
    id: 'AG1',
    statement: 'There is no Internet gateway, NAT gateway, public address, public subnet or default route.',
    source: 'reference design, offline VPC',
  },
  ({ networks }) =>
    Object.entries(networks.vpcs ?? {}).flatMap(([id, { existing }]) =>
      (existing?.subnets ?? []).flatMap(({ publicSubnetId }, index) =>
        publicSubnetId === undefined
          ? []
          : [
              {
                path: `networks.vpcs.${id}.existing.subnets[${index}].publicSubnetId`,
                got: show(publicSubnetId),
                expected: 'nothing: a site without Internet has no public subnets',
                cure: 'remove it',
              },
            ],
      ),
    ),
);

const ag2 = airGapped(
  {
    id: 'AG2',
    statement:
      'Every VPC has all nine endpoints: S3 in every private route table, the others with private DNS and an address in every zone.',
    source: 'reference design, VPC endpoints',
  },
  (_spec, { vpcs }) =>
    vpcs
      .filter(({ existing }) => existing?.routeTableIds.length === 0)
      .map(({ path }) => ({
        path: `${path}.existing.routeTableIds`,
        got: 'nothing',
        expected: 'the route tables of its private subnets, for the endpoint of S3',
        cure: 'add them',
      })),
);

const isBelow = (name: string, domain: string): boolean => name.endsWith(`.${domain}`);

const ag4 = airGapped(
  {
    id: 'AG4',
    statement: 'The name of the registry is resolved in every VPC, by the private zone of the site.',
    source: 'reference design, registry',
  },
  ({ registry, dns }) => {
    const needsRecord = registry.machine !== undefined || registry.address !== undefined;
    if (needsRecord && !isBelow(registry.host, dns.domain)) {
      return [
        {
          path: 'registry.host',
          got: show(registry.host),
          expected: `a name below ${dns.domain}, the zone that its record is made in`,
          cure: 'rename it, or leave address and machine out and have it resolved elsewhere',
        },
      ];
    }
    return needsRecord
      ? []
      : [
          {
            severity: 'warning',
            path: 'registry.host',
            got: `${show(registry.host)} without an address`,
            expected: 'its private address, for a record in the private zone',
            cure: 'add "registry.address", or make sure that the VPCs resolve the name',
          },
        ];
  },
);

const RFC_1918 = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

const ag5 = airGapped(
  {
    id: 'AG5',
    statement:
      'The registry has a private address (RFC 1918) in a network that the site reaches, or a host that is made.',
    source: 'reference design, registry',
  },
  ({ registry }, design) => {
    const { address, machine } = registry;
    if (address === undefined) {
      return [];
    }
    if (machine !== undefined) {
      return [
        {
          path: 'registry.address',
          got: show(address),
          expected: 'nothing beside "machine": the host that is made has an address of its subnet',
          cure: 'remove one of the two',
        },
      ];
    }
    const within = (cidrs: readonly string[]): boolean =>
      cidrs.some((cidr) => parsed(Ipv4Subnet.parse(cidr)).contains(parsed(Ipv4Address.parse(address))));
    const reached = [...design.vpcs.map(({ cidr }) => cidr).filter(isPlanned), ...design.externalNetworks];
    return [
      ...(within(RFC_1918)
        ? []
        : [
            {
              path: 'registry.address',
              got: show(address),
              expected: `a private address, out of ${RFC_1918.join(', ')}`,
              cure: 'give the registry one',
            },
          ]),
      ...(reached.length === 0 || within(reached)
        ? []
        : [
            {
              path: 'registry.address',
              got: show(address),
              expected: `an address in a network that the site reaches: ${reached.join(', ')}`,
              cure: 'add its network to "networks.externalNetworks", or correct it',
            },
          ]),
    ];
  },
);

const ag7 = airGapped(
  {
    id: 'AG7',
    statement: 'Nodes trust the authority of the registry.',
    source: 'reference design, registry; TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE',
    severity: 'warning',
  },
  ({ registry }) =>
    registry.authority === undefined
      ? [
          {
            path: 'registry.authority',
            got: 'nothing',
            expected: "the certificate of the registry's authority",
            cure: 'add it, unless the operating system of the nodes trusts that authority already',
          },
        ]
      : [],
);

/** Packages that ask a service of the Internet. */
function saasFindings(design: AwsDesign): readonly Finding[] {
  return design.guestClusters.flatMap(({ path, tanzuMissionControl, packages }) => [
    ...(tanzuMissionControl
      ? [
          {
            path: `${path}.tanzuMissionControl`,
            got: 'true',
            expected: 'false: Tanzu Mission Control is in the Internet',
            cure: 'remove it',
          },
        ]
      : []),
    ...packages.flatMap(({ path: at, spec }) =>
      spec.name === 'external-dns' && spec.provider?.type === 'aws'
        ? [
            {
              path: `${at}.provider.type`,
              got: '"aws"',
              expected: 'a DNS server that the site reaches: Route 53 has no endpoint in a VPC',
              cure: 'choose rfc2136, or leave the package out and add the names by hand',
            },
          ]
        : [],
    ),
  ]);
}

/** The rules of section 2.5 of the design without Internet. */
export const AWS_AIR_GAPPED_RULES: readonly AwsRule[] = [
  ag1,
  ag2,
  byConstruction(
    'AG3',
    'VPCs resolve names, and give names to hosts: endpoints answer by private DNS.',
    'AWS PrivateLink',
  ),
  ag4,
  ag5,
  byConstruction(
    'AG6',
    'The configuration of every cluster names the registry of the site, and no other.',
    'reference design, registry; TKG_CUSTOM_IMAGE_REPOSITORY',
  ),
  ag7,
  byConstruction('AG8', "The registry's certificate is checked.", 'TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY'),
  airGapped(
    { id: 'AG9', statement: 'Nothing uses a service of the Internet.', source: 'reference design, air-gapped' },
    (_spec, design) => saasFindings(design),
  ),
  airGapped(
    { id: 'AG10', statement: 'The network plug-in is Antrea.', source: 'TKG-AG, network plug-in', severity: 'warning' },
    (_spec, { guestClusters }) =>
      guestClusters
        .filter(({ cni }) => cni !== 'antrea')
        .map(({ path, cni }) => ({
          path: `${path}.cni`,
          got: show(cni),
          expected: '"antrea"',
          cure: 'leave it out, or have the deviation approved',
        })),
  ),
  byConstruction('AG11', 'Routes of peering connections and transit gateways lead both ways.', 'reference design'),
  {
    id: 'AG12',
    statement: 'Users log in by LDAPS: no other identity provider is in reach.',
    source: 'TKG-CLS-006',
    held: 'schema',
  },
  airGapped(
    {
      id: 'AG13',
      statement:
        'With FIPS every cluster that the management cluster makes names a TKr of a FIPS build, otherwise none does.',
      source: 'TKG, FIPS-enabled releases',
    },
    (_spec, { fips, guestClusters }) =>
      guestClusters
        .filter(({ kubernetesVersion }) => isFipsBuild(kubernetesVersion) !== fips)
        .map(({ path, kubernetesVersion }) => ({
          path: `${path}.kubernetesVersion`,
          got: show(kubernetesVersion),
          expected: fips
            ? 'the TKr of a FIPS build, such as "v1.26.5+vmware.2-fips.1-tkg.1": their names are not published with the release'
            : 'a TKr that is no FIPS build',
          cure: fips
            ? 'name one of those that "kubectl get tanzukubernetesreleases" lists on the management cluster'
            : 'set "fips" to true, or choose another one',
        })),
  ),
];
