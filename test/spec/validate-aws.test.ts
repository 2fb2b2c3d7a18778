import { checkSite } from 'tko-cdk/design';
import { formatIssue, parseAws, parseAwsAirGapped, siteSchemaIssues, SpecError } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite, merge } from 'tko-cdk/testing';

/** What is wrong with the shape of the site when some of its data is replaced by data of any type. */
const connected = (overrides: object): readonly string[] =>
  siteSchemaIssues('aws', merge<object>(anAwsSite(), overrides)).map(formatIssue);

const airGapped = (overrides: object): readonly string[] =>
  siteSchemaIssues('aws-air-gapped', merge<object>(anAirGappedAwsSite(), overrides)).map(formatIssue);

describe('sites', () => {
  test('have no issue when they are complete', () => {
    expect([...connected({}), ...airGapped({})]).toEqual([]);
  });

  test('come back as they were given', () => {
    const [one, other] = [anAwsSite(), anAirGappedAwsSite()];

    expect(parseAws(one)).toBe(one);
    expect(parseAwsAirGapped(other)).toBe(other);
  });

  test('may name the schema for an editor', () => {
    expect(connected({ $schema: 'aws.schema.json' })).toEqual([]);
  });
});

describe('an unknown property', () => {
  test.each([
    ['availabiltyZones', 'availabilityZones'],
    ['keypair', 'keyPair'],
    ['workloadCluster', 'workloadClusters'],
    ['network', 'networks'],
  ])('fails at %s, with the name that was meant', (name, meant) => {
    expect(connected({ [name]: [] })).toEqual([
      expect.stringMatching(
        new RegExp(`^${name}: got the unknown property "${name}", expected one of .*; did you mean "${meant}"\\?$`),
      ),
    ]);
  });

  test('fails deep in the site', () => {
    expect(
      connected({ networks: { connection: { type: 'transit-gateway', transitGateway: 'tgw-01234567' } } }),
    ).toEqual([
      'networks.connection.transitGateway: got the unknown property "transitGateway", expected one of "type", "transitGatewayId", "externalAttachmentId"; did you mean "transitGatewayId"?',
    ]);
  });

  test('fails in a VPC that is described', () => {
    expect(connected({ networks: { vpcs: { management: { cdir: '10.1.0.0/16' } } } })[0]).toMatch(
      /^networks\.vpcs\.management\.cdir: got the unknown property "cdir", .*did you mean "cidr"\?$/,
    );
  });

  test.each([
    ['natGateways', { networks: { natGateways: 'single' } }, 'networks.natGateways'],
    ['proxy', { proxy: { httpProxy: 'http://p:1', httpsProxy: 'http://p:1' } }, 'proxy'],
    ['hostedZone', { dns: { hostedZone: {} } }, 'dns.hostedZone'],
  ])('fails on %s without Internet', (name, overrides, path) => {
    expect(airGapped(overrides)[0]).toMatch(new RegExp(`^${path}: got the unknown property "${name}"`));
  });

  test.each([
    ['fips', { fips: true }],
    ['artifacts', { artifacts: {} }],
  ])('fails on %s with a way to the Internet', (name, overrides) => {
    expect(connected(overrides)[0]).toMatch(new RegExp(`^${name}: got the unknown property "${name}"`));
  });

  test('fails on what only a site on vSphere has', () => {
    expect(connected({ vcenter: {}, avi: {} }).map((line) => line.split(':')[0])).toEqual(['vcenter', 'avi']);
  });
});

describe('a missing property', () => {
  test.each([
    ['region', 'region: got nothing, expected a value: region of the site; add it'],
    ['keyPair', 'keyPair: got nothing, expected a value: key pair of nodes and hosts; add it'],
    ['managementCluster', 'managementCluster: got nothing, expected a value: the management cluster; add it'],
    ['dns', 'dns: got nothing, expected a value: DNS of the site; add it'],
  ])('fails at %s, and says what it is for', (name, line) => {
    expect(connected({ [name]: undefined })).toEqual([line]);
  });

  test('fails without a registry where there is no Internet', () => {
    expect(airGapped({ registry: undefined })).toEqual([
      'registry: got nothing, expected a value: registry that holds the images of TKG, outside of its clusters; add it',
    ]);
  });

  test('fails on everything that is missing at once', () => {
    expect(
      siteSchemaIssues('aws', { design: 'aws' })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['dns', 'keyPair', 'managementCluster', 'networks', 'region', 'site']);
  });
});

describe('a value of another type, or format', () => {
  test.each<readonly [string, object, string]>([
    [
      'a region with a zone',
      { region: 'us-west-2a' },
      'region: got "us-west-2a", expected a region of AWS; write it like "us-west-2"',
    ],
    [
      'a zone without a letter',
      { availabilityZones: ['us-west-2'] },
      'availabilityZones[0]: got "us-west-2", expected an availability zone: a region and a letter; ',
    ],
    [
      'one zone that is no list',
      { availabilityZones: 'us-west-2a' },
      'availabilityZones: got "us-west-2a", expected a list',
    ],
    ['no zones', { availabilityZones: [] }, 'availabilityZones: got [], expected at least 1 item(s); '],
    ['a network without its length', { networks: { cidr: '10.20.0.0' } }, 'networks.cidr: got "10.20.0.0", expected'],
    ['a network with bits of hosts', { networks: { cidr: '10.20.0.1/14' } }, 'networks.cidr: got "10.20.0.1/14"'],
    [
      'a shape that nobody knows',
      { networks: { shape: 'three-vpcs' } },
      'networks.shape: got "three-vpcs", expected one of "one-vpc", "two-vpcs", "vpc-per-cluster"; ',
    ],
    [
      'a connection that nobody knows',
      { networks: { connection: { type: 'vpn' } } },
      'networks.connection: got {"type":"vpn"}, expected "type" to be one of "transit-gateway", "peering"; ',
    ],
    [
      'a retention that CloudWatch does not know',
      { networks: { flowLogs: { destination: 'cloud-watch', retentionDays: 100 } } },
      'networks.flowLogs.retentionDays: got 100, expected one of',
    ],
    [
      'records to a bucket that nobody names',
      { networks: { flowLogs: { destination: 's3' } } },
      'networks.flowLogs.bucketArn: got nothing',
    ],
    [
      'an existing VPC without subnets',
      { networks: { vpcs: { management: { existing: { vpcId: 'vpc-01234567', subnets: [] } } } } },
      'networks.vpcs.management.existing.subnets: got [], expected at least 1 item(s); ',
    ],
    [
      'an existing VPC by its name',
      { networks: { vpcs: { management: { existing: { vpcId: 'TKGVPC', subnets: [{}] } } } } },
      'networks.vpcs.management.existing.vpcId: got "TKGVPC", expected the id of a VPC; write it like "vpc-0123456789abcdef0"',
    ],
    [
      'an ECDSA key, which EC2 does not take',
      { keyPair: { publicKey: 'ecdsa-sha2-nistp256 AAAA' } },
      'keyPair.publicKey: got "ecdsa-sha2-nistp256 AAAA", expected an OpenSSH public key: RSA with 2048 bits or more, or Ed25519; ',
    ],
    [
      'a root volume that is too small for the bootstrap host',
      { bootstrapHost: { rootVolumeGib: 63 } },
      'bootstrapHost.rootVolumeGib: got 63, expected at least 64; ',
    ],
    [
      'a root volume that AWS does not make',
      { managementCluster: { workerSize: { rootVolumeGib: 16385 } } },
      'managementCluster.workerSize.rootVolumeGib: got 16385, expected at most 16384; ',
    ],
    [
      'SSH from nowhere',
      { bootstrapHost: { access: { type: 'ssh', from: [] } } },
      'bootstrapHost.access.from: got [], expected at least 1 item(s); ',
    ],
    [
      'SSH from the world',
      { bootstrapHost: { access: { type: 'ssh', from: ['0.0.0.0/0'] } } },
      'bootstrapHost.access.from[0]: got "0.0.0.0/0"',
    ],
    [
      'an API server for the world',
      { managementCluster: { internalLoadBalancer: false, apiServerClients: ['0.0.0.0/0'] } },
      'managementCluster.apiServerClients[0]: got "0.0.0.0/0"',
    ],
    [
      'an external network that is the world',
      { networks: { externalNetworks: ['0.0.0.0/0'] } },
      'networks.externalNetworks[0]: got "0.0.0.0/0"',
    ],
    [
      'a VPC with a name that is no id',
      { sharedServicesCluster: { vpc: 'Shared Services' } },
      'sharedServicesCluster.vpc: got "Shared Services", expected at most 40 lower-case letters',
    ],
    [
      'a size of vSphere',
      { managementCluster: { controlPlaneSize: 'large' } },
      'managementCluster.controlPlaneSize: got "large", expected an object',
    ],
    [
      'the network plug-in of a management cluster',
      { managementCluster: { cni: 'calico' } },
      'managementCluster.cni: got the unknown property "cni"',
    ],
    ['a tag that is no text', { tags: { costs: 7 } }, 'tags.costs: got 7, expected a string'],
  ])('fails on %s', (_what, overrides, line) => {
    expect(connected(overrides)).toEqual(expect.arrayContaining([expect.stringContaining(line)]));
  });

  test.each<readonly [string, object, string]>([
    [
      'another provider than LDAP',
      { identity: { type: 'oidc', issuerUrl: 'https://idp.example.com', clientId: 'tko' } },
      'expected "type" to be one of "ldap", "none"',
    ],
    [
      'a registry with a port',
      { registry: { host: 'registry.example.com:8443' } },
      'registry.host: got "registry.example.com:8443"',
    ],
    [
      'a volume of the registry that holds no images',
      { registry: { machine: { rootVolumeGib: 50 } } },
      'registry.machine.rootVolumeGib: got 50, expected at least 160',
    ],
    [
      'a bucket that S3 does not take',
      { artifacts: { bucketName: 'Carried_In' } },
      'artifacts.bucketName: got "Carried_In"',
    ],
  ])('fails on %s without Internet', (_what, overrides, line) => {
    expect(airGapped(overrides)).toEqual([expect.stringContaining(line)]);
  });

  test.each([null, undefined, 7, 'site', [], true])('fails on %p in place of a site', (data) => {
    expect(siteSchemaIssues('aws', data).length).toBeGreaterThan(0);
    expect(siteSchemaIssues('aws-air-gapped', data).length).toBeGreaterThan(0);
  });

  test('fails with one error that holds everything that is wrong', () => {
    const wrong = merge<object>(anAwsSite(), {
      site: 'PDX 01',
      region: 7,
      keyPair: undefined,
      networks: { shape: '' },
    });

    try {
      parseAws(wrong);
    } catch (error) {
      expect(SpecError.isSpecError(error)).toBe(true);
      expect((error as SpecError).issues.map(({ path }) => path).sort()).toEqual([
        'keyPair',
        'networks.shape',
        'region',
        'site',
      ]);
    }
    expect.assertions(2);
  });
});

describe('the name of the design', () => {
  const linesOf = (data: unknown): readonly string[] => checkSite(data).map(formatIssue);
  const KNOWN = '"vsphere-vds", "aws", "aws-air-gapped"';

  test.each([
    ['asw', 'aws'],
    ['aws-airgapped', 'aws-air-gapped'],
    ['AWS-air-gapped', undefined],
    ['vsphere-vd', 'vsphere-vds'],
  ])('fails at "%s", with the name that was meant where it is near', (design, meant) => {
    const cure = meant === undefined ? 'say which one the site follows' : `write "${meant}"`;

    expect(linesOf({ ...anAwsSite(), design })).toEqual([
      `design: got "${design}", expected a reference design: ${KNOWN}; ${cure}`,
    ]);
  });

  test.each([
    ['nothing', {}, 'nothing'],
    ['a number', { design: 7 }, '7'],
    ['a list', { design: ['aws'] }, '["aws"]'],
  ])('fails on %s', (_what, data, got) => {
    expect(linesOf(data)).toEqual([
      `design: got ${got}, expected a reference design: ${KNOWN}; say which one the site follows`,
    ]);
  });

  test.each([null, undefined, 7, 'aws', [], true])('fails on %p in place of a site', (data) => {
    expect(linesOf(data)).toHaveLength(1);
  });

  test('fails on a site of the other design: what it lacks is said, and what it may not have', () => {
    const lines = linesOf({ ...anAwsSite(), design: 'aws-air-gapped' });

    expect(lines).toContainEqual(expect.stringMatching(/^registry: got nothing/));
    expect(lines).toContainEqual(expect.stringMatching(/^identity: .*"ldap", "none"/));
  });
});
