import { inputVariable } from '../../../lib/terraform';
import { AwsBootstrapHost, type AwsBootstrapHostProps } from '../../../lib/terraform/aws/bootstrap-host';
import { dataSource, dataSourceIds, refusal, resource, resourceIds, written } from '../support';
import { aBucket, bootstrapHostProps, KEY_ARN } from './host-plans';
import { anAwsStack } from './support';

function host(overrides: Partial<AwsBootstrapHostProps> = {}) {
  const stack = anAwsStack();
  return { stack, host: new AwsBootstrapHost(stack, 'Bootstrap', bootstrapHostProps(overrides)) };
}

const instance = (overrides: Partial<AwsBootstrapHostProps> = {}) => resource(host(overrides).stack, 'aws_instance');

const refused = (overrides: Partial<AwsBootstrapHostProps>): string => refusal(() => host(overrides));

const ssh = { access: { type: 'ssh', from: ['192.168.10.0/24'] }, keyName: 'tkg-kp' } as const;

describe('instance', () => {
  test('stands in its private subnet without a public address', () => {
    expect(instance()).toMatchObject({
      subnet_id: 'subnet-0123456789abcdef0',
      associate_public_ip_address: false,
      instance_type: 't3.xlarge',
      monitoring: true,
      ebs_optimized: true,
      tags: { Name: 'usw2-bootstrap' },
    });
  });

  test('answers metadata by IMDSv2, and to no container', () => {
    expect(instance().metadata_options).toEqual({
      http_endpoint: 'enabled',
      http_tokens: 'required',
      http_put_response_hop_limit: 1,
      instance_metadata_tags: 'disabled',
    });
  });

  test('has an encrypted root volume of the size that is planned', () => {
    expect(instance({ rootVolumeGib: 200, kmsKeyArn: KEY_ARN }).root_block_device).toMatchObject({
      volume_type: 'gp3',
      volume_size: 200,
      encrypted: true,
      kms_key_id: KEY_ARN,
    });
  });

  test('encrypts without a key of its own, too', () => {
    const volume = instance().root_block_device;
    expect(volume).toMatchObject({ encrypted: true });
    expect(volume).not.toHaveProperty('kms_key_id');
  });

  test('has the current Amazon Linux 2 with cgroups 1', () => {
    const { stack } = host();
    expect(dataSource(stack, 'aws_ssm_parameter')).toMatchObject({
      name: '/aws/service/ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-x86_64-gp2',
    });
    expect(resource(stack, 'aws_instance').ami).toMatch(
      /^\$\{data\.aws_ssm_parameter\.Bootstrap_Image_.*\.insecure_value\}$/,
    );
  });

  test('has the image that is given', () => {
    const { stack } = host({ imageId: 'ami-0123456789abcdef0', cgroups: 2 });
    expect(resource(stack, 'aws_instance')).toMatchObject({ ami: 'ami-0123456789abcdef0' });
    expect(dataSourceIds(stack, 'aws_ssm_parameter')).toEqual([]);
  });

  test('is in the groups that are given, beside its own', () => {
    expect(instance({ securityGroupIds: ['sg-0123456789abcdef0'] }).vpc_security_group_ids).toEqual([
      expect.stringMatching(/^\$\{aws_security_group\.Bootstrap_/),
      'sg-0123456789abcdef0',
    ]);
  });

  test('fails when a further group is none', () => {
    expect(refused({ securityGroupIds: ['bastion'] })).toContain('Bootstrap.securityGroupIds[0]: got "bastion"');
  });

  test('is not replaced, nor stopped, by a new image or other user data', () => {
    expect(instance()).toMatchObject({
      user_data_replace_on_change: false,
      lifecycle: { ignore_changes: ['ami', 'user_data'] },
    });
  });

  test('leaves the optimisation for EBS to families that have it', () => {
    expect(instance({ instanceType: 't2.xlarge' })).not.toHaveProperty('ebs_optimized');
  });

  test('waits for its rules and policies', () => {
    expect(instance().depends_on).toEqual([
      expect.stringMatching(/^aws_vpc_security_group_egress_rule\./),
      expect.stringMatching(/^aws_iam_role_policy_attachment\..*control-plane/),
      expect.stringMatching(/^aws_iam_role_policy_attachment\..*session-manager/),
    ]);
  });

  test('an override reaches the output', () => {
    const { stack, host: made } = host();
    made.Resource.addOverride('disable_api_termination', true);
    expect(resource(stack, 'aws_instance')).toMatchObject({ disable_api_termination: true });
  });

  test('bears the mark of its class', () => {
    expect([host().host, {}].map((one) => AwsBootstrapHost.isAwsBootstrapHost(one))).toEqual([true, false]);
  });
});

describe('security group', () => {
  test('lets nobody in when operators come by Session Manager', () => {
    expect(resourceIds(host().stack, 'aws_vpc_security_group_ingress_rule')).toEqual([]);
  });

  test('lets operators in by SSH from their networks alone', () => {
    const { stack } = host(ssh);
    expect(resource(stack, 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      cidr_ipv4: '192.168.10.0/24',
      ip_protocol: 'tcp',
      from_port: 22,
      to_port: 22,
    });
    expect(resource(stack, 'aws_instance')).toMatchObject({ key_name: 'tkg-kp' });
  });

  test('reaches everything where there is a way to the Internet', () => {
    expect(resource(host().stack, 'aws_vpc_security_group_egress_rule')).toMatchObject({
      cidr_ipv4: '0.0.0.0/0',
      ip_protocol: '-1',
    });
  });

  test('reaches its networks, and S3 by HTTPS, where there is none', () => {
    const { stack } = host({ egress: ['10.0.0.0/16', '10.1.0.0/16'], s3PrefixListId: 'pl-68a54001' });
    const type = 'aws_vpc_security_group_egress_rule';
    expect(resourceIds(stack, type)).toHaveLength(3);
    expect(resource(stack, type, '10100-16')).toMatchObject({ cidr_ipv4: '10.1.0.0/16' });
    expect(resource(stack, type, 'S3')).toMatchObject({ prefix_list_id: 'pl-68a54001', from_port: 443, to_port: 443 });
    expect(JSON.stringify(written(stack))).not.toContain('0.0.0.0/0');
  });

  test('ids of rules do not follow the order of networks', () => {
    const ids = (...egress: readonly string[]) =>
      [...resourceIds(host({ egress }).stack, 'aws_vpc_security_group_egress_rule')].sort();
    expect(ids('10.0.0.0/16', '10.1.0.0/16')).toEqual(ids('10.1.0.0/16', '10.0.0.0/16'));
  });
});

describe('role', () => {
  test('is taken on by EC2, in every partition', () => {
    const { assume_role_policy: trust, name } = resource(host().stack, 'aws_iam_role');
    expect(name).toBe('us-west-2-tkg-bootstrap');
    expect(trust).toMatch(/"Service":"ec2\.\$\{data\.aws_partition\..*\.dns_suffix\}"/);
  });

  test('has the policies that are given and that of Session Manager', () => {
    const { stack } = host();
    const type = 'aws_iam_role_policy_attachment';
    expect(resourceIds(stack, type)).toHaveLength(2);
    expect(resource(stack, type, 'control-plane')).toMatchObject({
      policy_arn: 'arn:aws:iam::111122223333:policy/control-plane.tkg.cloud.vmware.com',
    });
    expect(resource(stack, type, 'session-manager').policy_arn).toMatch(
      /^arn:\$\{data\.aws_partition\..*\.partition\}:iam::aws:policy\/AmazonSSMManagedInstanceCore$/,
    );
  });

  test('reads the bucket where tools come from it', () => {
    const { stack } = host({ artifacts: aBucket });
    expect(resource(stack, 'aws_iam_role_policy_attachment', 'artifacts')).toMatchObject({
      policy_arn: 'arn:aws:iam::111122223333:policy/usw2-read',
    });
  });

  test('is in an instance profile of the same name', () => {
    const { stack } = host();
    expect(resource(stack, 'aws_iam_instance_profile')).toMatchObject({ name: 'us-west-2-tkg-bootstrap' });
    expect(resource(stack, 'aws_instance').iam_instance_profile).toMatch(/^\$\{aws_iam_instance_profile\./);
  });
});

describe('user data', () => {
  test('reads tools from where they are published', () => {
    expect(instance().user_data).toContain("'https://dl.k8s.io/release/v1.26.5/bin/linux/amd64/kubectl'");
  });

  test('reads tools from the bucket in the region of the stack', () => {
    const userData = instance({ artifacts: aBucket }).user_data as string;
    expect(userData).toContain("install_tool 'kubectl' 'tools/kubectl'");
    expect(userData).toContain("bucket='usw2-artifacts-111122223333'");
    expect(userData).toMatch(/region='\$\{data\.aws_region\.Bootstrap_Region_.*\.region\}'/);
    expect(userData).not.toContain('https://dl.k8s.io');
  });

  test('has no expression of Terraform but the region', () => {
    const expressions = (instance().user_data as string).match(/[$%]\{[^}]*\}/g) ?? [];
    expect(new Set(expressions.map((one) => one.replace(/Bootstrap_Region_[^.]+/, 'Region')))).toEqual(
      new Set(['${data.aws_region.Region.region}']),
    );
  });
});

describe('fails when', () => {
  test.each(['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1'])('operators come by SSH from %p', (network) => {
    expect(refused({ ...ssh, access: { type: 'ssh', from: ['192.168.10.0/24', network] } })).toMatch(
      /^usw2-test\/Bootstrap\.access\.from\[1\]: got .*, the whole Internet or much of it, expected a network of the site/,
    );
  });

  test('operators come by SSH from nowhere, or without a key pair', () => {
    expect(refused({ access: { type: 'ssh', from: [] } }).split('\n')).toEqual([
      expect.stringContaining('Bootstrap.access.from: got none, expected at least one network'),
      expect.stringContaining('Bootstrap.keyName: got none, with access by SSH, expected the name of an EC2 key pair'),
    ]);
  });

  test.each([8, 63, 64.5, 16385])('its root volume has %p GiB', (rootVolumeGib) => {
    expect(refused({ rootVolumeGib })).toContain(
      `Bootstrap.rootVolumeGib: got ${rootVolumeGib}, expected a whole number from 64 to 16384; `,
    );
  });

  test.each(['', 'amazon-linux-2', 'ami-123', 'ami-0123456789ABCDEF0'])('its image is %p', (imageId) => {
    expect(refused({ imageId })).toMatch(
      /^usw2-test\/Bootstrap\.imageId: got .*, expected an id that begins with "ami-"/,
    );
  });

  test.each(['t3', 'large', 'T3.large', 't3 large'])('its instance type is %p', (instanceType) => {
    expect(refused({ instanceType })).toMatch(/Bootstrap\.instanceType: got .*, expected an instance type; /);
  });

  test.each(['t4g.large', 'm6gd.xlarge', 'c7gn.large', 'a1.large'])('its processor is that of %s', (instanceType) => {
    expect(refused({ instanceType })).toContain('which has an Arm processor, expected an instance type with an x86-64');
  });

  test.each(['g4dn.xlarge', 'm5.xlarge', 'c6i.large'])('not when it is that of %s', (instanceType) => {
    expect(() => host({ instanceType })).not.toThrow();
  });

  test('it needs cgroups 2 and has no image of its own', () => {
    expect(refused({ cgroups: 2 })).toContain(
      'Bootstrap.cgroups: got cgroups 2 without an image, expected an image with',
    );
  });

  test.each(['', 'a b', 'x'.repeat(65)])('its role has the name %p', (roleName) => {
    expect(refused({ roleName })).toMatch(/Bootstrap\.roleName: got .*, expected a name of IAM: up to 64 letters/);
  });

  test.each(['', 'sg-bootstrap', 'a;b', '-a'])('its own name is %p', (name) => {
    expect(refused({ name })).toMatch(/Bootstrap\.name: got .*, expected at most 127 letters/);
  });

  test.each(['alias/tkg', 'arn:aws:kms:us-west-2:111122223333:alias/tkg', ''])(
    'the key of its volume is %p',
    (kmsKeyArn) => {
      expect(refused({ kmsKeyArn })).toMatch(/Bootstrap\.kmsKeyArn: got .*, expected the ARN of a KMS key; /);
    },
  );

  test('it reaches no network, or everything by a list', () => {
    expect(refused({ egress: [] })).toContain('Bootstrap.egress: got none, expected at least one network');
    expect(refused({ egress: ['0.0.0.0/0'] })).toContain(
      'Bootstrap.egress[0]: got "0.0.0.0/0", expected a network; give "anywhere"',
    );
  });

  test('a tool has no URL', () => {
    expect(refused({ tools: [{ name: 'kubectl', url: '' }] })).toContain(
      'Bootstrap.tools[0].url: got "", expected a URL with https://',
    );
  });

  test('its user data is too long', () => {
    const tools = Array.from({ length: 300 }, (_, index) => ({
      name: `t${index}`,
      url: `https://example.com/t${index}`,
    }));
    expect(refused({ tools })).toMatch(
      /^usw2-test\/Bootstrap: got user data of [0-9]+ bytes, expected at most 16384 bytes/,
    );
  });

  test('more than one thing is wrong, and says all', () => {
    const message = refused({ rootVolumeGib: 10, instanceType: 't4g.large', roleName: '', tools: [] });
    expect(message.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      ['instanceType', 'rootVolumeGib', 'roleName', 'tools'].map((property) => `usw2-test/Bootstrap.${property}`),
    );
  });
});

test('takes Terraform expressions for what is known at apply', () => {
  const stack = anAwsStack();
  const late = (name: string) => inputVariable(stack, name, { type: 'string', description: name }).stringValue;
  const props = { vpcId: late('vpc'), subnetId: late('subnet'), kmsKeyArn: late('key'), egress: [late('network')] };
  new AwsBootstrapHost(stack, 'Bootstrap', bootstrapHostProps(props));
  expect(resource(stack, 'aws_instance')).toMatchObject({ subnet_id: '${var.subnet}' });
  expect(resource(stack, 'aws_vpc_security_group_egress_rule', 'Egress-varnetwork')).toMatchObject({
    cidr_ipv4: '${var.network}',
  });
});
