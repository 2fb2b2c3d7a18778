// The reference of a site file: its JSON Schema, with the defaults that stand beside the types.
import { anchorOf, code, defaultText, prose, table } from './markdown.mjs';

const nameOf = ({ $ref }) => decodeURIComponent($ref).replace('#/definitions/', '');

/** Packages have a page of their own. */
const PACKAGE = 'PackageSpec';

/** @param types of sourceTypes: the definitions of the schema are named after the types that they were made of */
export function siteFileReference(schema, formats, types) {
  const root = 'VsphereVdsSpec';
  const definitions = { ...schema.definitions, [root]: schema };

  /** Follows references to references: an alias is what it stands for. */
  const resolve = (name) => (definitions[name].$ref === undefined ? name : resolve(nameOf(definitions[name])));
  const isObject = (name) => definitions[name].properties !== undefined;

  /** Where each kind of object stands in a site file, in the order of the file. */
  const paths = new Map();
  /** The objects of unions, which a property such as `type` tells apart. */
  const branches = new Set();
  const visit = (node, path) => {
    if (node.$ref !== undefined) {
      if (nameOf(node) === PACKAGE) return;
      const name = resolve(nameOf(node));
      const known = paths.get(name) ?? [];
      if (isObject(name)) paths.set(name, [...known, path]);
      visit(definitions[name], path);
    }
    node.oneOf?.forEach((branch) => branches.add(resolve(nameOf(branch))));
    (node.anyOf ?? node.oneOf ?? []).forEach((branch) => visit(branch, path));
    if (node.items !== undefined) visit(node.items, `${path}[]`);
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      visit(property, path === '' ? name : `${path}.${name}`);
    }
  };
  visit(schema, '');

  const kindOf = (name) => {
    const tag = Object.entries(definitions[name].properties).find(([, node]) => node.const !== undefined);
    return branches.has(name) && tag !== undefined ? code(`${tag[0]}: ${tag[1].const}`) : undefined;
  };
  const placesOf = (name) => [...new Set(paths.get(name))];
  /** Where an object stands; only the last names where there are many places. */
  const headingOf = (name) => {
    const places = placesOf(name);
    const names = places.length > 3 ? [...new Set(places.map((path) => path.split('.').at(-1)))] : places;
    const heading = names.map(code).join(', ');
    return kindOf(name) === undefined ? heading : `${heading} with ${kindOf(name)}`;
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
    if (node.enum !== undefined) return node.enum.map(code).join(', ');
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

  return [
    section(root),
    ...[...paths.keys()].map((name) => `## ${headingOf(name)}${allPlaces(name)}\n\n${section(name)}`),
    '## Formats of texts',
    table(
      ['Format', 'What is accepted', 'Example'],
      Object.entries(formats).map(([name, { expected, example }]) => [code(name), expected, code(example)]),
    ),
  ].join('\n\n');
}
