import { formatIssue, parseVsphereVds, SpecError, vsphereVdsSchemaIssues } from 'tko-cdk/spec';
import { aVsphereVdsSite, merge } from 'tko-cdk/testing';

const site = aVsphereVdsSite();

/** What is wrong with the site when some of its data is replaced by data of any type. */
const linesFor = (overrides: object): readonly string[] =>
  vsphereVdsSchemaIssues(merge<object>(site, overrides)).map(formatIssue);

test('a complete site has no issue', () => {
  expect(vsphereVdsSchemaIssues(site)).toEqual([]);
});

test('the site comes back as it was given', () => {
  expect(parseVsphereVds(site)).toBe(site);
});

test('controllers may be addresses and descriptions side by side', () => {
  const controllers = ['172.16.10.11', { address: '172.16.10.12', hostname: 'alb-b' }, '172.16.10.13'];

  expect(linesFor({ avi: { controllers } })).toEqual([]);
});

test('fails on a misspelt property and names the nearest one', () => {
  expect(linesFor({ networks: { management: { vlna: 1640 } } })).toEqual([
    'networks.management.vlna: got the unknown property "vlna", expected one of "portGroup", "gateway", "vlan", "existing", "dhcp", "nodeIpam", "pool"; did you mean "vlan"?',
  ]);
});

test('fails on a missing property and says what it is for', () => {
  expect(linesFor({ vcenter: { datacenter: undefined } })).toEqual([
    'vcenter.datacenter: got nothing, expected a value: name of the datacenter; add it',
  ]);
});

test('fails on a gateway without a prefix length and shows how to write it', () => {
  expect(linesFor({ networks: { clusterVip: { gateway: '172.16.80.1' } } })).toEqual([
    'networks.clusterVip.gateway: got "172.16.80.1", expected an IPv4 address with the length of its subnet; write it like "172.16.10.1/24"',
  ]);
});

test('fails on an unknown choice and names the nearest one', () => {
  expect(linesFor({ avi: { licence: 'enterprice' } })).toEqual([
    'avi.licence: got "enterprice", expected one of "enterprise", "essentials"; choose one of them, such as "enterprise"',
  ]);
});

test('fails on a VLAN id above 4094', () => {
  expect(linesFor({ networks: { clusterVip: { vlan: 5000 } } })).toEqual([
    'networks.clusterVip.vlan: got 5000, expected at most 4094; change it',
  ]);
});

test('fails on a VLAN id that is no whole number', () => {
  expect(linesFor({ networks: { clusterVip: { vlan: 16.5 } } })).toEqual([
    'networks.clusterVip.vlan: got 16.5, expected a whole number; change it',
  ]);
});

test('fails on a number where a name is expected', () => {
  expect(linesFor({ avi: { clusterAddress: 5 } })).toEqual([
    'avi.clusterAddress: got 5, expected an IPv4 address; write it like "172.16.10.10"',
  ]);
});

test('fails once on a controller that is neither an address nor a description', () => {
  expect(linesFor({ avi: { controllers: [7] } })).toHaveLength(1);
});

test('fails on a bad address in a description of a controller, not on its other form', () => {
  expect(linesFor({ avi: { controllers: [{ address: '172.16.10.300' }] } })).toEqual([
    'avi.controllers[0].address: got "172.16.10.300", expected an IPv4 address; write it like "172.16.10.10"',
  ]);
});

test('fails on an unknown identity provider and names the known ones', () => {
  expect(linesFor({ identity: { type: 'saml' } })[0]).toContain('expected "type" to be one of "oidc", "ldap", "none"');
});

test('fails on OIDC without an issuer', () => {
  expect(linesFor({ identity: { issuerUrl: undefined } })).toEqual([
    'identity.issuerUrl: got nothing, expected a value: URL of the issuer; add it',
  ]);
});

test('fails on a thumbprint of another length', () => {
  expect(linesFor({ vcenter: { thumbprint: 'DE:AD' } })[0]).toMatch(
    /^vcenter\.thumbprint: got "DE:AD", expected a SHA-1/,
  );
});

test('fails on a design that is not this one', () => {
  expect(linesFor({ design: 'vsphere-nsx' })).toEqual([
    'design: got "vsphere-nsx", expected "vsphere-vds"; write "vsphere-vds"',
  ]);
});

test.each([null, undefined, 7, 'site', [], true])('fails on %p in place of a site', (data) => {
  expect(vsphereVdsSchemaIssues(data).length).toBeGreaterThan(0);
});

test('fails with one error that holds everything that is wrong', () => {
  const wrong = merge<object>(site, { site: 'SFO 01', ntp: [], vcenter: { cluster: '' } });

  expect(() => parseVsphereVds(wrong)).toThrow(SpecError);
  expect(() => parseVsphereVds(wrong)).toThrow(/site: .*\n?.*/s);
  try {
    parseVsphereVds(wrong);
  } catch (error) {
    expect((error as SpecError).issues.map(({ path }) => path).sort()).toEqual(['ntp', 'site', 'vcenter.cluster']);
  }
  expect.assertions(3);
});

test('fails without a stack trace: the message says where the mistake is', () => {
  try {
    parseVsphereVds({});
  } catch (error) {
    expect((error as SpecError).stack).not.toMatch(/^ {4}at /m);
  }
  expect.assertions(1);
});

test.each<readonly [string, object, string]>([
  ['a backup without a user', { avi: { backup: { user: '' } } }, 'avi.backup.user: got "", expected one line of text'],
  [
    'an image whose place is an expression',
    { avi: { image: { ova: '${path.root}/controller.ova' } } },
    'avi.image.ova: got "${path.root}/controller.ova", expected a URL or a path',
  ],
  ['a base that is no DN', { avi: { ldap: { baseDn: 'example.com' } } }, 'avi.ldap.baseDn: got "example.com"'],
  [
    'an account without a domain',
    { vcenter: { user: 'tkg-user' } },
    'vcenter.user: got "tkg-user", expected an account',
  ],
  [
    'a registry path with a slash',
    { registry: { host: 'harbor.example.com', path: '/tkg' } },
    'registry.path: got "/tkg"',
  ],
  ['no scope', { identity: { scopes: [] } }, 'identity.scopes: got [], expected at least 1 item(s)'],
  [
    'a taint without a key',
    {
      workloadClusters: [
        { name: 'wl01', nodePools: [{ name: 'md-0', replicas: 3, taints: [{ key: '', effect: 'NoSchedule' }] }] },
      ],
    },
    'workloadClusters[0].nodePools[0].taints[0].key: got "", expected the key of a Kubernetes label',
  ],
])('fails on %s', (_what, overrides, line) => {
  expect(linesFor(overrides)).toEqual([expect.stringContaining(line)]);
});
