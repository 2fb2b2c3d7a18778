import { formatIssue } from 'tko-cdk/spec';
import { checkTopologyVariables } from '../../../../lib/clusters/classes/topology-check';
import { checkClusterManifest } from '../../../../lib/clusters/classes/cluster-manifest-check';
import { describeReal, tool } from '../../harness/gate';
import { judgeTopologies, type TopologyVerdict } from '../topology/judge';
import { exampleShapes, recordedShapes, type Shape } from './shapes';

/** Recorded cases whose Clusters the generator makes although nothing takes them, by what their messages say. */
const REFUSED: readonly { readonly reason: string; readonly cases: readonly string[]; readonly message: RegExp }[] = [
  {
    reason: 'there is no level "enforce" of the Pod Security Standards',
    cases: ['000', '004', '007', '013', '015', '017', '019', '022', '031', '033', '037'],
    message: /(audit|enforce|warn): .*"enforce"/,
  },
  {
    reason: 'AWS and Azure have one network of pods, and two are given',
    cases: ['008', '026'],
    message: /spec\.clusterNetwork\.pods\.cidrBlocks\[0\]: .*"fd00:100:96::\/48,100\.96\.0\.0\/11"/,
  },
];

const SHAPES: readonly Shape[] = [...exampleShapes(), ...recordedShapes('2.2.0'), ...recordedShapes('2.3.0')];

const REFUSED_SHAPES = REFUSED.flatMap(({ cases, ...refusal }) =>
  SHAPES.filter(({ name }) => cases.some((number) => name.startsWith(`optional-${number} `))).map((shape) => ({
    ...refusal,
    name: shape.name,
    shape,
  })),
);

const isRefused = (shape: Shape): boolean => REFUSED_SHAPES.some((refused) => refused.shape === shape);

const errorsOf = ({ cluster }: Shape): readonly string[] =>
  [...checkClusterManifest(cluster), ...checkTopologyVariables(cluster.spec.topology)]
    .filter(({ severity }) => severity === 'error')
    .map(formatIssue);

describeReal([tool('go')], 'clusterctl alpha topology plan of all Clusters that are made', () => {
  const verdicts = new Map<Shape, TopologyVerdict>();

  beforeAll(async () => {
    (await judgeTopologies(SHAPES.map(({ cluster }) => cluster))).forEach((verdict, index) =>
      verdicts.set(SHAPES[index]!, verdict),
    );
  }, 600_000);

  test.each(SHAPES.filter((shape) => !isRefused(shape)))('$name is accepted (real topology engine)', (shape) => {
    expect(verdicts.get(shape)).toMatchObject({ accepted: true, message: '' });
    expect(errorsOf(shape)).toEqual([]);
  });

  test.each(REFUSED_SHAPES)('$name is refused: $reason (real topology engine)', ({ shape, message }) => {
    expect(verdicts.get(shape)).toMatchObject({ accepted: false });
    expect(verdicts.get(shape)?.message).toMatch(message);
    expect(errorsOf(shape).join('\n')).toMatch(message);
  });

  test('the Clusters are of every class that has Clusters', () => {
    expect([...new Set(SHAPES.map(({ cluster }) => cluster.spec.topology.class))].sort()).toEqual([
      'tkg-aws-default-v1.0.0',
      'tkg-aws-default-v1.1.0',
      'tkg-azure-default-v1.0.0',
      'tkg-azure-default-v1.1.0',
      'tkg-vsphere-default-v1.0.0',
      'tkg-vsphere-default-v1.1.0',
      'tkg-vsphere-default-v1.1.1',
    ]);
  });
});
