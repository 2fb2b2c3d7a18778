import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { Construct } from 'constructs';
import * as avi from 'tko-cdk/avi';
import * as vsphere from 'tko-cdk/vsphere';
import { ALL_GROUPS } from './all-constructs';
import { OVERRIDES } from './construct-overrides';
import { describeErrors } from './harness/diagnostics';
import { describeReal, provider } from './harness/gate';
import { lifecycle, validateOnly } from './harness/terraform';
import type { StackJson } from './harness/workspace';
import { ANSWERS, VARIABLES } from './sites';

const PROVIDERS = [provider('vmware/vsphere', '2.15.0', 'apply'), provider('vmware/avi', '22.1.3', 'apply')];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-construct-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a stack of a user's own, and says where. */
function synthesize(fill: (stack: vsphere.TkoStack) => unknown): string {
  const app = new App({ outdir: folder });
  fill(new vsphere.TkoStack(app, 'mine'));
  app.synth();
  return join(folder, 'stacks/mine');
}

const read = (stackFolder: string): StackJson =>
  JSON.parse(readFileSync(join(stackFolder, 'cdk.tf.json'), 'utf8')) as StackJson;

const errorsOf = async (stack: StackJson): Promise<string> => describeErrors(await validateOnly(stack));

const parts = Object.values(ALL_GROUPS).flatMap((group) =>
  Object.entries(group.parts).map(([name, make]) => ({ name, make, group })),
);

describe('the constructs that are tried', () => {
  /** Bases of typed resources; the stack, in which all others stand; and what a test of whole sites tries. */
  const elsewhere = ['AviResource', 'AviDataSource', 'TkoStack', 'TkoApp', 'VsphereVds'];

  /** "ResourcePool" for what can be made, "ResourcePool.fromName" for what can be found. */
  const waysTo = ([name, value]: readonly [string, unknown]): readonly string[] => {
    if (typeof value !== 'function' || elsewhere.includes(name)) {
      return [];
    }
    const finders = Object.getOwnPropertyNames(value).filter((member) => member.startsWith('from'));
    const isConstruct = value.prototype instanceof Construct;
    return [...(isConstruct ? [name] : []), ...finders.map((finder) => `${name}.${finder}`)];
  };

  test('are all that tko-cdk/vsphere and tko-cdk/avi have', () => {
    const ways = [...Object.entries(vsphere), ...Object.entries(avi)].flatMap(waysTo);

    expect(parts.map(({ name }) => name).sort()).toEqual([...ways].sort());
  });
});

describeReal(PROVIDERS, 'each construct is valid alone, in a stack of the user', () => {
  test.each(parts)('$name', async ({ make, group }) => {
    const stack = synthesize((scope) => {
      group.connect(scope);
      make(scope);
    });

    expect(await errorsOf(read(stack))).toBe('');
  });
});

describeReal(PROVIDERS, 'constructs of the user are applied, planned without a change, and destroyed', () => {
  test.each(Object.entries(ALL_GROUPS))('%s', async (_name, group) => {
    const stack = synthesize((scope) => {
      group.connect(scope);
      for (const [name, make] of Object.entries(group.parts)) {
        make(new Construct(scope, name));
      }
    });
    const declared = Object.keys(read(stack).variable ?? {});
    const variables = Object.fromEntries(Object.entries(VARIABLES).filter(([name]) => declared.includes(name)));

    const { judge, resources } = await lifecycle(stack, variables, { answers: ANSWERS });

    const created: Record<string, number> = {};
    for (const type of resources.map((address) => address.replace(/\..*$/, ''))) {
      created[type] = (created[type] ?? 0) + 1;
    }
    expect(created).toEqual(group.creates);
    expect(judge).toMatch(/^(real|double)/);
  });
});

describeReal(PROVIDERS, 'an override reaches the output, and Terraform judges it', () => {
  test.each(OVERRIDES)('fails on $fact', async ({ make, written, at, finding }) => {
    const right = read(synthesize(make));
    const wrong = read(
      synthesize((stack) => {
        make(stack)();
      }),
    );
    const errors = await errorsOf(wrong);

    expect(await errorsOf(right)).toBe('');
    expect(JSON.stringify(right)).not.toContain(written);
    expect(JSON.stringify(wrong)).toContain(written);
    expect(errors).toMatch(finding);
    expect(errors).toContain(at);
  });
});
