import { certificateIssues } from '../../spec/certificates';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { textIssues, textListIssues } from '../../spec/text-issues';
import type { NodeVariable } from '../classes/cluster-class-variables';
import type { ResolvedVsphereCluster } from '../resolved-cluster';
import { vcenterBehindProxyIssues } from './proxy-checks';
import { vcenterIssues } from './vcenter-checks';
import { sizeIssues } from './vsphere-rules';

/** What is mistyped in a cluster on vSphere. */
export function vsphereIssues(path: string, cluster: ResolvedVsphereCluster): readonly SpecIssue[] {
  const { controlPlaneEndpoint: endpoint, nsxt, tdnfRepositoryAuthority, variables } = cluster;
  return [
    ...vcenterIssues(`${path}.vcenter`, cluster.vcenter),
    ...vcenterBehindProxyIssues(`${path}.proxy`, cluster),
    ...identityRefIssues(`${path}.identityRef`, cluster),
    ...sshKeyIssues(`${path}.sshAuthorizedKeys`, cluster.sshAuthorizedKeys),
    ...ipPoolIssues(path, cluster),
    ...textListIssues(`${path}.ntpServers`, 'host', cluster.ntpServers ?? []),
    ...textListIssues(`${path}.additionalNames`, 'host', cluster.additionalNames ?? []),
    ...(endpoint === undefined || cluster.ipFamily?.includes('ipv6') === true
      ? []
      : textIssues(`${path}.controlPlaneEndpoint`, 'host', endpoint)),
    ...(tdnfRepositoryAuthority === undefined
      ? []
      : certificateIssues(`${path}.tdnfRepositoryAuthority`, tdnfRepositoryAuthority)),
    ...(['vmcAccessToken', 'clientKey'] as const)
      .filter((secret) => nsxt?.[secret] !== undefined)
      .map((secret) =>
        propIssue(
          `${path}.nsxt.${secret}`,
          'a secret',
          'none: it would stand in the manifest',
          'set credentialSecret to true, and keep user and password in the Secret',
        ),
      ),
    ...variableSizeIssues(`${path}.variables.controlPlane.machine`, variables?.controlPlane),
    ...variableSizeIssues(`${path}.variables.worker.machine`, variables?.worker),
  ];
}

const variableSizeIssues = (path: string, variable: NodeVariable | undefined): readonly SpecIssue[] =>
  variable === undefined
    ? []
    : sizeIssues(path, {
        cpus: variable.machine.numCPUs,
        memoryMib: variable.machine.memoryMiB,
        diskGib: variable.machine.diskGiB,
      });

function identityRefIssues(path: string, { identityRef, name }: ResolvedVsphereCluster): readonly SpecIssue[] {
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

function ipPoolIssues(path: string, cluster: ResolvedVsphereCluster): readonly SpecIssue[] {
  const { controlPlane, ipPool, namespace, nameservers, release, worker } = cluster;
  if (ipPool === undefined) {
    return [];
  }
  const named = (servers: readonly string[] | undefined): boolean => servers !== undefined && servers.length > 0;
  const { poolNamespace } = ipPool;
  return [
    ...(named(nameservers) || (named(controlPlane?.nameservers) && named(worker?.nameservers))
      ? []
      : [propIssue(`${path}.nameservers`, 'none', 'DNS servers, as no DHCP server names any', 'add their addresses')]),
    ...(ipPool.poolKind === 'GlobalInClusterIPPool' && release.output.ipPools === 'v1alpha1'
      ? [
          propIssue(
            `${path}.nodeIpPool`,
            'a GlobalInClusterIPPool',
            `an InClusterIPPool: TKG ${release.name} has no other`,
            'make the pool in the namespace of the cluster',
          ),
        ]
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
