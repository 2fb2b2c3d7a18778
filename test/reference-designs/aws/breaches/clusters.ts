import type { Breach } from './breach';

const PRIVATE_A = 'Vpc-management_Subnet-private-us-west-2a';
const PUBLIC_A = 'Vpc-management_Subnet-public-us-west-2a';

export const CLUSTERS_BREACHES: readonly Breach[] = [
  [
    'a subnet with the tag of a VPC in place of a cluster',
    'connected',
    'bears the tags of the clusters',
    (files) =>
      files.set('aws_subnet', PRIVATE_A, {
        tags: { 'kubernetes.io/cluster/management-vpc': 'shared', 'kubernetes.io/role/internal-elb': '1' },
      }),
  ],
  [
    'a subnet that was there, without the tag of its cluster',
    'existing',
    'every subnet that a cluster names',
    (files) => files.remove('aws_ec2_tag', 'Tag-kubernetesio-cluster-pdx01tkgmgmt01'),
  ],
  [
    'a public subnet with the role of a private one',
    'connected',
    'every subnet that a cluster names',
    (files) =>
      files.set('aws_subnet', PUBLIC_A, {
        tags: { 'kubernetes.io/cluster/pdx01tkgmgmt01': 'shared', 'kubernetes.io/role/internal-elb': '1' },
      }),
  ],
  [
    'a cluster that names the subnet of another zone',
    'connected',
    'every subnet that a cluster names',
    (files) => files.replace('0002-', 'az: us-west-2b', 'az: us-west-2c'),
  ],
  [
    'a workload cluster in the VPC of the management cluster',
    'connected',
    'bears the tags of the clusters',
    (files) => {
      const vpc = /AWS_VPC_ID: "([^"]+)"/.exec(files.files.get('dist/tanzu/pdx01tkgmgmt01.yaml')!)![1]!;
      return files.replace('0002-', /existingID: \S+/, `existingID: ${vpc}`);
    },
  ],
  [
    'a cluster with the group of another one',
    'connected',
    'its own five security groups',
    (files) => {
      const group = /AWS_SECURITY_GROUP_NODE: "([^"]+)"/.exec(files.files.get('dist/tanzu/pdx01tkgmgmt01.yaml')!)![1]!;
      return files.replace('0002-', / node: sg-\S+/, ` node: ${group}`);
    },
  ],
  [
    'a second group with the tag of the cluster',
    'connected',
    'its own five security groups',
    (files) =>
      files.set('aws_security_group', 'pdx01tkgmgmt01_Group-node', {
        tags: { 'kubernetes.io/cluster/pdx01tkgmgmt01': 'owned' },
      }),
  ],
  [
    'nodes in a zone without a subnet',
    'connected',
    'nodes are put into zones',
    (files) => files.replace('0002-', 'failureDomain: us-west-2a', 'failureDomain: us-west-2d'),
  ],
  [
    'a bastion of Cluster API',
    'connected',
    'nodes are put into zones',
    (files) => files.replace('dist/tanzu/', 'BASTION_HOST_ENABLED: "false"', 'BASTION_HOST_ENABLED: "true"'),
  ],
  [
    'a cluster with a key pair of its own',
    'connected',
    'key pairs of clusters',
    (files) => files.replace('0002-', 'value: pdx01-operators', 'value: mine'),
  ],
];
