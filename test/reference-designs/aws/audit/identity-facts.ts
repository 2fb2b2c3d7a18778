import type { Fact } from './fact';
import { type Block, named, type Stacks, textOf } from './stacks';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** The statements of every policy by which somebody in the account may do something. */
const statements = (stacks: Stacks): readonly (readonly [block: Block, statement: Statement])[] =>
  ['aws_iam_policy', 'aws_iam_role_policy']
    .flatMap((type) => stacks.resources(type))
    .flatMap((block) =>
      (JSON.parse(String(block.attributes.policy)) as { Statement: readonly Statement[] }).Statement.map(
        (statement) => [block, statement] as const,
      ),
    );

/** A resource of a policy as a pattern: an asterisk stands for anything. */
const matches = (pattern: string, arn: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(arn);

const PARTS = ['control-plane', 'controllers', 'nodes'].map((part) => `${part}.tkg.cloud.vmware.com`);

const passed: Fact = {
  name: 'the roles of nodes are named as controllers may pass them, and nothing else may be passed',
  check: ({ stacks }) => {
    const passes = statements(stacks).filter(([, { Action }]) => listOf(Action).includes('iam:PassRole'));
    const patterns = passes.flatMap(([, { Resource }]) => listOf(Resource));
    const roles = stacks.resources('aws_iam_role').map(({ attributes }) => textOf(attributes.name));
    const isMade = PARTS.some((name) => roles.includes(name));
    const arn = (role: string): string => `arn:aws-us-gov:iam::123456789012:role/${role}`;
    if (!isMade) {
      return patterns.map((pattern) => `${pattern} may be passed by policies that are not TKG's`);
    }
    return [
      ...PARTS.filter((name) => !roles.includes(name)).map((name) => `there is no role ${name}`),
      ...PARTS.filter((name) => !patterns.some((pattern) => matches(pattern, arn(name)))).map(
        (name) => `${name} cannot be passed`,
      ),
      ...roles
        .filter((role) => !PARTS.includes(role) && patterns.some((pattern) => matches(pattern, arn(role))))
        .map((role) => `${role} can be passed`),
    ];
  },
};

const profiles: Fact = {
  name: 'the instance profiles of TKG have the names of their roles',
  check: ({ stacks }) =>
    stacks
      .resources('aws_iam_instance_profile')
      .filter(({ stack }) => stack.endsWith('-identity'))
      .filter((profile) => stacks.target(profile.attributes.role)?.attributes.name !== profile.attributes.name)
      .map((profile) => `${named(profile)}: is not named as its role`),
};

const wide: Fact = {
  name: 'no policy grants everything on everything, and reading is no writing',
  check: ({ stacks }) =>
    statements(stacks).flatMap(([block, { Effect, Action, Resource }]) => {
      const actions = listOf(Action);
      return [
        ...(Effect === 'Allow' &&
        actions.some((action) => /^(?:\w+:)?\*$/.test(action)) &&
        listOf(Resource).includes('*')
          ? [`${named(block)}: grants ${actions.join()} on everything`]
          : []),
        ...(/read/i.test(String(block.attributes.description ?? block.attributes.name)) &&
        actions.some((action) => /:(?:Put|Delete|Create|Write|\*)/.test(action))
          ? [`${named(block)}: reads, and grants ${actions.join()}`]
          : []),
      ];
    }),
};

const trust: Fact = {
  name: 'roles are taken on by services of AWS alone',
  check: ({ stacks }) =>
    stacks
      .resources('aws_iam_role')
      .filter(({ attributes }) => {
        const document = JSON.parse(String(attributes.assume_role_policy)) as { Statement: readonly Statement[] };
        return document.Statement.some(({ Principal }) => {
          const keys = Object.keys(Principal as object);
          return typeof Principal === 'string' || keys.join() !== 'Service';
        });
      })
      .map((role) => `${named(role)}: is open to others`),
};

export const IDENTITY_FACTS: readonly Fact[] = [passed, profiles, wide, trust];
