import { formatIssue } from '../../lib/spec';
import { examineValues, PACKAGES, readPackageValues, readValuesText, shapeIssues } from '../../lib/packages';

const CONTOUR = '1.24.4+vmware.1-tkg.1';
const HARBOR = '2.8.2+vmware.2-tkg.1';

const SECRETS = [
  'harborAdminPassword: Passw0rd',
  'secretKey: 0123456789abcdef',
  'database: {password: a}',
  'core: {secret: b, xsrfKey: 0123456789abcdef0123456789abcdef}',
  'jobservice: {secret: d}',
  'registry: {secret: e}',
];

const harbor = (...lines: readonly string[]) =>
  readPackageValues('harbor', [...SECRETS, ...lines].join('\n'), { version: HARBOR });

describe('a file of data values', () => {
  test('becomes a package with its values, and its namespace a property', () => {
    const { spec, issues } = readPackageValues(
      'contour',
      '#@data/values\n---\nnamespace: ingress\nenvoy: {service: {type: ClusterIP}}\n',
      { version: CONTOUR },
    );

    expect(issues).toEqual([]);
    expect(spec).toEqual({
      name: 'contour',
      version: CONTOUR,
      workloadNamespace: 'ingress',
      values: { envoy: { service: { type: 'ClusterIP' } } },
    });
  });

  test('loses its secrets, which are named', () => {
    const { spec, secrets, secretValues } = harbor(
      'hostname: harbor.example.com',
      'persistence: {persistentVolumeClaim: {registry: {size: 200Gi}}}',
    );

    expect(JSON.stringify(spec)).not.toContain('Passw0rd');
    expect(secrets.map((path) => path.join('.'))).toEqual([
      'harborAdminPassword',
      'secretKey',
      'database.password',
      'core.secret',
      'core.xsrfKey',
      'jobservice.secret',
      'registry.secret',
    ]);
    expect(secretValues).toHaveLength(7);
  });

  test('of an older version is read in its layout', () => {
    const text = [
      ...SECRETS,
      'hostname: harbor.example.com',
      'persistence: {persistentVolumeClaim: {registry: {size: 9Gi}, jobservice: {size: 3Gi}}}',
    ];
    const { spec, issues } = readPackageValues('harbor', text.join('\n'), { version: '2.5.3+vmware.1-tkg.1' });

    expect(issues).toEqual([]);
    expect(spec.values).toMatchObject({
      persistence: { persistentVolumeClaim: { jobservice: { jobLog: { size: '3Gi' } } } },
    });
  });

  test('needs what its values need', () => {
    const { needs } = harbor(
      'hostname: harbor.example.com',
      'persistence: {persistentVolumeClaim: {registry: {size: 9Gi}}}',
    );

    expect(needs.map(({ capability }) => capability)).toEqual(['certificates', 'ingress', 'default-storage-class']);
  });
});

describe('refusals', () => {
  test('fails with all findings at once', () => {
    expect(harbor('hostname: harbor.yourdomain.com', 'logLevel: loud', 'bogus: 1').issues.map(formatIssue)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^values\.bogus: got the unknown property/),
        expect.stringMatching(/^values\.logLevel: got "loud", expected one of/),
        expect.stringMatching(/^values\.hostname: got "harbor\.yourdomain\.com", the sample of the published file/),
      ]),
    );
  });

  test('fails on text that is no YAML, and gives no values', () => {
    const { spec, issues } = readPackageValues('contour', 'envoy: [', { version: CONTOUR });

    expect(issues).toHaveLength(1);
    expect(spec).toEqual({ name: 'contour' });
  });
});

test('fails on a secret of another length, and does not show it', () => {
  const text = [
    ...SECRETS,
    'hostname: harbor.example.com',
    'persistence: {persistentVolumeClaim: {registry: {size: 9Gi}}}',
  ]
    .join('\n')
    .replace('0123456789abcdef\n', 'eighteen-character\n');

  expect(readPackageValues('harbor', text, { version: HARBOR }).issues.map(formatIssue)).toEqual([
    'values.secretKey: got a secret of 18 bytes, expected 16 bytes: the package stops at any other length; make another one',
  ]);
});

test('a secret of another length is said beside what else is wrong', () => {
  const text = [...SECRETS, 'bogus: 1'].join('\n').replace(/xsrfKey: [0-9a-f]+/, 'xsrfKey: short');
  const { issues } = readPackageValues('harbor', text, { version: HARBOR });

  expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(['values.bogus', 'values.core.xsrfKey']));
});

test('many nulls are said in one line', () => {
  const keys = [
    'certificates: null',
    'registry_secret_names: null',
    'contour: {pspNames: null}',
    'envoy: {pspNames: null, service: {type: ClusterIP}}',
  ];
  const values = readValuesText(keys.join('\n'));

  expect(shapeIssues('values', PACKAGES.contour.valuesSchema, values).map(formatIssue)).toEqual([
    'values: got null for 4 keys: registry_secret_names, certificates, contour.pspNames, envoy.pspNames, expected values, or no keys; leave the keys out; "tko-cdk values" prints the file without them',
  ]);
});

test('many nulls do not hide what rules find', () => {
  const text =
    'certificates: null\nregistry_secret_names: null\ncontour: {pspNames: null}\nenvoy: {pspNames: null, service: {type: ""}}\n';
  const { issues } = examineValues('values', PACKAGES.contour, readValuesText(text), {
    version: CONTOUR,
    workloadNamespace: 'tanzu-system-ingress',
  });

  expect(issues.map(({ path }) => path)).toEqual(['values', 'values.envoy.service.type']);
});

test('one wrong type does not hide what rules find elsewhere', () => {
  const text =
    'contour: {replicas: "2"}\nenvoy: {workload: {replicas: 3}, service: {type: ClusterIP, loadBalancerIP: 192.0.2.1}}\n';

  expect(readPackageValues('contour', text, { version: CONTOUR }).issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^values\.contour\.replicas: got "2", expected a whole number; write it without quotes$/),
    expect.stringMatching(/^values\.envoy\.service\.loadBalancerIP: got a value, with the type ClusterIP/),
    expect.stringMatching(/^values\.envoy\.workload\.replicas: got 3/),
  ]);
});

test('a value of a wrong type is not missed by a rule as well', () => {
  const { issues } = readPackageValues('contour', 'envoy: {service: {type: 5}}\n', { version: CONTOUR });

  expect(issues.map(({ path }) => path)).toEqual(['values.envoy.service.type']);
});

test('fails on a map where the package wants a text, and says how texts of many lines are written', () => {
  const text = 'prometheus: {config: {alerting_rules_yml: {groups: []}}}\n';
  const { issues } = readPackageValues('prometheus', text, { version: '2.43.0+vmware.2-tkg.1' });

  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(
      /alerting_rules_yml: got \{"groups":\[\]\}, expected a string; write it as one text, behind "\|"$/,
    ),
  ]);
});
