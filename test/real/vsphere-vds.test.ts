import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { VsphereVdsSpec } from 'tko-cdk/spec';
import { TkoApp, VsphereVds, type SynthSummary } from 'tko-cdk/vsphere';
import { describeReal, manifestValidator, provider } from './harness/gate';
import { validateManifests } from './harness/manifests';
import { siteLifecycle } from './harness/terraform';
import { ANSWERS, SITES, VARIABLES } from './sites';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function synthesize(spec: VsphereVdsSpec): SynthSummary {
  const app = new TkoApp({ outdir: folder });
  VsphereVds.fromSpec(app, spec);
  return app.synth();
}

const names = Object.entries(SITES);

describeReal(
  [provider('vmware/vsphere', '2.15.0', 'apply'), provider('vmware/avi', '22.1.3', 'apply')],
  'every stack of a site is applied, planned without a change, and destroyed',
  () => {
    test.each(names)('%s', async (_name, spec) => {
      const { stacks, terraformOutdir } = synthesize(spec);
      const folders = stacks.map(({ file }) => dirname(join(terraformOutdir, file)));
      const declared = folders.flatMap((stack) => {
        const json = JSON.parse(readFileSync(join(stack, 'cdk.tf.json'), 'utf8')) as { variable?: object };
        return Object.keys(json.variable ?? {});
      });
      const variables = Object.fromEntries(Object.entries(VARIABLES).filter(([name]) => declared.includes(name)));

      const applied = await siteLifecycle(folders, variables, { answers: ANSWERS });

      expect(applied.map(({ resources }) => resources.length)).toEqual(stacks.map(({ resources }) => resources));
      expect(applied.map(({ judge }) => judge)).toEqual(
        stacks.map(() => expect.stringMatching(/^(real|double)/) as string),
      );
    });
  },
);

describeReal([manifestValidator()], 'every manifest of a site fits the schemas of its kinds', () => {
  // The pools of TKG 2.3 are v1alpha2; the provider whose schemas can be had serves v1alpha1.
  const WITHOUT_SCHEMA = '-node-ip-pools.k8s.yaml';

  test.each(names)('%s', async (_name, spec) => {
    const { manifests, outdir } = synthesize(spec);
    const files = manifests.map(({ file }) => join(outdir, file)).filter((file) => !file.endsWith(WITHOUT_SCHEMA));

    const verdicts = files.length === 0 ? [] : await validateManifests(files);

    expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
    expect(verdicts).toHaveLength(files.length);
  });
});
