import type { App } from 'cdktf';
import { type AwsDesign, type AwsSecurityGroupsPlan, awsStackName, type AwsVpcPlan } from '../../design';
import { type TkoStack, type TkoStackProps, stackOutput } from '../../terraform';
import {
  AwsArtifactsBucket,
  AwsBootstrapHost,
  AwsClusterSecurityGroups,
  AwsConnection,
  AwsDns,
  AwsEncryptionKey,
  AwsFoundation,
  AwsRegistryHost,
  AwsTkgIdentity,
  type IAwsTkgIdentity,
  type IAwsVpc,
} from '../../terraform/aws';
import { type SiteStage, stagesInOrder } from '../site-stages';

/** What the stage foundation makes. */
export interface AwsSiteFoundation {
  readonly foundation: AwsFoundation;
  /** By the names of the clusters. */
  readonly securityGroups: ReadonlyMap<string, AwsClusterSecurityGroups>;
  /** Undefined when the domain is served elsewhere. */
  readonly dns?: AwsDns;
  /** Undefined for a site with a way to the Internet. */
  readonly encryptionKey?: AwsEncryptionKey;
  /** Undefined for a site with a way to the Internet. */
  readonly artifacts?: AwsArtifactsBucket;
}

/** What the stage hosts makes. */
export interface AwsSiteHosts {
  readonly bootstrapHost: AwsBootstrapHost;
  /** Undefined when the registry is there already. */
  readonly registryHost?: AwsRegistryHost;
}

/** The Terraform stages of a site on AWS. */
export interface AwsSiteStages {
  /** Undefined when the account has the identity already. */
  readonly identity?: SiteStage<AwsTkgIdentity>;
  readonly foundation: SiteStage<AwsSiteFoundation>;
  readonly hosts: SiteStage<AwsSiteHosts>;
}

/** Makes the stages of a site on AWS. `cdktf deploy '*'` takes them in this order. */
export function addStages(app: App, design: AwsDesign, props: TkoStackProps): AwsSiteStages {
  const stage = stagesInOrder(app, props);
  const connect = (stack: TkoStack): void => {
    new AwsConnection(stack, 'Aws', design);
  };
  const identity = design.iam.existing
    ? undefined
    : stage(awsStackName(design, 'identity'), (stack) => {
        connect(stack);
        return new AwsTkgIdentity(stack, 'TkgIdentity', design.iam);
      });
  const foundation = stage(awsStackName(design, 'foundation'), (stack) => {
    connect(stack);
    return addFoundation(stack, design);
  });
  const hosts = stage(awsStackName(design, 'hosts'), (stack) => {
    connect(stack);
    return addHosts(stack, design, foundation.construct);
  });
  return { identity, foundation, hosts };
}

function addFoundation(stack: TkoStack, design: AwsDesign): AwsSiteFoundation {
  const foundation = new AwsFoundation(stack, 'Foundation', design);
  const securityGroups = design.securityGroups.map((plan) => {
    const { vpcId } = vpcOf(foundation, plan.vpc);
    const s3PrefixListId = foundation.endpoints.get(plan.vpc)?.s3PrefixListId;
    const groups = new AwsClusterSecurityGroups(stack, `SecurityGroups-${plan.clusterName}`, {
      ...plan,
      apiServerClients: [...plan.apiServerClients, ...natNetworks(foundation, plan)],
      vpcId,
      s3PrefixListId,
    });
    return [plan.clusterName, groups] as const;
  });
  return {
    foundation,
    securityGroups: new Map(securityGroups),
    dns: addDns(stack, design, foundation),
    ...addArtifacts(stack, design, foundation),
  };
}

/** The addresses of NAT gateways that a public API server sees, as networks. */
const natNetworks = (foundation: AwsFoundation, { apiServerNatVpcs = [] }: AwsSecurityGroupsPlan): readonly string[] =>
  apiServerNatVpcs.flatMap((id) => [...vpcOf(foundation, id).natAddresses.values()].map((address) => `${address}/32`));

function addDns(
  stack: TkoStack,
  { hostedZone, registryRecord }: AwsDesign,
  { vpcs }: AwsFoundation,
): AwsDns | undefined {
  if (hostedZone === undefined) {
    return undefined;
  }
  const vpcIds = Object.fromEntries([...vpcs].map(([id, { vpcId }]) => [id, vpcId]));
  const dns = new AwsDns(stack, 'Dns', { ...hostedZone, vpcIds });
  if (registryRecord !== undefined) {
    dns.addRecord(registryRecord.name, [registryRecord.address]);
  }
  stackOutput(stack, 'hosted_zone_id', { value: dns.zoneId, description: `Id of the zone ${dns.domain}` });
  return dns;
}

function addArtifacts(stack: TkoStack, { site, artifacts: plan }: AwsDesign, { endpoints }: AwsFoundation) {
  if (plan === undefined) {
    return {};
  }
  const encryptionKey = new AwsEncryptionKey(stack, 'EncryptionKey', { alias: `${site}-tkg` });
  const artifacts = new AwsArtifactsBucket(stack, 'Artifacts', {
    ...plan,
    endpointIds: plan.readers.flatMap((id) => endpoints.get(id)?.s3EndpointId ?? []),
    kmsKeyArn: encryptionKey.keyArn,
  });
  stackOutput(stack, 'artifacts_bucket', {
    value: artifacts.bucketName,
    description: 'Name of the bucket of what is carried in',
  });
  return { encryptionKey, artifacts };
}

function addHosts(stack: TkoStack, design: AwsDesign, site: AwsSiteFoundation): AwsSiteHosts {
  const { bootstrapHost: plan, registryHost: registryPlan } = design;
  const identity: IAwsTkgIdentity = AwsTkgIdentity.fromAccount(stack, 'TkgIdentity');
  const placed = (host: { readonly vpc: string; readonly availabilityZone: string }) => {
    const vpc = vpcOf(site.foundation, host.vpc);
    const subnet = vpc.subnets.find(
      ({ tier, availabilityZone }) => tier === 'private' && availabilityZone === host.availabilityZone,
    );
    return {
      vpcId: vpc.vpcId,
      subnetId: subnet?.subnetId ?? '',
      keyName: design.keyPair.name,
      kmsKeyArn: site.encryptionKey?.keyArn,
      egress: egressOf(design),
      s3PrefixListId: site.foundation.endpoints.get(host.vpc)?.s3PrefixListId,
    };
  };
  const bootstrapHost = new AwsBootstrapHost(stack, 'BootstrapHost', {
    ...plan,
    ...placed(plan),
    policyArns: identity.policyArns,
    artifacts: site.artifacts,
    // Nodes of its VPC are reached by SSH from it; groups of another VPC cannot be its own.
    securityGroupIds: design.securityGroups
      .filter(({ vpc }) => vpc === plan.vpc)
      .flatMap(({ clusterName }) => site.securityGroups.get(clusterName)?.securityGroupIds.bastion ?? []),
  });
  stackOutput(stack, 'bootstrap_host_id', {
    value: bootstrapHost.instanceId,
    description: 'Id of the bootstrap host, for Session Manager',
  });
  if (registryPlan === undefined || site.artifacts === undefined) {
    return { bootstrapHost };
  }
  const registryHost = new AwsRegistryHost(stack, 'RegistryHost', {
    ...registryPlan,
    ...placed(registryPlan),
    artifacts: site.artifacts,
  });
  stackOutput(stack, 'registry_host_id', {
    value: registryHost.instanceId,
    description: 'Id of the host of the registry, for Session Manager',
  });
  if (site.dns !== undefined && design.hostedZone !== undefined) {
    new AwsDns(stack, 'Dns', {
      domain: design.hostedZone.domain,
      visibility: design.hostedZone.visibility,
      vpcs: [],
      zoneId: site.dns.zoneId,
    }).addRecord(registryPlan.hostname, [registryHost.privateIp]);
  }
  return { bootstrapHost, registryHost };
}

/** What hosts reach: everything, or the networks of the site. */
const egressOf = ({ referenceDesign, vpcs, externalNetworks }: AwsDesign): 'anywhere' | readonly string[] =>
  referenceDesign === 'aws' ? 'anywhere' : [...vpcs.map(({ cidr }) => cidr), ...externalNetworks];

/** A VPC that the design has planned. */
function vpcOf({ vpcs }: AwsFoundation, id: AwsVpcPlan['id']): IAwsVpc {
  const vpc = vpcs.get(id);
  if (vpc === undefined) {
    throw new Error(`${id}: got no such VPC, expected one of ${[...vpcs.keys()].join(', ')}; check the design`);
  }
  return vpc;
}
