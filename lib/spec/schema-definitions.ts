/** Definitions of a JSON Schema by their names. */
export type Definitions = Readonly<Record<string, object | undefined>>;

/** The names of definitions that a node refers to. */
const referencesOf = (node: object): readonly string[] =>
  [...JSON.stringify(node).matchAll(/"#\/definitions\/([^"]+)"/g)].map(([, name = '']) => decodeURIComponent(name));

/** The definitions that a node needs, those that they need included. */
export function definitionsFor(node: object, all: Definitions): Readonly<Record<string, object>> {
  const found = new Map<string, object>();
  const visit = (name: string): void => {
    const definition = all[name];
    if (definition !== undefined && !found.has(name)) {
      found.set(name, definition);
      referencesOf(definition).forEach(visit);
    }
  };
  referencesOf(node).forEach(visit);
  return Object.fromEntries(found);
}
