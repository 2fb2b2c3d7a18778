import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Backend } from 'cdktf';
import { ApiObject } from 'cdk8s';
import { type AwsSite, formatSummary, TkoApp } from 'tko-cdk/aws';
import { readStackOutputs, type StackOutputs } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite, terraformResource, terraformResourceIds } from 'tko-cdk/testing';
import { airGappedExample, awsExample } from './sites';
import { addAwsSite, inventedOutputs, readFiles, type Synthesis, synthesize, synthesizeApplied } from './synthesize';

const waitingOf = ({ summary }: Synthesis): readonly string[] => summary.waiting.map(({ path }) => path);

const manifestsOf = ({ summary }: Synthesis): readonly string[] => summary.manifests.map(({ file }) => file);

const example = synthesize(awsExample());
const outputsOfExample = inventedOutputs(example.files);
const applied = synthesize(awsExample(), { outputs: readStackOutputs(JSON.stringify(outputsOfExample)) });

const FOUNDATION = 'pdx01-foundation';

const stackOf = ({ files }: Synthesis, name: string): string => files.get(`cdktf.out/stacks/${name}/cdk.tf.json`)!;

describe('the stages', () => {
  test('are stacks, in the order of deployment', () => {
    expect(example.summary.stacks.map(({ name }) => name)).toEqual(['pdx01-identity', FOUNDATION, 'pdx01-hosts']);
  });

  test('begin with the foundation where the account has the identity', () => {
    const { summary } = synthesize(anAwsSite({ iam: { existing: true } }));

    expect(summary.stacks.map(({ name }) => name)).toEqual([FOUNDATION, 'pdx01-hosts']);
  });

  test('have the backend that a program gives to each, and read each other through it', () => {
    const site = synthesize(awsExample(), {
      backend: (stack) =>
        new S3Backend(stack, { bucket: 'states', key: `${stack.node.id}.tfstate`, region: 'us-west-2' }),
    });
    const hosts = JSON.parse(stackOf(site, 'pdx01-hosts')) as Readonly<Record<string, never>>;

    expect(hosts).toMatchObject({
      terraform: { backend: { s3: { bucket: 'states', key: 'pdx01-hosts.tfstate' } } },
      data: {
        terraform_remote_state: {
          [`cross-stack-reference-input-${FOUNDATION}`]: {
            backend: 's3',
            config: { bucket: 'states', key: `${FOUNDATION}.tfstate` },
          },
        },
      },
    });
    expect([...site.files.values()].some((text) => text.includes('"local"'))).toBe(false);
  });

  test('show an override in the output', () => {
    const site = synthesize(awsExample(), {
      change: ({ stages }) => {
        stages.hosts.construct.bootstrapHost.Resource.addOverride('disable_api_termination', true);
      },
    });
    const [id] = terraformResourceIds(stackOf(site, 'pdx01-hosts'), 'aws_instance');

    expect(terraformResource(stackOf(site, 'pdx01-hosts'), 'aws_instance', id!).disable_api_termination).toBe(true);
  });

  test('show an override of a security group of a cluster', () => {
    const change = ({ stages }: AwsSite): void => {
      stages.foundation.construct.securityGroups
        .get('pdx01tkgprod01')
        ?.groups.node.addOverride('revoke_rules_on_delete', true);
    };
    const stack = stackOf(synthesize(awsExample(), { change }), FOUNDATION);
    const [id] = terraformResourceIds(stack, 'aws_security_group').filter((each) =>
      each.startsWith('SecurityGroups-pdx01tkgprod01_Group-node'),
    );

    expect(terraformResource(stack, 'aws_security_group', id!).revoke_rules_on_delete).toBe(true);
  });
});

describe('before a stage was applied', () => {
  test('there is Terraform and the run-book, and nothing else', () => {
    expect([...example.files.keys()].filter((path) => path.startsWith('dist/'))).toEqual([
      'dist/reports/pdx01-run-book.md',
    ]);
  });

  test('every file of a cluster waits for an output of the foundation', () => {
    expect(waitingOf(example)).toEqual([
      'pdx01tkgshared01.k8s.yaml',
      'pdx01tkgshared01-packages.k8s.yaml',
      'pdx01tkgprod01.k8s.yaml',
      'pdx01tkgprod01-packages.k8s.yaml',
      'pdx01tkgtest01.k8s.yaml',
      'tanzu/pdx01tkgmgmt01.yaml',
    ]);
    for (const { waitsFor } of example.summary.waiting) {
      expect(Object.keys(outputsOfExample[waitsFor.stack]!)).toContain(waitsFor.output);
    }
  });

  test('the summary names the command that brings them once', () => {
    const text = formatSummary(example.summary, { out: 'pdx01' });

    expect(text.match(/cdktf deploy pdx01-foundation/g)).toHaveLength(1);
    expect(text).toContain(
      '  tanzu/pdx01tkgmgmt01.yaml waits for the output vpc_id_management of the stack pdx01-foundation',
    );
    expect(text).toContain(
      '  This brings them:\n    cd pdx01 && npx cdktf deploy pdx01-foundation --ignore-missing-stack-dependencies --outputs-file outputs.json\n',
    );
  });

  test('an account that has the identity needs no flag for the foundation', () => {
    const { waiting } = synthesize(anAwsSite({ iam: { existing: true } })).summary;

    expect(waiting[0]?.waitsFor.command).toBe('npx cdktf deploy pdx01-foundation --outputs-file outputs.json');
  });

  test('the namespaces of clusters wait for nothing', () => {
    const site = synthesize(anAwsSite({ workloadClusters: [{ name: 'wl01', namespace: 'payments' }] }));

    expect(manifestsOf(site)).toEqual(['0000-pdx01tkgmgmt01-namespaces.k8s.yaml']);
  });
});

describe('when the foundation was applied', () => {
  test('nothing waits any more', () => {
    expect(waitingOf(applied)).toEqual([]);
    expect(formatSummary(applied.summary)).not.toContain('Not written yet');
  });

  test('manifests are numbered in the order of application, packages after their cluster', () => {
    expect(manifestsOf(applied)).toEqual([
      '0000-pdx01tkgshared01.k8s.yaml',
      '0001-pdx01tkgshared01-packages.k8s.yaml',
      '0002-pdx01tkgprod01.k8s.yaml',
      '0003-pdx01tkgprod01-packages.k8s.yaml',
      '0004-pdx01tkgtest01.k8s.yaml',
    ]);
  });

  test('the shared services cluster comes before the others, wherever the namespaces are', () => {
    const site = synthesizeApplied(
      anAwsSite({
        sharedServicesCluster: { namespace: 'shared' },
        workloadClusters: [{ name: 'wl02' }, { name: 'wl01', namespace: 'payments' }],
      }),
    );

    expect(manifestsOf(site)).toEqual([
      '0000-pdx01tkgmgmt01-namespaces.k8s.yaml',
      '0001-pdx01tkgshared01.k8s.yaml',
      '0002-pdx01tkgshared01-packages.k8s.yaml',
      '0003-wl02.k8s.yaml',
      '0004-wl01.k8s.yaml',
    ]);
  });

  test('a patch of a cluster reaches the output', () => {
    const { files } = synthesizeApplied(awsExample(), {
      change: ({ charts }) => {
        charts.clusters.get('pdx01tkgprod01')?.cluster.resource.metadata.addLabel('team', 'payments');
      },
    });

    expect(files.get('dist/0002-pdx01tkgprod01.k8s.yaml')).toContain('team: payments');
  });

  test('an object of a program goes into the chart of a cluster', () => {
    const { files } = synthesizeApplied(awsExample(), {
      change: ({ charts }) => {
        const chart = charts.clusters.get('pdx01tkgtest01')?.chart;
        if (chart !== undefined) {
          new ApiObject(chart, 'Note', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'note' } });
        }
      },
    });

    expect(files.get('dist/0004-pdx01tkgtest01.k8s.yaml')).toContain('name: note');
  });

  test('Terraform is what it was before', () => {
    const terraform = ({ files }: Synthesis) => [...files].filter(([path]) => path.startsWith('cdktf.out/'));

    expect(terraform(applied)).toEqual(terraform(example));
  });
});

describe('the same site', () => {
  test.each([
    ['with a way to the Internet', awsExample],
    ['without Internet', airGappedExample],
  ])('%s gives the same bytes in another folder and environment', (_name, make) => {
    const first = synthesizeApplied(make());
    const [cwd, environment] = [process.cwd(), { ...process.env }];
    const elsewhere = mkdtempSync(join(tmpdir(), 'tko-cdk-elsewhere-'));
    process.chdir(elsewhere);
    Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_PROFILE: 'other', USER: 'other', TZ: 'Asia/Tokyo' });
    const second = synthesizeApplied(make());
    process.chdir(cwd);
    ['AWS_REGION', 'AWS_PROFILE', 'USER', 'TZ'].forEach((name) => {
      if (environment[name] === undefined) {
        Reflect.deleteProperty(process.env, name);
      } else {
        process.env[name] = environment[name];
      }
    });
    rmSync(elsewhere, { recursive: true });

    expect([...second.files]).toEqual([...first.files]);
  });

  test('holds no folder that it was written to', () => {
    for (const [path, text] of applied.files) {
      expect([path, text.includes(applied.folder)]).toEqual([path, false]);
    }
  });

  test('without its outputs leaves no file of a cluster of an earlier synthesis', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-again-'));
    const write = (outputs?: StackOutputs) => {
      const app = new TkoApp({ outdir: folder, outputs });
      addAwsSite(app, awsExample());
      app.synth();
    };
    write(readStackOutputs(JSON.stringify(outputsOfExample)));
    const before = [...readFiles(folder).keys()];
    write();
    const after = [...readFiles(folder).keys()];
    rmSync(folder, { recursive: true });

    expect(before).toContain('dist/tanzu/pdx01tkgmgmt01.yaml');
    expect(after).toEqual([...example.files.keys()]);
  });
});

test('fails before anything is made when a rule is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-broken-'));
  const app = new TkoApp({ outdir: folder });

  expect(() => addAwsSite(app, anAwsSite({ availabilityZones: ['us-west-2a', 'us-west-2b'] }))).toThrow(/\(AWS1\)/);
  expect(app.terraform.node.children).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('fails on an air-gapped site with another identity provider than a directory', () => {
  const identity = { type: 'oidc', issuerUrl: 'https://idp.example.com', clientId: 'tko' } as never;

  expect(() => synthesize(anAirGappedAwsSite({ identity }))).toThrow(/identity/);
});
