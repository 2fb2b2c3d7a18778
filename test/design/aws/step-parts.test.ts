import type { Step } from 'tko-cdk/design';
import type { AwsSpec } from 'tko-cdk/spec';
import type { DeepPartial } from 'tko-cdk/testing';
import {
  airGappedStepsOf,
  commandsOf,
  EXTERNAL_DNS,
  LDAP,
  SSH,
  stepOf,
  stepsOf,
  titles,
  WITH_DNS,
} from './steps-support';
import { existingVpc } from './support';

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
