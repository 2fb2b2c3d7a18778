import { formatIssue } from 'tko-cdk/spec';
import { checkClusterManifest } from '../../../../lib/clusters/classes/cluster-manifest-check';
import { describeReal, tool } from '../../harness/gate';
import { judgeTopologies, type TopologyVerdict } from '../topology/judge';
import { type Replacement, replacementsOf } from './replacements';
import { exampleShapes, recordedShapes } from './shapes';

/** Every value of every class is replaced by nine others; one of so many is judged. TKO_EVERY=1 judges all: ten minutes. */
const EVERY = Number(process.env.TKO_EVERY ?? 25);

const ALL = replacementsOf([
  ...exampleShapes(),
  ...recordedShapes('2.2.0').filter(({ name }) => !name.startsWith('optional-')),
]);

/** Kubernetes' schema code takes a list for a text with the format of a network. */
const isListForNetwork = ({ name }: Replacement): boolean =>
  /(network .*cidr|worker subnet cidr|cidrBlocks \[\]): a list/.test(name);

const JUDGED = ALL.filter((_, index) => index % EVERY === 0).filter((one) => !isListForNetwork(one));
const STRICTER = ALL.filter((one) => isListForNetwork(one) && one.name.endsWith('a list'));

const errorsOf = ({ cluster }: Replacement): readonly string[] =>
  checkClusterManifest(cluster)
    .filter(({ severity }) => severity === 'error')
    .map(formatIssue);

describeReal([tool('go')], 'clusterctl alpha topology plan of Clusters with another value', () => {
  const verdicts = new Map<Replacement, TopologyVerdict>();

  beforeAll(async () => {
    const judged = [...JUDGED, ...STRICTER];
    (await judgeTopologies(judged.map(({ cluster }) => cluster))).forEach((verdict, index) =>
      verdicts.set(judged[index]!, verdict),
    );
  }, 1_200_000);

  test('the values are thousands, most of them wrong', () => {
    expect(ALL.length).toBeGreaterThan(6000);
    const refused = JUDGED.filter((one) => verdicts.get(one)?.accepted === false).length;
    expect(refused / JUDGED.length).toBeGreaterThan(0.8);
    expect(refused).toBeLessThan(JUDGED.length);
  });

  test.each(JUDGED)('$name: the verdict is ours (real topology engine)', (one) => {
    const { accepted, message } = verdicts.get(one)!;
    expect({ accepted: errorsOf(one).length === 0, message }).toEqual({ accepted, message });
  });

  test.each(STRICTER)('$name is refused here and not there (real topology engine)', (one) => {
    expect(verdicts.get(one)).toMatchObject({ accepted: true });
    expect(errorsOf(one)).toHaveLength(1);
  });
});
