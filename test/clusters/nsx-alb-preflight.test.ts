import { type NsxAlbReferences, nsxAlbPreflightSteps } from 'tko-cdk/clusters';

const references = (overrides: Partial<NsxAlbReferences> = {}): NsxAlbReferences => ({
  controller: '192.0.2.20',
  cloud: 'tkg-vsphere',
  serviceEngineGroup: 'tkg-workload-segroup01',
  dataNetwork: 'tkg-workload-vip',
  furtherGroups: [],
  furtherNetworks: [],
  ...overrides,
});

const commandsOf = (rule: string, overrides: Partial<NsxAlbReferences> = {}): readonly string[] =>
  nsxAlbPreflightSteps(references(overrides))
    .filter((step) => step.rule === rule)
    .flatMap(({ commands }) => commands);

describe('the checks of NSX ALB before a management cluster is made', () => {
  test.each([
    ['cloud', 'tkg-vsphere'],
    ['serviceenginegroup', 'tkg-workload-segroup01'],
    ['network', 'tkg-workload-vip'],
  ])('V37 asks for the %s', (kind, name) => {
    expect(commandsOf('V37')).toContainEqual(
      expect.stringMatching(new RegExp(`^curl .* --data-urlencode name=${name} https://192\\.0\\.2\\.20/api/${kind}$`)),
    );
  });

  test('V37 logs in first, and the password is no argument of a process', () => {
    const [login] = commandsOf('V37');
    expect(login).toMatch(
      /^printf %s "\$AVI_PASSWORD" \| curl .*--data-urlencode password@- https:\/\/192\.0\.2\.20\/login$/,
    );
  });

  test('asks in a version of the API that is named', () => {
    expect(commandsOf('V37', { version: '22.1.3' })[1]).toContain("--header 'X-Avi-Version: 22.1.3'");
  });

  test('a name with a blank is one word of the shell', () => {
    expect(commandsOf('V37', { cloud: "the site's cloud" })[1]).toContain("'name=the site'\\''s cloud'");
  });

  test('V38 asks for further groups and networks, once each', () => {
    const commands = commandsOf('V38', {
      furtherGroups: ['tkg-mgmt-segroup01', 'tkg-workload-segroup01'],
      furtherNetworks: ['tkg-cluster-vip', 'tkg-workload-vip', 'tkg-cluster-vip'],
    });
    expect(commands.map((command) => /name=(\S+) /.exec(command)?.[1])).toEqual([
      'tkg-mgmt-segroup01',
      'tkg-cluster-vip',
    ]);
  });

  test('nothing further is asked for when nothing further is named', () => {
    expect(commandsOf('V38', { furtherNetworks: ['tkg-workload-vip'] })).toEqual([]);
  });
});
