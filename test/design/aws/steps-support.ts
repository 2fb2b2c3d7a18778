import { awsSteps, type Step } from 'tko-cdk/design';
import type { AwsAirGappedSpec, AwsSpec } from 'tko-cdk/spec';
import type { DeepPartial } from 'tko-cdk/testing';
import { airGappedDesignOf, designOf } from './support';

export const EXTERNAL_DNS = { name: 'external-dns', version: '0.12.2+vmware.4-tkg.2' } as const;

/** A site whose ExternalDNS writes to its zone. */
export const WITH_DNS: DeepPartial<AwsSpec> = {
  dns: { hostedZone: {} },
  sharedServicesCluster: { packages: [{ name: 'cert-manager' }, EXTERNAL_DNS] },
};

export const LDAP = {
  type: 'ldap',
  host: 'ldap.example.com:636',
  bindDn: 'CN=tkg',
  userSearchBaseDn: 'OU=Users',
  groupSearchBaseDn: 'OU=Groups',
} as const;

/** A host that is reached by SSH. */
export const SSH = { access: { type: 'ssh', from: ['192.168.0.0/16'] } } as const;

export const stepsOf = (overrides: DeepPartial<AwsSpec> = {}): readonly Step[] => awsSteps(designOf(overrides));

export const airGappedStepsOf = (overrides: DeepPartial<AwsAirGappedSpec> = {}): readonly Step[] =>
  awsSteps(airGappedDesignOf(overrides));

export const titles = (steps: readonly Step[]): readonly string[] => steps.map(({ title }) => title);

export const commandsOf = (steps: readonly Step[]): readonly string[] => steps.flatMap(({ commands }) => commands);

/** A step by a part of its title. */
export function stepOf(steps: readonly Step[], title: string): Step {
  const found = steps.filter((step) => step.title.includes(title));
  expect(found).toHaveLength(1);
  return found[0]!;
}
