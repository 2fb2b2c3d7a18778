import { withoutPackageProperties } from '../../lib/spec/site-schema';
import { siteSchema } from '../../lib/spec/site-schemas';
import type { ReferenceDesignName, SiteSpec } from 'tko-cdk/spec';

/** A JSON Schema, as far as it is read here. */
interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** A part of a schema, with the name that it goes by. */
interface Named {
  readonly name: string;
  readonly schema: Schema;
}

type Visit = (property: string) => void;

/** What a site file of a reference design can say, packages aside. */
class Vocabulary {
  private readonly site: Schema;

  constructor(design: ReferenceDesignName) {
    this.site = withoutPackageProperties(siteSchema(design));
  }

  /** All properties: "AwsNetworksSpec.shape". */
  public all(): ReadonlySet<string> {
    const found = new Set<string>();
    this.walk({ name: 'site', schema: this.site }, (property) => found.add(property));
    return found;
  }

  /** The properties that a site has. */
  public said(site: SiteSpec): ReadonlySet<string> {
    const found = new Set<string>();
    this.walk({ name: 'site', schema: this.site }, (property) => found.add(property), { value: site });
    return found;
  }

  /** Follows a schema; with a value, only where the value goes. */
  private walk(part: Named, visit: Visit, given?: { readonly value: unknown }): void {
    const { name, schema } = this.resolved(part);
    const { additionalProperties, items, oneOf, properties = {} } = schema;
    for (const variant of oneOf ?? []) {
      if (given === undefined || this.fits(variant, given.value)) {
        this.walk({ name, schema: variant }, visit, given);
      }
    }
    const values = given?.value as Readonly<Record<string, unknown>> | undefined;
    for (const [key, property] of Object.entries(properties)) {
      if (values === undefined || values[key] !== undefined) {
        visit(`${name}.${key}`);
        this.walk({ name: `${name}.${key}`, schema: property }, visit, values && { value: values[key] });
      }
    }
    if (items !== undefined || typeof additionalProperties === 'object') {
      const each = { name: `${name}[]`, schema: items ?? (additionalProperties as Schema) };
      for (const value of values === undefined ? [undefined] : Object.values(values)) {
        this.walk(each, visit, values && { value });
      }
    }
  }

  private resolved({ name, schema }: Named): Named {
    const target = schema.$ref?.replace('#/definitions/', '');
    return target === undefined ? { name, schema } : { name: target, schema: this.site.definitions?.[target] ?? {} };
  }

  /** Whether a value is of a variant: what tells variants apart is constant in them. */
  private fits(variant: Schema, value: unknown): boolean {
    const { properties = {} } = this.resolved({ name: '', schema: variant }).schema;
    return Object.entries(properties).every(
      ([key, property]) =>
        property.const === undefined || property.const === (value as Readonly<Record<string, unknown>>)[key],
    );
  }
}

/** What site files of some reference designs can say, packages aside, and none of these sites does. */
export function unsaid(sites: readonly SiteSpec[]): readonly string[] {
  const vocabularies = new Map(sites.map(({ design }) => [design, new Vocabulary(design)]));
  const said = new Set(sites.flatMap((site) => [...vocabularies.get(site.design)!.said(site)]));
  const sayable = new Set([...vocabularies.values()].flatMap((vocabulary) => [...vocabulary.all()]));
  return [...sayable].filter((property) => !said.has(property)).sort();
}
