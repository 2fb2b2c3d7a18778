import {
  actions,
  allow,
  externalDnsPolicy,
  type IamAction,
  MANAGED_POLICY_LIMIT,
  type PolicyDocument,
  serviceTrust,
  TKG_IAM_PARTS,
  TKG_ROLE_POLICIES,
  tkgIamName,
  tkgPolicies,
} from '../../../lib/design/aws/iam';

/** "ec2:{A,B}; kms:C" as the sorted list of its actions. */
const listed = (text: string): readonly string[] =>
  text
    .split(';')
    .flatMap((part) => {
      const [service = '', names = ''] = part.trim().split(':');
      return names
        .replace(/[{}\s]/g, '')
        .split(',')
        .map((name) => `${service}:${name}`);
    })
    .sort();

const CONTROL_PLANE = `autoscaling:{DescribeAutoScalingGroups,DescribeLaunchConfigurations,DescribeTags};
  ec2:{DescribeInstances,DescribeImages,DescribeRegions,DescribeRouteTables,DescribeSecurityGroups,DescribeSubnets,
    DescribeVolumes,DescribeVpcs,CreateSecurityGroup,CreateTags,CreateVolume,ModifyInstanceAttribute,ModifyVolume,
    AttachVolume,AuthorizeSecurityGroupIngress,CreateRoute,DeleteRoute,DeleteSecurityGroup,DeleteVolume,DetachVolume,
    RevokeSecurityGroupIngress};
  elasticloadbalancing:{AddTags,AttachLoadBalancerToSubnets,ApplySecurityGroupsToLoadBalancer,CreateLoadBalancer,
    CreateLoadBalancerPolicy,CreateLoadBalancerListeners,ConfigureHealthCheck,DeleteLoadBalancer,
    DeleteLoadBalancerListeners,DescribeLoadBalancers,DescribeLoadBalancerAttributes,DetachLoadBalancerFromSubnets,
    DeregisterInstancesFromLoadBalancer,ModifyLoadBalancerAttributes,RegisterInstancesWithLoadBalancer,
    SetLoadBalancerPoliciesForBackendServer,CreateListener,CreateTargetGroup,DeleteListener,DeleteTargetGroup,
    DescribeListeners,DescribeLoadBalancerPolicies,DescribeTargetGroups,DescribeTargetHealth,ModifyListener,
    ModifyTargetGroup,RegisterTargets,SetLoadBalancerPoliciesOfListener};
  iam:CreateServiceLinkedRole; kms:DescribeKey`;
const CONTROL_PLANE_FULL = `${CONTROL_PLANE}; ec2:AssignIpv6Addresses; elasticloadbalancing:DeregisterTargets`;

const EBS_CSI = `ec2:{AttachVolume,DetachVolume,ModifyVolume,CreateVolume,DeleteVolume,CreateSnapshot,DeleteSnapshot,
  CreateTags,DeleteTags,DescribeAvailabilityZones,DescribeInstances,DescribeSnapshots,DescribeTags,DescribeVolumes,
  DescribeVolumesModifications}`;

const NODES = `ec2:{DescribeInstances,DescribeRegions};
  ecr:{GetAuthorizationToken,BatchCheckLayerAvailability,GetDownloadUrlForLayer,GetRepositoryPolicy,
    DescribeRepositories,ListImages,BatchGetImage};
  ssm:UpdateInstanceInformation;
  ssmmessages:{CreateControlChannel,CreateDataChannel,OpenControlChannel,OpenDataChannel};
  s3:GetEncryptionConfiguration`;
const NODES_FULL = `${NODES};
  ec2:{AssignIpv6Addresses,CreateTags,DescribeInstanceTypes,DescribeNetworkInterfaces,DescribeTags}`;

const CONTROLLERS = `ec2:{AllocateAddress,AssociateRouteTable,AuthorizeSecurityGroupIngress,CreateNatGateway,CreateRoute,
    CreateRouteTable,CreateSecurityGroup,CreateSubnet,CreateTags,ModifyVpcAttribute,DeleteNatGateway,DeleteRouteTable,
    DeleteSecurityGroup,DeleteSubnet,DeleteTags,DescribeAccountAttributes,DescribeAddresses,DescribeAvailabilityZones,
    DescribeInstances,DescribeInternetGateways,DescribeImages,DescribeNatGateways,DescribeNetworkInterfaces,
    DescribeNetworkInterfaceAttribute,DescribeRouteTables,DescribeSecurityGroups,DescribeSubnets,DescribeVpcs,
    DescribeVpcAttribute,DescribeVolumes,DisassociateRouteTable,DisassociateAddress,ModifyInstanceAttribute,
    ModifyNetworkInterfaceAttribute,ModifySubnetAttribute,ReleaseAddress,RevokeSecurityGroupIngress,RunInstances,
    TerminateInstances,CreateLaunchTemplate,CreateLaunchTemplateVersion,DescribeLaunchTemplates,
    DescribeLaunchTemplateVersions,DeleteLaunchTemplate,DeleteLaunchTemplateVersions};
  tag:GetResources;
  elasticloadbalancing:{AddTags,CreateLoadBalancer,ConfigureHealthCheck,DeleteLoadBalancer,DescribeLoadBalancers,
    DescribeLoadBalancerAttributes,DescribeTags,ModifyLoadBalancerAttributes,RegisterInstancesWithLoadBalancer,
    DeregisterInstancesFromLoadBalancer,RemoveTags};
  autoscaling:{DescribeAutoScalingGroups,DescribeInstanceRefreshes}`;
const CONTROLLERS_FULL = `${CONTROLLERS};
  ec2:{AssignIpv6Addresses,AssignPrivateIpAddresses,UnassignPrivateIpAddresses,AttachInternetGateway,
    DetachInternetGateway,CreateInternetGateway,DeleteInternetGateway,CreateEgressOnlyInternetGateway,
    DeleteEgressOnlyInternetGateway,DescribeEgressOnlyInternetGateways,AttachNetworkInterface,DetachNetworkInterface,
    CreateNetworkInterface,CreateVpc,DeleteVpc,DescribeInstanceTypes,DescribeKeyPairs,DescribeTags,ReplaceRoute};
  elasticloadbalancing:{ApplySecurityGroupsToLoadBalancer,DeleteTargetGroup}`;

const AUTO_SCALING = `autoscaling:{CreateAutoScalingGroup,UpdateAutoScalingGroup,CreateOrUpdateTags,StartInstanceRefresh,
  DeleteAutoScalingGroup,DeleteTags}`;
const MISSION_CONTROL = `ec2:{DescribeKeyPairs,DescribeInstanceTypeOfferings,DescribeInstanceTypes,
    DescribeAvailabilityZones,DescribeSubnets,DescribeRouteTables,DescribeVpcs,DescribeNatGateways,DescribeAddresses};
  elasticloadbalancing:DescribeLoadBalancers; servicequotas:ListServiceQuotas;
  iam:{GetPolicy,ListAttachedRolePolicies,GetPolicyVersion,ListRoleTags}`;

const ANY = '*';
const SECRETS = 'arn:*:secretsmanager:*:*:secret:aws.cluster.x-k8s.io/*';
const LINKED = 'arn:*:iam::*:role/aws-service-role';
const MORE_OF_CONTROLLERS: readonly (readonly [string, string])[] = [
  ['arn:*:autoscaling:*:*:autoScalingGroup:*:autoScalingGroupName/*', AUTO_SCALING],
  [`${LINKED}/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`, 'iam:CreateServiceLinkedRole'],
  [`${LINKED}/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing`, 'iam:CreateServiceLinkedRole'],
  [`${LINKED}/spot.amazonaws.com/AWSServiceRoleForEC2Spot`, 'iam:CreateServiceLinkedRole'],
  ['arn:*:iam::*:role/*.tkg.cloud.vmware.com', 'iam:PassRole'],
  [SECRETS, 'secretsmanager:{CreateSecret,DeleteSecret,TagResource}'],
];

/** Resource and actions of each statement. */
const granted = (document: PolicyDocument) => document.Statement.map((one) => [one.Resource, one.Action]);
const expected = (statements: readonly (readonly [string, string])[]) =>
  statements.map(([arn, text]) => [[arn], listed(text)]);

const ofSecrets = [SECRETS, 'secretsmanager:{DeleteSecret,GetSecretValue}'] as const;

test.each([
  [
    'byo-vpc',
    'control-plane',
    [
      [ANY, CONTROL_PLANE],
      [ANY, EBS_CSI],
    ],
  ],
  ['byo-vpc', 'nodes', [[ANY, NODES], ofSecrets]],
  ['byo-vpc', 'controllers', [[ANY, CONTROLLERS], ...MORE_OF_CONTROLLERS]],
  [
    'full',
    'control-plane',
    [
      [ANY, CONTROL_PLANE_FULL],
      [ANY, EBS_CSI],
    ],
  ],
  ['full', 'nodes', [[ANY, NODES_FULL], ofSecrets]],
  ['full', 'controllers', [[ANY, CONTROLLERS_FULL], ...MORE_OF_CONTROLLERS]],
] as const)('in the form %s, %s may do what TKG documents, and nothing else', (form, part, statements) => {
  expect(granted(tkgPolicies(form).managed[part])).toEqual(expected(statements));
});

test('the cloud provider has 54 actions', () => {
  expect(new Set(tkgPolicies('byo-vpc').managed['control-plane'].Statement[0]?.Action).size).toBe(54);
});

test.each(['byo-vpc', 'full'] as const)(
  'in the form %s, the EBS CSI driver has its rights on control planes alone',
  (form) => {
    const withCsi = TKG_IAM_PARTS.filter((part) =>
      tkgPolicies(form).managed[part].Statement.some(({ Sid }) => Sid === 'tanzuebscsi'),
    );
    expect(withCsi).toEqual(['control-plane']);
  },
);

test('Tanzu Mission Control looks around with the roles of control planes and nodes, in the form full', () => {
  const { inline } = tkgPolicies('full');
  expect(Object.keys(inline)).toEqual(['control-plane', 'nodes']);
  expect(inline.nodes).toMatchObject({
    name: 'tkg-cloud-vmware-com',
    document: { Statement: [{ Sid: 'tmccloudvmwarecom' }] },
  });
  expect(inline.nodes && granted(inline.nodes.document)).toEqual(expected([[ANY, MISSION_CONTROL]]));
  expect(inline['control-plane']).toEqual(inline.nodes);
});

test('the form byo-vpc has no policies in roles', () => {
  expect(tkgPolicies('byo-vpc').inline).toEqual({});
});

test('each service-linked role is made for its own service alone', () => {
  const linked = tkgPolicies('byo-vpc').managed.controllers.Statement.filter(
    ({ Condition }) => Condition !== undefined,
  );
  const services = ['autoscaling.amazonaws.com', 'elasticloadbalancing.amazonaws.com', 'spot.amazonaws.com'];
  expect(linked.map(({ Condition }) => Condition?.StringLike['iam:AWSServiceName'])).toEqual(services);
  expect(linked.map(({ Resource }) => Resource[0]?.split('/')[2])).toEqual(services);
});

test.each(['byo-vpc', 'full'] as const)(
  'in the form %s, no ARN names a partition, and every policy is of 2012',
  (form) => {
    const { managed, inline } = tkgPolicies(form);
    for (const document of [...Object.values(managed), ...Object.values(inline).map((one) => one.document)]) {
      expect(document.Version).toBe('2012-10-17');
      expect(document.Statement.every(({ Resource }) => Resource.every((arn) => /^(\*$|arn:\*:)/.test(arn)))).toBe(
        true,
      );
    }
  },
);

test.each([
  ['byo-vpc', 'control-plane', 2435],
  ['byo-vpc', 'nodes', 668],
  ['byo-vpc', 'controllers', 3210],
  ['full', 'control-plane', 2502],
  ['full', 'nodes', 790],
  ['full', 'controllers', 3835],
] as const)('in the form %s, the policy %s fits into a managed policy', (form, part, length) => {
  const text = JSON.stringify(tkgPolicies(form).managed[part]);
  expect(text).toHaveLength(length);
  expect(length).toBeLessThanOrEqual(MANAGED_POLICY_LIMIT);
});

test.each(TKG_IAM_PARTS)('the name of %s ends as the controllers may pass it', (part) => {
  expect(tkgIamName(part)).toBe(`${part}.tkg.cloud.vmware.com`);
});

test('control planes have all policies, the others their own', () => {
  expect(TKG_ROLE_POLICIES).toEqual({
    'control-plane': ['control-plane', 'nodes', 'controllers'],
    controllers: ['controllers'],
    nodes: ['nodes'],
  });
});

test('ExternalDNS changes the records of one zone, and lists zones', () => {
  const arn = 'arn:aws-us-gov:route53:::hostedzone/Z0123456789ABC';
  expect(granted(externalDnsPolicy(arn))).toEqual(
    expected([
      [arn, 'route53:{ChangeResourceRecordSets,ListResourceRecordSets,ListTagsForResource}'],
      [ANY, 'route53:ListHostedZones'],
    ]),
  );
});

test('a service takes on a role', () => {
  expect(serviceTrust('ec2.amazonaws.com').Statement).toEqual([
    { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ]);
});

test('an action that is said twice is written once', () => {
  expect(allow([actions('tag', 'GetResources'), actions('tag', 'GetResources')]).Action).toEqual(['tag:GetResources']);
});

test('the policies cannot be changed', () => {
  const document = tkgPolicies('full').managed.nodes;
  expect(() => {
    (document.Statement as unknown[]).pop();
  }).toThrow(TypeError);
});

test('fails to compile with an action that no policy is known to need', () => {
  // @ts-expect-error a slip of the pen
  const slip: IamAction = 'ec2:DescribeVpc';
  // @ts-expect-error an action of another service
  const foreign = actions('ec2', 'GetResources');
  // @ts-expect-error a right to everything
  const everything = actions('iam', '*');
  expect([slip, foreign, everything]).toHaveLength(3);
});

test('fails to compile with a role of another name', () => {
  // @ts-expect-error nothing but the three parts has a name
  expect(tkgIamName('bootstrap')).toBe('bootstrap.tkg.cloud.vmware.com');
});
