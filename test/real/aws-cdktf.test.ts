import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsDeployCommand, awsStagesOf, designAws, designAwsAirGapped } from 'tko-cdk/design';
import { readStackOutputs } from 'tko-cdk/spec';
import { parse } from 'yaml';
import { AWS_PROVIDER } from './aws';
import { AWS_SITES } from './aws-sites';
import { example } from './aws-sites/site-case';
import { CdktfProject } from './cdktf-project';
import { projectRoot } from './harness/cache';
import { describeReal, tool } from './harness/gate';

const PROVIDERS = [{ source: 'hashicorp/aws', version: '6.25.0' }];

const withExample = (name: string, answersOf: string): CdktfProject => {
  const project = new CdktfProject({ example: name, providers: PROVIDERS, answers: AWS_SITES[answersOf]!.answers });
  beforeAll(() => project.prepare(), 600_000);
  afterAll(() => {
    project.remove();
  });
  return project;
};

/** The outputs that an example shows. */
const sampleOf = (name: string): string =>
  readFileSync(join(projectRoot, 'examples', name, 'outputs.sample.json'), 'utf8');

const outputNames = (outputs: string, stack: string): readonly string[] =>
  Object.keys((JSON.parse(outputs) as Readonly<Record<string, object>>)[stack] ?? {}).sort();

/** What the file of the management cluster says. */
const managementCluster = (project: CdktfProject, name: string): Readonly<Record<string, string>> =>
  parse(project.read(`dist/tanzu/${name}.yaml`)) as Readonly<Record<string, string>>;

describeReal([tool('terraform'), AWS_PROVIDER], 'the example on AWS with the cdktf command', () => {
  const design = designAws(example('aws'));
  const project = withExample('aws', 'the example');

  test('synth writes the stages, and nothing of clusters yet', async () => {
    const printed = await project.cdktf('synth');

    expect(project.stackNames()).toEqual(['pdx01-foundation', 'pdx01-hosts', 'pdx01-identity']);
    expect(project.list('dist')).toEqual(['reports']);
    expect(printed).toContain('waits for the output vpc_id_management of the stack pdx01-foundation');
  });

  test('deploy takes the stages in order, keeps their states beside cdktf.out, and writes the outputs', async () => {
    await project.apply('deploy', '*', '--outputs-file', 'outputs.json');

    expect(project.applied()).toEqual(['pdx01-identity', 'pdx01-foundation', 'pdx01-hosts']);
    expect(project.readJson('outputs.json')).toMatchObject({
      'pdx01-foundation': { vpc_id_management: expect.stringMatching(/^vpc-[0-9a-f]{17}$/) as string },
    });
  });

  test('the outputs are those that the example shows', () => {
    expect(outputNames(project.read('outputs.json'), 'pdx01-foundation')).toEqual(
      outputNames(sampleOf('aws'), 'pdx01-foundation'),
    );
  });

  test('diff finds no change after deploy, and the outputs that were written bring the clusters', async () => {
    const printed = await project.cdktf('diff', 'pdx01-foundation', '--skip-provider-lock');
    const outputs = readStackOutputs(project.read('outputs.json'));

    expect(printed).toMatch(/No changes/);
    expect(project.list('dist')).toEqual([
      '0000-pdx01tkgshared01.k8s.yaml',
      '0001-pdx01tkgshared01-packages.k8s.yaml',
      '0002-pdx01tkgprod01.k8s.yaml',
      '0003-pdx01tkgprod01-packages.k8s.yaml',
      '0004-pdx01tkgtest01.k8s.yaml',
      'reports',
      'tanzu',
    ]);
    expect(managementCluster(project, 'pdx01tkgmgmt01')).toMatchObject({
      AWS_VPC_ID: outputs.get('pdx01-foundation', 'vpc_id_management'),
      AWS_PRIVATE_SUBNET_ID_2: outputs.get('pdx01-foundation', 'private_subnet_id_management_us-west-2c'),
      AWS_SECURITY_GROUP_NODE: outputs.get('pdx01-foundation', 'security_group_id_pdx01tkgmgmt01_node'),
    });
    expect(project.read('dist/0002-pdx01tkgprod01.k8s.yaml')).toContain(
      outputs.get('pdx01-foundation', 'vpc_id_pdx01tkgprod01'),
    );
  });

  test('the command of the run-book deploys a later stage alone', async () => {
    const command = awsDeployCommand(design, 'hosts');

    await project.apply(...command.split(' ').slice(2));
  });

  test('destroy takes everything away again', async () => {
    await project.apply('destroy', '*');

    expect(project.readJson('terraform.pdx01-foundation.tfstate')).toMatchObject({ resources: [] });
  });
});

describeReal([tool('terraform'), AWS_PROVIDER], 'the air-gapped example on AWS with the cdktf command', () => {
  const design = designAwsAirGapped(example('aws-air-gapped'));
  const project = withExample('aws-air-gapped', 'the air-gapped example');

  test('the commands of the run-book deploy stage after stage, and write the outputs', async () => {
    await project.cdktf('synth');
    expect(project.list('dist')).toEqual(['registry-ca.crt', 'reports']);

    for (const stage of awsStagesOf(design)) {
      await project.apply(...awsDeployCommand(design, stage).split(' ').slice(2));
    }

    expect(project.applied()).toEqual(['gov01-identity', 'gov01-foundation', 'gov01-hosts']);
    expect(project.readJson('outputs.json')).toMatchObject({
      'gov01-foundation': { artifacts_bucket: 'gov01-tkg-artifacts-123456789012' },
    });
    expect(outputNames(project.read('outputs.json'), 'gov01-foundation')).toEqual(
      outputNames(sampleOf('aws-air-gapped'), 'gov01-foundation'),
    );
  });

  test('the outputs of the foundation brought the clusters when hosts were deployed', () => {
    expect(project.list('dist')).toContain('0002-gov01tkgworkload01.k8s.yaml');
    expect(managementCluster(project, 'gov01tkgmgmt01')).toMatchObject({
      AWS_VPC_ID: readStackOutputs(project.read('outputs.json')).get('gov01-foundation', 'vpc_id_management'),
      TKG_CUSTOM_IMAGE_REPOSITORY: 'registry.gov01.example.com/tkg',
    });
  });

  test('fails to take the network away while hosts are deployed', async () => {
    await expect(project.apply('destroy', 'gov01-foundation')).rejects.toThrow(/--ignore-missing-stack-dependencies/);
  });

  test('hosts are taken away alone, and everything else stays', async () => {
    await project.apply('destroy', 'gov01-hosts', '--ignore-missing-stack-dependencies');

    expect(project.readJson('terraform.gov01-hosts.tfstate')).toMatchObject({ resources: [] });
    expect(project.readJson('terraform.gov01-foundation.tfstate')).not.toMatchObject({ resources: [] });
  });
});
