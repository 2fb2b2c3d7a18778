import { TerraformLocal } from 'cdktf';
import { Construct } from 'constructs';
import { inputVariable, optionalSecretVariable, secretVariable, stackOutput } from '../../lib/terraform';
import { aStack, output, refusal, variable } from './support';

test('a secret is a sensitive variable without a value', () => {
  const stack = aStack();
  secretVariable(stack, 'avi_password', 'Password of NSX ALB');
  expect(variable(stack, 'avi_password')).toEqual({
    type: 'string',
    sensitive: true,
    description: 'Password of NSX ALB',
  });
});

test('a secret that can stay away is null then', () => {
  const stack = aStack();
  optionalSecretVariable(stack, 'avi_current_password', 'Password until now');
  expect(variable(stack, 'avi_current_password')).toMatchObject({ sensitive: true, default: null });
});

test('constructs that need the same secret share its variable', () => {
  const stack = aStack();
  const first = secretVariable(new Construct(stack, 'First'), 'avi_password', 'Password');
  const second = secretVariable(new Construct(stack, 'Second'), 'avi_password', 'Password');
  expect(second).toBe(first);
});

test('an input has a default', () => {
  const stack = aStack();
  inputVariable(stack, 'vsphere_insecure', { type: 'bool', description: 'Unchecked', default: false });
  expect(variable(stack, 'vsphere_insecure')).toEqual({ type: 'bool', description: 'Unchecked', default: false });
});

test('an output has exactly its name, wherever its construct stands', () => {
  const stack = aStack();
  stackOutput(new Construct(new Construct(stack, 'Outer'), 'Inner'), 'ca_certificate', {
    value: 'PEM',
    description: 'Certificate',
  });
  expect(output(stack, 'ca_certificate')).toEqual({ value: 'PEM', description: 'Certificate' });
});

test('fails when the name of a variable is taken by something else', () => {
  const stack = aStack();
  new TerraformLocal(stack, 'avi_password', 'x');
  expect(refusal(() => secretVariable(stack, 'avi_password', 'Password'))).toMatch(
    /^sfo01-test\.avi_password: got something else of that name, expected none; /,
  );
});

test('fails when a secret would share a variable that is none', () => {
  const stack = aStack();
  inputVariable(stack, 'avi_password', { type: 'string', description: 'Password' });
  expect(() => secretVariable(stack, 'avi_password', 'Password')).toThrow(/stands once in a stack/);
});

test('fails when two constructs declare one output', () => {
  const stack = aStack();
  stackOutput(stack, 'cloud_id', { value: 'a', description: 'Cloud' });
  expect(() => stackOutput(stack, 'cloud_id', { value: 'b', description: 'Cloud' })).toThrow(
    /sfo01-test\.cloud_id: .*a stack of its own/,
  );
});
