import type { AwsHostedZonePlan } from './plans';
import { deepFreeze } from '../deep-freeze';
import { type ReferenceDesignRelease, TKG_RELEASES } from '../releases';
import { isFipsBuild } from './fips';
import { DEFAULT_POD_CIDR, DEFAULT_SERVICE_CIDR } from '../site/clusters';
import { planIdentity, planProxy, withoutPort } from '../site/identity';
import { planGuestClusters, planManagementCluster } from './clusters';
import { neighboursOf, planConnection, planRoutes } from './connection';
import type { AwsClusterDesign, AwsDesign, AwsSecurityGroupsPlan, AwsVpcPlan } from './design';
import { planArtifacts, planBootstrapHost, planRegistryHost } from './hosts';
import { type AnyAwsSpec, managementVpcOf, planVpcs, zonesOf } from './vpcs';

/** Port of the API server. */
const API_SERVER_PORT = 6443;

/**
 * Works out what a site on AWS means: every name, network and size that the user did not say. Pure; checks nothing.
 *
 * @internal use designAws, which checks the rules too
 */
export function resolveAws(spec: AnyAwsSpec): AwsDesign {
  const release = releaseOf(spec);
  const externalNetworks = spec.networks.externalNetworks ?? [];
  const unrouted = planVpcs(spec, [...externalNetworks, ...clusterNetworksOf(spec)]);
  const connection = planConnection(spec, unrouted);
  const vpcs = unrouted.map((vpc) => ({ ...vpc, routes: planRoutes(spec, vpc, unrouted, connection) }));
  const context = { spec, release };
  const managementCluster = planManagementCluster(context);
  const guestClusters = planGuestClusters(context);
  const clients = [...vpcs.map(({ cidr }) => cidr), ...externalNetworks];

  return deepFreeze({
    referenceDesign: spec.design,
    site: spec.site,
    purpose: spec.purpose ?? 'production',
    release,
    region: spec.region,
    fips: isFips(spec),
    availabilityZones: zonesOf(spec),
    dns: { domain: spec.dns.domain },
    vpcs,
    externalNetworks,
    connection,
    iam: planIam(spec),
    keyPair: { name: spec.keyPair.name, publicKey: spec.keyPair.publicKey },
    securityGroups: [managementCluster, ...guestClusters].map((cluster) => securityGroupsOf(spec, cluster, vpcs)),
    bootstrapHost: planBootstrapHost(spec, release),
    hostedZone: planHostedZone(spec, vpcs),
    registryHost: planRegistryHost(spec, clients),
    registryRecord: registryRecordOf(spec),
    artifacts: planArtifacts(spec, unrouted),
    tags: spec.tags ?? {},
    managementCluster,
    guestClusters,
    identity: planIdentity(spec.identity),
    proxy:
      spec.design === 'aws' && spec.proxy !== undefined
        ? planProxy(spec.proxy, reachedDirectly(spec, clients))
        : undefined,
    registry: spec.registry && {
      host: spec.registry.host,
      path: spec.registry.path,
      authority: spec.registry.authority,
    },
  });
}

const isFips = (spec: AnyAwsSpec): boolean => spec.design === 'aws-air-gapped' && spec.fips === true;

/** The release; the TKrs of its FIPS builds are not published with it, so the site says them. */
function releaseOf(spec: AnyAwsSpec): ReferenceDesignRelease {
  const release = TKG_RELEASES['2.3.0'];
  const said = [spec.sharedServicesCluster, ...(spec.workloadClusters ?? [])].flatMap(
    (cluster) => cluster?.kubernetesVersion ?? [],
  );
  return isFips(spec)
    ? { ...release, kubernetesVersions: [...new Set([...release.kubernetesVersions, ...said.filter(isFipsBuild)])] }
    : release;
}

/** Networks of pods and services, which no VPC is laid over. */
const clusterNetworksOf = (spec: AnyAwsSpec): readonly string[] =>
  [spec.managementCluster, spec.sharedServicesCluster, ...(spec.workloadClusters ?? [])].flatMap((cluster) =>
    cluster === undefined ? [] : [cluster.podCidr ?? DEFAULT_POD_CIDR, cluster.serviceCidr ?? DEFAULT_SERVICE_CIDR],
  );

/** What nodes reach without a proxy: their networks, the registry, and the services that answer on link-local addresses. */
const reachedDirectly = ({ registry }: AnyAwsSpec, networks: readonly string[]): readonly string[] => [
  ...(registry === undefined ? [] : [withoutPort(registry.host)]),
  ...networks,
  '169.254.0.0/16',
];

const planIam = ({ iam, sharedServicesCluster, workloadClusters = [] }: AnyAwsSpec): AwsDesign['iam'] => {
  const isManaged = [sharedServicesCluster, ...workloadClusters].some(
    (cluster) => cluster?.tanzuMissionControl === true,
  );
  return { existing: iam?.existing ?? false, form: iam?.form ?? (isManaged ? 'full' : 'byo-vpc') };
};

function securityGroupsOf(
  spec: AnyAwsSpec,
  cluster: AwsClusterDesign,
  vpcs: readonly AwsVpcPlan[],
): AwsSecurityGroupsPlan {
  const { name, vpc: id, cni } = cluster;
  const [vpc] = vpcs.filter((each) => each.id === id);
  const own = vpc === undefined ? [] : [vpc.cidr];
  const others = vpc === undefined ? [] : neighboursOf(vpc, vpcs).map(({ cidr }) => cidr);
  const externalNetworks = spec.networks.externalNetworks ?? [];
  return {
    clusterName: name,
    vpc: id,
    cni,
    apiServerPort: API_SERVER_PORT,
    apiServerClients: [...new Set([...own, ...others, ...externalNetworks, ...cluster.apiServerClients])],
    apiServerNatVpcs: cluster.internalLoadBalancer ? [] : natVpcsOf(spec, cluster, vpcs),
    nodePortClients: own,
    sshClients: bootstrapNetworks(spec, vpcs),
    egress: spec.design === 'aws' ? 'anywhere' : [...own, ...others, ...externalNetworks],
  };
}

/**
 * A name of a public load balancer stands for public addresses: the nodes of the cluster, and those of the management
 * cluster, come to it through their NAT gateways.
 */
const natVpcsOf = (spec: AnyAwsSpec, { vpc }: AwsClusterDesign, vpcs: readonly AwsVpcPlan[]): readonly string[] =>
  vpcs.filter(({ id, egress }) => egress !== 'none' && [vpc, managementVpcOf(spec)].includes(id)).map(({ id }) => id);

/** The network of the bootstrap host; that of its VPC, where the network of its subnet is not known. */
function bootstrapNetworks(spec: AnyAwsSpec, [management]: readonly AwsVpcPlan[]): readonly string[] {
  const [zone] = zonesOf(spec);
  const subnet = management?.subnets.find(
    ({ tier, availabilityZone }) => tier === 'private' && availabilityZone === zone,
  );
  return management === undefined ? [] : [subnet?.cidr ?? management.cidr];
}

const registryRecordOf = (spec: AnyAwsSpec): AwsDesign['registryRecord'] =>
  spec.design === 'aws-air-gapped' && spec.registry.address !== undefined && spec.registry.machine === undefined
    ? { name: spec.registry.host, address: spec.registry.address }
    : undefined;

function planHostedZone(spec: AnyAwsSpec, vpcs: readonly AwsVpcPlan[]): AwsHostedZonePlan | undefined {
  // A zone that is there answers in the VPCs that are there, as far as it should; new VPCs it does not know.
  const idsFor = (zoneId: string | undefined): readonly string[] =>
    vpcs.filter(({ existing }) => zoneId === undefined || existing === undefined).map(({ id }) => id);
  if (spec.design === 'aws-air-gapped') {
    const { domain, zoneId } = spec.dns;
    return { domain, zoneId, visibility: 'private', vpcs: idsFor(zoneId) };
  }
  const { domain, hostedZone } = spec.dns;
  const visibility = hostedZone?.visibility ?? 'private';
  return (
    hostedZone && {
      domain,
      zoneId: hostedZone.zoneId,
      visibility,
      vpcs: visibility === 'private' ? idsFor(hostedZone.zoneId) : [],
      policyName: `${spec.site}-tkg-external-dns`,
    }
  );
}
