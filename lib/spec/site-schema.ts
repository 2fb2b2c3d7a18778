import { type Definitions, definitionsFor } from './schema-definitions';

/** The JSON Schema of a site, as far as it is read here. */
export interface SiteSchema {
  readonly definitions: Definitions;
}

/**
 * The schema of a site without the properties of packages, of which a site has few and there are many: they are checked
 * package by package.
 */
export function withoutPackageProperties({ definitions, ...site }: SiteSchema): object {
  const packages = definitions.PackageSpec as { readonly oneOf: readonly { readonly $ref: string }[] };
  const names = packages.oneOf.map(({ $ref }) => nameIn(definitions[$ref.replace('#/definitions/', '')]));
  const PackageSpec = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', enum: names, description: 'Which package.' } },
  };
  return { ...site, definitions: definitionsFor(site, { ...definitions, PackageSpec }) };
}

const nameIn = (definition: object | undefined): string =>
  (definition as { readonly properties: { readonly name: { readonly const: string } } }).properties.name.const;
