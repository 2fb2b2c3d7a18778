import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './cache';
import { describeErrors } from './diagnostics';
import { describeReal, provider, tool, verdictOn } from './gate';
import { addressOf } from './provider';
import { judgeOf, providerMirror } from './providers';
import { schemasOf } from './schema';
import { lifecycle, validateOnly } from './terraform';
import { output } from './tools';
import {
  type StackJson,
  Workspace,
  doubleEnvironment,
  inTemporaryFolder,
  requiredProviders,
  terraformEnvironment,
  writeJson,
} from './workspace';

const AVI = { source: 'vmware/avi', version: '22.1.3' };
const VSPHERE = { source: 'vmware/vsphere', version: '2.15.0' };
const AWS = { source: 'hashicorp/aws', version: '6.25.0' };

/** Runs with other environment variables; undefined takes one away. */
async function withEnvironment<T>(changes: NodeJS.ProcessEnv, work: () => T | Promise<T>): Promise<T> {
  const before = { ...process.env };
  process.env = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined),
  );
  try {
    return await work();
  } finally {
    process.env = before;
  }
}

/** Neither real providers nor schema dumps. */
const BINDINGS_ALONE = {
  TKO_SCHEMAS: join(projectRoot, 'test/real/harness'),
  TKO_REAL_PROVIDERS: undefined,
  TF_CLI_CONFIG_FILE: undefined,
};

function folderStack(body: Readonly<Record<string, unknown>>): StackJson {
  return {
    terraform: { required_providers: { vsphere: VSPHERE } },
    provider: { vsphere: { user: 'tko', password: 'example' } },
    resource: { vsphere_folder: { tkg: { path: 'tkg', type: 'vm', datacenter_id: 'datacenter-1', ...body } } },
  };
}

describe('judge of a provider', () => {
  test('is the double with a schema from bindings for vSphere where no dump is', async () => {
    const judge = await withEnvironment(BINDINGS_ALONE, () => judgeOf(VSPHERE.source, VSPHERE.version));
    expect(judge).toBe('double: schema from bindings');
  });

  test('is none for vSphere in a version that the bindings are not of', async () => {
    expect(await withEnvironment(BINDINGS_ALONE, () => judgeOf(VSPHERE.source, '2.16.0'))).toBe('none');
  });

  test('is the double with a schema from bindings for AWS where no dump is', async () => {
    const judge = await withEnvironment(BINDINGS_ALONE, () => judgeOf(AWS.source, AWS.version, 'apply'));
    expect(judge).toBe('double: schema from bindings');
  });

  test('is none for Avi where no dump is, and the cure names what to get', async () => {
    const need = await withEnvironment(BINDINGS_ALONE, () => provider(AVI.source, AVI.version));
    expect(need.missing.join()).toMatch(/no (judge for vmware\/avi 22\.1\.3.*avi-22\.1\.3\.json|terraform)/);
  });

  test('fails when a mirror is asked for a provider without a judge', async () => {
    const mirror = withEnvironment(BINDINGS_ALONE, () => providerMirror([AVI]));
    await expect(mirror).rejects.toThrow(/no judge for vmware\/avi 22\.1\.3/);
  });

  test('fails when a dump is of another provider', async () => {
    await inTemporaryFolder(async (folder) => {
      writeJson(join(folder, 'avi-22.1.3.json'), { provider_schemas: { 'registry.terraform.io/vmware/nsxt': {} } });
      const judge = withEnvironment({ ...BINDINGS_ALONE, TKO_SCHEMAS: folder }, () => judgeOf(AVI.source, AVI.version));
      await expect(judge).rejects.toThrow(/holds registry\.terraform\.io\/vmware\/nsxt; expected .*vmware\/avi/);
    });
  });
});

describe('providers that a stack requires', () => {
  test('are read with their exact versions, without what is part of Terraform', () => {
    const required = { vsphere: VSPHERE, terraform: { source: 'terraform.io/builtin/terraform' } };
    expect(requiredProviders({ terraform: { required_providers: required } })).toEqual([VSPHERE]);
  });

  test('fails when vSphere has a range of versions', () => {
    const required = { vsphere: { source: 'vmware/vsphere', version: '~> 2.13' } };
    expect(() => requiredProviders({ terraform: { required_providers: required } })).toThrow(
      'vmware/vsphere has version "~> 2.13"; expected an exact one',
    );
  });
});

describe('gate', () => {
  const missing = { kind: 'double', missing: ['no judge'] } as const;

  test('lets tests run that miss nothing', () => {
    expect(verdictOn([{ kind: 'real', missing: [] }], { CI: 'true' })).toBe('run');
  });

  test('skips tests that miss a judge', () => {
    expect(verdictOn([missing], {})).toBe('skip');
  });

  test('fails when a judge is missing in CI', () => {
    expect(verdictOn([missing], { CI: 'true' })).toBe('fail');
  });

  test('misses terraform where the PATH is empty, and says what to install', async () => {
    const { missing: said } = await withEnvironment({ PATH: '' }, () => tool('terraform'));
    expect(said).toEqual([expect.stringMatching(/no terraform on the PATH: install/)]);
  });
});

describeReal([provider(VSPHERE.source, VSPHERE.version, 'apply')], 'schema from bindings', () => {
  test('accepts vsphere_folder and applies it', async () => {
    await inTemporaryFolder(async (folder) => {
      writeJson(join(folder, 'cdk.tf.json'), folderStack({}));
      const { judge, resources } = await withEnvironment(BINDINGS_ALONE, () => lifecycle(folder));
      expect([judge, resources]).toEqual(['double: schema from bindings', ['vsphere_folder.tkg']]);
    });
  });

  test('fails when vsphere_folder has an attribute that the provider does not know', async () => {
    const errors = await withEnvironment(BINDINGS_ALONE, () => validateOnly(folderStack({ colour: 'blue' })));
    expect(describeErrors(errors)).toMatch(/named "colour"[^]*resource\.vsphere_folder\.tkg/);
  });
});

describeReal([provider(AWS.source, AWS.version, 'apply')], 'the double of a big provider', () => {
  const json: StackJson = {
    terraform: { required_providers: { aws: AWS } },
    resource: { aws_vpc: { tkg: { cidr_block: '10.0.0.0/16' } } },
    data: { aws_vpc: { other: { id: 'vpc-1' } }, aws_partition: { here: {} } },
  };

  /** The types that Terraform finds. */
  async function served(stacks?: readonly StackJson[]): Promise<Readonly<Record<'resources' | 'data', string[]>>> {
    const { configFile } = await providerMirror([AWS], 'apply');
    return inTemporaryFolder(async (folder) => {
      writeJson(join(folder, 'cdk.tf.json'), json);
      const env = terraformEnvironment(configFile, stacks && doubleEnvironment(stacks));
      await new Workspace(folder, env).init();
      const printed = await output('terraform', ['providers', 'schema', '-json'], { cwd: folder, env });
      const { resource_schemas: resources, data_source_schemas: data } = schemasOf(addressOf(AWS), printed, 'double');
      return { resources: Object.keys(resources).sort(), data: Object.keys(data).sort() };
    });
  }

  test('serves the types of a stack', async () => {
    expect(await served([json])).toEqual({ resources: ['aws_vpc'], data: ['aws_partition', 'aws_vpc'] });
  });

  test('serves nothing for a stack that has nothing', async () => {
    expect(await served([{ output: {} }])).toEqual({ resources: [], data: [] });
  });

  test('serves all types where none are named', async () => {
    const { resources, data } = await served();
    expect([resources.length, data.length]).toEqual([1581, 630]);
  });
});

describeReal([provider(VSPHERE.source, VSPHERE.version, 'apply')], 'a mirror of the user', () => {
  test('brings the real provider to validate with, and its schema for the double', async () => {
    // Terraform cannot tell that what this mirror holds is a double, too.
    const { configFile } = await withEnvironment(BINDINGS_ALONE, () => providerMirror([VSPHERE], 'apply'));
    await inTemporaryFolder(async (folder) => {
      copyFileSync(configFile, join(folder, 'terraformrc'));
      writeJson(join(folder, 'cdk.tf.json'), folderStack({}));
      const own = { ...BINDINGS_ALONE, TF_CLI_CONFIG_FILE: join(folder, 'terraformrc') };
      const { judge, validatedBy } = await withEnvironment(own, () => lifecycle(folder));
      expect([validatedBy, judge]).toEqual(['real', 'double: schema dump']);
    });
  });

  test('is no judge of Avi when it holds vSphere alone', async () => {
    const { configFile } = await withEnvironment(BINDINGS_ALONE, () => providerMirror([VSPHERE], 'apply'));
    const own = { ...BINDINGS_ALONE, TF_CLI_CONFIG_FILE: configFile };
    expect(await withEnvironment(own, () => judgeOf(AVI.source, AVI.version))).toBe('none');
  });
});
