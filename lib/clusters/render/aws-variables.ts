import type { AwsClassVariables } from '../classes/aws-class-variables';
import type { AwsClusterPlacement, AwsNodePool, AwsNodeSize, AwsSubnets } from '../configuration';
import { orDefault } from '../or-default';
import type { ResolvedAwsCluster } from '../resolved-cluster';
import {
  auditLoggingVariable,
  cipherSuitesVariable,
  eventRateLimitVariable,
  extraArgumentVariables,
  hasEntries,
  imageRepositoryVariable,
  labelList,
  podSecurityVariable,
  proxyVariable,
  registriesVariable,
  rotationVariable,
  trustVariable,
} from './common-variables';
import { unlessEmpty } from './plain';

const CONTROL_PLANE: Required<AwsNodeSize> = { instanceType: 't3.large', rootVolumeGib: 80 };
const WORKER: Required<AwsNodeSize> = { instanceType: 'm5.large', rootVolumeGib: 80 };

/** The variables of a cluster on AWS, in the order in which TKG writes them. */
export function awsVariables(cluster: ResolvedAwsCluster): AwsClassVariables {
  const { aws } = cluster;
  return {
    proxy: proxyVariable(cluster),
    cni: cluster.cni,
    controlPlaneCertificateRotation: rotationVariable(cluster),
    imageRepository: imageRepositoryVariable(cluster),
    additionalImageRegistries: registriesVariable(cluster),
    auditLogging: auditLoggingVariable(cluster),
    ...extraArgumentVariables(cluster.extraArguments),
    trust: trustVariable(cluster),
    podSecurityStandard: podSecurityVariable(cluster),
    eventRateLimitConf: eventRateLimitVariable(cluster),
    region: aws.region,
    sshKeyName: aws.sshKeyName,
    loadBalancerSchemeInternal: aws.internalLoadBalancer ?? false,
    bastion: { enabled: aws.bastion ?? true },
    network: networkVariable(cluster),
    identityRef: { name: aws.identityRef?.name, kind: aws.identityRef?.kind },
    worker: nodeVariable(cluster.workerSize, WORKER),
    controlPlane: {
      ...nodeVariable(cluster.controlPlaneSize, CONTROL_PLANE),
      nodeLabels: cluster.controlPlaneNodeLabels && labelList(cluster.controlPlaneNodeLabels),
    },
    tlsCipherSuites: cipherSuitesVariable(cluster),
    nodePoolLabels: cluster.nodePools.some(({ labels }) => hasEntries(labels)) ? [] : undefined,
    ...cluster.variables,
  };
}

function networkVariable({ aws, plan, release }: ResolvedAwsCluster): AwsClassVariables['network'] {
  const { securityGroups: groups = {}, vpcId } = aws;
  return {
    vpc: { existingID: vpcId, cidr: vpcId === undefined ? (aws.vpcCidr ?? '10.0.0.0/16') : aws.vpcCidr },
    securityGroupOverrides: unlessEmpty({
      bastion: groups.bastion,
      apiServerLB: groups.apiServerLoadBalancer,
      lb: groups.loadBalancer,
      // Class v1.0.0 declares another name than its patch reads.
      [release.output.mendedCloudClasses ? 'controlPlane' : 'controlplane']: groups.controlPlane,
      node: groups.node,
    }),
    subnets: subnetsOf(aws, plan === 'prod' ? 3 : 1).map((subnets) => ({
      private: unlessEmpty({ cidr: subnets.privateCidr, id: subnets.privateId }),
      public: unlessEmpty({ cidr: subnets.publicCidr, id: subnets.publicId }),
      az: subnets.availabilityZone,
    })),
  };
}

/** The subnets that the user gives, or private and public ones in the usual network. */
const subnetsOf = ({ subnets }: AwsClusterPlacement, zones: number): readonly AwsSubnets[] =>
  subnets ??
  Array.from({ length: zones }, (_, zone) => ({
    privateCidr: `10.0.${2 * zone}.0/24`,
    publicCidr: `10.0.${2 * zone + 1}.0/24`,
  }));

const nodeVariable = (size: AwsNodeSize = {}, usual: Required<AwsNodeSize>) => ({
  instanceType: orDefault(size.instanceType, usual.instanceType),
  rootVolume: unlessEmpty({ sizeGiB: orDefault(size.rootVolumeGib, usual.rootVolumeGib) }),
});

/** The availability zone of a pool: its own, that of the subnets at its place, or zone a, b or c of the region. */
export const awsFailureDomain = ({ aws }: ResolvedAwsCluster, pool: AwsNodePool, place: number): string =>
  pool.failureDomain ?? filled(aws.subnets?.[place]?.availabilityZone) ?? `${aws.region}${'abc'[place % 3] ?? 'a'}`;

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** The variables that a node pool overrides; an override replaces the whole value. */
export function awsPoolOverrides(
  { workerSize }: ResolvedAwsCluster,
  { labels, size, variables }: AwsNodePool,
): AwsClassVariables {
  const own: AwsNodeSize = {
    instanceType: orDefault(size?.instanceType, workerSize?.instanceType),
    rootVolumeGib: orDefault(size?.rootVolumeGib, workerSize?.rootVolumeGib),
  };
  return {
    worker: hasEntries(size) ? nodeVariable(own, WORKER) : undefined,
    nodePoolLabels: labels && hasEntries(labels) ? labelList(labels) : undefined,
    ...variables,
  };
}
