type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const child = (parent: unknown, name: string): JsonObject => {
  const value = isObject(parent) ? parent[name] : undefined;
  return isObject(value) ? value : {};
};

/**
 * One resource of a synthesized stack, by its type and the whole of its id.
 *
 * @param stackJson the text of a cdk.tf.json
 * @throws Error that names the resources of that type, when there is none of that id
 */
export function terraformResource(stackJson: string, type: string, id: string): JsonObject {
  const ofType = child(child(JSON.parse(stackJson), 'resource'), type);
  const resource = ofType[id];
  if (!isObject(resource)) {
    const ids = Object.keys(ofType);
    throw new Error(
      `no ${type} "${id}" in the stack; there ${ids.length === 0 ? 'is none of that type' : `are ${ids.join(', ')}`}`,
    );
  }
  return resource;
}

/** Ids of all resources of a type in a synthesized stack, sorted. */
export const terraformResourceIds = (stackJson: string, type: string): readonly string[] =>
  Object.keys(child(child(JSON.parse(stackJson), 'resource'), type)).sort();
