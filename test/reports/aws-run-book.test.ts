import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anAwsSite } from 'tko-cdk/testing';
import { parse } from 'yaml';
import { Stacks, tagsOf, textOf } from '../reference-designs/aws/audit/stacks';
import { airGappedExample, awsExample } from '../reference-designs/aws/sites';
import { type Synthesis, synthesize, synthesizeApplied } from '../reference-designs/aws/synthesize';
import { type BookStep, readRunBook, type RunBookText } from './read-run-book';

const EXAMPLES: readonly (readonly [string, Synthesis])[] = [
  ['with a way to the Internet', synthesizeApplied(awsExample())],
  ['without Internet', synthesizeApplied(airGappedExample())],
];

const [[, connected], [, airGapped]] = EXAMPLES as readonly [(typeof EXAMPLES)[0], (typeof EXAMPLES)[0]];

const bookOf = ({ files }: Synthesis): RunBookText =>
  readRunBook([...files].find(([path]) => path.endsWith('-run-book.md'))?.[1] ?? '');

const titlesOf = (site: Synthesis): readonly string[] => bookOf(site).steps.map(({ title }) => title);

const stepOf = (site: Synthesis, title: string): BookStep => {
  const found = bookOf(site).steps.filter((step) => step.title.includes(title));
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** All commands of a run-book, in order. */
const scriptOf = (site: Synthesis): string =>
  bookOf(site)
    .steps.map(({ script }) => script)
    .join('\n');

const matchesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, match]) => match ?? []);

/** Runs the commands of a step in a folder of their own, with stubs of the programs that they call. */
function run({ script }: BookStep, stubs: string, env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-run-book-'));
  try {
    const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', `${stubs}\n${script}`], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Programs that write down how they are called. */
const STUBS = `
here="$PWD"
kubectl() {
  echo "kubectl $*" >>"$here/calls"
  for argument in "$@"; do
    case "$argument" in
      --from-file=values.yaml=*) sed 's/^/values: /' "\${argument#--from-file=values.yaml=}" >>"$here/calls" ;;
    esac
  done
  case " $* " in *' apply -f - '*) cat >/dev/null ;; esac
}
tanzu() { echo "tanzu $*" >>"$here/calls"; }
`;

test('the steps of the example with a way to the Internet', () => {
  expect(titlesOf(connected)).toEqual([
    'Check the account in us-west-2',
    'Deploy the stage identity',
    'Deploy the stage foundation',
    'Have the external networks routed back',
    'Deploy the stage hosts',
    'Make the user pdx01-external-dns',
    'Bring the files of the clusters to pdx01-tkg-bootstrap',
    'Check pdx01-tkg-bootstrap',
    'Check what pdx01tkgmgmt01 needs',
    'Make the management cluster pdx01tkgmgmt01',
    'Give Pinniped private addresses',
    'Check what pdx01tkgshared01 needs',
    'Make the cluster pdx01tkgshared01',
    'Make the Secrets of the packages of pdx01tkgshared01',
    'Install the packages of pdx01tkgshared01',
    'Check what pdx01tkgprod01 needs',
    'Make the cluster pdx01tkgprod01',
    'Make the Secrets of the packages of pdx01tkgprod01',
    'Install the packages of pdx01tkgprod01',
    'Add the names of the packages of pdx01tkgprod01 to DNS',
    'Check what pdx01tkgtest01 needs',
    'Make the cluster pdx01tkgtest01',
    'To remove the site one day',
  ]);
});

test('the steps of the example without Internet, up to the management cluster', () => {
  expect(titlesOf(airGapped).slice(0, 15)).toEqual([
    'Check the account in us-gov-west-1',
    'Deploy the stage identity',
    'Deploy the stage foundation',
    'Check that us-gov-west-1 has images for the nodes',
    'Collect on a machine with Internet what is carried in',
    'Carry it in',
    'Deploy the stage hosts',
    "Take over the certificate of the registry's authority",
    'Bring the files of the clusters to gov01-tkg-bootstrap',
    'Check gov01-tkg-bootstrap',
    'Wait until the registry registry.gov01.example.com answers',
    'Make the project tkg in the registry',
    'Fill the registry',
    'Check what gov01tkgmgmt01 needs',
    'Make the management cluster gov01tkgmgmt01',
  ]);
});

test('a variable is named with what it holds', () => {
  expect(bookOf(connected).variables).toEqual([
    ['AWS_PROFILE', expect.stringContaining('administrator of the account')],
    ['AWS_REGION', '`us-west-2`'],
    ['OIDC_IDENTITY_PROVIDER_CLIENT_SECRET', 'secret of the client tko-pdx01'],
    ['ROUTE53_ACCESS_KEY_ACCESS_KEY_ID', expect.stringContaining('key access-key-id')],
    ['ROUTE53_ACCESS_KEY_SECRET_ACCESS_KEY', expect.stringContaining('key secret-access-key')],
  ]);
  expect(bookOf(airGapped).variables.map(([name]) => name)).toEqual([
    'AWS_PROFILE',
    'AWS_REGION',
    'AWS_STS_REGIONAL_ENDPOINTS',
    'LDAP_BIND_PASSWORD',
  ]);
});

describe.each(EXAMPLES)('the run-book of the example %s', (_name, site) => {
  const book = bookOf(site);
  const stacks = new Stacks(site.files);

  test('says what it is about', () => {
    expect(book.subject).toMatch(/^TKG 2\.3\.0 on AWS in us-/);
    expect(book.subject.endsWith(', without a way to the Internet.')).toBe(site === airGapped);
  });

  test('numbers its steps, and gives each a reason', () => {
    expect(book.steps.map(({ number }) => number)).toEqual(book.steps.map((_step, index) => index + 1));
    expect(book.steps.filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  test.each(book.steps.filter(({ script }) => script !== ''))('step $number is such as bash reads', ({ script }) => {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr).toBe('');
  });

  test('uses no variable that it neither names nor sets in the same step', () => {
    const named = book.variables.map(([name]) => name);

    for (const { number, script } of book.steps) {
      const set = [...matchesIn(script, /^([A-Z_]+)=/gm), ...matchesIn(script, /\bfor ([A-Z_]+) in /g)];
      const used = matchesIn(script, /\$\{?([A-Z][A-Z0-9_]*)/g);
      expect([number, used.filter((name) => !set.includes(name) && !named.includes(name))]).toEqual([number, []]);
    }
  });

  test('deploys every stack once, in order, and destroys them in the other one', () => {
    const names = site.summary.stacks.map(({ name }) => name);

    expect(matchesIn(scriptOf(site), /cdktf deploy (\S+)/g)).toEqual(names);
    expect(matchesIn(scriptOf(site), /cdktf destroy (\S+)/g)).toEqual([...names].reverse());
  });

  test('has the command that waiting files wait for', () => {
    const { waiting } = synthesize(site === airGapped ? airGappedExample() : awsExample()).summary;

    expect(waiting.length).toBeGreaterThan(3);
    for (const { waitsFor } of waiting) {
      expect(scriptOf(site)).toContain(`\n${waitsFor.command}\n`);
    }
  });

  test('names files that are written, and every manifest once', () => {
    const paths = matchesIn(scriptOf(site), /(dist\/\S+)/g);
    const found = (glob: string): readonly string[] => {
      const pattern = new RegExp(`^${glob.replaceAll('.', '\\.')}$`);
      return [...site.files.keys()].filter((path) => pattern.test(path));
    };

    expect(paths.filter((path) => found(path).length !== 1)).toEqual([]);
    expect(
      paths
        .flatMap(found)
        .filter((path) => path.endsWith('.k8s.yaml'))
        .sort(),
    ).toEqual([...site.files.keys()].filter((path) => path.endsWith('.k8s.yaml')));
  });

  test('says to kubectl which cluster it means, and logs in to it before', () => {
    const lines = scriptOf(site).split('\n');
    const made = (name: string): number =>
      lines.findIndex(
        (line) =>
          line.startsWith(`tanzu cluster kubeconfig get ${name} `) ||
          (line === 'tanzu management-cluster kubeconfig get --admin' && name.includes('mgmt')),
      );
    const calls = lines.map((line, index) => [line, index] as const).filter(([line]) => line.startsWith('kubectl --'));

    expect(lines.filter((line) => /^kubectl (?!--context |version --client)/.test(line))).toEqual([]);
    expect(calls.length).toBeGreaterThan(10);
    for (const [line, index] of calls) {
      const [, context = ''] = /--context (\S+)-admin@\1 /.exec(line) ?? [];
      expect([line, made(context) >= 0 && made(context) < index]).toEqual([line, true]);
    }
  });

  test('finds hosts by the names that they have', () => {
    const hosts = stacks.resources('aws_instance').map((host) => tagsOf(host).Name);
    const sought = matchesIn(scriptOf(site), /Name=tag:Name,Values=(\S+)/g);

    expect(sought.length).toBeGreaterThan(0);
    expect(sought.filter((name) => !hosts.includes(name))).toEqual([]);
  });

  test('gives Pinniped an overlay that is YAML, in a patch that is JSON', () => {
    const calls = run(
      stepOf(site, 'Give Pinniped private addresses'),
      STUBS.replace(
        'echo "kubectl $*"',
        'case " $* " in *" get "*) echo "service LoadBalancer" ;; esac; echo "kubectl $*"',
      ),
    );
    const patch = calls.flatMap((call) => /--patch (.*)$/.exec(call)?.[1] ?? []);
    const { data } = JSON.parse(patch[0]!) as { data: { 'overlays.yaml': string } };
    const overlay = Buffer.from(data['overlays.yaml'], 'base64').toString('utf8');

    expect(overlay).toMatch(/^#@ load\("@ytt:overlay", "overlay"\)\n/);
    expect(parse(overlay.slice(overlay.indexOf('---')))).toEqual({
      metadata: { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'true' } },
    });
  });

  test('makes Secrets with random values, in the namespaces of their packages', () => {
    const env = Object.fromEntries(book.variables.map(([name]) => [name, '/dev/null']));
    const secrets = book.steps
      .filter(({ title }) => title.startsWith('Make the Secrets'))
      .flatMap((step) => run(step, STUBS, env));

    expect(secrets).toContainEqual(
      expect.stringMatching(
        /create secret generic harbor-secret-values --namespace tanzu-harbor-registry --from-file=values\.yaml=/,
      ),
    );
    expect(secrets).toContainEqual(expect.stringMatching(/^values: harborAdminPassword: "[0-9a-f]{32}"$/));
    expect(secrets).toContainEqual(expect.stringMatching(/create secret generic grafana-secret-values /));
  });

  test('holds no secret and no expression of Terraform', () => {
    expect(book.text).not.toMatch(/TfToken|\$\{/);
  });
});

test('the policy of the user of ExternalDNS is the one that Terraform makes', () => {
  const [name] = matchesIn(stepOf(connected, 'Make the user').script, /PolicyName=='([^']+)'/g);
  const policies = new Stacks(connected.files).resources('aws_iam_policy').map(({ attributes }) => attributes.name);

  expect(policies).toContain(name);
});

test('what is carried in lies where the hosts look for it, in the bucket that Terraform makes', () => {
  const stacks = new Stacks(airGapped.files);
  const scripts = stacks.resources('aws_instance').map(({ attributes }) => textOf(attributes.user_data));
  const collected = matchesIn(stepOf(airGapped, 'Collect').script, /--output carried\/(\S+)/g);
  const sought = scripts.flatMap((script) => matchesIn(script, /'(tools\/[^']+)'/g));
  const [bucket] = stacks.resources('aws_s3_bucket');

  expect(sought.filter((key) => !collected.includes(key) && key !== 'tools/docker-compose')).toEqual([]);
  expect(stepOf(airGapped, 'Collect').reason).toContain('carried/tools/docker-compose');
  expect(textOf(bucket!.attributes.bucket)).toMatch(/^gov01-tkg-artifacts-\$\{data\.aws_caller_identity\./);
  expect(stepOf(airGapped, 'Carry it in').script).toContain(
    'BUCKET=gov01-tkg-artifacts-$(aws sts get-caller-identity ',
  );
});

test('API servers that the Internet does not reach are used from the bootstrap host alone', () => {
  const titles = titlesOf(connected);

  expect(titles.indexOf('Bring the files of the clusters to pdx01-tkg-bootstrap')).toBeLessThan(
    titles.indexOf('Make the management cluster pdx01tkgmgmt01'),
  );
});

test('fails to name a step for an identity that the account has', () => {
  const site = synthesize(anAwsSite({ iam: { existing: true } }));

  expect(titlesOf(site)).not.toContain('Deploy the stage identity');
  expect(scriptOf(site)).not.toContain('pdx01-identity');
});

test('fails to name secrets of a provider that the site has not', () => {
  const { variables } = bookOf(synthesize(anAwsSite({ identity: { type: 'none' } })));

  expect(variables.map(([name]) => name)).toEqual(['AWS_PROFILE', 'AWS_REGION']);
});
