import { deployCommand } from 'tko-cdk/design';
import { CdktfProject } from './cdktf-project';
import { describeReal, provider, tool } from './harness/gate';
import { ANSWERS, VARIABLES } from './sites';

const PROVIDERS = [
  { source: 'vmware/vsphere', version: '2.15.0' },
  { source: 'vmware/avi', version: '22.1.3' },
];

describeReal(
  [tool('terraform'), ...PROVIDERS.map(({ source, version }) => provider(source, version, 'apply'))],
  'the example with the cdktf command',
  () => {
    const project = new CdktfProject({
      example: 'vsphere-vds',
      providers: PROVIDERS,
      answers: ANSWERS,
      variables: VARIABLES,
    });
    beforeAll(() => project.prepare(), 600_000);
    afterAll(() => {
      project.remove();
    });

    test('synth writes the stages, and no configuration of the management cluster yet', async () => {
      await project.cdktf('synth');

      expect(project.stackNames()).toEqual([
        'sfo01-avi-cluster',
        'sfo01-avi-configuration',
        'sfo01-avi-controller',
        'sfo01-avi-networks',
        'sfo01-avi-password',
        'sfo01-foundation',
      ]);
      expect(project.has('dist/tanzu')).toBe(false);
    });

    test('deploy takes the stages in order, keeps their states beside cdktf.out, and writes the outputs', async () => {
      await project.apply('deploy', '*', '--outputs-file', 'outputs.json');

      expect(project.applied()).toEqual([
        'sfo01-foundation',
        'sfo01-avi-controller',
        'sfo01-avi-password',
        'sfo01-avi-cluster',
        'sfo01-avi-configuration',
        'sfo01-avi-networks',
      ]);
      expect(project.readJson('outputs.json')).toMatchObject({
        'sfo01-avi-configuration': { ca_certificate: expect.stringContaining('BEGIN CERTIFICATE') as string },
      });
    });

    test('the outputs that were written bring the configuration of the management cluster', async () => {
      await project.cdktf('synth');
      const certificate = ANSWERS.avi_sslkeyandcertificate['certificate.certificate'];

      expect(project.read('dist/tanzu/sfo01w01tkgmgmt01.yaml')).toContain(
        `AVI_CA_DATA_B64: "${Buffer.from(certificate).toString('base64')}"`,
      );
    });

    test('diff finds no change after deploy', async () => {
      expect(await project.cdktf('diff', 'sfo01-avi-networks', '--skip-provider-lock')).toMatch(/No changes/);
    });

    test('the command of the run-book deploys a later stage alone', async () => {
      const command = deployCommand({ site: 'sfo01' }, 'avi-networks');

      await project.apply(...command.split(' ').slice(2));
    });

    test('fails to deploy a later stage without saying that it comes alone', async () => {
      await expect(project.apply('deploy', 'sfo01-avi-networks')).rejects.toThrow(
        /--ignore-missing-stack-dependencies/,
      );
    });

    test('fails to deploy a stage that is not there', async () => {
      await expect(project.apply('deploy', 'sfo01-absent')).rejects.toThrow(
        /Could not find stack for pattern 'sfo01-absent'/,
      );
    });

    test('destroy takes everything away again', async () => {
      await project.apply('destroy', '*');

      expect(project.readJson('terraform.sfo01-foundation.tfstate')).toMatchObject({ resources: [] });
    });
  },
);
