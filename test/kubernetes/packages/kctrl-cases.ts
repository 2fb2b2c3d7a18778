import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const FOLDER = join(__dirname, '../../fixtures/kctrl');

/** The arguments of one recorded run. */
export interface KctrlInput {
  readonly command: 'package install' | 'package installed create' | 'package repository add';
  readonly note: string;
  readonly mode: 'dry-run' | 'requests';
  readonly name?: string;
  readonly packageName?: string;
  readonly version?: string;
  readonly namespace?: string;
  readonly envNamespace?: string;
  readonly kubeconfigNamespace?: string;
  readonly allowSharedNamespace?: boolean;
  readonly serviceAccountName?: string;
  readonly valuesFile?: string;
  readonly values?: boolean;
  readonly yttOverlayFiles?: readonly {
    readonly path: string;
    readonly content?: string;
    readonly files?: Readonly<Record<string, string>>;
  }[];
  readonly url?: string;
}

export interface KctrlCase {
  readonly number: string;
  readonly input: KctrlInput;
  /** The objects that kctrl made, or undefined when it failed. */
  readonly objects?: readonly KubernetesObject[];
}

export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly stringData?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, string>>;
}

interface Request {
  readonly path: string;
  readonly body: KubernetesObject;
}

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

export const parseYaml = (text: string): readonly KubernetesObject[] =>
  parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS() as KubernetesObject);

/** All recorded runs, by number. */
export function kctrlCases(): readonly KctrlCase[] {
  const files = readdirSync(FOLDER);
  return files
    .filter((file) => file.endsWith('.input.json'))
    .sort()
    .map((file) => {
      const number = file.slice(0, 3);
      const input = JSON.parse(read(file)) as KctrlInput;
      return files.includes(`${number}.error.txt`)
        ? { number, input }
        : { number, input, objects: objectsOf(number, input) };
    });
}

function objectsOf(number: string, { mode }: KctrlInput): readonly KubernetesObject[] {
  if (mode === 'dry-run') {
    return parseYaml(read(`${number}.expected.yaml`)).map(comparable);
  }
  const requests = JSON.parse(read(`${number}.requests.json`)) as readonly Request[];
  return requests.map(({ path, body }) => {
    // Some bodies leave the namespace to the path of the request.
    const namespace = /\/namespaces\/([^/]+)\//.exec(path)?.[1];
    return comparable({ ...body, metadata: { ...body.metadata, ...(namespace === undefined ? {} : { namespace }) } });
  });
}

/** An object without what only the API server fills in, the contents of a Secret as text. */
export function comparable(object: KubernetesObject): KubernetesObject {
  const decoded = Object.entries(object.data ?? {}).map(([key, text]) => [
    key,
    Buffer.from(text, 'base64').toString('utf8'),
  ]);
  const contents =
    object.data === undefined ? {} : { stringData: Object.fromEntries(decoded) as Record<string, string> };
  const { name, namespace, ...metadata } = withoutKeys(object.metadata, 'creationTimestamp');
  return {
    ...withoutKeys(object, 'status', 'data'),
    metadata: { ...metadata, name, ...(namespace === undefined ? {} : { namespace }) },
    ...contents,
  };
}

const withoutKeys = <T extends object>(value: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T;
