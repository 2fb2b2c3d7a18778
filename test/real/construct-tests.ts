import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { Construct } from 'constructs';
import { TkoStack } from 'tko-cdk/vsphere';
import type { ConstructGroups } from './construct-cases/group';
import type { Override } from './construct-overrides/override';
import { describeErrors } from './harness/diagnostics';
import { describeReal, type Need } from './harness/gate';
import { type Answers, lifecycle, validateOnly } from './harness/terraform';
import type { StackJson } from './harness/workspace';

/** The constructs of one infrastructure, and how they are tried. */
export interface ConstructLibrary {
  /** Subpaths of the package. */
  readonly name: string;
  /** All that these subpaths have. */
  readonly exports: readonly (readonly [string, unknown])[];
  /** What of it is tried elsewhere, or cannot be. */
  readonly elsewhere: readonly string[];
  readonly providers: readonly Need[];
  readonly groups: ConstructGroups;
  readonly overrides: readonly Override[];
  /** What services answer. */
  readonly answers: Answers;
  /** Values of variables. */
  readonly variables: Readonly<Record<string, string>>;
}

/** "ResourcePool" for what can be made, "ResourcePool.fromName" for what can be found. */
function waysTo(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'function') {
    return [];
  }
  const finders = Object.getOwnPropertyNames(value).filter((member) => member.startsWith('from'));
  const isConstruct = value.prototype instanceof Construct;
  return [...(isConstruct ? [name] : []), ...finders.map((finder) => `${name}.${finder}`)];
}

/** Writes a stack of a user's own to a folder, and says where it stands there. */
function synthesize(outdir: string, fill: (stack: TkoStack) => unknown): string {
  const app = new App({ outdir });
  fill(new TkoStack(app, 'mine'));
  app.synth();
  return join(outdir, 'stacks/mine');
}

const read = (stackFolder: string): StackJson =>
  JSON.parse(readFileSync(join(stackFolder, 'cdk.tf.json'), 'utf8')) as StackJson;

const errorsOf = async (stack: StackJson): Promise<string> => describeErrors(await validateOnly(stack));

/** Tests of all constructs of an infrastructure: each alone, all together, and with wrong overrides. */
export function testConstructs(library: ConstructLibrary): void {
  const { answers, elsewhere, groups, name, overrides, providers, variables } = library;
  const parts = Object.values(groups).flatMap((group) =>
    Object.entries(group.parts).map(([part, make]) => ({ part, make, group })),
  );

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tko-cdk-construct-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test(`the constructs that are tried are all that ${name} has`, () => {
    const ways = library.exports
      .filter(([exported]) => !elsewhere.includes(exported))
      .flatMap(([exported, value]) => waysTo(exported, value));

    expect(parts.map(({ part }) => part).sort()).toEqual([...ways].sort());
  });

  describeReal(providers, 'each construct is valid alone, in a stack of the user', () => {
    test.each(parts)('$part', async ({ make, group }) => {
      const stack = synthesize(folder, (scope) => {
        group.connect(scope);
        make(scope);
      });

      expect(await errorsOf(read(stack))).toBe('');
    });
  });

  describeReal(providers, 'constructs of the user are applied, planned without a change, and destroyed', () => {
    test.each(Object.entries(groups))('%s', async (_name, group) => {
      const stack = synthesize(folder, (scope) => {
        group.connect(scope);
        for (const [part, make] of Object.entries(group.parts)) {
          make(new Construct(scope, part));
        }
      });
      const declared = Object.keys(read(stack).variable ?? {});
      const values = Object.fromEntries(Object.entries(variables).filter(([variable]) => declared.includes(variable)));

      const { judge, resources } = await lifecycle(stack, values, { answers });

      const created: Record<string, number> = {};
      for (const type of resources.map((address) => address.replace(/\..*$/, ''))) {
        created[type] = (created[type] ?? 0) + 1;
      }
      expect(created).toEqual(group.creates);
      expect(judge).toMatch(/^(real|double)/);
    });
  });

  describeReal(providers, 'an override reaches the output, and Terraform judges it', () => {
    test.each(overrides)('fails on $fact', async ({ make, written, at, finding }) => {
      const right = read(synthesize(folder, make));
      const wrong = read(
        synthesize(folder, (stack) => {
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
}
