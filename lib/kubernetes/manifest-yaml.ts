import { stringify } from 'yaml';

/** Scalars as YAML 1.1 reads them too, and no line is folded: what cdk8s writes. */
const OPTIONS = { keepUndefined: true, lineWidth: 0, version: '1.1' } as const;

/** Texts whose form depends on where they stand: several lines, the marks of documents. */
const DEPENDS_ON_PLACE = /[\r\n]|^(?:%|---|\.\.\.)/;

/** The longest key that stands on the line of its value; the library's own limit is somewhat higher. */
const LONGEST_KEY = 1000;

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>;

/**
 * Writes objects as the `yaml` library does, character by character, in a fraction of its time. The library says how a
 * text or a number is written, once for each, and manifests say the same words over and over; only lines and indents are
 * made here. An object with a text whose form depends on where it stands is written by the library as a whole.
 */
export class ManifestYaml {
  private readonly keys = new Map<string, string>();
  private readonly scalars = new Map<unknown, string>();
  private lines: string[] = [];
  /** Whether the lines of the present object are what the library would write. */
  private exact = true;

  /** The text of a file with several objects. */
  public ofObjects(objects: readonly unknown[]): string {
    return objects.map((object) => this.ofObject(object)).join('---\n');
  }

  private ofObject(object: unknown): string {
    this.lines = [];
    this.exact = isFilled(object);
    if (isFilled(object)) {
      this.addCollection(object, '', '');
    }
    return this.exact ? `${this.lines.join('\n')}\n` : stringify(object, OPTIONS);
  }

  /** Adds the lines of a collection; the first one stands behind what was begun already. */
  private addCollection(collection: Collection, indent: string, begun: string): void {
    let start = begun;
    if (isList(collection)) {
      for (const item of collection) {
        this.addItem(item, indent, start);
        start = indent;
      }
    } else {
      for (const key of Object.keys(collection)) {
        this.addPair(key, collection[key], indent, start);
        start = indent;
      }
    }
  }

  private addItem(item: unknown, indent: string, start: string): void {
    if (isFilled(item)) {
      this.addCollection(item, `${indent}  `, `${start}- `);
    } else {
      this.lines.push(`${start}- ${this.scalar(item)}`);
    }
  }

  private addPair(key: string, value: unknown, indent: string, start: string): void {
    const name = `${start}${this.key(key)}:`;
    if (isFilled(value)) {
      this.lines.push(name);
      this.addCollection(value, `${indent}  `, `${indent}  `);
    } else {
      this.lines.push(`${name} ${this.scalar(value)}`);
    }
  }

  private key(key: string): string {
    this.exact &&= key.length <= LONGEST_KEY;
    return this.written(this.keys, key, () => stringify({ [key]: 0 }, OPTIONS).slice(0, -': 0\n'.length));
  }

  private scalar(value: unknown): string {
    if (typeof value === 'object' && value !== null) {
      return isList(value) ? '[]' : '{}';
    }
    if (value === undefined || Object.is(value, -0)) {
      // The map takes -0 for 0, and what has no value is the library's.
      this.exact = false;
      return '';
    }
    return this.written(this.scalars, value, () => stringify({ key: value }, OPTIONS).slice('key: '.length, -1));
  }

  /** How a key or a scalar is written; empty when that depends on its place. */
  private written<Value>(known: Map<Value, string>, value: Value, write: () => string): string {
    const before = known.get(value);
    if (before !== undefined) {
      return before;
    }
    if (typeof value === 'string' && DEPENDS_ON_PLACE.test(value)) {
      this.exact = false;
      return '';
    }
    const text = write();
    known.set(value, text);
    return text;
  }
}

const isList = (value: object): value is readonly unknown[] => Array.isArray(value);

/** Whether a value is a list or a map that is not empty. */
const isFilled = (value: unknown): value is Collection =>
  typeof value === 'object' && value !== null && (isList(value) ? value.length : Object.keys(value).length) > 0;
