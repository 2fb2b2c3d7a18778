import { parse, parseAllDocuments } from 'yaml';
import type { Files } from '../synthesize';

/** What a file says of the place of a cluster. */
export interface WrittenCluster {
  readonly name: string;
  /** The file that it stands in. */
  readonly file: string;
  readonly region: string;
  readonly keyName: string;
  readonly vpcId: string;
  readonly subnets: readonly { readonly zone: string; readonly privateId: string; readonly publicId?: string }[];
  /** By the names that Cluster API's provider gives to them. */
  readonly groups: Readonly<Record<string, string>>;
  readonly isInternal: boolean;
  readonly hasBastion: boolean;
  /** Zones of the workers, where the file says them. */
  readonly failureDomains: readonly string[];
}

interface ClusterObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly topology: {
      readonly variables: readonly { readonly name: string; readonly value: unknown }[];
      readonly workers: { readonly machineDeployments: readonly { readonly failureDomain?: string }[] };
    };
  };
}

interface NetworkVariable {
  readonly vpc: { readonly existingID: string };
  readonly subnets: readonly {
    readonly az: string;
    readonly private: { readonly id: string };
    readonly public?: { readonly id: string };
  }[];
  readonly securityGroupOverrides: Readonly<Record<string, string>>;
}

const GROUPS_OF_MANIFESTS: Readonly<Record<string, string>> = {
  apiServerLB: 'apiserver-lb',
  bastion: 'bastion',
  controlPlane: 'controlplane',
  lb: 'lb',
  node: 'node',
};

function ofManifest(file: string, { metadata, spec: { topology } }: ClusterObject): WrittenCluster {
  const variable = (name: string): unknown => topology.variables.find((each) => each.name === name)?.value;
  const { vpc, subnets, securityGroupOverrides } = variable('network') as NetworkVariable;
  return {
    name: metadata.name,
    file,
    region: String(variable('region')),
    keyName: String(variable('sshKeyName')),
    vpcId: vpc.existingID,
    subnets: subnets.map((subnet) => ({
      zone: subnet.az,
      privateId: subnet.private.id,
      publicId: subnet.public?.id,
    })),
    groups: Object.fromEntries(
      Object.entries(securityGroupOverrides).map(([name, id]) => [GROUPS_OF_MANIFESTS[name] ?? name, id]),
    ),
    isInternal: variable('loadBalancerSchemeInternal') === true,
    hasBastion: (variable('bastion') as { readonly enabled: boolean }).enabled,
    failureDomains: topology.workers.machineDeployments.flatMap(({ failureDomain }) => failureDomain ?? []),
  };
}

const GROUPS_OF_THE_CLI: Readonly<Record<string, string>> = {
  BASTION: 'bastion',
  APISERVER_LB: 'apiserver-lb',
  LB: 'lb',
  CONTROLPLANE: 'controlplane',
  NODE: 'node',
};

function ofTheCli(file: string, text: string): WrittenCluster {
  const values = parse(text) as Readonly<Record<string, string | undefined>>;
  const value = (name: string): string => values[name] ?? '';
  return {
    name: value('CLUSTER_NAME'),
    file,
    region: value('AWS_REGION'),
    keyName: value('AWS_SSH_KEY_NAME'),
    vpcId: value('AWS_VPC_ID'),
    subnets: ['', '_1', '_2']
      .filter((end) => values[`AWS_NODE_AZ${end}`] !== undefined)
      .map((end) => ({
        zone: value(`AWS_NODE_AZ${end}`),
        privateId: value(`AWS_PRIVATE_SUBNET_ID${end}`),
        publicId: values[`AWS_PUBLIC_SUBNET_ID${end}`],
      })),
    groups: Object.fromEntries(
      Object.entries(GROUPS_OF_THE_CLI).map(([name, role]) => [role, value(`AWS_SECURITY_GROUP_${name}`)]),
    ),
    isInternal: value('AWS_LOAD_BALANCER_SCHEME_INTERNAL') === 'true',
    hasBastion: value('BASTION_HOST_ENABLED') !== 'false',
    failureDomains: [],
  };
}

/** Every cluster that a file is written for: manifests, and the configuration of the tanzu CLI. */
export const writtenClusters = (files: Files): readonly WrittenCluster[] =>
  [...files].flatMap(([file, text]) => {
    if (/^dist\/tanzu\/.*\.yaml$/.test(file)) {
      return [ofTheCli(file, text)];
    }
    return file.endsWith('.k8s.yaml')
      ? parseAllDocuments(text)
          .map((document) => document.toJS() as ClusterObject)
          .filter(({ kind }) => kind === 'Cluster')
          .map((object) => ofManifest(file, object))
      : [];
  });
