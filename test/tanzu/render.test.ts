import { designVsphereVds } from 'tko-cdk/design';
import {
  entriesOf,
  fileNameOf,
  type FlatConfiguration,
  isAwaited,
  managementClusterConfiguration,
  renderFlatConfiguration,
} from 'tko-cdk/tanzu';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { parse } from 'yaml';
import { CERTIFICATE } from '../fixtures/certificates';

const aConfiguration = (overrides: Partial<FlatConfiguration> = {}): FlatConfiguration => ({
  clusterName: 'mgmt',
  release: '2.3.0',
  tanzuCli: '0.90.1',
  sections: [
    { title: 'Cluster', entries: [['CLUSTER_NAME', 'mgmt']] },
    {
      title: 'Nodes',
      entries: [
        ['OS_NAME', 'photon'],
        ['OS_VERSION', '3'],
      ],
    },
  ],
  environment: [{ name: 'AVI_PASSWORD', meaning: "password of NSX ALB's administrator" }],
  prerequisites: [],
  ...overrides,
});

const withValue = (value: string): FlatConfiguration =>
  aConfiguration({ sections: [{ title: 'Values', entries: [['VALUE', value]] }] });

describe('the file of a flat configuration', () => {
  test('says what to export and what to run, and has its sections in order', () => {
    expect(renderFlatConfiguration(aConfiguration())).toBe(
      [
        '# Management cluster mgmt: TKG 2.3.0, tanzu CLI 0.90.1.',
        '# The CLI takes secrets from its environment. Export them first:',
        "#   AVI_PASSWORD  password of NSX ALB's administrator",
        '# Then run, in the folder of this file:',
        '#   tanzu management-cluster create --file mgmt.yaml -v 6',
        '',
        '# Cluster',
        'CLUSTER_NAME: "mgmt"',
        '',
        '# Nodes',
        'OS_NAME: "photon"',
        'OS_VERSION: "3"',
        '',
      ].join('\n'),
    );
  });

  test('names the commands that come before', () => {
    const prerequisites = ['tanzu config set features.management-cluster.custom-nameservers true'];
    expect(renderFlatConfiguration(aConfiguration({ prerequisites }))).toContain(
      '#   tanzu config set features.management-cluster.custom-nameservers true\n#   tanzu management-cluster create',
    );
  });

  test('has the name of the cluster', () => {
    expect(fileNameOf(aConfiguration())).toBe('mgmt.yaml');
  });

  test.each([
    'true',
    'yes',
    'n',
    '3',
    '20.04',
    '1_000',
    '0o17',
    '1:30',
    '',
    '~',
    'a "b" \\c',
    '# a',
    ' a',
    'é',
    '${X}',
  ])('the value %j is read as that text by YAML 1.1 and 1.2', (value) => {
    const text = renderFlatConfiguration(withValue(value));
    expect(parse(text, { version: '1.1' })).toEqual({ VALUE: value });
    expect(parse(text, { version: '1.2' })).toEqual({ VALUE: value });
  });

  test('a long value stays on one line', () => {
    expect(renderFlatConfiguration(withValue('A'.repeat(5000)))).toContain(`VALUE: "${'A'.repeat(5000)}"\n`);
  });

  test('of a site reads back as the configuration', () => {
    const design = designVsphereVds(aVsphereVdsSite());
    const configuration = managementClusterConfiguration(design, { aviCertificateAuthority: CERTIFICATE });
    if (isAwaited(configuration)) {
      throw new Error('waits for something');
    }
    expect(parse(renderFlatConfiguration(configuration), { version: '1.1' })).toEqual(
      Object.fromEntries(entriesOf(configuration)),
    );
  });

  test('of one design is the same every time', () => {
    const render = () => renderFlatConfiguration(aConfiguration());
    expect(render()).toBe(render());
  });
});
