import type { Files } from './synthesize';

type Attributes = Record<string, unknown>;

/** Files of a site that somebody changes by hand. */
export class Doctored {
  private readonly changed: Map<string, string>;

  constructor(files: Files) {
    this.changed = new Map(files);
  }

  public get files(): Files {
    return this.changed;
  }

  /** Changes a resource, the first one of its type whose id has a part. */
  public set(type: string, part: string, attributes: Attributes): this {
    return this.edit(type, part, (ofType, id) => {
      ofType[id] = { ...ofType[id], ...attributes };
    });
  }

  /** Takes a resource away. */
  public remove(type: string, part: string): this {
    return this.edit(type, part, (ofType, id) => {
      Reflect.deleteProperty(ofType, id);
    });
  }

  /** Adds a copy of a resource with some attributes of its own. */
  public copy(type: string, part: string, attributes: Attributes): this {
    return this.edit(type, part, (ofType, id) => {
      ofType[`${id}-copy`] = { ...ofType[id], ...attributes };
    });
  }

  /** Adds a resource to the foundation. */
  public add(type: string, attributes: Attributes): this {
    return this.editStack('-foundation/', ({ resource }) => {
      resource[type] = { ...resource[type], added: attributes };
      return true;
    });
  }

  /** Replaces a text in the first file whose path has a part. */
  public replace(path: string, search: string | RegExp, replacement: string): this {
    const [found] = [...this.changed].filter(([name]) => name.includes(path));
    const after = found?.[1].replace(search, replacement);
    if (found === undefined || after === undefined || after === found[1]) {
      throw new Error(`${path}: there is no ${String(search)}`);
    }
    this.changed.set(found[0], after);
    return this;
  }

  private edit(type: string, part: string, change: (ofType: Record<string, Attributes>, id: string) => void): this {
    return this.editStack('', ({ resource }) => {
      const ofType = resource[type] ?? {};
      const id = Object.keys(ofType).find((each) => each.includes(part));
      if (id !== undefined) {
        change(ofType, id);
      }
      return id !== undefined;
    });
  }

  /** Changes the first stack that takes the change. */
  private editStack(
    part: string,
    change: (stack: { resource: Record<string, Record<string, Attributes>> }) => boolean,
  ): this {
    for (const [path, text] of this.changed) {
      if (path.endsWith('cdk.tf.json') && path.includes(part)) {
        const json = JSON.parse(text) as { resource: Record<string, Record<string, Attributes>> };
        if (change(json)) {
          this.changed.set(path, JSON.stringify(json));
          return this;
        }
      }
    }
    throw new Error('there is nothing to change');
  }
}
