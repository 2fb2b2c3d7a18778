import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { TKG_RELEASES } from 'tko-cdk/design';
import { formatIssue } from 'tko-cdk/spec';
import { clusterManifests } from 'tko-cdk/tanzu';
import { describeReal, tool } from '../../harness/gate';
import { inTemporaryFolder } from '../../harness/workspace';
import { compared } from './compared';
import { type MergedConfiguration, mergedConfigurations } from './configurations';
import { type Generated, Generator } from './generator';

/** The same configurations each time; others with TKO_GENERATOR_SEED, more with TKO_GENERATOR_RUNS. */
const SEED = Number(process.env.TKO_GENERATOR_SEED ?? 20);
const RUNS = Number(process.env.TKO_GENERATOR_RUNS ?? 150);

const CONFIGURATIONS = fc.sample(mergedConfigurations, { seed: SEED, numRuns: RUNS });

/** With an autoscaler the templates put Windows nodes into the worker class of Linux nodes; this library does not. */
const withWindowsClass = (documents: readonly object[], { variables }: MergedConfiguration): readonly object[] =>
  variables.IS_WINDOWS_WORKLOAD_CLUSTER === 'true' && variables.ENABLE_AUTOSCALER === 'true'
    ? (JSON.parse(JSON.stringify(documents).replaceAll('"tkg-worker"', '"tkg-worker-windows"')) as readonly object[])
    : documents;

/** Our verdict in the words of the generator's. */
function ourVerdict({ variables }: MergedConfiguration): Generated {
  const { issues, objects } = clusterManifests(variables, { release: TKG_RELEASES['2.2.0'] });
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? { documents: objects } : { refused: errors.map(formatIssue).join('\n') };
}

async function generateAll(): Promise<readonly Generated[]> {
  const generator = await Generator.create();
  const results: Generated[] = [];
  let next = 0;
  await inTemporaryFolder(async (folder) => {
    const work = async (): Promise<void> => {
      for (let index = next++; index < CONFIGURATIONS.length; index = next++) {
        const { infrastructure, variables } = CONFIGURATIONS[index]!;
        results[index] = await generator.generate(infrastructure, variables, join(folder, `${index}.yaml`));
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  });
  return results;
}

describeReal([tool('go')], `ytt with the templates of TKG 2.2, on ${RUNS} configurations`, () => {
  let generated: readonly Generated[] = [];

  beforeAll(async () => {
    generated = await generateAll();
  }, 600_000);

  test('there are accepted and refused ones on every infrastructure', () => {
    const verdicts = CONFIGURATIONS.map(
      ({ infrastructure }, index) => `${infrastructure} ${'refused' in generated[index]! ? 'refused' : 'accepted'}`,
    );
    expect([...new Set(verdicts)].sort()).toEqual([
      'aws accepted',
      'aws refused',
      'azure accepted',
      'azure refused',
      'vsphere accepted',
      'vsphere refused',
    ]);
  });

  test.each(CONFIGURATIONS.map((configuration, index) => ({ ...configuration, index })))(
    'configuration $index, on $infrastructure, has the verdict and the objects of the generator',
    ({ index }) => {
      const configuration = CONFIGURATIONS[index]!;
      const [theirs, ours] = [generated[index]!, ourVerdict(configuration)];
      if ('refused' in theirs || 'refused' in ours) {
        expect({ ours, theirs }).toEqual({
          ours: { refused: expect.any(String) as string },
          theirs: { refused: expect.any(String) as string },
        });
        return;
      }
      expect(compared(ours.documents)).toEqual(compared(withWindowsClass(theirs.documents, configuration)));
    },
  );
});
