import { formatIssue } from 'tko-cdk/spec';
import { checkClusterManifest } from '../../../../lib/clusters/classes/cluster-manifest-check';
import { describeReal, tool } from '../../harness/gate';
import { judgeTopologies, type TopologyVerdict } from '../topology/judge';
import { type Mutation, MUTATIONS, STRICTER } from './mutations';
import { type ClusterManifest, exampleShapes, recordedShapes, type Shape } from './shapes';

/** How many Clusters each thing is made wrong in: different ones, so that all shapes have their turn. */
const TURNS = 3;

interface Mutant {
  readonly fact: string;
  readonly shape: string;
  readonly cluster: ClusterManifest;
}

/** Those of the recorded cases are all accepted. */
const SHAPES: readonly Shape[] = [
  ...exampleShapes(),
  ...recordedShapes('2.2.0').filter(({ name }) => !name.startsWith('optional-')),
];

/** Each mutation in some of the shapes in which it fits, those first that have had the fewest. */
function mutantsOf(mutations: readonly Mutation[]): readonly Mutant[] {
  const turns = new Map(SHAPES.map(({ name }) => [name, 0]));
  return mutations.flatMap(({ fact, apply }) => {
    const fitting = SHAPES.flatMap(({ name, cluster }) => {
      const wrong = apply(cluster) as ClusterManifest | undefined;
      return wrong === undefined ? [] : [{ fact, shape: name, cluster: wrong }];
    });
    if (fitting.length === 0) {
      throw new RangeError(`got no Cluster in which ${fact}, expected one that can be made so`);
    }
    const taken = fitting.sort((one, other) => turns.get(one.shape)! - turns.get(other.shape)!).slice(0, TURNS);
    taken.forEach(({ shape }) => turns.set(shape, turns.get(shape)! + 1));
    return taken;
  });
}

const WRONG = mutantsOf(MUTATIONS);
const MENDED = mutantsOf(STRICTER);
const ALL = [...WRONG, ...MENDED];

const errorsOf = ({ cluster }: Mutant): readonly string[] =>
  checkClusterManifest(cluster)
    .filter(({ severity }) => severity === 'error')
    .map(formatIssue);

describeReal([tool('go')], 'clusterctl alpha topology plan of Clusters with one thing wrong', () => {
  const verdicts = new Map<Mutant, TopologyVerdict>();

  beforeAll(async () => {
    (await judgeTopologies(ALL.map(({ cluster }) => cluster))).forEach((verdict, index) =>
      verdicts.set(ALL[index]!, verdict),
    );
  }, 600_000);

  test('every shape has a turn', () => {
    expect(WRONG.length).toBeGreaterThan(200);
    expect(new Set(WRONG.map(({ shape }) => shape)).size).toBe(SHAPES.length);
  });

  test.each(WRONG)('$shape fails when $fact (real topology engine)', (mutant) => {
    expect(verdicts.get(mutant)).toMatchObject({ accepted: false });
    expect(verdicts.get(mutant)?.message).toMatch(/spec\.|json: |ClusterClass .* not found/);
    expect(errorsOf(mutant)).not.toEqual([]);
  });

  test.each(MENDED)('$shape fails here and not there when $fact (real topology engine)', (mutant) => {
    expect(verdicts.get(mutant)).toMatchObject({ accepted: true });
    expect(errorsOf(mutant)).toHaveLength(1);
  });
});
