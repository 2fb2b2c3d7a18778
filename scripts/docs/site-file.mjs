// The reference of site files: their JSON Schemas, with the defaults that stand beside the types.
import { anchorOf, code, defaultText, prose, table } from './markdown.mjs';

const nameOf = ({ $ref }) => decodeURIComponent($ref).replace('#/definitions/', '');

/** Packages have a page of their own. */
const PACKAGE = 'PackageSpec';

/** All definitions of the schemas; designs that share a type have the same definition of it. */
function definitionsOf(designs) {
  const all = {};
  for (const { schema, root } of designs) {
    for (const [name, definition] of Object.entries({ ...schema.definitions, [root]: schema })) {
      if (all[name] !== undefined && JSON.stringify(all[name]) !== JSON.stringify(definition)) {
        throw new Error(`${name}: got two definitions in the schemas, expected one; write the schemas anew`);
      }
      all[name] = definition;
    }
  }
  return all;
}

/**
 * @param designs each with its name (`design`), its schema and the type that it was made of (`root`)
 * @param types of sourceTypes: the definitions of the schema are named after the types that they were made of
 */
export function siteFileReference(designs, formats, types) {
  const definitions = definitionsOf(designs);

  /** Follows references to references: an alias is what it stands for. */
  const resolve = (name) => (definitions[name].$ref === undefined ? name : resolve(nameOf(definitions[name])));
  const isObject = (name) => definitions[name].properties !== undefined;

  /** Where each kind of object stands in a site file, in the order of the file. */
  const paths = new Map();
  /** The designs whose site files have an object of a kind. */
  const designsOf = new Map();
  /** The objects of unions, which a property such as `type` tells apart. */
  const branches = new Set();
  const visit = (node, path, design) => {
    if (node.$ref !== undefined) {
      if (nameOf(node) === PACKAGE) return;
      const name = resolve(nameOf(node));
      if (isObject(name)) {
        paths.set(name, [...(paths.get(name) ?? []), path]);
        designsOf.set(name, (designsOf.get(name) ?? new Set()).add(design));
      }
      visit(definitions[name], path, design);
    }
    node.oneOf?.forEach((branch) => branches.add(resolve(nameOf(branch))));
    (node.anyOf ?? node.oneOf ?? []).forEach((branch) => visit(branch, path, design));
    if (node.items !== undefined) visit(node.items, `${path}[]`, design);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${path}.<id>`, design);
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      visit(property, path === '' ? name : `${path}.${name}`, design);
    }
  };
  designs.forEach(({ schema, design }) => visit(schema, '', design));

  const kindOf = (name) => {
    const tag = Object.entries(definitions[name].properties).find(([, node]) => node.const !== undefined);
    return branches.has(name) && tag !== undefined ? code(`${tag[0]}: ${tag[1].const}`) : undefined;
  };
  const placesOf = (name) => [...new Set(paths.get(name))];
  /** Where an object stands; only the last names where there are many places. */
  const placeAndKind = (name) => {
    const places = placesOf(name);
    const names = places.length > 3 ? [...new Set(places.map((path) => path.split('.').at(-1)))] : places;
    const heading = names.map(code).join(', ');
    return kindOf(name) === undefined ? heading : `${heading} with ${kindOf(name)}`;
  };
  /** Objects that stand at one place in site files of different designs are told apart by the design. */
  const headingOf = (name) => {
    const heading = placeAndKind(name);
    const others = [...paths.keys()].filter((other) => other !== name && placeAndKind(other) === heading);
    const said = [...designsOf.get(name)].map((design) => code(`design: ${design}`)).join(' or ');
    return others.length === 0 ? heading : `${heading} with ${said}`;
  };
  const allPlaces = (name) =>
    placesOf(name).length > 3 ? `\n\nStands at ${placesOf(name).map(code).join(', ')}.` : '';
  const link = (name) => `[${kindOf(name) ?? 'object'}](#${anchorOf(headingOf(name))})`;

  const limits = ({ minimum, maximum, minItems, maxItems }) => {
    const [low, high] = [minimum ?? minItems, maximum ?? maxItems];
    if (low === undefined) return '';
    return high === undefined ? `, ${low} or more` : `, ${low} to ${high}`;
  };

  const typeOf = (node) => {
    if (node.$ref !== undefined) {
      if (nameOf(node) === PACKAGE) return '[package](package-catalogue.md)';
      const name = resolve(nameOf(node));
      return isObject(name) ? link(name) : typeOf(definitions[name]);
    }
    const either = node.anyOf ?? node.oneOf;
    if (either !== undefined) return [...new Set(either.map(typeOf))].join(' or ');
    if (node.const !== undefined) return code(node.const);
    if (node.enum !== undefined) return node.enum.map((value) => code(String(value))).join(', ');
    if (node.type === 'array') return `list of ${typeOf(node.items)}${limits(node)}`;
    if (node.type === 'object') return `map of ${typeOf(node.additionalProperties)}`;
    if (node.format !== undefined) return `[${node.format}](#${anchorOf('Formats of texts')})`;
    const names = {
      string: node.minLength === 1 ? 'text, not empty' : 'text',
      integer: 'whole number',
      boolean: 'true or false',
    };
    return `${names[node.type] ?? node.type}${node.type === 'string' ? '' : limits(node)}`;
  };

  const section = (name) => {
    const { properties, required = [], description = '' } = definitions[name];
    const documented = new Map(types.propertiesOf(name).map((property) => [property.name, property]));
    const rows = Object.entries(properties).map(([property, node]) => [
      code(property),
      typeOf(node),
      required.includes(property) ? '*required*' : defaultText(documented.get(property)?.default ?? '- none'),
      prose(node.description ?? ''),
    ]);
    return [prose(description), table(['Property', 'Type', 'Default', 'What it is'], rows)].join('\n\n');
  };

  const whole = ({ design, root }) =>
    designs.length === 1 ? section(root) : `## ${code(`design: ${design}`)}\n\n${section(root)}`;

  const text = JSON.stringify(designs.map(({ schema }) => schema));
  const isUsed = ([name]) => text.includes(`"format":${JSON.stringify(name)}`);

  return [
    ...designs.map(whole),
    ...[...paths.keys()].map((name) => `## ${headingOf(name)}${allPlaces(name)}\n\n${section(name)}`),
    '## Formats of texts',
    table(
      ['Format', 'What is accepted', 'Example'],
      Object.entries(formats)
        .filter(isUsed)
        .map(([name, { expected, example }]) => [code(name), expected, code(example)]),
    ),
  ].join('\n\n');
}
