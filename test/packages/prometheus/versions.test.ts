import { examineValues, planPackages } from '../../../lib/packages';
import { PROMETHEUS } from '../../../lib/packages/prometheus';
import { formatIssue } from '../../../lib/spec';
import { WILDCARD } from './certificates';
import { issuesOf, resolve } from './support';

const INGRESS = { ingress: { hostname: 'prometheus.example.com' } };
const OLD = '2.27.0+vmware.2-tkg.1';

const needsOf = (given: object): readonly string[] => resolve(given).needs.map(({ capability }) => capability);

describe('needs', () => {
  test('without an ingress and with a storage class, nothing', () => {
    expect(needsOf({ storageClass: 'fast' })).toEqual([]);
  });

  test('pitfall 12: a default storage class for each volume that names none', () => {
    expect(resolve({ server: { volume: { storageClass: 'fast' } } }).needs).toEqual([
      { capability: 'default-storage-class', reason: 'the volume of alertmanager names no storage class' },
    ]);
    expect(needsOf({})).toEqual(['default-storage-class', 'default-storage-class']);
  });

  test('pitfall 7: with an ingress Contour and cert-manager, even with a certificate', () => {
    const certificate = { crt: WILDCARD };

    expect(needsOf({ storageClass: 'fast', ...INGRESS })).toEqual(['ingress', 'certificates']);
    expect(needsOf({ storageClass: 'fast', ingress: { ...INGRESS.ingress, certificate } })).toEqual([
      'ingress',
      'certificates',
    ]);
  });

  test('something that serves a Service of type LoadBalancer', () => {
    expect(needsOf({ storageClass: 'fast', alertmanager: { service: { type: 'LoadBalancer' } } })).toEqual([
      'load-balancer',
    ]);
  });
});

describe('pitfall 7: cert-manager that is too new', () => {
  const withCertManager = (prometheus: string, certManager: string): readonly string[] => {
    const { needs } = resolve({ ...INGRESS, storageClass: 'fast', version: prometheus });
    const offered = [
      { path: 'cm', name: 'cert-manager', version: certManager, provides: ['certificates'], needs: [] },
      { path: 'p', name: 'prometheus', version: prometheus, provides: ['metrics'], needs },
    ];
    return planPackages(offered, { provides: ['ingress'] }).issues.map(formatIssue);
  };

  test('fails on an old Prometheus with cert-manager 1.7', () => {
    expect(withCertManager(OLD, '1.7.2+vmware.3-tkg.3')).toEqual([
      'p: got prometheus 2.27.0+vmware.2-tkg.1 with cert-manager 1.7.2+vmware.3-tkg.3, expected cert-manager before ' +
        '1.6.0, because prometheus before 2.36.0 makes certificates of cert-manager.io/v1alpha2; ' +
        'take an older version of the one, or a newer version of the other',
    ]);
  });

  test('an old Prometheus goes with cert-manager 1.5, and a new one with any', () => {
    expect(withCertManager(OLD, '1.5.3+vmware.7-tkg.3')).toEqual([]);
    expect(withCertManager('2.43.0+vmware.2-tkg.1', '1.11.1+vmware.1-tkg.1')).toEqual([]);
  });
});

describe('pitfall 17: PodSecurityPolicies', () => {
  test.each([OLD, '2.37.0+vmware.1-tkg.1'])('fails on %s, which makes one, on Kubernetes 1.26', (version) => {
    expect(issuesOf({ version }, { kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' })).toBe(
      `prometheus.version: got prometheus ${version} on Kubernetes 1.26, expected prometheus 2.37.0+vmware.3-tkg.1 or later from ` +
        'Kubernetes 1.25 on, because older ones make a PodSecurityPolicy; take a newer version of the package',
    );
  });

  test('an old one runs on Kubernetes 1.24, and a new one on 1.26', () => {
    expect(issuesOf({ version: OLD }, { kubernetesVersion: 'v1.24.14+vmware.2-tkg.1' })).toBe('');
    expect(issuesOf({}, { kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' })).toBe('');
  });

  test('node-exporter may see its node', () => {
    expect(PROMETHEUS.podSecurity).toBe('privileged');
  });
});

describe('what versions have', () => {
  test('cAdvisor is of old ones', () => {
    const values = { cadvisor: { daemonset: { podLabels: { a: 'b' } } } };

    expect(issuesOf({ version: OLD, values })).toBe('');
  });

  test('fails on cAdvisor since 2.37', () => {
    expect(issuesOf({ values: { cadvisor: { daemonset: { podLabels: { a: 'b' } } } } })).toBe(
      'prometheus.values.cadvisor: got a value that version 2.43.0+vmware.2-tkg.1 does not have, expected a version ' +
        'before 2.37.0; leave it out, or take such a version',
    );
  });

  test('fails on a way to replace pods before 2.36', () => {
    const values = { alertmanager: { deployment: { updateStrategy: 'Recreate' } } };

    expect(issuesOf({ version: OLD, values })).toMatch(/expected a version since 2\.36\.0/);
    expect(issuesOf({ values })).toBe('');
  });

  test.each<[string, object]>([
    ['a password of SMTP in a file', { alertmanager: { config: { global: { smtpAuthPasswordFile: '/a' } } } }],
    ['alerts that go on', { rules: [{ name: 'a', rules: [{ alert: 'A', expr: 'up', keepFiringFor: '5m' }] }] }],
  ])('fails on %s, which an old program does not know', (_title, given) => {
    const config = { route: { receiver: 'a' }, receivers: [{ name: 'a' }] };
    const { alertmanager } = given as { alertmanager?: { config: object } };
    const whole = alertmanager ? { alertmanager: { config: { ...config, ...alertmanager.config } } } : given;

    expect(issuesOf({ version: '2.37.0+vmware.1-tkg.1', ...whole })).toMatch(
      /: got a setting that version 2\.37\.0\+vmware\.1-tkg\.1 does not have, expected version 2\.4[23]\.0 or later/,
    );
    expect(issuesOf(whole)).toBe('');
  });
});

describe('values of a TanzuPackage, which nobody derives', () => {
  const examine = (values: Readonly<Record<string, unknown>>) =>
    examineValues('p.values', PROMETHEUS, values, {
      version: '2.43.0+vmware.2-tkg.1',
      workloadNamespace: 'monitoring',
    });

  test('pitfall 11: fails on another namespace without a configuration that names it', () => {
    expect(examine({ namespace: 'monitoring' }).issues.map(formatIssue)).toEqual([
      'p.values.prometheus.config.prometheus_yml: got nothing, with the namespace "monitoring", expected a ' +
        "configuration that names it: the package's own asks what is in tanzu-system-monitoring; " +
        'say it, or use the default',
    ]);
  });

  test('the default namespace needs none', () => {
    expect(examine({ namespace: 'tanzu-system-monitoring' }).issues).toEqual([]);
  });
});
