import { show } from '../../../spec';
import { versionFindings } from '../../site/rules/clusters';
import { packageFindings } from '../../site/rules/packages';
import { noProxyFindings } from '../../site/rules/proxy';
import type { ClusterDesign, VsphereVdsDesign } from '../design';
import { templateNameFindings } from './node-templates';
import { placementFindings, portGroupFindings } from './placements';
import { byConstruction, type Finding, type Rule } from './rule';
import { tagFindings } from './tags';

const r36: Rule = {
  id: 'R36',
  statement: 'Both proxy URLs are given; what goes around the proxy is listed without wildcards.',
  source: 'TKG 2.3, TKG_NO_PROXY',
  held: 'check',
  check: ({ spec }) => noProxyFindings(spec.proxy),
};

const r37: Rule = {
  id: 'R37',
  statement: "The vCenter's certificate is checked by its thumbprint, unless it is said to be insecure.",
  source: 'TKG 2.3, VSPHERE_TLS_THUMBPRINT',
  held: 'check',
  check: ({ design: { vcenter } }) =>
    vcenter.insecure || vcenter.thumbprint !== undefined
      ? []
      : [
          {
            path: 'vcenter.thumbprint',
            got: 'nothing',
            expected: 'the SHA-1 thumbprint of the vCenter certificate',
            cure: 'add it (openssl x509 -fingerprint -sha1 prints it), or set "vcenter.insecure" to true in a laboratory',
          },
        ],
};

const r38: Rule = {
  id: 'R38',
  statement: 'TKG and NSX ALB log in to the vCenter with accounts of their own, not with an administrator.',
  source: 'deployment guide, vSphere role for TKG',
  held: 'check',
  check: ({ design: { vcenter, avi } }) =>
    (
      [
        ['vcenter.user', vcenter.user, 'make one with the TKG role'],
        ['avi.vcenterUser', avi.vcenterUser, 'make one with the privileges of NSX ALB'],
      ] as const
    )
      .filter(([, user]) => /^(administrator|root|cloudadmin)@/i.test(user))
      .map(([path, user, cure]) => ({ path, got: show(user), expected: 'an account that is no administrator', cure })),
};

const r39: Rule = {
  id: 'R39',
  statement: 'Names of the site do not end in ".local", which nodes resolve by multicast.',
  source: 'TKG 2.3, node operating systems',
  held: 'check',
  check: ({ design: { vcenter, dns } }) =>
    (
      [
        ['vcenter.server', vcenter.server.replace(/:[0-9]+$/, '')],
        ['dns.domain', dns.domain],
      ] as const
    )
      .filter(([, name]) => /(^|\.)local$/i.test(name))
      .map(([path, name]) => ({
        path,
        got: show(name),
        expected: 'a name that does not end in ".local"',
        cure: 'use a name below a domain of yours, or the address',
      })),
};

const r40: Rule = {
  id: 'R40',
  statement:
    'Every cluster runs a TKr of the release, and the operating system it names has a template for that version.',
  source: 'deployment guide, node templates',
  held: 'check',
  check: (context) => [
    ...templateNameFindings(context),
    ...[context.design.managementCluster, ...context.design.guestClusters].flatMap((cluster) => [
      ...versionFindings(context.design.release, cluster),
      ...templateFindings(context.design, cluster),
    ]),
  ],
};

/** A cluster whose operating system and version no template has, where the site describes templates. */
const templateFindings = ({ nodeTemplates }: VsphereVdsDesign, cluster: ClusterDesign): readonly Finding[] =>
  nodeTemplates.length === 0 ||
  nodeTemplates.some(
    ({ os, kubernetesVersion }) => os === cluster.os.name && kubernetesVersion === cluster.kubernetesVersion,
  )
    ? []
    : [
        {
          path: 'vcenter.nodeTemplates',
          got: `no template with ${cluster.os.name} and ${cluster.kubernetesVersion}`,
          expected: `one for the cluster ${cluster.name}`,
          cure: 'add the template, or change the operating system or the version of the cluster',
        },
      ];

const r42: Rule = {
  id: 'R42',
  statement: 'A package is installed once in a cluster, at one exact version, and after what it needs.',
  source: 'deployment guide, packages',
  held: 'check',
  check: ({ design }) => packageFindings(design),
};

const r44: Rule = {
  id: 'R44',
  statement:
    'Every cluster has a resource pool and a folder, and what is referred to is described: networks, clusters, tags.',
  source: 'deployment guide, resource pools and folders',
  held: 'check',
  check: ({ spec, design }) => [
    ...placementFindings({ spec, design }),
    ...portGroupFindings({ spec, design }),
    ...(spec.workloadClusters ?? []).flatMap(({ network }, index) =>
      network === undefined || spec.networks.workloads.some(({ id }) => id === network)
        ? []
        : [
            {
              path: `workloadClusters[${index}].network`,
              got: show(network),
              expected: `one of ${spec.networks.workloads.map(({ id }) => show(id)).join(', ')}`,
              cure: 'correct the id, or add the network to "networks.workloads"',
            },
          ],
    ),
    ...Object.keys(spec.placement?.workloadClusters ?? {})
      .filter((name) => (spec.workloadClusters ?? []).every((cluster) => cluster.name !== name))
      .map((name) => ({
        path: `placement.workloadClusters.${name}`,
        got: `the placement of an unknown cluster ${show(name)}`,
        expected: 'the name of a workload cluster',
        cure: 'correct the name, or remove it',
      })),
    ...tagFindings(design.tagCategories),
  ],
};

const r45: Rule = {
  id: 'R45',
  statement: 'The vSphere cluster has at least three hosts and DRS; a switch that is made has each of its hosts once.',
  source: 'reference design, vSphere cluster; TKO-ALB-003',
  held: 'check',
  check: ({ spec, design }) => {
    const hosts = spec.vcenter.hostCount ?? (design.switch.existing ? undefined : design.switch.hosts.length);
    const path = spec.vcenter.hostCount === undefined ? 'vcenter.distributedSwitch.hosts' : 'vcenter.hostCount';
    return [
      ...(hosts !== undefined && hosts < 3
        ? [
            {
              path,
              got: `${hosts} host(s)`,
              expected: 'at least three',
              cure: 'name all hosts of the cluster, or add hosts to it',
            },
          ]
        : []),
      ...(spec.vcenter.drs === false
        ? [
            {
              path: 'vcenter.drs',
              got: 'false',
              expected: 'true: resource pools and anti-affinity rules need DRS',
              cure: 'turn DRS on in the cluster',
            },
          ]
        : []),
      ...unevenUplinks(design.switch.hosts),
      ...repeatedHosts(design.switch.hosts),
      ...repeatedUplinks(design.switch.hosts),
    ];
  },
};

const repeatedHosts = (hosts: readonly { readonly name: string }[]): readonly Finding[] =>
  hosts.flatMap(({ name }, index) =>
    hosts.findIndex((host) => host.name === name) === index
      ? []
      : [
          {
            path: `vcenter.distributedSwitch.hosts[${index}].name`,
            got: show(name),
            expected: 'each host once',
            cure: 'remove the repetition, or name another host',
          },
        ],
  );

const repeatedUplinks = (
  hosts: readonly { readonly name: string; readonly uplinks: readonly string[] }[],
): readonly Finding[] =>
  hosts.flatMap(({ name, uplinks }, host) =>
    uplinks.flatMap((uplink, index) =>
      uplinks.indexOf(uplink) === index
        ? []
        : [
            {
              path: `vcenter.distributedSwitch.hosts[${host}].uplinks[${index}]`,
              got: show(uplink),
              expected: `each adapter of ${name} once`,
              cure: 'remove the repetition, or name another adapter',
            },
          ],
    ),
  );

const unevenUplinks = (
  hosts: readonly { readonly name: string; readonly uplinks: readonly string[] }[],
): readonly Finding[] =>
  hosts.flatMap(({ name, uplinks }, index) =>
    uplinks.length === hosts[0]?.uplinks.length
      ? []
      : [
          {
            path: `vcenter.distributedSwitch.hosts[${index}].uplinks`,
            got: `${uplinks.length} adapter(s) of ${name}`,
            expected: `${hosts[0]?.uplinks.length ?? 0}, as on the first host`,
            cure: 'give as many adapters on every host',
          },
        ],
  );

export const ENVIRONMENT_RULES: readonly Rule[] = [
  r36,
  r37,
  r38,
  r39,
  r40,
  byConstruction('R41', 'Clusters trust the authority of a private registry.', 'deployment guide, Harbor'),
  r42,
  byConstruction('R43', 'No secret has a value in any output.', 'TKG 2.3, secrets in configuration files'),
  r44,
  r45,
  {
    id: 'R46',
    statement: 'The rows of the firewall are complete and end with a denial.',
    source: 'reference design, firewall requirements',
    held: 'elsewhere',
  },
];
