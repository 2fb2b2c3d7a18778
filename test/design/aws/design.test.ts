import { AWS_STAGES, awsDeployCommand, awsStackName, awsStagesOf, awsVariables, designAws } from 'tko-cdk/design';
import { SpecError } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { airGappedDesignOf, ATTACHED, designOf, vpcOf, zones } from './support';

/** Whether a value and everything in it is frozen. */
const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));

describe('the whole', () => {
  test.each([
    ['aws', () => designOf({ dns: { hostedZone: {} } })],
    ['aws-air-gapped', () => airGappedDesignOf()],
  ])('two designs of one site after %s are equal, and frozen to the bottom', (name, design) => {
    expect(design()).toEqual(design());
    expect(JSON.stringify(design())).toBe(JSON.stringify(design()));
    expect(isFrozen(design())).toBe(true);
    expect(design().referenceDesign).toBe(name);
  });

  test("the caller's own objects are not frozen", () => {
    const site = anAwsSite({ tags: { owner: 'platform' }, bootstrapHost: { access: { type: 'session-manager' } } });
    designAws(site);

    expect(Object.isFrozen(site.networks)).toBe(false);
    expect(Object.isFrozen(site.tags)).toBe(false);
    expect(Object.isFrozen(site.bootstrapHost?.access)).toBe(false);
  });

  test('the order of properties in the site file means nothing', () => {
    const site = anAwsSite({ networks: { vpcs: { management: { cidr: '10.1.0.0/16' } } } });
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, turned(each)]),
          );

    expect(designAws(turned(site))).toEqual(designAws(site));
  });

  test('what nobody says is said in the design', () => {
    expect(designOf()).toMatchObject({
      site: 'pdx01',
      purpose: 'production',
      region: 'us-west-2',
      availabilityZones: zones('abc'),
      externalNetworks: [],
      tags: {},
      dns: { domain: 'pdx01.example.com' },
    });
    expect(designOf().release.name).toBe('2.3.0');
  });

  test('a GovCloud region has its own zones, and nothing names a partition', () => {
    const design = airGappedDesignOf();

    expect(design.availabilityZones).toEqual(zones('abc', 'us-gov-west-1'));
    expect(JSON.stringify(design)).not.toContain('arn:');
  });

  test('tags are those of the site', () => {
    expect(designOf({ tags: { 'cost-center': 'platform' } }).tags).toEqual({ 'cost-center': 'platform' });
  });

  test('a key pair is made out of its public key, or is there', () => {
    expect(designOf().keyPair).toMatchObject({
      name: 'operators',
      publicKey: expect.stringMatching(/^ssh-ed25519 /) as string,
    });
    expect(designOf({ keyPair: { publicKey: undefined } }).keyPair.publicKey).toBeUndefined();
  });

  test('fails on a site of the other design, which is told apart by its name', () => {
    expect(() => designAws(anAirGappedAwsSite())).toThrow(/design: got "aws-air-gapped", expected "aws"; write "aws"/);
  });

  test('fails with one error that holds everything that breaks a rule', () => {
    const site = anAwsSite({ region: 'eu-central-1', availabilityZones: zones('abc'), dns: { domain: 'pdx01.local' } });

    expect(() => designAws(site)).toThrow(SpecError);
    expect(() => designAws(site)).toThrow(/availabilityZones\[0\](?:.*\n){3}dns\.domain/);
  });
});

describe('a proxy', () => {
  const proxy = {
    httpProxy: 'http://proxy.example.com:3128',
    httpsProxy: 'http://proxy.example.com:3128',
    noProxy: ['.example.com'],
  };

  test('is not used for what is in the site, nor for the services of AWS on link-local addresses', () => {
    const design = designOf({
      proxy,
      registry: { host: 'harbor.example.org:8443', path: 'tkg' },
      networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED },
    });

    expect(design.proxy?.noProxy).toEqual([
      '.example.com',
      'harbor.example.org',
      '10.20.0.0/16',
      '10.21.0.0/16',
      '10.22.0.0/16',
      '192.168.0.0/16',
      '169.254.0.0/16',
    ]);
  });

  test('is none where the site says none', () => {
    expect(designOf().proxy).toBeUndefined();
  });
});

describe('stages', () => {
  test('are identity, foundation and hosts', () => {
    expect(AWS_STAGES.map((stage) => awsStackName(designOf(), stage))).toEqual([
      'pdx01-identity',
      'pdx01-foundation',
      'pdx01-hosts',
    ]);
  });

  test('the second site of an account has no identity', () => {
    expect(awsStagesOf(designOf())).toEqual(['identity', 'foundation', 'hosts']);
    expect(awsStagesOf(designOf({ iam: { existing: true } }))).toEqual(['foundation', 'hosts']);
  });

  test('each is deployed alone, but for the first, and foundation writes its outputs', () => {
    const commandsOf = (existing: boolean) => {
      const design = designOf({ iam: { existing } });
      return awsStagesOf(design).map((stage) => awsDeployCommand(design, stage));
    };

    expect(commandsOf(false)).toEqual([
      'npx cdktf deploy pdx01-identity',
      'npx cdktf deploy pdx01-foundation --ignore-missing-stack-dependencies --outputs-file outputs.json',
      'npx cdktf deploy pdx01-hosts --ignore-missing-stack-dependencies',
    ]);
    expect(commandsOf(true)[0]).toBe('npx cdktf deploy pdx01-foundation --outputs-file outputs.json');
  });
});

describe('two sites in one account', () => {
  const first = designOf({ dns: { hostedZone: {} } });
  const second = designOf({
    site: 'pdx02',
    networks: { cidr: '10.32.0.0/14' },
    iam: { existing: true },
    dns: { hostedZone: {} },
  });

  test('have no name of IAM in common', () => {
    const namesOf = ({ bootstrapHost, hostedZone }: typeof first) => [bootstrapHost.roleName, hostedZone?.policyName];

    expect(namesOf(first).filter((name) => namesOf(second).includes(name))).toEqual([]);
  });

  test('have no network in common', () => {
    expect(vpcOf(first, 'management').cidr).toBe('10.20.0.0/16');
    expect(vpcOf(second, 'management').cidr).toBe('10.32.0.0/16');
  });

  test('have no name of a VPC, log group or transit gateway in common', () => {
    const namesOf = ({ vpcs, connection }: typeof first) => [
      ...vpcs.flatMap(({ name, flowLogs }) => [name, flowLogs?.destination === 'cloud-watch' && flowLogs.logGroupName]),
      connection?.type === 'transit-gateway' && connection.name,
    ];

    expect(namesOf(first).filter((name) => namesOf(second).includes(name))).toEqual([]);
  });
});

test('the environment of the commands says the region, and without Internet the endpoint of its own', () => {
  expect(awsVariables(designOf()).map(([names]) => names)).toEqual(['AWS_PROFILE', 'AWS_REGION']);
  expect(new Map(awsVariables(designOf())).get('AWS_REGION')).toBe('`us-west-2`');
  expect(awsVariables(airGappedDesignOf()).map(([names]) => names)).toContain('AWS_STS_REGIONAL_ENDPOINTS');
});
