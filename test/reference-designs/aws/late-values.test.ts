import { readStackOutputs, type StackOutputs } from 'tko-cdk/spec';
import { awsExample, inExistingVpcs } from './sites';
import { inventedOutputs, type Synthesis, synthesize, synthesizeApplied } from './synthesize';

const FOUNDATION = 'pdx01-foundation';

const waitingOf = ({ summary }: Synthesis): readonly string[] => summary.waiting.map(({ path }) => path);

const manifestsOf = ({ summary }: Synthesis): readonly string[] => summary.manifests.map(({ file }) => file);

const example = synthesize(awsExample());
const outputsOfExample = inventedOutputs(example.files);
const existing = synthesize(inExistingVpcs());

/** The outputs of the example without some of them. */
function without(pattern: RegExp): StackOutputs {
  const values = Object.entries(outputsOfExample[FOUNDATION]!).filter(([name]) => !pattern.test(name));
  return readStackOutputs(JSON.stringify({ [FOUNDATION]: Object.fromEntries(values) }));
}

describe('with a part of the outputs', () => {
  test('the clusters of one VPC are written, and the others wait', () => {
    const site = synthesize(awsExample(), { outputs: without(/prod01|management/) });

    expect(manifestsOf(site)).toEqual([
      '0000-pdx01tkgshared01.k8s.yaml',
      '0001-pdx01tkgshared01-packages.k8s.yaml',
      '0002-pdx01tkgtest01.k8s.yaml',
    ]);
    expect(waitingOf(site)).toEqual([
      'pdx01tkgprod01.k8s.yaml',
      'pdx01tkgprod01-packages.k8s.yaml',
      'tanzu/pdx01tkgmgmt01.yaml',
    ]);
  });

  test('one id that is missing is the one that its cluster waits for', () => {
    const site = synthesize(awsExample(), { outputs: without(/^security_group_id_pdx01tkgprod01_lb$/) });

    expect(site.summary.waiting.map(({ waitsFor }) => waitsFor.output)).toEqual([
      'security_group_id_pdx01tkgprod01_lb',
      'security_group_id_pdx01tkgprod01_lb',
    ]);
  });

  test('the outputs of another stack bring nothing', () => {
    const outputs = readStackOutputs(JSON.stringify({ 'pdx02-foundation': outputsOfExample[FOUNDATION] }));

    expect(waitingOf(synthesize(awsExample(), { outputs }))).toEqual(waitingOf(example));
  });

  test.each([
    'vpc_id_pdx01tkgprod01',
    'private_subnet_id_management_us-west-2a',
    'security_group_id_pdx01tkgmgmt01_lb',
  ])('fails on an output %s that is no id', (name) => {
    const values = { ...outputsOfExample[FOUNDATION], [name]: 'late' };
    const outputs = readStackOutputs(JSON.stringify({ [FOUNDATION]: values }));

    expect(() => synthesize(awsExample(), { outputs })).toThrow(/got "late", expected the id of a/);
  });
});

describe('a site in VPCs that are there', () => {
  test('waits for the security groups alone', () => {
    const waited = existing.summary.waiting.map(({ waitsFor }) => waitsFor.output);

    expect(new Set(waited.map((output) => output.replace(/_pdx01tkg\w+?_/, '_')))).toEqual(
      new Set(['security_group_id_bastion']),
    );
  });

  test('is written without an output of a VPC or a subnet', () => {
    const values = inventedOutputs(existing.files);
    const names = Object.keys(values[FOUNDATION]!);
    const outputs = readStackOutputs(JSON.stringify(values));

    expect(names.filter((name) => !name.startsWith('security_group_id_'))).toEqual([]);
    expect(waitingOf(synthesize(inExistingVpcs(), { outputs }))).toEqual([]);
  });

  test('has the ids of the site file in the file of its management cluster', () => {
    expect(synthesizeApplied(inExistingVpcs()).files.get('dist/tanzu/pdx01tkgmgmt01.yaml')).toContain(
      'AWS_VPC_ID: "vpc-00000000000000001"',
    );
  });
});
