import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The part of a jsii assembly that tells a provider's schema. */
export interface Assembly {
  readonly name: string;
  readonly types: Readonly<Record<string, JsiiType>>;
}

export interface JsiiType {
  readonly fqn: string;
  readonly name: string;
  readonly docs?: Docs;
  readonly base?: string;
  readonly initializer?: { readonly parameters?: readonly { readonly name: string; readonly type: TypeReference }[] };
  readonly properties?: readonly JsiiProperty[];
}

export interface JsiiProperty {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly immutable?: boolean;
  readonly static?: boolean;
  readonly docs?: Docs;
}

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
}

export interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: string; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}

/** Reads a package's .jsii, which may lead to a compressed file beside it. */
export function readAssembly(file: string): Assembly {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Assembly | { schema: string; filename: string };
  if ('filename' in content) {
    return JSON.parse(gunzipSync(readFileSync(join(dirname(file), content.filename))).toString()) as Assembly;
  }
  return content;
}
