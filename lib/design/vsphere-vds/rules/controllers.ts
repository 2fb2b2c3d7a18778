import { X509Certificate } from 'node:crypto';
import { Ipv4Address, Ipv4Range, Ipv4Subnet, show } from '../../../spec';
import { VDS_CONTROLLER_SIZES } from '../../sizes';
import type { AviDesign, NamedAddress, VsphereVdsDesign } from '../design';
import { pairs, type Finding, type Rule, type RuleContext } from './rule';

const r11: Rule = {
  id: 'R11',
  statement: 'There are three controllers in production; a proof of concept may have one.',
  source: 'TKO-ALB-002',
  held: 'check',
  check: ({ design }) => {
    const count = design.avi.controllers.length;
    if (count === 3 || (count === 1 && design.purpose === 'proof-of-concept')) {
      return [];
    }
    return [
      {
        path: 'avi.controllers',
        got: `${count} controller(s)`,
        expected: count === 1 ? 'three in production' : 'one or three',
        cure:
          count === 1
            ? 'give three addresses, or set "purpose" to "proof-of-concept"'
            : 'give three addresses, or one in a proof of concept',
      },
    ];
  },
};

interface ControllerAddress extends NamedAddress {
  readonly path: string;
}

const controllerAddresses = ({ controllers, cluster }: AviDesign): readonly ControllerAddress[] => [
  ...controllers.map((controller, index) => ({ ...controller, path: `avi.controllers[${index}]` })),
  ...(cluster === undefined ? [] : [{ ...cluster, path: 'avi.clusterAddress' }]),
];

function misplaced({ path, address }: ControllerAddress, { design }: RuleContext): readonly Finding[] {
  const { cidr, gateway, aviPool, path: networkPath } = design.avi.managementNetwork;
  const parsed = Ipv4Address.parse(address);
  const subnet = Ipv4Subnet.parse(cidr);
  const pool = aviPool && Ipv4Range.parse(`${aviPool.begin}-${aviPool.end}`);
  if (parsed === undefined || subnet === undefined) {
    return [];
  }
  if (!subnet.hasHost(parsed)) {
    return [
      { path, got: show(address), expected: `a host's address in ${cidr} of ${networkPath}`, cure: 'choose one there' },
    ];
  }
  if (address === gateway) {
    return [{ path, got: show(address), expected: 'an address other than the gateway', cure: 'choose another one' }];
  }
  return pool?.contains(parsed) === true
    ? [
        {
          path,
          got: show(address),
          expected: `an address outside of ${pool.toString()} of ${networkPath}.pool`,
          cure: 'choose one outside: NSX ALB gives the addresses of the pool to service engines',
        },
      ]
    : [];
}

const r12: Rule = {
  id: 'R12',
  statement: 'Controllers have distinct static addresses and names, in the NSX ALB subnet and outside of its pool.',
  source: 'TKO-ALB-001, TKO-ALB-004',
  held: 'check',
  check: (context) => {
    const addresses = controllerAddresses(context.design.avi);
    return [
      ...addresses.flatMap((address) => misplaced(address, context)),
      ...pairs(addresses).flatMap(([a, b]): readonly Finding[] => [
        ...(a.address === b.address
          ? [
              {
                path: b.path,
                got: show(b.address),
                expected: `an address other than that of ${a.path}`,
                cure: 'give each its own',
              },
            ]
          : []),
        ...(a.hostname === b.hostname
          ? [
              {
                path: b.path,
                got: show(b.hostname),
                expected: `a host name other than that of ${a.path}`,
                cure: 'give each its own',
              },
            ]
          : []),
      ]),
    ];
  },
};

const r13: Rule = {
  id: 'R13',
  statement: 'There is a cluster address exactly when there are three controllers.',
  source: 'TKO-ALB-006',
  held: 'check',
  check: ({ design: { avi } }) => {
    const isCluster = avi.controllers.length > 1;
    if (isCluster === (avi.cluster !== undefined)) {
      return [];
    }
    return [
      {
        path: 'avi.clusterAddress',
        got: avi.cluster === undefined ? 'nothing' : show(avi.cluster.address),
        expected: isCluster ? 'the address of the controller cluster' : 'none with a single controller',
        cure: isCluster ? 'reserve one in the NSX ALB network' : 'remove it',
      },
    ];
  },
};

const r14: Rule = {
  id: 'R14',
  statement: "The portal's certificate covers the names and addresses of all controllers and of their cluster.",
  source: 'TKO-ALB-008',
  held: 'check',
  check: ({ design: { avi } }) => {
    if (avi.certificate.kind === 'self-signed') {
      return [];
    }
    const certificate = new X509Certificate(avi.certificate.certificate);
    const addresses = controllerAddresses(avi);
    const missing = [
      ...addresses.filter(({ fqdn }) => certificate.checkHost(fqdn) === undefined).map(({ fqdn }) => fqdn),
      ...addresses.filter(({ address }) => certificate.checkIP(address) === undefined).map(({ address }) => address),
    ];
    return missing.length === 0
      ? []
      : [
          {
            path: 'avi.certificate.certificate',
            got: `a certificate for ${certificate.subjectAltName ?? 'no alternative name'}`,
            expected: `one that also covers ${missing.join(', ')}`,
            cure: 'have it issued with these subject alternative names',
          },
        ];
  },
};

const r15: Rule = {
  id: 'R15',
  statement: 'AVI_CONTROLLER and the controller of every AKODeploymentConfig are the cluster address.',
  source: 'deployment guide, management cluster configuration',
  held: 'construction',
};

const r16: Rule = {
  id: 'R16',
  statement: "The authority that TKG trusts is the one that signed the portal's certificate.",
  source: 'deployment guide, AVI_CA_DATA_B64',
  held: 'check',
  check: ({ design: { avi } }) => {
    if (avi.certificate.kind === 'self-signed') {
      return [];
    }
    const certificate = new X509Certificate(avi.certificate.certificate);
    const authority = new X509Certificate(avi.certificate.authority);
    return certificate.checkIssued(authority) && certificate.verify(authority.publicKey)
      ? []
      : [
          {
            path: 'avi.certificate.authority',
            got: `the certificate of ${show(authority.subject.replaceAll('\n', ', '))}`,
            expected: `that of the issuer, ${show(certificate.issuer.replaceAll('\n', ', '))}`,
            cure: 'give the certificate that signed the portal certificate',
          },
        ];
  },
};

/** The fewest virtual services of a site: the control plane of each cluster, and applications of all but the first. */
const virtualServices = ({ guestClusters }: VsphereVdsDesign): number => 1 + 2 * guestClusters.length;

const r17: Rule = {
  id: 'R17',
  statement:
    "The controllers' size fits the service engines and the clusters' virtual services, and their pool reserves all their memory.",
  source: 'reference design, NSX ALB sizing; TKO-ALB-007',
  held: 'check',
  check: ({ design }) => {
    const { avi } = design;
    const { maxServiceEngines, maxVirtualServices } =
      VDS_CONTROLLER_SIZES[avi.size.name as keyof typeof VDS_CONTROLLER_SIZES];
    const { management, workload } = avi.serviceEngineGroups;
    const engines = management.maxServiceEngines + workload.maxServiceEngines;
    const services = virtualServices(design);
    const needed = avi.controllers.length * avi.size.memoryMib;
    const reserved = design.placements[0]?.reservation?.memoryMib ?? 0;
    return [
      ...(engines > maxServiceEngines
        ? [
            {
              path: 'avi.size',
              got: show(avi.size.name),
              expected: `a size for ${engines} service engines; this one manages ${maxServiceEngines}`,
              cure: 'take a larger size, or lower "maxServiceEngines" of the groups',
            },
          ]
        : []),
      ...(services > maxVirtualServices
        ? [
            {
              path: 'avi.size',
              got: show(avi.size.name),
              expected: `a size for ${services} virtual services or more; this one manages ${maxVirtualServices}`,
              cure: 'take a larger size, or put fewer clusters into the site',
            },
          ]
        : []),
      ...(reserved < needed
        ? [
            {
              path: 'avi.reservation.memoryMib',
              got: show(reserved),
              expected: `at least ${needed}: the memory of all controllers`,
              cure: 'raise it, or leave "reservation" out',
            },
          ]
        : []),
    ];
  },
};

const r18: Rule = {
  id: 'R18',
  statement: 'The second and third controller are not configured before they join the cluster.',
  source: 'deployment guide, NSX ALB cluster',
  held: 'construction',
};

const r19: Rule = {
  id: 'R19',
  statement: 'Controllers have DNS and NTP servers.',
  source: 'deployment guide, NSX ALB initial setup',
  held: 'schema',
};

export const CONTROLLER_RULES: readonly Rule[] = [r11, r12, r13, r14, r15, r16, r17, r18, r19];
