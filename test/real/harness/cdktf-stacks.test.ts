import { basename } from 'node:path';
import { type App, TerraformVariable } from 'cdktf';
import { TkoStack } from '../../../lib/terraform';
import { applyStacks, declaredOf, jsonOf, withStacks } from './cdktf-stacks';

/** A stack that asks for a password, made before the stack that it runs behind. */
function twoStages(app: App): void {
  const later = new TkoStack(app, 'later');
  new TerraformVariable(later, 'password', { type: 'string', sensitive: true });
  later.runsAfter(new TkoStack(app, 'earlier'));
}

describe('stacks of a program', () => {
  test('are handed over in the order of their dependencies', async () => {
    const names = await withStacks(twoStages, (folders) => Promise.resolve(folders.map((folder) => basename(folder))));

    expect(names).toEqual(['earlier', 'later']);
  });

  test('are read as Terraform reads them', async () => {
    const [earlier, later] = await jsonOf(twoStages);

    expect(earlier).not.toHaveProperty('variable');
    expect(later).toHaveProperty('variable.password.sensitive', true);
  });

  test('take the values whose variables they declare', async () => {
    const values = { password: 'example', user: 'administrator' };
    const declared = await withStacks(twoStages, (folders) => Promise.resolve(declaredOf(folders, values)));

    expect(declared).toEqual({ password: 'example' });
  });

  test('fails when a stack of the program is not valid', async () => {
    const wrong = (app: App) => {
      new TkoStack(app, 'mine').node.addValidation({ validate: () => ['no network'] });
    };

    await expect(applyStacks(wrong)).rejects.toThrow(/mine.*no network/);
  });
});
