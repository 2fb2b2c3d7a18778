import { spawnSync } from 'node:child_process';
import { type AwsDesign, awsSteps, type Step } from 'tko-cdk/design';
import type { AwsAirGappedSpec, AwsSpec } from 'tko-cdk/spec';
import type { DeepPartial } from 'tko-cdk/testing';
import { airGappedDesignOf, ATTACHED, designOf, existingVpc } from './support';

const EXTERNAL_DNS = { name: 'external-dns', version: '0.12.2+vmware.4-tkg.2' } as const;

/** A site whose ExternalDNS writes to its zone. */
const WITH_DNS: DeepPartial<AwsSpec> = {
  dns: { hostedZone: {} },
  sharedServicesCluster: { packages: [{ name: 'cert-manager' }, EXTERNAL_DNS] },
};

const LDAP = {
  type: 'ldap',
  host: 'ldap.example.com:636',
  bindDn: 'CN=tkg',
  userSearchBaseDn: 'OU=Users',
  groupSearchBaseDn: 'OU=Groups',
} as const;

const SSH = { access: { type: 'ssh', from: ['192.168.0.0/16'] } } as const;

const stepsOf = (overrides: DeepPartial<AwsSpec> = {}): readonly Step[] => awsSteps(designOf(overrides));

const airGappedStepsOf = (overrides: DeepPartial<AwsAirGappedSpec> = {}): readonly Step[] =>
  awsSteps(airGappedDesignOf(overrides));

const titles = (steps: readonly Step[]): readonly string[] => steps.map(({ title }) => title);

/** A step by a part of its title. */
function stepOf(steps: readonly Step[], title: string): Step {
  const found = steps.filter((step) => step.title.includes(title));
  expect(found).toHaveLength(1);
  return found[0]!;
}

const commandsOf = (steps: readonly Step[]): readonly string[] => steps.flatMap(({ commands }) => commands);

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

describe('the account', () => {
  test('is asked for all zones, and for quotas of what the site takes', () => {
    const { commands, reason } = stepOf(stepsOf(), 'Check the account');

    expect(commands[1]).toContain('--zone-names us-west-2a us-west-2b us-west-2c ');
    expect(reason).toContain('The site takes 3 VPCs. The site takes 9 Elastic IP addresses.');
    expect(commands.filter((command) => command.includes('service-quotas'))).toHaveLength(2);
  });

  test.each([
    [
      'a single NAT gateway of each VPC',
      { networks: { natGateways: 'single' } },
      'The site takes 3 Elastic IP addresses.',
    ],
    ['one VPC', { networks: { shape: 'one-vpc' } }, 'The site takes 1 VPCs. The site takes 3 Elastic IP addresses.'],
    [
      'a VPC that is there',
      { networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('a') } } } },
      'The site takes 2 VPCs. The site takes 6 Elastic IP addresses.',
    ],
  ] as const)('is asked for less with %s', (_what, overrides, text) => {
    expect(stepOf(stepsOf(overrides), 'Check the account').reason).toContain(text);
  });

  test('is asked for no address without Internet', () => {
    const { commands, reason } = stepOf(airGappedStepsOf(), 'Check the account');

    expect(reason).not.toContain('Elastic IP');
    expect(commands.filter((command) => command.includes('service-quotas'))).toHaveLength(1);
  });

  test('is asked for a key pair that is there', () => {
    const command = "aws ec2 describe-key-pairs --region us-west-2 --key-names 'operators'";

    expect(commandsOf(stepsOf({ keyPair: { publicKey: undefined } }))).toContain(command);
    expect(commandsOf(stepsOf())).not.toContain(command);
  });
});

describe('the bootstrap host', () => {
  const way = (steps: readonly Step[]): string => stepOf(steps, 'Bring the files').commands.join('\n');

  test('is reached by Session Manager', () => {
    expect(way(stepsOf())).toMatch(/ssh -o ProxyCommand='aws ssm start-session .*' ec2-user@\$HOST/);
    expect(way(stepsOf())).not.toContain('PrivateIpAddress');
  });

  test('is reached by SSH where the site says so', () => {
    expect(way(stepsOf({ bootstrapHost: SSH }))).toContain('PrivateIpAddress');
    expect(way(stepsOf({ bootstrapHost: SSH }))).not.toContain('ssm');
  });

  test('gets the files of the clusters after they were written with the ids of the network', () => {
    const { commands } = stepOf(stepsOf(), 'Bring the files');

    expect(commands[0]).toBe('npx cdktf synth');
    expect(commands.findIndex((command) => command.startsWith('scp '))).toBeGreaterThan(0);
  });

  test('is asked for each program by the word that the program knows', () => {
    expect(stepOf(stepsOf(), 'Check pdx01-tkg-bootstrap').commands.slice(-6)).toEqual([
      'tanzu version',
      'kubectl version --client',
      'ytt version',
      'kapp version',
      'kbld version',
      'imgpkg version',
    ]);
  });
});

describe('identity management', () => {
  test('is made private, Dex with a directory alone', () => {
    const deleted = (steps: readonly Step[]) =>
      stepOf(steps, 'Give Pinniped').commands.filter((command) => command.includes(' delete service '));

    expect(deleted(stepsOf())).toHaveLength(1);
    expect(deleted(stepsOf({ identity: LDAP }))).toHaveLength(2);
  });

  test('has no step where there is none', () => {
    expect(titles(stepsOf({ identity: undefined }))).not.toContain('Give Pinniped private addresses');
  });

  test('gets an overlay that is YAML with comments of ytt', () => {
    const [overlay = ''] = stepOf(stepsOf(), 'Give Pinniped').commands;

    expect(overlay).toContain('    service.beta.kubernetes.io/aws-load-balancer-internal: "true"\nEOF');
  });
});

describe('the user of ExternalDNS', () => {
  test('is made where an administrator of the account is: the role of the host may not', () => {
    const order = titles(stepsOf(WITH_DNS));

    expect(order.indexOf('Make the user pdx01-external-dns')).toBeLessThan(
      order.findIndex((title) => title.startsWith('Bring the files')),
    );
  });

  test('has the policy of the zone of the site, and no other', () => {
    const { commands } = stepOf(stepsOf(WITH_DNS), 'Make the user');

    expect(commands[1]).toContain("PolicyName=='pdx01-tkg-external-dns'");
    expect(commands.filter((command) => command.includes('attach-user-policy'))).toHaveLength(1);
  });

  test.each<readonly [string, DeepPartial<AwsSpec>]>([
    ['no zone', {}],
    ['no ExternalDNS', { dns: { hostedZone: {} } }],
    [
      'another DNS server',
      {
        dns: { hostedZone: {} },
        sharedServicesCluster: {
          packages: [
            { name: 'cert-manager' },
            {
              ...EXTERNAL_DNS,
              provider: {
                type: 'rfc2136',
                host: 'dns.example.com',
                zones: ['pdx01.example.com'],
                authentication: { type: 'none' },
              },
            },
          ],
        },
      },
    ],
  ])('is not made with %s', (_what, overrides) => {
    expect(titles(stepsOf(overrides)).filter((title) => title.startsWith('Make the user'))).toEqual([]);
    expect(stepOf(stepsOf(overrides), 'To remove').commands.join('\n')).not.toContain('aws iam');
  });
});

describe('the removal', () => {
  const removal = (steps: readonly Step[]): readonly string[] => steps.at(-1)!.commands;

  test('takes clusters first, the management cluster last of them, then the stages backwards', () => {
    expect(removal(stepsOf()).filter((command) => !command.startsWith('#') && !command.startsWith('aws '))).toEqual([
      'kubectl --context pdx01tkgmgmt01-admin@pdx01tkgmgmt01 delete cluster/pdx01tkgworkload01 --namespace default --wait --timeout=60m',
      'kubectl --context pdx01tkgmgmt01-admin@pdx01tkgmgmt01 delete cluster/pdx01tkgshared01 --namespace default --wait --timeout=60m',
      'tanzu management-cluster delete pdx01tkgmgmt01',
      'npx cdktf destroy pdx01-hosts',
      'npx cdktf destroy pdx01-foundation',
      'npx cdktf destroy pdx01-identity',
    ]);
  });

  test('leaves an identity that another site has made', () => {
    expect(removal(stepsOf({ iam: { existing: true } }))).not.toContain('npx cdktf destroy pdx01-identity');
  });

  test('takes the user away before the policy that it has', () => {
    const commands = removal(stepsOf(WITH_DNS));
    const places = ['detach-user-policy', 'delete-access-key', 'delete-user', 'destroy pdx01-foundation'].map((part) =>
      commands.findIndex((command) => command.includes(part)),
    );

    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('empties the bucket before it is removed', () => {
    const commands = removal(airGappedStepsOf());
    const emptied = commands.findIndex((command) => command.includes('delete-objects'));

    expect(emptied).toBeGreaterThan(0);
    expect(emptied).toBeLessThan(commands.indexOf('npx cdktf destroy gov01-foundation'));
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
