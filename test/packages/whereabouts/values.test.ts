import { PACKAGES, resolvePackage } from '../../../lib/packages';
import type { WhereaboutsValues } from '../../../lib/packages/whereabouts';
import { formatIssue, type PackageSettings, type WhereaboutsOptions } from '../../../lib/spec';

type Properties = WhereaboutsOptions & Omit<PackageSettings, 'values'> & { readonly values?: WhereaboutsValues };

function resolve(properties: Properties, kubernetesVersion = 'v1.26.5+vmware.2-tkg.1') {
  const settings = { version: '0.5.4+vmware.1-tkg.1', ...properties };
  return resolvePackage('whereabouts', PACKAGES.whereabouts, settings as PackageSettings, undefined, {
    kubernetesVersion,
  });
}

const messagesOn = (properties: Properties, kubernetesVersion?: string) =>
  resolve(properties, kubernetesVersion).issues.map(formatIssue);

test('says what the options say', () => {
  const { values, issues } = resolve({ reconcileSchedule: '@hourly', reconcilerRequests: { cpu: '50m' } });

  expect(issues).toEqual([]);
  expect(values).toEqual({
    namespace: 'kube-system',
    ip_reconciler: { config: { schedule: '@hourly', resources: { requests: { cpu: '50m' } } } },
  });
});

test('needs Multus', () => {
  expect(resolve({}).needs.map(({ capability }) => capability)).toEqual(['secondary-networks']);
});

test('requests have one name in all versions, whatever the schema of 0.5.1 says', () => {
  const reconcilerRequests = { cpu: '50m' };

  expect(resolve({ reconcilerRequests, version: '0.5.1+vmware.2-tkg.1' }).values).toMatchObject({
    ip_reconciler: { config: { resources: { requests: reconcilerRequests } } },
  });
});

test('fails on "request", which no version reads', () => {
  const values = { whereabouts: { config: { resources: { request: { cpu: '50m' } } } } } as WhereaboutsValues;

  expect(messagesOn({ values })).toEqual([
    expect.stringMatching(/resources\.request: got the unknown property "request".*; did you mean "requests"\?/),
  ]);
});

test('fails on a schedule that is none', () => {
  expect(messagesOn({ values: { ip_reconciler: { config: { schedule: '*/5 * * *' } } } })).toEqual([
    'whereabouts.values.ip_reconciler.config.schedule: got "*/5 * * *", expected a cron schedule of five fields; ' +
      'write it like "*/5 * * * *"',
  ]);
});

test('fails on requests above the limits of the package', () => {
  expect(messagesOn({ resources: { requests: { memory: '100Mi' } } })).toEqual([
    'whereabouts.values.whereabouts.config.resources.requests.memory: got 100Mi, expected at most the limit, 50Mi; set both',
  ]);
});

test('fails on an amount that is none', () => {
  expect(messagesOn({ values: { whereabouts: { config: { resources: { limits: { cpu: '1 core' } } } } } })).toEqual([
    expect.stringMatching(/limits\.cpu: got "1 core", expected an amount as Kubernetes writes it/),
  ]);
});

describe('pitfall 17: a CronJob of an API that is gone', () => {
  const version = '0.5.0+vmware.1-tkg.1';

  test('fails on 0.5.0 with Kubernetes 1.26', () => {
    expect(messagesOn({ version })).toEqual([
      expect.stringMatching(/^whereabouts\.version: got whereabouts 0\.5\.0.* on Kubernetes 1\.26, .* batch\/v1beta1/),
    ]);
  });

  test('0.5.0 runs on Kubernetes 1.24', () => {
    expect(messagesOn({ version }, 'v1.24.10+vmware.1-tkg.2')).toEqual([]);
  });
});
