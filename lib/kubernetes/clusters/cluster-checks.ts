import type { MachineSize } from '../../design/sizes';
import { isTkgLabel } from '../../design/tkg-labels';
import { certificateIssues } from '../../spec/certificates';
import { show, type SpecIssue } from '../../spec/issue';
import { Ipv4Address, Ipv4Subnet } from '../../spec/ipv4';
import { imageIssues } from '../packages/bundle-image';
import { propIssue } from '../packages/prop-issue';
import { labelIssues, textIssues, textListIssues } from '../text-issues';
import { antreaIssues } from './antrea-config';
import type { NodeVariable } from './cluster-class-variables';
import type { GuestClusterProps } from './cluster-props';
import { nodePoolIssues, sizeIssues } from './node-pool-checks';
import { proxyIssues } from './proxy-checks';
import { ROLE_LABELS, type ResolvedCluster } from './resolved-cluster';
import { vcenterIssues } from './vcenter-checks';

/** NSX ALB builds the names of its objects on that of the cluster (rule R32). */
const MAX_NAME_WITH_NSX_ALB = 25;

/** A service network has at most 20 bits of hosts. */
const MIN_SERVICE_PREFIX = 12;

/** Everything that is wrong with a cluster's props, before its topology is judged. */
export function clusterIssues(path: string, cluster: ResolvedCluster, props: GuestClusterProps): readonly SpecIssue[] {
  return [
    ...nameIssues(path, cluster),
    ...releaseIssues(path, cluster),
    ...managementClusterIssues(path, cluster, props),
    ...controlPlaneIssues(path, cluster),
    ...sizeIssues(`${path}.controlPlaneSize`, cluster.controlPlaneSize),
    ...sizeIssues(`${path}.workerSize`, cluster.workerSize),
    ...variableSizeIssues(`${path}.variables.controlPlane.machine`, cluster.variables?.controlPlane),
    ...variableSizeIssues(`${path}.variables.worker.machine`, cluster.variables?.worker),
    ...nodePoolIssues(`${path}.nodePools`, cluster),
    ...cidrIssues(path, cluster),
    ...endpointIssues(`${path}.controlPlaneEndpoint`, cluster),
    ...vcenterIssues(`${path}.vcenter`, cluster.vcenter),
    ...identityRefIssues(`${path}.identityRef`, cluster),
    ...sshKeyIssues(`${path}.sshAuthorizedKeys`, cluster.sshAuthorizedKeys),
    ...ipPoolIssues(path, cluster),
    ...textListIssues(`${path}.nameservers`, 'ipv4-address', cluster.nameservers ?? []),
    ...textListIssues(`${path}.ntpServers`, 'host', cluster.ntpServers ?? []),
    ...proxyIssues(`${path}.proxy`, cluster),
    ...(cluster.imageRepository === undefined ? [] : imageIssues(`${path}.imageRepository`, cluster.imageRepository)),
    ...authorityIssues(`${path}.trustedAuthorities`, cluster.trustedAuthorities ?? {}),
    ...labelIssues(`${path}.labels`, cluster.labels),
    ...tkgLabelIssues(`${path}.labels`, cluster, props),
    ...cniIssues(path, cluster),
  ];
}

function nameIssues(path: string, { name, namespace, endpointProvider }: ResolvedCluster): readonly SpecIssue[] {
  const tooLong = endpointProvider === 'nsx-alb' && name.length > MAX_NAME_WITH_NSX_ALB;
  const got = `${show(name)} (${name.length} characters)`;
  return [
    ...textIssues(`${path}.name`, 'dns-label', name),
    ...(tooLong
      ? [propIssue(`${path}.name`, got, `at most ${MAX_NAME_WITH_NSX_ALB} characters with NSX ALB (R32)`, 'shorten it')]
      : []),
    ...textIssues(`${path}.namespace`, 'dns-label', namespace),
  ];
}

/** Labels that TKG sets itself; a design names the one of the cluster's own role. */
const tkgLabelIssues = (
  path: string,
  { role }: ResolvedCluster,
  { labels = {} }: GuestClusterProps,
): readonly SpecIssue[] =>
  Object.entries(labels)
    .filter(([key, value]) => isTkgLabel(key) && ROLE_LABELS[role][key] !== value)
    .map(([key]) =>
      propIssue(
        `${path}.${key}`,
        show(key),
        'a label that is not one of TKG itself (R31)',
        'remove it: TKG sets such labels',
      ),
    );

function releaseIssues(path: string, { kubernetesVersion, release }: ResolvedCluster): readonly SpecIssue[] {
  const { name, kubernetesVersions } = release;
  return kubernetesVersions.includes(kubernetesVersion)
    ? []
    : [
        propIssue(
          `${path}.kubernetesVersion`,
          show(kubernetesVersion),
          `a TKr of TKG ${name} (R40)`,
          `take one of ${kubernetesVersions.join(', ')}`,
        ),
      ];
}

function managementClusterIssues(
  path: string,
  { name }: ResolvedCluster,
  { managementCluster, release, identityManagement }: GuestClusterProps,
): readonly SpecIssue[] {
  if (managementCluster === undefined) {
    return [];
  }
  const contradiction = (
    property: string,
    ours: string | undefined,
    theirs: string,
    rule: string,
  ): readonly SpecIssue[] =>
    ours === undefined || ours === theirs
      ? []
      : [
          propIssue(
            `${path}.${property}`,
            show(ours),
            `${show(theirs)}, as the management cluster has${rule}`,
            'leave it out: the management cluster says it',
          ),
        ];
  return [
    ...contradiction('identityManagement', identityManagement, managementCluster.identityManagement, ' (R35)'),
    ...contradiction('release', release?.name, managementCluster.release.name, ''),
    ...(name === managementCluster.clusterName
      ? [propIssue(`${path}.name`, show(name), 'another name than the management cluster has', 'rename one of them')]
      : []),
  ];
}

function controlPlaneIssues(
  path: string,
  { controlPlaneReplicas: replicas, plan }: ResolvedCluster,
): readonly SpecIssue[] {
  const at = `${path}.controlPlaneReplicas`;
  if (!Number.isInteger(replicas) || replicas < 1 || replicas % 2 === 0) {
    return [propIssue(at, show(replicas), 'an odd number: etcd needs a majority', 'take 1, 3 or 5')];
  }
  return plan === 'prod' && replicas < 3
    ? [propIssue(at, show(replicas), 'at least 3 with the prod plan (R34)', 'take 3, or the plan "dev"')]
    : [];
}

const asSize = ({ machine }: NodeVariable): MachineSize => ({
  cpus: machine.numCPUs,
  memoryMib: machine.memoryMiB,
  diskGib: machine.diskGiB,
});

const variableSizeIssues = (path: string, variable: NodeVariable | undefined): readonly SpecIssue[] =>
  variable === undefined ? [] : sizeIssues(path, asSize(variable));

function cidrIssues(path: string, { podCidr, serviceCidr }: ResolvedCluster): readonly SpecIssue[] {
  const [pods, services] = [Ipv4Subnet.parse(podCidr), Ipv4Subnet.parse(serviceCidr)];
  return [
    ...textIssues(`${path}.podCidr`, 'ipv4-subnet', podCidr),
    ...textIssues(`${path}.serviceCidr`, 'ipv4-subnet', serviceCidr),
    ...(services !== undefined && services.prefixLength < MIN_SERVICE_PREFIX
      ? [
          propIssue(
            `${path}.serviceCidr`,
            show(serviceCidr),
            `a prefix of at least /${MIN_SERVICE_PREFIX}`,
            'take a smaller one',
          ),
        ]
      : []),
    ...(pods !== undefined && services !== undefined && pods.overlaps(services)
      ? [
          propIssue(
            `${path}.serviceCidr`,
            show(serviceCidr),
            `a network apart from the pods' ${podCidr} (R8)`,
            'move one',
          ),
        ]
      : []),
  ];
}

function endpointIssues(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { controlPlaneEndpoint: endpoint, endpointProvider, podCidr, serviceCidr, vcenter } = cluster;
  if (endpoint === undefined) {
    const cure = 'give a free address of the node network';
    return endpointProvider === 'kube-vip'
      ? [propIssue(path, 'nothing', 'an address, as kube-vip needs one', cure)]
      : [];
  }
  const address = Ipv4Address.parse(endpoint);
  const inside = [podCidr, serviceCidr].filter(
    (cidr) => address !== undefined && Ipv4Subnet.parse(cidr)?.contains(address) === true,
  );
  return [
    ...textIssues(path, 'host', endpoint),
    ...(endpoint === vcenter.server
      ? [propIssue(path, show(endpoint), 'another address than the vCenter server', 'give a free one')]
      : []),
    ...inside.map((cidr) => propIssue(path, show(endpoint), `an address outside of ${cidr} (R8)`, 'give another one')),
  ];
}

function identityRefIssues(path: string, { identityRef, name }: ResolvedCluster): readonly SpecIssue[] {
  const cure = `name the Secret ${show(name)}: the cloud provider looks it up by the name of the cluster`;
  return identityRef.kind === 'Secret' && identityRef.name !== name
    ? [propIssue(`${path}.name`, show(identityRef.name), 'a Secret with the name of the cluster', cure)]
    : textIssues(`${path}.name`, 'dns-label', identityRef.name);
}

function sshKeyIssues(path: string, keys: readonly string[]): readonly SpecIssue[] {
  const cure = 'add the public key of whoever repairs nodes';
  return keys.length === 0
    ? [propIssue(path, 'no key', 'at least one public key', cure)]
    : textListIssues(path, 'ssh-public-key', keys);
}

function ipPoolIssues(path: string, { ipPool, namespace, nameservers }: ResolvedCluster): readonly SpecIssue[] {
  if (ipPool === undefined) {
    return [];
  }
  const { poolNamespace } = ipPool;
  return [
    ...(nameservers === undefined || nameservers.length === 0
      ? [propIssue(`${path}.nameservers`, 'none', 'DNS servers, as no DHCP server names any', 'add their addresses')]
      : []),
    ...(poolNamespace === undefined || poolNamespace === namespace
      ? []
      : [
          propIssue(
            `${path}.nodeIpPool`,
            `a pool of the namespace ${show(poolNamespace)}`,
            `a pool of ${show(namespace)}, or a global one`,
            'make the pool without a namespace',
          ),
        ]),
  ];
}

const authorityIssues = (path: string, authorities: Readonly<Record<string, string>>): readonly SpecIssue[] =>
  Object.entries(authorities).flatMap(([name, certificate]) => [
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
      ? []
      : [propIssue(`${path}.${name}`, show(name), 'a name that can be that of a file', 'use letters, digits, . _ -')]),
    ...certificateIssues(`${path}.${name}`, certificate),
  ]);

function cniIssues(path: string, { antrea, cni, role }: ResolvedCluster): readonly SpecIssue[] {
  if (cni === 'antrea') {
    return antrea === undefined ? [] : antreaIssues(`${path}.antrea`, antrea);
  }
  return [
    ...(role === 'management'
      ? [propIssue(`${path}.cni`, show(cni), '"antrea": a management cluster has no other', 'leave it out')]
      : []),
    ...(antrea === undefined
      ? []
      : [propIssue(`${path}.antrea`, `settings of Antrea with ${show(cni)}`, 'none', 'remove them, or take "antrea"')]),
  ];
}
