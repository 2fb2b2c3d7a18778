import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TKG_RELEASES } from 'tko-cdk/design';
import { formatIssue } from 'tko-cdk/spec';
import { clusterManifests, type FlatTexts } from 'tko-cdk/tanzu';
import { AWS_PROVIDER } from './aws';
import { clustersIn, type Deployment, Deployments, manifestFiles, tanzuFile } from './aws-deployment';
import { AWS_SITES } from './aws-sites';
import { describeReal, manifestValidator, tool } from './harness/gate';
import { validateManifests } from './harness/manifests';
import { compared } from './kubernetes/generator/compared';
import { Generator } from './kubernetes/generator/generator';
import { mergedByCli } from './kubernetes/generator/merged';
import { judgeTopologies } from './kubernetes/topology/judge';
import { unsaid } from './site-vocabulary';

/** The Cluster that a management cluster's file comes to, and what is wrong with that file. */
function managementCluster(texts: FlatTexts, release: '2.2.0' | '2.3.0') {
  const { objects, issues } = clusterManifests(texts, { release: TKG_RELEASES[release], role: 'management' });
  return { objects, errors: issues.filter(({ severity }) => severity === 'error').map(formatIssue) };
}

describe('the sites that are tried', () => {
  test('say everything that a site on AWS can say, packages aside', () => {
    expect(unsaid(Object.values(AWS_SITES).map(({ spec }) => spec))).toEqual([]);
  });

  test('fail to do so without the one that can do most', () => {
    const others = Object.values(AWS_SITES).filter(({ spec }) => spec.site !== 'iad01');

    expect(unsaid(others.map(({ spec }) => spec))).toContain('AwsS3FlowLogsSpec.bucketArn');
  });
});

describeReal(
  [AWS_PROVIDER, manifestValidator(), tool('go')],
  'a site on AWS is applied, and its clusters are written with what was answered',
  () => {
    let folder: string;
    let deployments: Deployments;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'tko-cdk-aws-'));
      deployments = new Deployments(Object.values(AWS_SITES), folder);
    });

    afterAll(async () => {
      await deployments.settled();
      rmSync(folder, { recursive: true, force: true });
    }, 600_000);

    describe.each(Object.entries(AWS_SITES).map(([name, site], place) => ({ name, site, place })))('$name', (one) => {
      const { site, place } = one;
      const clusters = [site.spec.sharedServicesCluster, ...(site.spec.workloadClusters ?? [])].filter(
        (cluster) => cluster !== undefined,
      );
      let deployment: Deployment;

      beforeAll(async () => {
        deployment = await deployments.of(place);
      }, 600_000);

      test('every stack is applied, planned without a change, and destroyed', () => {
        const { before, applied } = deployment;

        expect(applied.map(({ resources }) => resources.length)).toEqual(
          before.stacks.map(({ resources }) => resources),
        );
        expect(applied.map(({ judge }) => judge)).toEqual(
          before.stacks.map(() => expect.stringMatching(/^(real|double)/) as string),
        );
      });

      test('what needs ids of the network waits for the stage foundation, and for nothing else', () => {
        const { before, after } = deployment;
        const foundation = `${site.spec.site}-foundation`;

        expect(before.waiting.map(({ path }) => path)).toEqual(
          expect.arrayContaining([
            ...clusters.map(({ name }) => `${name}.k8s.yaml`),
            `tanzu/${site.spec.managementCluster.name}.yaml`,
          ]),
        );
        expect([...new Set(before.waiting.map(({ waitsFor }) => waitsFor.stack))]).toEqual([foundation]);
        expect(after.waiting).toEqual([]);
      });

      test('every manifest fits the schemas of its kinds (real API server schemas)', async () => {
        const files = manifestFiles(deployment.after);

        const verdicts = await validateManifests(files);

        expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
        expect(verdicts).toHaveLength(files.length);
      });

      test('every Cluster is accepted (real topology engine)', async () => {
        const { objects, errors } = managementCluster(tanzuFile(deployment.after), '2.3.0');
        const management = objects.filter(({ kind }) => kind === 'Cluster');

        const verdicts = await judgeTopologies([...management, ...clustersIn(deployment.after)]);

        expect(errors).toEqual([]);
        expect(verdicts).toEqual(
          [site.spec.managementCluster, ...clusters].map(({ name }) => ({ name, accepted: true, message: '' })),
        );
      });

      test('the generator makes of the management cluster what this library takes it for (real templates)', async () => {
        const merged = mergedByCli(tanzuFile(deployment.after));

        const generated = await (
          await Generator.create()
        ).generate('aws', merged, join(folder, `management-${place}.yaml`));

        expect('refused' in generated ? generated.refused : compared(generated.documents)).toEqual(
          compared(managementCluster(merged, '2.2.0').objects),
        );
      });
    });
  },
);
