import { formatSummary } from 'tko-cdk/aws';
import { anAwsSite } from 'tko-cdk/testing';
import { awsExample } from './sites';
import { type Synthesis, synthesize, synthesizeAll } from './synthesize';

const stackOf = ({ files }: Synthesis, name: string): string => files.get(`cdktf.out/stacks/${name}/cdk.tf.json`)!;

describe('two sites of one account in one app', () => {
  const second = () =>
    anAwsSite({
      site: 'pdx02',
      iam: { existing: true },
      networks: { cidr: '10.40.0.0/14' },
      managementCluster: { name: 'pdx02tkgmgmt01' },
      sharedServicesCluster: undefined,
      workloadClusters: [{ name: 'pdx02tkgworkload01' }],
    });

  test('have one identity, and stages of their own', () => {
    const { summary, files } = synthesizeAll([awsExample(), second()]);

    expect(summary.stacks.map(({ name }) => name)).toEqual([
      'pdx01-identity',
      'pdx01-foundation',
      'pdx01-hosts',
      'pdx02-foundation',
      'pdx02-hosts',
    ]);
    expect([...files.keys()].filter((path) => path.startsWith('dist/reports/'))).toEqual([
      'dist/reports/pdx01-run-book.md',
      'dist/reports/pdx02-run-book.md',
    ]);
  });

  test('are each what they are alone', () => {
    const both = synthesizeAll([awsExample(), second()]);
    const alone = synthesize(second());

    for (const name of ['pdx02-foundation', 'pdx02-hosts']) {
      expect(stackOf(both, name)).toBe(stackOf(alone, name));
    }
  });

  test('wait each for their own foundation', () => {
    const text = formatSummary(synthesizeAll([awsExample(), second()]).summary);

    expect(text).toMatch(/This brings them:\n {4}npx cdktf deploy pdx01-foundation /);
    expect(text).toMatch(/This brings them:\n {4}npx cdktf deploy pdx02-foundation /);
  });

  test('fail when both make the identity', () => {
    expect(() => synthesizeAll([awsExample(), { ...second(), iam: {} }])).toThrow(/a second identity of TKG beside/);
  });

  test('fail when they have one name', () => {
    expect(() => synthesizeAll([awsExample(), awsExample()])).toThrow(/pdx01-identity/);
  });
});
