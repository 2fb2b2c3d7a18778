import type { ClusterClass, VariableSchema } from './cluster-class';
import { COMMON_VARIABLES, NODE_LABELS } from './common-variables';
import {
  BOOLEAN,
  boolean,
  CIDR,
  integer,
  list,
  object,
  TEXT,
  text,
  variables,
  type VariableSchemas,
} from './schema-builders';

const SUBNET = object({ id: TEXT, cidr: CIDR });
const ROOT_VOLUME = object({ sizeGiB: integer(80) });

const network = (controlPlaneGroup: 'controlplane' | 'controlPlane'): VariableSchema =>
  object(
    {
      vpc: object({ existingID: TEXT, cidr: { ...CIDR, default: '10.0.0.0/16' } }),
      subnets: list(object({ az: TEXT, private: SUBNET, public: SUBNET })),
      securityGroupOverrides: object({
        bastion: TEXT,
        apiServerLB: TEXT,
        lb: TEXT,
        [controlPlaneGroup]: TEXT,
        node: TEXT,
      }),
    },
    ['vpc', 'subnets'],
  );

const REQUIRED: VariableSchemas = {
  region: TEXT,
  sshKeyName: TEXT,
  identityRef: object({ kind: text('AWSClusterRoleIdentity'), name: TEXT }),
  cni: text('antrea'),
  network: network('controlplane'),
  controlPlane: object({ instanceType: text('t3.large'), rootVolume: ROOT_VOLUME, nodeLabels: NODE_LABELS }),
  worker: object({ instanceType: text('m5.large'), rootVolume: ROOT_VOLUME }),
};

const OPTIONAL: VariableSchemas = {
  ...COMMON_VARIABLES,
  bastion: object({ enabled: BOOLEAN }, ['enabled'], { enabled: true }),
  loadBalancerSchemeInternal: boolean(false),
};

const V1_0 = variables(REQUIRED, OPTIONAL);
const V1_1 = variables({ ...REQUIRED, network: network('controlPlane') }, OPTIONAL);

const awsClass = (version: string, declared: ClusterClass['variables']): ClusterClass =>
  Object.freeze({
    name: `tkg-aws-default-${version}`,
    infrastructure: 'aws',
    workerClasses: ['tkg-worker'],
    variables: declared,
  });

/**
 * The cluster classes for AWS: v1.0.0 of TKG 2.1 and 2.2, v1.1.0 of 2.3, v1.1.1 of 2.4, which is the last release there.
 *
 * That of v1.0.0 is published (tanzu-framework v0.29.0). Neither source nor output of the others is: they are taken to
 * be v1.0.0 with its mistake mended. v1.0.0 declares the security group of the control plane as `controlplane` and reads
 * it as `controlPlane`, so that the first name has no effect and the second one is refused by Cluster API 1.3 and later;
 * v1.1 has the name that is read.
 */
export const AWS_CLASSES: readonly ClusterClass[] = Object.freeze([
  awsClass('v1.0.0', V1_0),
  awsClass('v1.1.0', V1_1),
  awsClass('v1.1.1', V1_1),
]);
