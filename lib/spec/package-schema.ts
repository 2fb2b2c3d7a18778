/* eslint-disable @typescript-eslint/no-require-imports -- The schema is needed for messages alone, and is long. */
import type { PackageName } from './packages';
import { definitionsFor } from './schema-definitions';

const schemas = new Map<string, object>();

/** "fluent-bit" gives "FluentBitSpec". */
const typeOf = (name: string): string =>
  `${name.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())}Spec`;

/** The schema of the properties of a package, its name included. @internal */
export function packageSchema(name: PackageName): object {
  const { definitions } = require('./schema/packages.schema.json') as typeof import('./schema/packages.schema.json');
  const reference = { $ref: `#/definitions/${typeOf(name)}` };
  const known = schemas.get(name) ?? { ...reference, definitions: definitionsFor(reference, definitions) };
  schemas.set(name, known);
  return known;
}
