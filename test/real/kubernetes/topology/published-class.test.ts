import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { findClusterClass } from '../../../../lib/clusters/classes/cluster-classes';
import { moduleFolder } from '../../harness/crds';
import { describeReal, tool } from '../../harness/gate';

interface PublishedVariable {
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: { readonly openAPIV3Schema: unknown };
}

interface PublishedClass {
  readonly kind?: string;
  readonly spec?: { readonly variables?: readonly PublishedVariable[] };
}

const FOLDERS = {
  vsphere: 'providers/infrastructure-vsphere/v1.5.3/cconly',
  aws: 'providers/infrastructure-aws/v2.0.2/cconly',
  azure: 'providers/infrastructure-azure/v1.6.3/cconly',
} as const;

/** Cluster API 1.3 and later need more of this variable than the class says. */
const MENDED = ['TKR_DATA'];

/** A schema without descriptions, and without defaults, some of which ytt puts in; required fields in order. */
function compared(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string') ? [...value].sort() : value.map(compared);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key, field]) => key !== 'default' && !(key === 'description' && typeof field === 'string'))
          .map(([key, field]) => [key, compared(field)]),
      )
    : value;
}

/** Variables as they stand in the sources of ytt, whose instructions are comments of YAML. */
async function published(infrastructure: keyof typeof FOLDERS): Promise<ReadonlyMap<string, PublishedVariable>> {
  const folder = join(await moduleFolder('github.com/vmware-tanzu/tanzu-framework'), FOLDERS[infrastructure]);
  const classes = readdirSync(folder)
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8'), { uniqueKeys: false }))
    .map((document) => document.toJS() as PublishedClass | null);
  const variables = classes
    .filter((found) => found?.kind === 'ClusterClass')
    .flatMap((found) => found?.spec?.variables ?? []);
  return new Map(variables.filter(({ schema }) => schema !== undefined).map((variable) => [variable.name, variable]));
}

describeReal([tool('go')], 'ClusterClasses of TKG 2.2, as published', () => {
  test.each(['vsphere', 'aws', 'azure'] as const)(
    'declare on %s the variables that this library knows',
    async (name) => {
      const theirs = await published(name);
      const ours = findClusterClass(`tkg-${name}-default-v1.0.0`)?.variables ?? [];
      expect([...theirs.keys()].sort()).toEqual(ours.map((variable) => variable.name).sort());
      for (const { name: variable, required, schema } of ours.filter((our) => !MENDED.includes(our.name))) {
        const their = theirs.get(variable);
        expect({ variable, required, schema: compared(schema) }).toEqual({
          variable,
          required: their?.required,
          schema: compared(their?.schema?.openAPIV3Schema),
        });
      }
    },
  );
});
