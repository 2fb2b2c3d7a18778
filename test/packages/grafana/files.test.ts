import { parse } from 'yaml';
import { issuesOf, resolve, sourcesOf, valuesOf } from './support';

const LOKI = { name: 'Loki', type: 'loki', url: 'http://loki.logging.svc:3100' };

describe('data sources', () => {
  test("nothing said leaves the package's own alone", () => {
    expect(valuesOf({ prometheusNamespace: 'tanzu-system-monitoring' }).grafana?.config).toBeUndefined();
  });

  test('pitfall 11: the Prometheus of the package is asked where it is', () => {
    expect(sourcesOf({ prometheusNamespace: 'monitoring' })).toEqual([
      {
        name: 'Prometheus',
        type: 'prometheus',
        url: 'http://prometheus-server.monitoring.svc.cluster.local',
        access: 'proxy',
        isDefault: true,
      },
    ]);
  });

  test('come beside it, or instead of it', () => {
    expect(sourcesOf({ dataSources: [LOKI] })).toEqual([
      expect.objectContaining({ name: 'Prometheus' }),
      { access: 'proxy', ...LOKI },
    ]);
    expect(sourcesOf({ prometheusNamespace: false, dataSources: [{ ...LOKI, isDefault: true }] })).toEqual([
      { access: 'proxy', ...LOKI, isDefault: true },
    ]);
  });

  test('have secrets in files of the mounted Secret', () => {
    const source = {
      ...LOKI,
      basicAuthUser: 'grafana',
      jsonData: { maxLines: 1000 },
      secureJsonData: { basicAuthPassword: 'loki-password', tlsCACert: '/etc/ssl/ca.crt' },
    };

    expect(sourcesOf({ mountedSecret: 'logins', dataSources: [source] })[1]).toEqual({
      ...LOKI,
      access: 'proxy',
      basicAuth: true,
      basicAuthUser: 'grafana',
      jsonData: { maxLines: 1000 },
      secureJsonData: {
        basicAuthPassword: '$__file{/etc/grafana/secrets/loki-password}',
        tlsCACert: '$__file{/etc/ssl/ca.crt}',
      },
    });
  });

  test.each<[string, object, RegExp]>([
    [
      'a second default one',
      { dataSources: [{ ...LOKI, isDefault: true }] },
      /datasources: got 2 default ones: "Prometheus", "Loki", expected one at most: Grafana does not start with several/,
    ],
    [
      'the name of the package',
      { dataSources: [{ ...LOKI, name: 'Prometheus' }] },
      /datasources\[1\]\.name: got "Prometheus" once more.*; rename one; the package has one named "Prometheus"/,
    ],
    [
      'a key of a Secret that is not mounted',
      { dataSources: [{ ...LOKI, secureJsonData: { basicAuthPassword: 'loki-password' } }] },
      /grafana\.dataSources\[0\]\.secureJsonData\.basicAuthPassword: got a key of a Secret that is not mounted/,
    ],
    [
      'a URL without a protocol',
      { dataSources: [{ ...LOKI, url: 'loki:3100' }] },
      /dataSources\[0\]\.url: got "loki:3100", expected a URL that begins with http/,
    ],
    [
      'an unknown property',
      { dataSources: [{ ...LOKI, default: true }] },
      /dataSources\[0\]\.default: got the unknown property/,
    ],
  ])('fails on %s', (_title, given, message) => {
    expect(issuesOf(given)).toMatch(message);
  });

  test.each([
    ['secureJsonData: {basicAuthPassword: secret}', 'secureJsonData.basicAuthPassword'],
    ['basicAuthPassword: secret', 'basicAuthPassword'],
    ['password: secret', 'password'],
    ['jsonData: {token: secret}', 'jsonData.token'],
  ])('fails on %s in the text', (setting, path) => {
    const datasource_yaml = `datasources: [{name: a, type: loki, ${setting}}]`;

    expect(issuesOf({ values: { grafana: { config: { datasource_yaml } } } })).toContain(
      `datasource_yaml.datasources[0].${path}: got a secret in clear`,
    );
  });

  test('variables of the environment are no secrets in clear', () => {
    const datasource_yaml = 'datasources: [{name: a, type: loki, secureJsonData: {a: "${PASSWORD}", b: $TOKEN}}]';

    expect(issuesOf({ values: { grafana: { config: { datasource_yaml } } } })).toBe('');
  });
});

describe('grafana.ini', () => {
  const iniOf = (ini: object): string =>
    valuesOf({ mountedSecret: 'logins', ini: ini as never }).grafana!.config!.grafana_ini!;

  test('sections are laid over those of the package', () => {
    expect(iniOf({ 'auth.ldap': { enabled: true }, log: { level: 'debug' } })).toBe(
      '[analytics]\ncheck_for_updates = false\n' +
        '[log]\nmode = console\nlevel = debug\n' +
        '[paths]\ndata = /var/lib/grafana/data\nlogs = /var/log/grafana\nplugins = /var/lib/grafana/plugins\n' +
        'provisioning = /etc/grafana/provisioning\n' +
        '[auth.ldap]\nenabled = true\n',
    );
  });

  test('what begins a comment stands in three quotes', () => {
    expect(iniOf({ users: { login_hint: 'a;b # c' } })).toContain('login_hint = """a;b # c"""\n');
  });

  test('with an ingress, links begin with its name', () => {
    const ingress = { hostname: 'grafana.example.com' };

    expect(valuesOf({ ingress, ini: { log: { level: 'debug' } } }).grafana?.config?.grafana_ini).toContain(
      'root_url = https://grafana.example.com/\n',
    );
  });

  test('a secret may stand in a file', () => {
    expect(iniOf({ smtp: { password: '$__file{/etc/grafana/secrets/smtp}' } })).toContain(
      'password = $__file{/etc/grafana/secrets/smtp}\n',
    );
  });

  test.each([
    [{ smtp: { password: 'secret' } }, 'smtp.password'],
    [{ security: { secret_key: 'secret' } }, 'security.secret_key'],
    [{ 'auth.generic_oauth': { client_secret: 'secret' } }, '"auth.generic_oauth".client_secret'],
    [{ database: { url: 'mysql://grafana:secret@db.example.com/grafana' } }, 'database.url'],
  ])('fails on a secret in clear: %j', (ini, path) => {
    expect(issuesOf({ ini })).toMatch(
      `grafana.values.grafana.config.grafana_ini.${path}: got a secret in clear, expected a file or a variable`,
    );
  });

  test('fails on a secret in a text of settings', () => {
    const grafana_ini = '[smtp]\nenabled = true\npassword = """secret#1"""\n';

    expect(issuesOf({ values: { grafana: { config: { grafana_ini } } } })).toMatch(
      /grafana_ini\.smtp\.password: got a secret in clear/,
    );
  });

  test('settings that are about passwords are no secrets', () => {
    expect(iniOf({ users: { password_hint: 'as usual' }, auth: { token_rotation_interval_minutes: 10 } })).toContain(
      'password_hint = as usual',
    );
  });

  test.each<[string, object, RegExp]>([
    ['a name with a bracket', { 'a]b': { c: 1 } }, /ini\."a\]b": got "a\]b", expected a name of letters/],
    ['a key with an equals sign', { a: { 'b=c': 1 } }, /ini\.a\."b=c": got "b=c", expected a name/],
    ['several lines', { a: { b: 'c\nd = e' } }, /ini\.a\.b: got .*, expected one line; put it into a file/],
    [
      'a file of a Secret that is not mounted',
      { smtp: { password: '$__file{/etc/grafana/secrets/smtp}' } },
      /ini\.smtp\.password: got a key of a Secret that is not mounted/,
    ],
  ])('fails on %s', (_title, ini, message) => {
    expect(issuesOf({ ini })).toMatch(message);
  });
});

describe('folders with dashboards', () => {
  const providersOf = (dashboardProviders: readonly object[]) =>
    parse(
      valuesOf({ dashboardProviders: dashboardProviders as never }).grafana?.config?.dashboardProvider_yaml ?? '',
    ) as unknown;

  test("come beside the package's own", () => {
    expect(providersOf([{ name: 'team', path: '/var/lib/grafana/team', folder: 'Team' }])).toMatchObject({
      apiVersion: 1,
      providers: [
        { name: 'sidecarDashboardProvider', options: { path: '/tmp/dashboards', foldersFromFilesStructure: true } },
        { name: 'team', type: 'file', folder: 'Team', options: { path: '/var/lib/grafana/team' } },
      ],
    });
  });

  test.each<[string, object, RegExp]>([
    [
      'a folder that is said twice',
      { name: 'team', path: '/a', folder: 'Team', foldersFromFilesStructure: true },
      /providers\[1\]\.folder: got a folder, with folders from the structure of the files, expected one of them/,
    ],
    [
      'the name of the package',
      { name: 'sidecarDashboardProvider', path: '/a' },
      /providers\[1\]\.name: got "sidecarDashboardProvider" once more/,
    ],
  ])('fails on %s', (_title, provider, message) => {
    expect(issuesOf({ dashboardProviders: [provider] })).toMatch(message);
  });

  test('fails on a text without the folder of dashboards in ConfigMaps', () => {
    const dashboardProvider_yaml = 'providers: [{name: team, options: {path: /a}}]';

    expect(issuesOf({ values: { grafana: { config: { dashboardProvider_yaml } } } })).toMatch(
      /providers: got no provider for \/tmp\/dashboards, expected one: dashboards in ConfigMaps come there/,
    );
  });
});

describe('a change of a file', () => {
  const annotationsOf = (given: object) => valuesOf(given).grafana?.deployment?.podAnnotations;

  test('makes a new pod, since files are read when one starts', () => {
    expect(annotationsOf({})).toBeUndefined();
    expect(annotationsOf({ dataSources: [LOKI] })?.['checksum/config']).toMatch(/^[0-9a-f]{64}$/);
    expect(annotationsOf({ dataSources: [LOKI] })).toEqual(annotationsOf({ dataSources: [LOKI] }));
    expect(annotationsOf({ dataSources: [{ ...LOKI, uid: 'loki' }] })).not.toEqual(
      annotationsOf({ dataSources: [LOKI] }),
    );
  });
});

test('the Prometheus of the package is found in a text of data sources', () => {
  const needsOf = (url: string): readonly string[] => {
    const datasource_yaml = `datasources: [{name: a, type: prometheus, url: "${url}"}]`;
    return resolve({
      volume: { storageClass: 'fast' },
      values: { grafana: { config: { datasource_yaml } } },
    }).needs.map(({ capability }) => capability);
  };

  expect(needsOf('prometheus-server.tanzu-system-monitoring.svc.cluster.local')).toEqual(['metrics']);
  expect(needsOf('http://prometheus-server.monitoring:8080')).toEqual(['metrics']);
  expect(needsOf('https://prometheus.example.com')).toEqual([]);
});
