import { checkTopologyVariables } from '../../../../lib/clusters/classes/topology-check';
import { describeReal, tool } from '../../harness/gate';
import { type Change, RIGHT, STRICTER, WRONG } from './changes';
import { judgeTopologies, type TopologyVerdict } from './judge';
import { AWS, AWS_FULL, AZURE, AZURE_FULL, clusterOf, OF_TKG_2_2, VSPHERE, VSPHERE_FULL } from './topologies';

const VALID: readonly Change[] = [
  { fact: 'it has what the class for vSphere requires', topology: VSPHERE },
  { fact: 'it has most variables of vSphere', topology: VSPHERE_FULL },
  { fact: 'it has what the class for AWS requires', topology: AWS },
  { fact: 'it has most variables of AWS', topology: AWS_FULL },
  { fact: 'it has what the class for Azure requires', topology: AZURE },
  { fact: 'it has most variables of Azure', topology: AZURE_FULL },
  ...OF_TKG_2_2.map((topology) => ({ fact: `it is of ${topology.class}`, topology })),
  ...RIGHT,
];

const ALL: readonly Change[] = [...VALID, ...WRONG, ...STRICTER];

const errorsOf = ({ topology }: Change): readonly string[] =>
  checkTopologyVariables(topology)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, got, expected }) => `${path}: got ${got}, expected ${expected}`);

describeReal([tool('go')], 'clusterctl alpha topology plan of topologies', () => {
  const verdicts = new Map<Change, TopologyVerdict>();

  beforeAll(async () => {
    const clusters = ALL.map(({ topology }, index) => clusterOf(`cluster-${index}`, topology));
    (await judgeTopologies(clusters)).forEach((verdict, index) => verdicts.set(ALL[index]!, verdict));
  }, 600_000);

  test.each(VALID)('a topology is accepted when $fact (real topology engine)', (change) => {
    expect(errorsOf(change)).toEqual([]);
    expect(verdicts.get(change)).toMatchObject({ accepted: true, message: '' });
  });

  test.each(WRONG)('fails when $fact (real topology engine)', (change) => {
    expect(errorsOf(change)).toHaveLength(1);
    expect(verdicts.get(change)?.accepted).toBe(false);
    expect(verdicts.get(change)?.message).toMatch(/ is invalid: .*spec\.topology|ClusterClass .* not found/s);
  });

  test.each(STRICTER)('$fact is refused here and not there: $reason (real topology engine)', (change) => {
    expect(errorsOf(change)).toHaveLength(1);
    expect(verdicts.get(change)).toMatchObject({ accepted: true });
  });

  test('fails when a Cluster is none at all (real topology engine)', async () => {
    const [verdict] = await judgeTopologies([{ ...clusterOf('payments', VSPHERE), spec: { topology: 'large' } }]);
    expect(verdict).toMatchObject({ name: 'payments', accepted: false });
    expect(verdict?.message).toMatch(/cannot unmarshal string/);
  });

  test('fails when a wrong Cluster fills the buffer of the reader of YAML to the last byte (real topology engine)', async () => {
    const wrong = clusterOf('payments', { ...VSPHERE, variables: [] });
    const padding = 'x'.repeat(4096 - JSON.stringify({ ...wrong, padding: '' }).length);
    expect(await judgeTopologies([{ ...wrong, padding }])).toMatchObject([{ accepted: false }]);
  });

  test('verdicts come in the order of the Clusters (real topology engine)', async () => {
    const clusters = [clusterOf('right', AWS), clusterOf('wrong', { ...AWS, variables: [] }), clusterOf('also', AZURE)];
    expect((await judgeTopologies(clusters)).map(({ name, accepted }) => [name, accepted])).toEqual([
      ['right', true],
      ['wrong', false],
      ['also', true],
    ]);
  });
});
