import { AwsRegistryHost, type AwsRegistryHostProps } from '../../../lib/terraform/aws/registry-host';
import { dataSource, refusal, resolved, resource, resourceIds } from '../support';
import { registryHostProps } from './host-plans';
import { anAwsStack } from './support';

function host(overrides: Partial<AwsRegistryHostProps> = {}) {
  const stack = anAwsStack();
  return { stack, host: new AwsRegistryHost(stack, 'Registry', registryHostProps(overrides)) };
}

const refused = (overrides: Partial<AwsRegistryHostProps>): string => refusal(() => host(overrides));

const INGRESS = 'aws_vpc_security_group_ingress_rule';

test('answers HTTPS of its clients, and nothing else', () => {
  const { stack } = host();
  expect(resourceIds(stack, INGRESS)).toHaveLength(2);
  ['10000-16', '10100-16'].forEach((network) => {
    expect(resource(stack, INGRESS, network)).toMatchObject({ ip_protocol: 'tcp', from_port: 443, to_port: 443 });
  });
});

test('is reached by SSH from networks of operators when they come that way', () => {
  const { stack } = host({ access: { type: 'ssh', from: ['192.168.10.0/24'] }, keyName: 'tkg-kp' });
  expect(resource(stack, INGRESS, 'Ssh')).toMatchObject({ cidr_ipv4: '192.168.10.0/24', from_port: 22 });
});

test('is an instance as every host: IMDSv2, encrypted, without a public address', () => {
  expect(resource(host().stack, 'aws_instance')).toMatchObject({
    associate_public_ip_address: false,
    metadata_options: { http_tokens: 'required', http_put_response_hop_limit: 1 },
    root_block_device: { encrypted: true, volume_size: 160, volume_type: 'gp3' },
    lifecycle: { ignore_changes: ['ami', 'user_data'] },
  });
});

test('has the current Amazon Linux 2023, which Amazon supports', () => {
  expect(dataSource(host().stack, 'aws_ssm_parameter')).toMatchObject({
    name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64',
  });
});

test('may read the bucket and be managed, and nothing else', () => {
  const { stack } = host();
  expect(resourceIds(stack, 'aws_iam_role_policy_attachment').map((id) => id.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
    'Registry_Policy-artifacts',
    'Registry_Policy-session-manager',
  ]);
});

test('has the role and the instance profile that are planned', () => {
  const { stack } = host();
  expect(resource(stack, 'aws_iam_role')).toMatchObject({ name: 'us-west-2-tkg-s3-role' });
  expect(resource(stack, 'aws_iam_instance_profile')).toMatchObject({ name: 'us-west-2-tkg-s3-viewer' });
});

test('tells its address', () => {
  const { stack, host: registry } = host();
  expect(resolved(stack, { ip: registry.privateIp })).toEqual({
    ip: expect.stringMatching(/^\$\{aws_instance\.Registry_.*\.private_ip\}$/) as string,
  });
});

test('its user data knows its name and the bucket', () => {
  const userData = resource(host().stack, 'aws_instance').user_data;
  expect(userData).toContain("hostname='registry.usw2.example.com'");
  expect(userData).toContain("bucket='usw2-artifacts-111122223333'");
});

test('its user data holds no password, and none of the defaults of Harbor', () => {
  const userData = resource(host().stack, 'aws_instance').user_data;
  expect(userData).not.toMatch(/Harbor12345|root123/);
  expect(userData).not.toMatch(/password: *["']?[A-Za-z0-9]/);
});

test('bears the mark of its class', () => {
  expect([host().host, {}].map((one) => AwsRegistryHost.isAwsRegistryHost(one))).toEqual([true, false]);
});

test.each([50, 159])('fails when its root volume has %p GiB', (rootVolumeGib) => {
  expect(refused({ rootVolumeGib })).toContain(
    `usw2-test/Registry.rootVolumeGib: got ${rootVolumeGib}, expected a whole number from 160 to 16384; `,
  );
});

test.each(['0.0.0.0/0', '::/0', '0.0.0.0/2'])('fails when %p is a client', (network) => {
  expect(refused({ clients: ['10.0.0.0/16', network] })).toContain(
    `Registry.clients[1]: got ${JSON.stringify(network)}, the whole Internet or much of it`,
  );
});

test('fails when there is no client, or one stands twice', () => {
  expect(refused({ clients: [] })).toContain('Registry.clients: got none, expected at least one network');
  expect(refused({ clients: ['10.0.0.0/16', '10.0.0.0/16'] })).toContain(
    'Registry.clients[1]: got "10.0.0.0/16" a second time',
  );
});

test.each(['', '10.0.0.5', "registry';reboot;'", 'a b'])('fails when its name is %p', (hostname) => {
  expect(refused({ hostname })).toMatch(/^usw2-test\/Registry\.hostname: got .*, expected a DNS name; /);
});

test('fails when names of IAM and the image are none, and says all', () => {
  const message = refused({ roleName: 'a b', instanceProfileName: '', imageId: 'ubuntu' });
  expect(message.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual(
    ['imageId', 'roleName', 'instanceProfileName'].map((property) => `usw2-test/Registry.${property}`),
  );
});
