import { AwsConnection, type AwsConnectionProps } from '../../../lib/terraform/aws';
import { aStack, provider, refusal, written } from '../support';

function connected(props: AwsConnectionProps) {
  const stack = aStack();
  const connection = new AwsConnection(stack, 'Connection', props);
  return { stack, connection };
}

test.each(['us-west-2', 'us-gov-west-1', 'ap-southeast-3', 'cn-north-1', 'us-iso-east-1'])('goes to %s', (region) => {
  expect(provider(connected({ region }).stack, 'aws')).toEqual({ region });
});

test('has no credentials, and asks for none', () => {
  const { stack } = connected({ region: 'us-west-2' });
  expect(written(stack)).not.toHaveProperty('variable');
  expect(JSON.stringify(provider(stack, 'aws'))).not.toMatch(/access_key|secret|token|profile/);
});

test('gives its tags to everything', () => {
  const { stack } = connected({ region: 'us-west-2', tags: { site: 'usw2', 'cost-center': '4711' } });
  expect(provider(stack, 'aws')).toMatchObject({ default_tags: [{ tags: { site: 'usw2', 'cost-center': '4711' } }] });
});

test('ignores no tags, so that those of clusters are neither lost nor asked for again and again', () => {
  expect(provider(connected({ region: 'us-west-2', tags: { site: 'usw2' } }).stack, 'aws')).not.toHaveProperty(
    'ignore_tags',
  );
});

test('names the exact provider', () => {
  expect(written(connected({ region: 'us-west-2' }).stack)).toMatchObject({
    terraform: { required_providers: { aws: { version: '6.25.0' } } },
  });
});

test('an override reaches the output', () => {
  const { stack, connection } = connected({ region: 'us-gov-west-1' });
  connection.Resource.addOverride('use_fips_endpoint', true);
  expect(provider(stack, 'aws')).toMatchObject({ use_fips_endpoint: true });
});

test.each(['us-west-2a', 'US-WEST-2', 'oregon', '', 'us_west_2'])('fails when the region is %p', (region) => {
  expect(() => connected({ region })).toThrow(
    `sfo01-test/Connection.region: got "${region}", expected the id of a region of AWS; write it like "us-west-2"`,
  );
});

test.each([
  'Name',
  'kubernetes.io/cluster/usw2-prod',
  'kubernetes.io/role/elb',
  'sigs.k8s.io/cluster-api-provider-aws/cluster/usw2-prod',
])('fails when everything is to bear the tag %s', (key) => {
  expect(() => connected({ region: 'us-west-2', tags: { [key]: 'owned' } })).toThrow(
    `Connection.tags: got the key "${key}" for everything in the stack, expected a key that no construct and no controller gives a meaning`,
  );
});

test('fails when region and tags are none, and says all', () => {
  const message = refusal(() => connected({ region: 'usw2', tags: { 'aws:x': 'y', team: 'a;b', Name: 'x' } }));
  expect(message.split('\n')).toEqual([
    expect.stringContaining('Connection.region: got "usw2"'),
    expect.stringContaining('Connection.tags: got the key "aws:x"'),
    expect.stringContaining('Connection.tags.team: got "a;b"'),
    expect.stringContaining('Connection.tags: got the key "Name" for everything'),
  ]);
});
