import { addressPlanOf, awsOutputs, movedNetworkIssues } from 'tko-cdk/design';
import { formatIssue, readStackOutputs, type AwsSpec } from 'tko-cdk/spec';
import type { DeepPartial } from 'tko-cdk/testing';
import { designOf, existingVpc, vpcOf, zones } from './support';

/** What the foundation of a site answered when it was applied. */
const answersOf = (overrides: DeepPartial<AwsSpec> = {}) => {
  const { site, vpcs } = designOf(overrides);
  const answers = vpcs.map((vpc) => [awsOutputs.addressPlan(vpc.id), addressPlanOf(vpc)]);
  return readStackOutputs(JSON.stringify({ [`${site}-foundation`]: Object.fromEntries(answers) as object }));
};

const moved = (made: DeepPartial<AwsSpec>, now: DeepPartial<AwsSpec>): readonly string[] =>
  movedNetworkIssues(designOf(now), answersOf(made)).map(formatIssue);

const clusters = (...names: readonly string[]): DeepPartial<AwsSpec> => ({
  networks: { cidr: '10.16.0.0/12' },
  workloadClusters: names.map((name) => ({ name })),
});

test('the networks of a VPC are one text: its own, then those of its subnets', () => {
  expect(addressPlanOf(vpcOf(designOf({ availabilityZones: zones('abc') }), 'management'))).toMatch(
    /^10\.20\.0\.0\/16 \(private us-west-2a 10\.20\.0\.0\/19, public us-west-2a 10\.20\.32\.0\/20, private us-west-2b /,
  );
});

test('a site that is as it was moves nothing', () => {
  expect(moved(clusters('wl01'), clusters('wl01'))).toEqual([]);
});

test('a cluster behind the others moves none', () => {
  expect(moved(clusters('wl01'), clusters('wl01', 'wl02'))).toEqual([]);
});

test('a cluster that goes from the end moves none', () => {
  expect(moved(clusters('wl01', 'wl02'), clusters('wl01'))).toEqual([]);
});

test('nothing is known before the foundation was applied', () => {
  expect(movedNetworkIssues(designOf(), readStackOutputs('{}'))).toEqual([]);
});

test('the network that a VPC was made with can be said, and then it stays', () => {
  const now = clusters('wl00', 'wl01');
  const said = { cidr: '10.16.0.0/12', vpcs: { wl01: { cidr: '10.18.0.0/16' } } };

  expect(moved(clusters('wl01'), { ...now, networks: said })).toEqual([]);
});

test('an existing VPC is moved by nobody', () => {
  const existing = { networks: { vpcs: { management: { cidr: '10.9.0.0/16', existing: existingVpc('a') } } } };

  expect(moved({}, existing).filter((line) => line.startsWith('networks.vpcs.management'))).toEqual([]);
});

test('fails when a cluster is added in front of others, with the network that was made and the cure', () => {
  expect(moved(clusters('wl01'), clusters('wl00', 'wl01'))).toEqual([
    'networks.vpcs.wl01.cidr: got 10.19.0.0/16 for the VPC "wl01", expected 10.18.0.0/16, with which it was made: ' +
      'Terraform would replace what differs, and everything in it; say "cidr: 10.18.0.0/16" there; when it is to be ' +
      'replaced, take the file of outputs away first (AWS24)',
  ]);
});

test('fails when a cluster goes from the middle, for every one behind it', () => {
  expect(moved(clusters('wl01', 'wl02', 'wl03'), clusters('wl01', 'wl03'))).toEqual([
    expect.stringMatching(/^networks\.vpcs\.wl03\.cidr: got 10\.19\.0\.0\/16 .* expected 10\.20\.0\.0\/16, /),
  ]);
});

test('fails when the VPCs of a site become smaller', () => {
  const small = { ...clusters('wl01'), networks: { cidr: '10.16.0.0/12', vpcPrefixLength: 18 } };

  expect(moved(clusters('wl01'), small)).toHaveLength(3);
});

test('fails when a site gets so many zones that subnets become smaller', () => {
  expect(moved({}, { availabilityZones: zones('abcde') })).toContainEqual(
    expect.stringMatching(
      /^availabilityZones: got 10\.20\.0\.0\/16 \(private us-west-2a 10\.20\.0\.0\/20, .* leave the zones as they were; /,
    ),
  );
});
