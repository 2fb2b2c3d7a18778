import type { Infrastructure } from '../../../design/releases';
import { BOOLEAN, type Codec, INTEGER, LIST, TEXT } from '../codecs';
import { segmentsOf } from '../paths';
import type { ConfigurationPath, FlatKey, FlatKeyOptions, FlatPurpose } from '../flat-key';

type Define = (name: string, path: ConfigurationPath, options?: FlatKeyOptions) => FlatKey;

/** Defines a variable that becomes a property of a cluster's configuration. */
export const key = (name: string, codec: Codec, path: ConfigurationPath, options: FlatKeyOptions = {}): FlatKey => ({
  name,
  codec,
  path,
  segments: segmentsOf(path),
  ...options,
});

export const text: Define = (name, path, options) => key(name, TEXT, path, options);
export const boolean: Define = (name, path, options) => key(name, BOOLEAN, path, options);
export const integer: Define = (name, path, options) => key(name, INTEGER, path, options);
export const list: Define = (name, path, options) => key(name, LIST, path, options);

/** Defines variables that become no property of a cluster's configuration. */
export const unmapped = (
  purpose: FlatPurpose,
  names: readonly string[],
  options: FlatKeyOptions & { readonly codec?: Codec } = {},
): readonly FlatKey[] => names.map((name) => ({ name, codec: TEXT, purpose, ...options }));

/** The same variables, for clusters of one infrastructure. */
export const on = (infrastructure: Infrastructure, keys: readonly FlatKey[]): readonly FlatKey[] =>
  keys.map((one) => ({ ...one, infrastructure }));

/** A default for variables that have none. */
export const defaulting = (defaults: Readonly<Record<string, string>>, keys: readonly FlatKey[]): readonly FlatKey[] =>
  keys.map((one) => (one.name in defaults ? { ...one, default: defaults[one.name] } : one));
