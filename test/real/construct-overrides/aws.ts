import * as aws from 'tko-cdk/aws';
import { AWS } from '../construct-cases/aws';
import { connectAws } from '../construct-cases/aws-network';
import { addressOf, aPartOf, type Override } from './override';

const aPart = aPartOf(AWS);

/** Two subnets of different zones. */
function twoSubnets(stack: aws.TkoStack) {
  connectAws(stack);
  return (['a', 'b'] as const).map(
    (letter, index) =>
      new aws.AwsSubnet(stack, `Subnet-${letter}`, {
        tier: 'private',
        availabilityZone: `us-west-2${letter}`,
        name: `private-us-west-2${letter}`,
        vpcId: 'vpc-0123456789abcdef0',
        cidr: `10.0.${index}.0/24`,
        clusters: [],
      }),
  ) as [aws.AwsSubnet, aws.AwsSubnet];
}

export const AWS_OVERRIDES: readonly Override[] = [
  {
    fact: 'an attribute that a VPC does not have',
    make: (stack) => {
      const made = aPart(stack, 'AwsVpc') as aws.AwsVpc;
      return () => {
        made.Resource.addOverride('cidr', '10.0.0.0/16');
      };
    },
    written: '"cidr":"10.0.0.0/16"',
    at: 'resource.aws_vpc.Vpc',
    finding: /No argument or block type is named "cidr"/,
  },
  {
    fact: 'an attribute that the provider does not have',
    make: (stack) => {
      const { Resource } = connectAws(stack);
      aws.AwsKeyPair.fromName(stack, 'KeyPair', 'operators');
      return () => {
        Resource.addOverride('colour', 'blue');
      };
    },
    written: '"colour":"blue"',
    at: 'provider.aws',
    finding: /No argument or block type is named "colour"/,
  },
  {
    fact: 'an option of the metadata of a host that there is not',
    make: (stack) => {
      const host = aPart(stack, 'AwsBootstrapHost') as aws.AwsBootstrapHost;
      return () => {
        host.Resource.addOverride('metadata_options.imdsv2', 'required');
      };
    },
    written: '"imdsv2":"required"',
    at: 'resource.aws_instance.BootstrapHost',
    finding: /No argument or block type is named "imdsv2"/,
  },
  {
    fact: 'two root volumes of a host',
    make: (stack) => {
      const host = aPart(stack, 'AwsRegistryHost') as aws.AwsRegistryHost;
      return () => {
        host.Resource.addOverride('root_block_device', [{ encrypted: true }, { encrypted: true }]);
      };
    },
    written: '"root_block_device":[{"encrypted":true},{"encrypted":true}]',
    at: 'resource.aws_instance.RegistryHost',
    finding: /No more than 1 "root_block_device" blocks are allowed/,
  },
  {
    fact: 'a word where yes or no belongs',
    make: (stack) => {
      const { groups } = aPart(stack, 'AwsClusterSecurityGroups') as aws.AwsClusterSecurityGroups;
      return () => {
        groups.node.addOverride('revoke_rules_on_delete', 'sometimes');
      };
    },
    written: '"revoke_rules_on_delete":"sometimes"',
    at: 'resource.aws_security_group.Groups_Group-node',
    finding: /"revoke_rules_on_delete": a bool is required/,
  },
  {
    fact: 'a map where the name of a key pair belongs',
    make: (stack) => {
      const pair = aPart(stack, 'AwsKeyPair') as aws.AwsKeyPair;
      return () => {
        pair.Resource.addOverride('key_name', { name: 'operators' });
      };
    },
    written: '"key_name":{"name":"operators"}',
    at: 'resource.aws_key_pair.KeyPair',
    finding: /"key_name": string required/,
  },
  {
    fact: 'a list where the id of a transit gateway belongs',
    make: (stack) => {
      const attachment = aPart(stack, 'AwsTransitGatewayAttachment') as aws.AwsTransitGatewayAttachment;
      return () => {
        attachment.Resource.addOverride('transit_gateway_id', ['tgw-0123456789abcdef0']);
      };
    },
    written: '"transit_gateway_id":["tgw-0123456789abcdef0"]',
    at: 'resource.aws_ec2_transit_gateway_vpc_attachment.Attachment',
    finding: /"transit_gateway_id": string required/,
  },
  {
    fact: 'a subnet without its VPC',
    make: (stack) => {
      const [subnet] = twoSubnets(stack);
      return () => {
        subnet.Resource.addOverride('vpc_id', undefined);
        subnet.Resource.addOverride('tags.Name', 'lost');
      };
    },
    written: '"Name":"lost"',
    at: 'resource.aws_subnet.Subnet-a',
    finding: /"vpc_id" is required/,
  },
  {
    fact: 'a reference to a subnet that is not declared',
    make: (stack) => {
      const host = aPart(stack, 'AwsBootstrapHost') as aws.AwsBootstrapHost;
      return () => {
        host.Resource.addOverride('subnet_id', '${aws_subnet.absent.id}');
      };
    },
    written: '"subnet_id":"${aws_subnet.absent.id}"',
    at: 'resource.aws_instance.BootstrapHost',
    finding: /"aws_subnet" "absent" has not been declared/,
  },
  {
    fact: 'a reference to an attribute that a policy does not have',
    make: (stack) => {
      const identity = aPart(stack, 'AwsTkgIdentity') as aws.AwsTkgIdentity;
      return () => {
        identity.roles.nodes.addOverride('description', `\${${addressOf(identity.policies.nodes)}.colour}`);
      };
    },
    written: '.colour}"',
    at: 'resource.aws_iam_role.TkgIdentity_Role-nodes',
    finding: /no argument, nested block, or exported attribute named "colour"/,
  },
  {
    fact: 'an order after a resource that is not declared',
    make: (stack) => {
      const bucket = aPart(stack, 'AwsArtifactsBucket') as aws.AwsArtifactsBucket;
      return () => {
        bucket.Resource.addOverride('depends_on', ['aws_kms_key.absent']);
      };
    },
    written: '"depends_on":["aws_kms_key.absent"]',
    at: 'resource.aws_s3_bucket.Artifacts',
    finding: /"aws_kms_key" "absent" has not been declared/,
  },
  {
    fact: 'names of two subnets that are made of each other',
    make: (stack) => {
      const [one, other] = twoSubnets(stack);
      return () => {
        one.Resource.addOverride('tags.Name', `beside \${${addressOf(other.Resource)}.id}`);
        other.Resource.addOverride('tags.Name', `beside \${${addressOf(one.Resource)}.id}`);
      };
    },
    written: '"Name":"beside ${aws_subnet.Subnet-',
    at: '',
    finding: /Cycle: aws_subnet\.\S+, aws_subnet\.\S+/,
  },
  {
    fact: 'an order of two constructs both ways',
    make: (stack) => {
      const [one, other] = twoSubnets(stack);
      aws.runAfter(one, other);
      return () => {
        aws.runAfter(other, one);
      };
    },
    written: '"depends_on":["aws_subnet.Subnet-a',
    at: '',
    finding: /Cycle: aws_subnet/,
  },
];
