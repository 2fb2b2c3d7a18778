import { Testing } from 'cdktf';
import { stackOutput, TkoStack } from '../../../lib/terraform';
import { AwsConnection, AwsDns, type AwsDnsProps, AwsTkgIdentity } from '../../../lib/terraform/aws';
import { dataSource, dataSourceIds, output, refusal, resource, resourceIds, written } from '../support';

const someProps = (overrides: Partial<AwsDnsProps> = {}): AwsDnsProps => ({
  domain: 'tko.example.com',
  visibility: 'private',
  vpcs: ['management', 'workload'],
  vpcIds: { management: 'vpc-0aaaaaaaaaaaaaaaa', workload: 'vpc-0bbbbbbbbbbbbbbbb' },
  policyName: 'usw2-external-dns',
  ...overrides,
});

const existing = { zoneId: 'Z0123456789ABC', vpcs: [], vpcIds: {} };

function connected(): TkoStack {
  const stack = new TkoStack(Testing.app(), 'usw2-test');
  new AwsConnection(stack, 'Connection', { region: 'us-west-2' });
  return stack;
}

function withDns(overrides: Partial<AwsDnsProps> = {}) {
  const stack = connected();
  const dns = new AwsDns(stack, 'Dns', someProps(overrides));
  return { stack, dns };
}

const statements = (stack: TkoStack): unknown =>
  (JSON.parse(String(resource(stack, 'aws_iam_policy').policy)) as { readonly Statement: unknown }).Statement;

describe('a new zone', () => {
  test('answers in its VPCs when it is private', () => {
    expect(resource(withDns().stack, 'aws_route53_zone')).toEqual({
      name: 'tko.example.com',
      vpc: [{ vpc_id: 'vpc-0aaaaaaaaaaaaaaaa' }, { vpc_id: 'vpc-0bbbbbbbbbbbbbbbb' }],
    });
  });

  test('has no VPC when it is public, and says its name servers', () => {
    const { stack, dns } = withDns({ visibility: 'public', vpcs: [] });
    expect(resource(stack, 'aws_route53_zone')).toEqual({ name: 'tko.example.com' });
    stackOutput(stack, 'name_servers', { value: dns.nameServers, description: 'name servers of the zone' });
    expect(output(stack, 'name_servers').value).toMatch(/^\$\{aws_route53_zone\.Dns_\w+\.name_servers\}$/);
  });

  test('can be overridden', () => {
    const { stack, dns } = withDns();
    dns.Resource?.addOverride('force_destroy', true);
    expect(resource(stack, 'aws_route53_zone')).toMatchObject({ force_destroy: true });
  });
});

describe('an existing zone', () => {
  test('is found by its id, and nothing is made', () => {
    const { stack, dns } = withDns(existing);
    expect(dataSource(stack, 'aws_route53_zone')).toMatchObject({ zone_id: 'Z0123456789ABC' });
    expect(resourceIds(stack, 'aws_route53_zone')).toEqual([]);
    expect(dns.Resource).toBeUndefined();
  });

  test.each([
    ['private', true],
    ['public', false],
  ] as const)('is checked to be %s, and of the domain', (visibility, isPrivate) => {
    const { stack } = withDns({ ...existing, visibility });
    expect(dataSource(stack, 'aws_route53_zone').lifecycle).toEqual({
      postcondition: [
        {
          condition: '${self.name == "tko.example.com"}',
          error_message: 'The hosted zone Z0123456789ABC is not that of tko.example.com; correct its id or the domain.',
        },
        {
          condition: `\${self.private_zone == ${isPrivate}}`,
          error_message: `The hosted zone Z0123456789ABC is not ${visibility}; correct its id or its visibility.`,
        },
      ],
    });
  });

  test('is made to answer in more VPCs', () => {
    const { stack } = withDns({ zoneId: 'Z0123456789ABC' });
    expect(resource(stack, 'aws_route53_zone_association', 'management')).toMatchObject({
      vpc_id: 'vpc-0aaaaaaaaaaaaaaaa',
      zone_id: expect.stringMatching(/^\$\{data\.aws_route53_zone\..*\.zone_id\}$/) as string,
    });
    expect(resourceIds(stack, 'aws_route53_zone_association')).toHaveLength(2);
  });
});

describe('the policy of ExternalDNS', () => {
  test.each([
    ['a new zone', {}, 'aws_route53_zone.Dns_'],
    ['an existing zone', existing, 'data.aws_route53_zone.Dns_Zone_'],
  ])('is for the records of %s alone', (_what, overrides, zone) => {
    const { stack } = withDns(overrides);
    expect(resource(stack, 'aws_iam_policy')).toMatchObject({ name: 'usw2-external-dns' });
    expect(statements(stack)).toEqual([
      {
        Effect: 'Allow',
        Action: ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets', 'route53:ListTagsForResource'],
        Resource: [expect.stringContaining(`\${${zone}`) as string],
      },
      { Effect: 'Allow', Action: ['route53:ListHostedZones'], Resource: ['*'] },
    ]);
  });

  test('is not made without a name', () => {
    const { stack, dns } = withDns({ policyName: undefined });
    expect(resourceIds(stack, 'aws_iam_policy')).toEqual([]);
    expect(dns.policyArn).toBeUndefined();
  });

  test('is granted to a role once, however often it is said', () => {
    const { stack, dns } = withDns();
    dns.grantTo('nodes.tkg.cloud.vmware.com').grantTo('nodes.tkg.cloud.vmware.com');
    expect(resource(stack, 'aws_iam_role_policy_attachment')).toEqual({
      role: 'nodes.tkg.cloud.vmware.com',
      policy_arn: expect.stringMatching(/^\$\{aws_iam_policy\.Dns_Policy_\w+\.arn\}$/) as string,
    });
  });

  test('is granted to a role that is made beside', () => {
    const { stack, dns } = withDns();
    const identity = new AwsTkgIdentity(stack, 'Identity', { form: 'byo-vpc' });
    dns.grantTo(identity.roleNames.nodes).grantTo(identity.roleNames['control-plane']);
    expect(
      resource(stack, 'aws_iam_role_policy_attachment', 'Dns_Grant-aws_iam_roleIdentity_Role-nodes'),
    ).toMatchObject({
      role: expect.stringMatching(/^\$\{aws_iam_role\.Identity_Role-nodes_\w+\.name\}$/) as string,
    });
    expect(resourceIds(stack, 'aws_iam_role_policy_attachment').filter((id) => id.startsWith('Dns'))).toHaveLength(2);
  });

  test('fails to be granted when it is not made', () => {
    expect(() => withDns({ policyName: undefined }).dns.grantTo('nodes')).toThrow(
      'usw2-test/Dns.grantTo: got no policy, expected the policy of ExternalDNS; give policyName',
    );
  });

  test.each(['', 'a role', 'arn:aws:iam::123456789012:role/nodes', 'a'.repeat(65)])(
    'fails to be granted to %p',
    (role) => {
      expect(() => withDns().dns.grantTo(role)).toThrow(
        /Dns\.grantTo: got ".*, expected a name of IAM: up to 64 letters/,
      );
    },
  );
});

describe('a record', () => {
  test('has its addresses for five minutes', () => {
    const { stack, dns } = withDns();
    dns.addRecord('registry.tko.example.com', ['10.0.0.10']);
    expect(resource(stack, 'aws_route53_record')).toMatchObject({
      name: 'registry.tko.example.com',
      type: 'A',
      ttl: 300,
      records: ['10.0.0.10'],
      zone_id: expect.stringMatching(/^\$\{aws_route53_zone\.Dns_\w+\.zone_id\}$/) as string,
    });
  });

  test('can be that of the domain, of all names in it, and live longer', () => {
    const { stack, dns } = withDns(existing);
    dns.addRecord('tko.example.com', ['10.0.0.10'], { ttlSeconds: 3600 });
    dns.addRecord('*.tko.example.com', ['10.0.0.11', '10.0.0.12']);
    expect(resourceIds(stack, 'aws_route53_record')).toHaveLength(2);
    expect(JSON.stringify(written(stack))).toContain('"ttl":3600');
  });

  test.each(['registry.example.com', 'registry', 'xtko.example.com'])('fails when its name is %p', (name) => {
    expect(() => withDns().dns.addRecord(name, ['10.0.0.10'])).toThrow(
      `Dns.addRecord.name: got "${name}", expected a name in tko.example.com`,
    );
  });

  test('fails when it stands there already', () => {
    const { dns } = withDns();
    dns.addRecord('registry.tko.example.com', ['10.0.0.10']);
    expect(() => dns.addRecord('registry.tko.example.com', ['10.0.0.11'])).toThrow(
      'Dns.addRecord.name: got "registry.tko.example.com" a second time',
    );
  });

  test('fails without addresses, or with some that are none, or twice the same', () => {
    const { dns } = withDns();
    expect(() => dns.addRecord('a.tko.example.com', [])).toThrow('Dns.addRecord.addresses: got none');
    const message = refusal(() =>
      dns.addRecord('a.tko.example.com', ['10.0.0', '10.0.0.1', '10.0.0.1'], { ttlSeconds: -1 }),
    );
    expect(message.split('\n')).toEqual([
      expect.stringContaining('addresses[0]: got "10.0.0", expected an IPv4 address'),
      expect.stringContaining('addresses[2]: got "10.0.0.1" a second time'),
      expect.stringContaining('ttlSeconds: got -1'),
    ]);
  });
});

test('a zone is told from others', () => {
  expect([withDns().dns, { domain: 'tko.example.com' }].map((one) => AwsDns.isAwsDns(one))).toEqual([true, false]);
  expect(dataSourceIds(withDns().stack, 'aws_route53_zone')).toEqual([]);
});

test('fails when a private zone has no VPC, or one without an id', () => {
  expect(() => withDns({ vpcs: [] })).toThrow(
    'usw2-test/Dns.vpcs: got none, expected a VPC in which a private zone answers',
  );
  expect(() => withDns({ vpcs: ['management', 'shared'] })).toThrow(
    'Dns.vpcs[1]: got no id for the VPC "shared", but for "management", "workload", expected the id of every VPC',
  );
});

test('fails when a public zone has a VPC', () => {
  expect(() => withDns({ visibility: 'public' })).toThrow(
    'Dns.vpcs: got "management", "workload" for a public zone, expected no VPC',
  );
});

test('fails when domain, id and policy are none, and says all', () => {
  const message = refusal(() => withDns({ domain: 'a b', zoneId: '/hostedzone/Z1', policyName: 'a policy' }));
  expect(message.split('\n')).toEqual([
    expect.stringContaining('Dns.domain: got "a b", expected a DNS name'),
    expect.stringContaining('Dns.zoneId: got "/hostedzone/Z1", expected the id of a hosted zone'),
    expect.stringContaining('Dns.policyName: got "a policy", expected a name of IAM: up to 128 letters'),
  ]);
});
