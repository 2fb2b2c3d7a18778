import { AviConnection } from '../../../lib/terraform/avi';
import { aStack, provider, refusal, variable, written } from '../support';

const controller = { controller: '172.16.10.10', version: '22.1.3' };

test('logs in as admin with a sensitive variable, in tenant admin, with a version', () => {
  const stack = aStack();
  new AviConnection(stack, 'Connection', controller);
  expect(provider(stack, 'avi')).toEqual({
    avi_controller: '172.16.10.10',
    avi_username: '${var.avi_username}',
    avi_password: '${var.avi_password}',
    avi_tenant: 'admin',
    avi_version: '22.1.3',
  });
  expect(variable(stack, 'avi_username')).toMatchObject({ default: 'admin' });
  expect(variable(stack, 'avi_password')).toMatchObject({ sensitive: true });
});

test('names the exact provider', () => {
  const stack = aStack();
  new AviConnection(stack, 'Connection', controller);
  expect(written(stack)).toMatchObject({
    terraform: { required_providers: { avi: { source: 'vmware/avi', version: '22.1.3' } } },
  });
});

test('takes another password', () => {
  const stack = aStack();
  new AviConnection(stack, 'Connection', { ...controller, password: '${var.other}' });
  expect(provider(stack, 'avi')).toMatchObject({ avi_password: '${var.other}' });
});

test('an override reaches the output', () => {
  const stack = aStack();
  new AviConnection(stack, 'Connection', controller).Resource.addOverride('avi_api_timeout', 300);
  expect(provider(stack, 'avi')).toMatchObject({ avi_api_timeout: 300 });
});

test('fails when controller and version are none, and says both', () => {
  expect(
    refusal(() => new AviConnection(aStack(), 'Connection', { controller: '172.16.10', version: '22.1' })),
  ).toMatch(
    /Connection\.controller: got "172\.16\.10", .*\n.*Connection\.version: got "22\.1", expected a version with three numbers; write it like "22\.1\.3"/,
  );
});
