import type { AwsIdentityPlan } from '../plans';
import { actions } from './actions';
import { allow, policyDocument, type PolicyDocument } from './document';

/** The secrets in which Cluster API hands its user data to a machine. */
export const CLUSTER_API_SECRETS = 'arn:*:secretsmanager:*:*:secret:aws.cluster.x-k8s.io/*';

const NODE = [
  actions('ec2', 'DescribeInstances', 'DescribeRegions'),
  actions(
    'ecr',
    'GetAuthorizationToken',
    'BatchCheckLayerAvailability',
    'GetDownloadUrlForLayer',
    'GetRepositoryPolicy',
    'DescribeRepositories',
    'ListImages',
    'BatchGetImage',
  ),
  actions('ssm', 'UpdateInstanceInformation'),
  actions('ssmmessages', 'CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'),
  actions('s3', 'GetEncryptionConfiguration'),
];

const NODE_FULL = actions(
  'ec2',
  'AssignIpv6Addresses',
  'CreateTags',
  'DescribeInstanceTypes',
  'DescribeNetworkInterfaces',
  'DescribeTags',
);

/** The policy of all nodes. */
export const nodesPolicy = (form: AwsIdentityPlan['form']): PolicyDocument =>
  policyDocument(
    allow(form === 'full' ? [...NODE, NODE_FULL] : NODE),
    allow([actions('secretsmanager', 'DeleteSecret', 'GetSecretValue')], { resources: [CLUSTER_API_SECRETS] }),
  );
