import { stringify } from 'yaml';
import { issuesOf, sourcesOf } from './support';

const PROMETHEUS = { name: 'Prometheus', type: 'prometheus', url: 'http://prometheus.example.com' };

const sources = (source: object): string =>
  issuesOf({
    values: { grafana: { config: { datasource_yaml: stringify({ datasources: [{ ...PROMETHEUS, ...source }] }) } } },
  });

describe('the name of the administrator', () => {
  const problem = (admin_user: string): string => issuesOf({ values: { grafana: { secret: { admin_user } } } });

  test('fails on the line end that "echo" put into it', () => {
    expect(problem('YWRtaW4K')).toBe(
      'grafana.values.grafana.secret.admin_user: got "YWRtaW4K", the base64 of "admin" and a line end, expected the name ' +
        'alone; say adminUser, or write it as "YWRtaW4="',
    );
  });
});

describe('data sources of installations', () => {
  test('name the tenant in a header, which is no secret', () => {
    const tenant = { jsonData: { httpHeaderName1: 'X-Scope-OrgID' }, secureJsonData: { httpHeaderValue1: 'tenant1' } };

    expect(sources(tenant)).toBe('');
  });

  test('name headers as options', () => {
    const headers = { 'X-Scope-OrgID': 'tenant1', 'X-Org': 'a' };

    expect(
      sourcesOf({ dataSources: [{ ...PROMETHEUS, name: 'Mimir', jsonData: { timeInterval: '1m' }, headers }] })[1],
    ).toMatchObject({
      jsonData: { timeInterval: '1m', httpHeaderName1: 'X-Scope-OrgID', httpHeaderName2: 'X-Org' },
      secureJsonData: { httpHeaderValue1: 'tenant1', httpHeaderValue2: 'a' },
    });
  });

  test('fails on a login in a header', () => {
    const login = { jsonData: { httpHeaderName1: 'Authorization' }, secureJsonData: { httpHeaderValue1: 'Bearer x' } };

    expect(sources(login)).toMatch(/datasources\[0\]\.secureJsonData\.httpHeaderValue1: got a secret in clear/);
    expect(
      issuesOf({ dataSources: [{ ...PROMETHEUS, name: 'Mimir', headers: { Authorization: 'Bearer x' } }] }),
    ).toMatch(/secureJsonData\.httpHeaderValue1: got a secret in clear/);
  });

  test('fails on a password beside secureJsonData, and says where it belongs', () => {
    expect(sources({ basicAuth: true, basicAuthUser: 'grafana', basicAuthPassword: 'x' })).toBe(
      'grafana.values.grafana.config.datasource_yaml.datasources[0].basicAuthPassword: got a secret in clear, expected a ' +
        'file or a variable in secureJsonData, such as $__file{/etc/grafana/secrets/basicAuthPassword}; put it into a ' +
        'Secret of yours, and name that as mountedSecret',
    );
  });

  test('fails on a reference beside secureJsonData, which Grafana does not read any more', () => {
    expect(sources({ user: 'grafana', password: '$__file{/etc/grafana/secrets/password}' })).toMatch(
      /datasources\[0\]\.password: got a password outside of secureJsonData, expected a file or a variable in secureJsonData/,
    );
  });
});

test.each([
  ['storageClassName', '<sc>', /got "<sc>", expected a DNS-1123 subdomain/],
  ['storage', '2 GB', /got "2 GB", expected an amount as Kubernetes writes it; write it like "10Gi"/],
])('fails on a volume whose %s is %p', (key, value, message) => {
  expect(issuesOf({ values: { grafana: { pvc: { [key]: value } } } })).toMatch(message);
});

test.each([0, 1, '25%'])('the surge of a rolling update may be %p', (maxSurge) => {
  expect(issuesOf({ values: { grafana: { deployment: { rollingUpdate: { maxSurge } } } } })).toBe('');
});

test('fails on a surge of a rolling update that Kubernetes refuses', () => {
  expect(issuesOf({ values: { grafana: { deployment: { rollingUpdate: { maxSurge: '1' } } } } })).toMatch(
    /rollingUpdate\.maxSurge: got "1", expected a whole number, or a percentage such as "25%"; write 1 without quotes/,
  );
});
