import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployCommand } from 'tko-cdk/design';
import { projectRoot } from './harness/cache';
import { describeReal, provider, tool } from './harness/gate';
import { providerMirror } from './harness/providers';
import { terraformEnvironment } from './harness/workspace';
import { ANSWERS, VARIABLES } from './sites';

const PROVIDERS = [
  { source: 'vmware/vsphere', version: '2.15.0' },
  { source: 'vmware/avi', version: '22.1.3' },
];

/** A folder as a user has it: a cdktf.json that runs the example, and node_modules. */
class Project {
  public readonly folder = mkdtempSync(join(tmpdir(), 'tko-cdk-cdktf-'));
  private env: NodeJS.ProcessEnv = {};

  public async prepare(): Promise<void> {
    const { configFile } = await providerMirror(PROVIDERS, 'apply');
    const answers = join(this.folder, 'answers.json');
    writeFileSync(answers, JSON.stringify(ANSWERS));
    const variables = Object.fromEntries(Object.entries(VARIABLES).map(([name, value]) => [`TF_VAR_${name}`, value]));
    this.env = terraformEnvironment(configFile, { ...variables, TKO_DOUBLE_ANSWERS: answers, FORCE_COLOR: '0' });
    const settings = JSON.parse(readFileSync(join(projectRoot, 'cdktf.json'), 'utf8')) as { readonly app: string };
    const app = settings.app.replace('examples/', `${projectRoot}/examples/`);
    writeFileSync(join(this.folder, 'cdktf.json'), JSON.stringify({ ...settings, app }));
    symlinkSync(join(projectRoot, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Runs the real cdktf. @throws Error with what it printed */
  public cdktf(...args: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(projectRoot, 'node_modules/.bin/cdktf'), ...args], {
        cwd: this.folder,
        env: this.env,
      });
      let printed = '';
      const collect = (chunk: Buffer): void => {
        printed += chunk.toString();
      };
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) {
          resolve(printed);
        } else {
          reject(new Error(`cdktf ${args.join(' ')}: exit ${code ?? 'by signal'}\n${printed}`));
        }
      });
    });
  }

  public read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  public has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describeReal(
  [tool('terraform'), ...PROVIDERS.map(({ source, version }) => provider(source, version, 'apply'))],
  'the example with the cdktf command',
  () => {
    const project = new Project();
    beforeAll(() => project.prepare(), 600_000);
    afterAll(() => {
      project.remove();
    });

    test('synth writes the stages, and no configuration of the management cluster yet', async () => {
      await project.cdktf('synth');

      expect(readdirSync(join(project.folder, 'cdktf.out/stacks')).sort()).toEqual([
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
      const printed = await project.cdktf(
        'deploy',
        '*',
        '--auto-approve',
        '--skip-provider-lock',
        '--outputs-file',
        'outputs.json',
      );
      // cdktf names the stack at the start of what Terraform printed at once, which may be several lines.
      const applied = [...printed.matchAll(/(sfo01-[a-z-]+) {2}|Apply complete/g)].flatMap(([word], index, all) =>
        word === 'Apply complete' ? [all[index - 1]?.[1]] : [],
      );

      expect([...new Set(applied)]).toEqual([
        'sfo01-foundation',
        'sfo01-avi-controller',
        'sfo01-avi-password',
        'sfo01-avi-cluster',
        'sfo01-avi-configuration',
        'sfo01-avi-networks',
      ]);
      expect(project.has('terraform.sfo01-foundation.tfstate')).toBe(true);
      expect(JSON.parse(project.read('outputs.json'))).toMatchObject({
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

      await project.cdktf(...command.split(' ').slice(2), '--auto-approve', '--skip-provider-lock');
    });

    test('fails to deploy a later stage without saying that it comes alone', async () => {
      await expect(
        project.cdktf('deploy', 'sfo01-avi-networks', '--auto-approve', '--skip-provider-lock'),
      ).rejects.toThrow(/--ignore-missing-stack-dependencies/);
    });

    test('fails to deploy a stage that is not there', async () => {
      await expect(project.cdktf('deploy', 'sfo01-absent', '--auto-approve', '--skip-provider-lock')).rejects.toThrow(
        /Could not find stack for pattern 'sfo01-absent'/,
      );
    });

    test('destroy takes everything away again', async () => {
      await project.cdktf('destroy', '*', '--auto-approve', '--skip-provider-lock');

      expect(JSON.parse(project.read('terraform.sfo01-foundation.tfstate'))).toMatchObject({ resources: [] });
    });
  },
);
