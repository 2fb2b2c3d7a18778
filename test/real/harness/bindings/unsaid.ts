import type { Provider } from '../provider';
import type { Block, ProviderSchemas, Schema, TerraformType } from '../schema';

/** What bindings leave out of the schema of one type, as the provider documents it. */
interface Unsaid {
  /**
   * Attributes that Terraform must not print.
   *
   * @default - none
   */
  readonly sensitive?: readonly string[];

  /**
   * Arguments that look like blocks and are attributes, sets of objects: in JSON each object must have all of its
   * attributes, null where they are left open.
   *
   * @default - none
   */
  readonly sets?: readonly string[];
}

/** By provider, then by type; that of a data source has its kind in front: "data.aws_ssm_parameter". */
const UNSAID: Readonly<Record<string, Readonly<Record<string, Unsaid>>>> = {
  'hashicorp/aws': {
    aws_default_route_table: { sets: ['route'] },
    aws_default_security_group: { sets: ['egress', 'ingress'] },
    aws_iam_access_key: { sensitive: ['secret', 'ses_smtp_password_v4'] },
    aws_network_acl: { sets: ['egress', 'ingress'] },
    aws_route_table: { sets: ['route'] },
    aws_secretsmanager_secret_version: { sensitive: ['secret_binary', 'secret_string'] },
    aws_security_group: { sets: ['egress', 'ingress'] },
    aws_ssm_parameter: { sensitive: ['value'] },
    'data.aws_secretsmanager_secret_version': { sensitive: ['secret_binary', 'secret_string'] },
    'data.aws_ssm_parameter': { sensitive: ['value'] },
  },
};

/**
 * Adds to a recovered schema what bindings do not tell and stacks come upon.
 *
 * @throws Error for what the schema does not have
 */
export function withUnsaid({ source }: Provider, schemas: ProviderSchemas): ProviderSchemas {
  const resources = { ...schemas.resource_schemas };
  const dataSources = { ...schemas.data_source_schemas };
  for (const [name, unsaid] of Object.entries(UNSAID[source] ?? {})) {
    const type = name.replace(/^data\./, '');
    const all = type === name ? resources : dataSources;
    all[type] = corrected(name, all[type], unsaid);
  }
  return { ...schemas, resource_schemas: resources, data_source_schemas: dataSources };
}

function corrected(type: string, schema: Schema | undefined, { sensitive = [], sets = [] }: Unsaid): Schema {
  const { attributes = {}, block_types: blocks = {} } = schema?.block ?? {};
  const secrets = sensitive.map((name) => [name, { ...present(attributes[name], type, name), sensitive: true }]);
  const asSets = sets.map((name) => {
    const { block } = present(blocks[name], type, name);
    return [name, { type: ['set', objectType(block)], optional: true, computed: true }];
  });
  const changed = Object.fromEntries([...secrets, ...asSets]) as Block['attributes'];
  return {
    version: schema?.version ?? 0,
    block: {
      attributes: { ...attributes, ...changed },
      block_types: Object.fromEntries(Object.entries(blocks).filter(([name]) => !sets.includes(name))),
    },
  };
}

function objectType({ attributes }: Block): TerraformType {
  return ['object', Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type]))];
}

function present<T>(found: T | undefined, type: string, name: string): T {
  if (found === undefined) {
    throw new Error(`the bindings have no ${type}.${name}; correct the table of what they do not say`);
  }
  return found;
}
