import { VsphereConnection } from '../../../lib/terraform/vsphere';
import { aDesign, aStack, provider, variable, written } from '../support';

test('logs in with variables', () => {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', aDesign().vcenter);
  expect(provider(stack, 'vsphere')).toEqual({
    vsphere_server: '${var.vsphere_server}',
    user: '${var.vsphere_user}',
    password: '${var.vsphere_password}',
    allow_unverified_ssl: '${var.vsphere_insecure}',
    api_timeout: 30,
  });
});

test('knows the server, and whether its certificate goes unchecked', () => {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com', insecure: true });
  expect(variable(stack, 'vsphere_server')).toMatchObject({ default: 'vc01.sfo01.example.com' });
  expect(variable(stack, 'vsphere_insecure')).toMatchObject({ type: 'bool', default: true });
});

test('has no value for user and password', () => {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  expect(variable(stack, 'vsphere_user')).not.toHaveProperty('default');
  expect(variable(stack, 'vsphere_password')).toMatchObject({ sensitive: true });
  expect(variable(stack, 'vsphere_password')).not.toHaveProperty('default');
});

test('names the exact provider', () => {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  expect(written(stack)).toMatchObject({
    terraform: { required_providers: { vsphere: { source: 'vmware/vsphere', version: '2.15.0' } } },
  });
});

test('an override reaches the output', () => {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' }).Resource.addOverride(
    'persist_session',
    true,
  );
  expect(provider(stack, 'vsphere')).toMatchObject({ persist_session: true });
});

test('fails when the server is no host and the timeout no number of minutes, and says both', () => {
  const props = { server: 'https://vc01', apiTimeoutMinutes: 0 };
  expect(() => new VsphereConnection(aStack(), 'Connection', props)).toThrow(
    /^sfo01-test\/Connection\.server: got "https:\/\/vc01", .*\nsfo01-test\/Connection\.apiTimeoutMinutes: got 0, expected a whole number from 1 to 1440; /,
  );
});
