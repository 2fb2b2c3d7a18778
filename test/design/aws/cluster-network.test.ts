import { AWS_SECURITY_GROUPS, type AwsDesign, awsClusterNetwork, awsOutputs, isAwaitedNetwork } from 'tko-cdk/design';
import { readStackOutputs, type StackOutputs } from 'tko-cdk/spec';
import { designOf, existingVpc, existingVpcWithPublicSubnets } from './support';

/** Names of the outputs of the stage foundation. */
const namesOf = ({ vpcs, securityGroups }: AwsDesign): readonly string[] => [
  ...vpcs
    .filter(({ existing }) => existing === undefined)
    .flatMap(({ id, subnets }) => [
      awsOutputs.vpcId(id),
      awsOutputs.addressPlan(id),
      ...subnets.map(({ tier, availabilityZone }) => awsOutputs.subnetId(id, tier, availabilityZone)),
    ]),
  ...securityGroups.flatMap(({ clusterName }) =>
    AWS_SECURITY_GROUPS.map((role) => awsOutputs.securityGroupId(clusterName, role)),
  ),
];

/** Outputs of the stage foundation, each with its own name in its value, but for some. */
function outputsOf(design: AwsDesign, ...without: readonly string[]): StackOutputs {
  const names = namesOf(design).filter((name) => !without.includes(name));
  const values = Object.fromEntries(names.map((name) => [name, `id of ${name}`]));
  return readStackOutputs(JSON.stringify({ [`${design.site}-foundation`]: values }));
}

const NONE = readStackOutputs('{}');

const WORKLOAD = { name: 'pdx01tkgworkload01', vpc: 'pdx01tkgworkload01' };

const MANAGEMENT = { name: 'pdx01tkgmgmt01', vpc: 'management' };

const withManagement = (existing = existingVpc('a')) =>
  designOf({ networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing } } } });

test('the ids of a VPC that is made are those that the stage foundation answers', () => {
  const network = awsClusterNetwork(designOf(), WORKLOAD, outputsOf(designOf()));

  expect(network).toMatchObject({
    vpcId: 'id of vpc_id_pdx01tkgworkload01',
    securityGroupIds: {
      bastion: 'id of security_group_id_pdx01tkgworkload01_bastion',
      'apiserver-lb': 'id of security_group_id_pdx01tkgworkload01_apiserver_lb',
      lb: 'id of security_group_id_pdx01tkgworkload01_lb',
      controlplane: 'id of security_group_id_pdx01tkgworkload01_controlplane',
      node: 'id of security_group_id_pdx01tkgworkload01_node',
    },
  });
});

test('each zone has its private and its public subnet', () => {
  const network = awsClusterNetwork(designOf(), WORKLOAD, outputsOf(designOf()));

  expect(isAwaitedNetwork(network) ? [] : network.subnets).toEqual(
    ['us-west-2a', 'us-west-2b', 'us-west-2c'].map((availabilityZone) => ({
      availabilityZone,
      privateId: `id of private_subnet_id_pdx01tkgworkload01_${availabilityZone}`,
      publicId: `id of public_subnet_id_pdx01tkgworkload01_${availabilityZone}`,
    })),
  );
});

test('the ids of an existing VPC are those of the site file, those of its groups are answered', () => {
  const design = withManagement(existingVpcWithPublicSubnets('a'));
  const network = awsClusterNetwork(design, MANAGEMENT, outputsOf(design));

  expect(network).toMatchObject({
    vpcId: 'vpc-aaaaaaaa',
    securityGroupIds: { node: 'id of security_group_id_pdx01tkgmgmt01_node' },
  });
  expect(isAwaitedNetwork(network) ? [] : network.subnets[1]).toEqual({
    availabilityZone: 'us-west-2b',
    privateId: 'subnet-aaaaaaa1',
    publicId: 'subnet-aaaaaaf1',
  });
});

test('an existing VPC without public subnets gives none', () => {
  const design = withManagement();
  const network = awsClusterNetwork(design, MANAGEMENT, outputsOf(design));

  expect(isAwaitedNetwork(network) ? [] : network.subnets[0]).toEqual({
    availabilityZone: 'us-west-2a',
    privateId: 'subnet-aaaaaaa0',
  });
});

test('it waits for the stage foundation before that was applied', () => {
  expect(awsClusterNetwork(designOf(), WORKLOAD, NONE)).toEqual({
    waitsFor: {
      stack: 'pdx01-foundation',
      output: 'vpc_id_pdx01tkgworkload01',
      command: 'npx cdktf deploy pdx01-foundation --ignore-missing-stack-dependencies --outputs-file outputs.json',
    },
  });
});

test('the command leaves no stage aside where foundation is the first', () => {
  const network = awsClusterNetwork(designOf({ iam: { existing: true } }), WORKLOAD, NONE);

  expect(isAwaitedNetwork(network) && network.waitsFor.command).toBe(
    'npx cdktf deploy pdx01-foundation --outputs-file outputs.json',
  );
});

test('an existing VPC waits for its groups alone', () => {
  expect(awsClusterNetwork(withManagement(), MANAGEMENT, NONE)).toMatchObject({
    waitsFor: { output: 'security_group_id_pdx01tkgmgmt01_bastion' },
  });
});

test.each([
  'vpc_id_pdx01tkgworkload01',
  'private_subnet_id_pdx01tkgworkload01_us-west-2b',
  'public_subnet_id_pdx01tkgworkload01_us-west-2c',
  'security_group_id_pdx01tkgworkload01_apiserver_lb',
])('fails to be complete without %s, and names it', (output) => {
  const network = awsClusterNetwork(designOf(), WORKLOAD, outputsOf(designOf(), output));

  expect(network).toMatchObject({ waitsFor: { output } });
});

test('fails to be complete with the outputs of another site', () => {
  const other = designOf({ site: 'pdx02' });

  expect(isAwaitedNetwork(awsClusterNetwork(designOf(), WORKLOAD, outputsOf(other)))).toBe(true);
});

test('a cluster does not wait for what another one needs', () => {
  const outputs = outputsOf(designOf(), 'vpc_id_management', 'security_group_id_pdx01tkgmgmt01_lb');

  expect(isAwaitedNetwork(awsClusterNetwork(designOf(), WORKLOAD, outputs))).toBe(false);
});

test('names of outputs are told apart, whatever VPCs, clusters and zones are called', () => {
  const design = designOf({
    networks: { cidr: '10.16.0.0/12' },
    workloadClusters: [{ name: 'wl' }, { name: 'wl-01', vpc: 'private' }, { name: 'private-wl' }],
  });
  const names = namesOf(design);

  expect(new Set(names).size).toBe(names.length);
});
