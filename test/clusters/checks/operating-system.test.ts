import { type ClusterConfiguration, clusterIssues, resolveCluster } from 'tko-cdk/clusters';
import { formatIssue } from 'tko-cdk/spec';

const aws = (os: ClusterConfiguration['os']): ClusterConfiguration => ({
  name: 'payments',
  plan: 'dev',
  aws: { region: 'us-west-2', sshKeyName: 'default' },
  os,
});

const warningsOf = (configuration: ClusterConfiguration): readonly string[] =>
  clusterIssues('payments', resolveCluster('workload', configuration), configuration)
    .filter(({ severity }) => severity === 'warning')
    .map(formatIssue);

describe('the operating system of a cluster', () => {
  test.each(['amazon', 'ubuntu', undefined])('on AWS may be %s', (os) => {
    expect(warningsOf(aws(os))).toEqual([]);
  });

  test('is warned of when TKG has no node image of it', () => {
    expect(warningsOf(aws('ubunto'))).toEqual([
      'payments.os: got "ubunto", expected "amazon" or "ubuntu"; correct it, unless a node image of your own has this name',
    ]);
  });

  test('is warned of when it is one of another infrastructure', () => {
    expect(warningsOf(aws({ name: 'photon' }))).toEqual([
      expect.stringContaining('payments.os.name: got "photon", expected "amazon" or "ubuntu"'),
    ]);
  });
});
