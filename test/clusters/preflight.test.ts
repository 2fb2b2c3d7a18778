import { type ClusterConfiguration, preflightSteps, resolveCluster } from 'tko-cdk/clusters';
import { clusterProps } from '../kubernetes/clusters/support';

const stepsOf = (configuration: ClusterConfiguration, role: 'workload' | 'management' = 'workload') =>
  preflightSteps(resolveCluster(role, configuration), { managementContext: 'mgmt-admin@mgmt' });

const commandsOf = (rule: string, ...parameters: Parameters<typeof stepsOf>): readonly string[] =>
  stepsOf(...parameters)
    .filter((step) => step.rule === rule)
    .flatMap(({ commands }) => commands);

const aws = (overrides: object = {}): ClusterConfiguration => ({
  name: 'payments',
  aws: { region: 'us-west-2', sshKeyName: 'default', ...overrides },
});

describe('the checks of a cluster before it is made', () => {
  test.each<readonly [string, string, ClusterConfiguration]>([
    [
      'V3',
      'kubectl --context mgmt-admin@mgmt get cluster payments --namespace default --ignore-not-found',
      clusterProps(),
    ],
    ['V13', 'kubectl --context mgmt-admin@mgmt get tanzukubernetesrelease v1.26.5---vmware.2-tkg.1', clusterProps()],
    ['V17', 'tanzu config set features.cluster.dual-stack-ipv4-primary true', clusterProps({ ipFamily: 'ipv4,ipv6' })],
    ['V22', 'tanzu config set features.cluster.custom-nameservers true', clusterProps({ nameservers: ['10.0.0.53'] })],
    ['V27', 'govc about', clusterProps()],
    ['V28', 'govc ls -d /sfo01w01dc01/datastore/vsanDatastore', clusterProps()],
    ['V48', 'tanzu config set features.cluster.allow-legacy-cluster false', clusterProps()],
    ['V51', 'tanzu config set features.cluster.single-node-clusters true', clusterProps({ singleNode: true })],
    [
      'V33',
      'aws ec2 --region us-west-2 describe-instance-type-offerings --filters Name=instance-type,Values=t3.large,m5.large',
      aws(),
    ],
    [
      'V34',
      'aws ec2 --region us-west-2 describe-subnets --subnet-ids subnet-1',
      aws({ vpcId: 'vpc-1', subnets: [{ privateId: 'subnet-1' }] }),
    ],
    ['V36', 'aws ec2 --region us-west-2 describe-key-pairs --key-names default', aws()],
  ])('have for %s: %s', (rule, command, configuration) => {
    expect(commandsOf(rule, configuration)).toContain(command);
  });

  test('look for an endpoint that is given', () => {
    expect(commandsOf('V25', clusterProps({ controlPlaneEndpoint: '172.16.80.9' }))).toHaveLength(1);
  });

  test.each<readonly [string, string, ClusterConfiguration]>([
    ['V25', 'NSX ALB chooses the endpoint', clusterProps()],
    ['V17', 'there is one IP family', clusterProps()],
    ['V22', 'DHCP names the DNS servers', clusterProps()],
    ['V34', 'the VPC is made', aws()],
    ['V28', 'the cluster is on AWS', aws()],
  ])('have nothing for %s when %s', (rule, _what, configuration) => {
    expect(commandsOf(rule, configuration)).toEqual([]);
  });

  test('of a management cluster look at the bootstrap machine, and at no cluster', () => {
    expect(commandsOf('V15', clusterProps(), 'management')).toContain('kubectl version --client');
    expect(
      stepsOf(clusterProps(), 'management')
        .flatMap(({ commands }) => commands)
        .join('\n'),
    ).not.toContain('get cluster');
  });

  test('quote names that a shell would take apart', () => {
    const vcenter = { ...clusterProps().vcenter, folder: "/sfo01w01dc01/vm/Team A's" };
    expect(commandsOf('V28', clusterProps({ vcenter }))).toContain(`govc ls -d '/sfo01w01dc01/vm/Team A'\\''s'`);
  });
});
