import { S3Backend, Testing } from 'cdktf';
import { TkoStack } from '../../lib/terraform';
import { aStack, written } from './support';

test('keeps its state beside cdktf.out, under its own name', () => {
  expect(written(aStack('sfo01-foundation'))).toMatchObject({
    terraform: { backend: { local: { path: '../../../terraform.sfo01-foundation.tfstate' } } },
  });
});

test('is the same wherever it is synthesised', () => {
  expect(JSON.stringify(written(aStack()))).not.toContain(process.cwd());
});

test('asks for a Terraform that knows what the stacks use', () => {
  expect(written(aStack())).toMatchObject({ terraform: { required_version: '>= 1.5' } });
});

test('takes the backend that it is given, and no other', () => {
  const stack = new TkoStack(Testing.app(), 'sfo01', {
    backend: (inside) => new S3Backend(inside, { bucket: 'states', key: 'sfo01', region: 'eu-west-1' }),
  });
  expect(written(stack)).toMatchObject({ terraform: { backend: { s3: { bucket: 'states', key: 'sfo01' } } } });
  expect(JSON.stringify(written(stack))).not.toContain('"local":{');
});

test('runs after other stacks', () => {
  const app = Testing.app();
  const first = new TkoStack(app, 'first');
  const second = new TkoStack(app, 'second').runsAfter(first);
  expect(second.dependencies).toEqual([first]);
});

test('is known by a mark, not by its class', () => {
  expect(TkoStack.isTkoStack(aStack())).toBe(true);
  expect(TkoStack.isTkoStack({ [Symbol.for('tko-cdk.TkoStack')]: true })).toBe(true);
  expect(TkoStack.isTkoStack(Testing.app())).toBe(false);
  expect(TkoStack.isTkoStack(undefined)).toBe(false);
});

test('fails when two stacks run after each other', () => {
  const app = Testing.app();
  const first = new TkoStack(app, 'first');
  const second = new TkoStack(app, 'second').runsAfter(first);
  expect(() => first.runsAfter(second)).toThrow(/circular/i);
});

test('fails when its name would not be that of a folder', () => {
  expect(() => aStack('sfo01 foundation')).toThrow(/whitespace/);
});
