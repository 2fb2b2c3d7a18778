import { spawnSync } from 'node:child_process';
import { type AwsDesign, awsSteps } from 'tko-cdk/design';
import { airGappedStepsOf, commandsOf, LDAP, SSH, stepOf, stepsOf, titles, WITH_DNS } from './steps-support';
import { airGappedDesignOf, ATTACHED, designOf } from './support';

/** What bash says of a text that it reads without running it. */
const complaintOf = (script: string): string => spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;

/** Sites that together have every step. */
const DESIGNS: readonly (readonly [string, AwsDesign])[] = [
  ['a site with all defaults', designOf()],
  ['ExternalDNS, and a second site of the account', designOf({ ...WITH_DNS, iam: { existing: true } })],
  [
    'a directory, SSH and a key pair that is there',
    designOf({ identity: LDAP, bootstrapHost: SSH, keyPair: { name: 'pdx01 operators', publicKey: undefined } }),
  ],
  ['external networks', designOf({ networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED } })],
  ['no Internet', airGappedDesignOf()],
  [
    'no Internet, with a registry and a bucket of names',
    airGappedDesignOf({
      registry: { machine: undefined, address: '10.20.9.9', authority: undefined },
      artifacts: { bucketName: 'gov01-carried' },
    }),
  ],
];

describe('with a way to the Internet', () => {
  test('every step stands once, in order', () => {
    expect(titles(stepsOf(WITH_DNS))).toEqual([
      'Check the account in us-west-2',
      'Deploy the stage identity',
      'Deploy the stage foundation',
      'Deploy the stage hosts',
      'Make the user pdx01-external-dns',
      'Bring the files of the clusters to pdx01-tkg-bootstrap',
      'Check pdx01-tkg-bootstrap',
      'Make the management cluster pdx01tkgmgmt01',
      'Give Pinniped private addresses',
      'Make the cluster pdx01tkgshared01',
      'Make the Secrets of the packages of pdx01tkgshared01',
      'Install the packages of pdx01tkgshared01',
      'Make the cluster pdx01tkgworkload01',
      'Install the packages of pdx01tkgworkload01',
      'To remove the site one day',
    ]);
  });

  test('the second site of an account deploys no identity', () => {
    expect(titles(stepsOf({ iam: { existing: true } }))).not.toContain('Deploy the stage identity');
  });

  test('networks outside have the way back, when they are attached', () => {
    const steps = stepsOf({ networks: { externalNetworks: ['192.168.0.0/16'], connection: ATTACHED } });

    expect(stepOf(steps, 'Have the external networks routed back').reason).toContain(
      '10.20.0.0/16, 10.21.0.0/16, 10.22.0.0/16',
    );
    expect(titles(stepsOf())).not.toContain('Have the external networks routed back');
  });
});

describe('without Internet', () => {
  test('every step stands once, in order', () => {
    expect(titles(airGappedStepsOf())).toEqual([
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
      'Make the management cluster gov01tkgmgmt01',
      'Give Pinniped private addresses',
      'Make the cluster gov01tkgshared01',
      'Install the packages of gov01tkgshared01',
      'Make the cluster gov01tkgworkload01',
      'Install the packages of gov01tkgworkload01',
      'To remove the site one day',
    ]);
  });

  test('what hosts install is in the bucket before they boot', () => {
    const order = titles(airGappedStepsOf());

    expect(order.indexOf('Carry it in')).toBeGreaterThan(order.indexOf('Deploy the stage foundation'));
    expect(order.indexOf('Carry it in')).toBeLessThan(order.indexOf('Deploy the stage hosts'));
  });

  test('every program of the hosts is collected, under the name that the hosts look for', () => {
    const { bootstrapHost } = airGappedDesignOf();
    const { commands } = stepOf(airGappedStepsOf(), 'Collect on a machine');

    for (const { url } of bootstrapHost.tools) {
      expect(commands.filter((command) => command.includes(` ${url}`))).toEqual([
        `curl --fail --location --output carried/tools/${url.slice(url.lastIndexOf('/') + 1)} ${url}`,
      ]);
    }
  });

  test('images are collected in the folder that is carried in: the command writes where it is run', () => {
    const { commands } = stepOf(airGappedStepsOf(), 'Collect on a machine');

    expect(commands).toContain(
      '(cd carried/images && tanzu isolated-cluster download-bundle --source-repo projects.registry.vmware.com/tkg --tkg-version v2.3.0)',
    );
  });

  test('every shell that reads the name of the bucket is told it', () => {
    for (const step of airGappedStepsOf()) {
      const uses = step.commands.findIndex((command) => command.includes('$BUCKET'));
      const sets = step.commands.findIndex((command) => command.startsWith('BUCKET='));
      expect([step.title, uses === -1 || (sets !== -1 && sets < uses)]).toEqual([step.title, true]);
    }
  });

  test('the registry is full before the first cluster pulls from it', () => {
    const order = titles(airGappedStepsOf());

    expect(order.indexOf('Fill the registry')).toBeLessThan(
      order.indexOf('Make the management cluster gov01tkgmgmt01'),
    );
  });

  test('a registry that is there has no host to boot, and no authority to take over', () => {
    const steps = airGappedStepsOf({ registry: { machine: undefined, address: '10.20.9.9' } });

    expect(titles(steps)).not.toContain("Take over the certificate of the registry's authority");
    expect(stepOf(steps, 'Wait until the registry').reason).toBe('It is there already.');
  });

  test('no command goes out, but on the machine with Internet', () => {
    const inside = airGappedStepsOf().filter(({ title }) => !title.includes('machine with Internet'));

    expect(commandsOf(inside).filter((command) => /github\.com|dl\.k8s\.io|projects\.registry/.test(command))).toEqual(
      [],
    );
  });

  test('with a way to the Internet nothing is carried in', () => {
    expect(titles(stepsOf()).filter((title) => /carried|Carry|registry/.test(title))).toEqual([]);
  });
});

describe('commands', () => {
  test.each(DESIGNS)('of %s are such as bash reads', (_what, design) => {
    for (const { title, commands } of awsSteps(design)) {
      expect([title, complaintOf(commands.join('\n'))]).toEqual([title, '']);
    }
  });

  test.each(DESIGNS)('of %s are each whole: none goes on in the next one', (_what, design) => {
    const script = commandsOf(awsSteps(design))
      .map((command, index) => `command_${index}() {\n${command.startsWith('#') ? ':' : command}\n}`)
      .join('\n');

    expect(complaintOf(script)).toBe('');
  });

  test.each(DESIGNS)('of %s hold neither an expression of Terraform nor a gap', (_what, design) => {
    for (const { title, reason, commands } of awsSteps(design)) {
      expect([title, reason, ...commands].join('\n')).not.toMatch(/undefined|\[object|TfToken|\$\{/);
    }
  });

  test.each(DESIGNS)('of %s say the region, wherever one is asked', (_what, design) => {
    const regional = commandsOf(awsSteps(design)).filter((command) =>
      /^aws (?:ec2|ssm|s3|s3api|service-quotas) /.test(command),
    );

    expect(regional.length).toBeGreaterThan(2);
    expect(regional.filter((command) => !command.includes(`--region ${design.region}`))).toEqual([]);
  });

  test.each(DESIGNS)('of kubectl say which cluster they mean, in %s', (_what, design) => {
    const commands = commandsOf(awsSteps(design)).filter((command) => /^kubectl (?!version)/.test(command));

    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((command) => !/^kubectl --context \S+ /.test(command))).toEqual([]);
  });

  test('that deploy are those of the stages, in their order', () => {
    expect(
      stepsOf()
        .filter(({ kind }) => kind === 'deploy')
        .flatMap(({ commands }) => commands),
    ).toEqual([
      'npx cdktf deploy pdx01-identity',
      'npx cdktf deploy pdx01-foundation --ignore-missing-stack-dependencies --outputs-file outputs.json',
      'npx cdktf deploy pdx01-hosts --ignore-missing-stack-dependencies',
    ]);
  });
});

test('every step says why it is there', () => {
  for (const [, design] of DESIGNS) {
    expect(awsSteps(design).filter(({ reason }) => !/^[A-Z].*\.$/.test(reason))).toEqual([]);
  }
});
