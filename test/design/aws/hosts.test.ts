import { airGappedDesignOf, ATTACHED, designOf, zones } from './support';

describe('the bootstrap host', () => {
  test('is in the first zone of the management VPC, and reached by Session Manager', () => {
    expect(designOf().bootstrapHost).toMatchObject({
      name: 'pdx01-tkg-bootstrap',
      vpc: 'management',
      availabilityZone: 'us-west-2a',
      instanceType: 't3.xlarge',
      rootVolumeGib: 80,
      access: { type: 'session-manager' },
      roleName: 'pdx01-tkg-bootstrap',
      cgroups: 1,
    });
    expect(designOf().bootstrapHost.imageId).toBeUndefined();
  });

  test('is in the only VPC of a site', () => {
    expect(designOf({ networks: { shape: 'one-vpc' } }).bootstrapHost.vpc).toBe('site');
  });

  test('is in the zone that the site names first', () => {
    expect(designOf({ availabilityZones: zones('cab') }).bootstrapHost.availabilityZone).toBe('us-west-2c');
  });

  test('is what the site says', () => {
    const said = {
      name: 'jump',
      imageId: 'ami-0123456789abcdef0',
      instanceType: 'm5.xlarge',
      rootVolumeGib: 120,
      access: { type: 'ssh', from: ['192.168.0.0/16'] },
    } as const;

    expect(designOf({ bootstrapHost: said }).bootstrapHost).toMatchObject(said);
  });

  test('has a role that the site names, whatever its own name is', () => {
    expect(designOf({ bootstrapHost: { name: 'jump' } }).bootstrapHost.roleName).toBe('pdx01-tkg-bootstrap');
  });

  test('has the programs of the release, each out of one file that is checked as far as its sum is known', () => {
    const { tools } = designOf().bootstrapHost;

    expect(tools.map(({ name }) => name)).toEqual(['tanzu', 'kubectl', 'ytt', 'kapp', 'kbld', 'imgpkg']);
    expect(tools.find(({ name }) => name === 'kubectl')).toEqual({
      name: 'kubectl',
      url: 'https://dl.k8s.io/release/v1.26.5/bin/linux/amd64/kubectl',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(tools.find(({ name }) => name === 'tanzu')?.path).toBe('v0.90.1/tanzu-cli-linux_amd64');
    expect(tools.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
  });
});

describe('the host of the registry', () => {
  test('is in the same place, and larger', () => {
    expect(airGappedDesignOf().registryHost).toMatchObject({
      name: 'gov01-tkg-registry',
      vpc: 'management',
      availabilityZone: 'us-gov-west-1a',
      instanceType: 't3.xlarge',
      rootVolumeGib: 200,
      hostname: 'registry.gov01.example.com',
      roleName: 'gov01-tkg-registry',
      instanceProfileName: 'gov01-tkg-registry',
    });
  });

  test('answers all VPCs and external networks, and nobody else', () => {
    const design = airGappedDesignOf({
      networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED },
    });

    expect(design.registryHost?.clients).toEqual([...design.vpcs.map(({ cidr }) => cidr), '192.168.0.0/16']);
  });

  test('is not made where the registry is there already', () => {
    const design = airGappedDesignOf({ registry: { machine: undefined, address: '10.20.9.9' } });

    expect(design.registryHost).toBeUndefined();
    expect(design.registryRecord).toEqual({ name: 'registry.gov01.example.com', address: '10.20.9.9' });
  });

  test('has no record before it has an address', () => {
    expect(airGappedDesignOf().registryRecord).toBeUndefined();
  });

  test('is not made with a way to the Internet', () => {
    const registry = { host: 'harbor.example.com:8443', path: 'tkg' };

    expect(designOf({ registry }).registryHost).toBeUndefined();
    expect(designOf({ registry }).registry).toMatchObject(registry);
  });
});

describe('the bucket of what is carried in', () => {
  test('is read by the VPC of the hosts', () => {
    expect(airGappedDesignOf().artifacts).toEqual({
      bucketName: undefined,
      bucketPrefix: 'gov01-tkg-artifacts',
      policyName: 'gov01-tkg-artifacts-read',
      readers: ['management'],
    });
  });

  test('has the name that the site says', () => {
    expect(airGappedDesignOf({ artifacts: { bucketName: 'gov01-carried' } }).artifacts?.bucketName).toBe(
      'gov01-carried',
    );
  });

  test('is not made with a way to the Internet', () => {
    expect(designOf().artifacts).toBeUndefined();
  });
});

describe('the hosted zone', () => {
  test('is private, and answers in all VPCs', () => {
    expect(designOf({ dns: { hostedZone: {} } }).hostedZone).toEqual({
      domain: 'pdx01.example.com',
      zoneId: undefined,
      visibility: 'private',
      vpcs: ['management', 'shared-services', 'pdx01tkgworkload01'],
      policyName: 'pdx01-tkg-external-dns',
    });
  });

  test('can be public, and answers everywhere', () => {
    expect(designOf({ dns: { hostedZone: { visibility: 'public' } } }).hostedZone).toMatchObject({
      visibility: 'public',
      vpcs: [],
    });
  });

  test('that is there is made to answer in the VPCs that are made', () => {
    const vpcs = {
      management: {
        cidr: '10.1.0.0/16',
        existing: {
          vpcId: 'vpc-aaaaaaaa',
          subnets: zones('abc').map((availabilityZone, index) => ({
            availabilityZone,
            privateSubnetId: `subnet-aaaaaaa${index}`,
          })),
          routeTableIds: ['rtb-aaaaaaaa'],
        },
      },
    };
    const design = designOf({ networks: { vpcs }, dns: { hostedZone: { zoneId: 'Z0123456789ABC' } } });

    expect(design.hostedZone).toMatchObject({
      zoneId: 'Z0123456789ABC',
      vpcs: ['shared-services', 'pdx01tkgworkload01'],
    });
  });

  test('is none where the domain is served elsewhere', () => {
    expect(designOf().hostedZone).toBeUndefined();
  });

  test('is always there without Internet, and nobody writes to it', () => {
    expect(airGappedDesignOf().hostedZone).toMatchObject({
      domain: 'gov01.example.com',
      visibility: 'private',
      vpcs: ['management', 'shared-services', 'gov01tkgworkload01'],
    });
    expect(airGappedDesignOf().hostedZone?.policyName).toBeUndefined();
  });
});

test('a bootstrap host without Internet has room for all images of TKG', () => {
  expect(airGappedDesignOf().bootstrapHost.rootVolumeGib).toBe(160);
  expect(airGappedDesignOf({ bootstrapHost: { rootVolumeGib: 300 } }).bootstrapHost.rootVolumeGib).toBe(300);
});
