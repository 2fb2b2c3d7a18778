import { Buffer } from 'node:buffer';
import { parse, stringify } from 'yaml';

/** A text that a codec cannot read. */
export interface Unreadable {
  /** What is expected, such as '"true" or "false"'. */
  readonly expected: string;
}

/** Reads the text of a variable, and writes it again. */
export interface Codec {
  /** Name of the type, for the docs. */
  readonly type: string;
  /**
   * Whether a text that is none of the known ones is kept as it is: TKG's templates hand it on, for the cluster class to
   * refuse it.
   *
   * @default false
   */
  readonly handsOn?: true;
  /** @returns the value; undefined where the property cannot say it, so that the text itself is kept */
  decode(text: string): unknown;
  /** @returns the text; undefined where the variable cannot say the value */
  encode(value: unknown): string | undefined;
}

const UNREADABLE = Symbol.for('tko-cdk.Unreadable');

/** Says that a text is no value of a type. */
export const unreadable = (expected: string): Unreadable => ({ [UNREADABLE]: true, expected }) as Unreadable;

export const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === 'object' && value !== null && UNREADABLE in value;

export const TEXT: Codec = { type: 'text', decode: (text) => text, encode: String };

export const BOOLEAN: Codec = {
  type: 'boolean',
  decode: (text) => (text === 'true' ? true : text === 'false' ? false : unreadable('"true" or "false"')),
  encode: String,
};

export const INTEGER: Codec = {
  type: 'integer',
  decode: (text) => (/^-?[0-9]+$/.test(text) ? Number(text) : unreadable('a whole number')),
  encode: String,
};

/** One of some texts. */
export const oneOf = (...texts: readonly string[]): Codec => ({
  type: texts.map((text) => `"${text}"`).join(' | '),
  handsOn: true,
  decode: (text) =>
    texts.includes(text) ? text : unreadable(`one of ${texts.map((known) => `"${known}"`).join(', ')}`),
  encode: String,
});

/** Texts that mean other values of the configuration. */
export const meaning = (values: Readonly<Record<string, unknown>>, type = 'boolean'): Codec => ({
  type,
  decode: (text) =>
    text in values
      ? values[text]
      : unreadable(
          Object.keys(values)
            .map((known) => `"${known}"`)
            .join(' or '),
        ),
  encode: (value) => Object.keys(values).find((text) => values[text] === value) ?? String(value),
});

const trimmed = (text: string): readonly string[] => text.split(',').map((item) => item.trim());

/** Texts parted by commas. */
export const LIST: Codec = {
  type: 'list',
  decode: (text) => (text === '' ? [] : trimmed(text)),
  encode: (value) => (value as readonly string[]).join(','),
};

/** "name=value" parted by a delimiter. A value may have an equals sign where only the first one parts. */
const pairs = (delimiter: ',' | ';', firstEqualsParts: boolean): Codec => ({
  type: `name=value${delimiter}name=value`,
  decode: (text) => {
    const entries = text.split(delimiter).map((pair): readonly string[] => {
      const at = pair.indexOf('=');
      return firstEqualsParts && at >= 0 ? [pair.slice(0, at), pair.slice(at + 1)] : pair.split('=');
    });
    return entries.every(({ length }) => length === 2)
      ? (Object.fromEntries(entries) as Readonly<Record<string, string>>)
      : unreadable(`"name=value" parted by "${delimiter}"`);
  },
  encode: (value) =>
    Object.entries(value as Readonly<Record<string, string>>)
      .map(([name, text]) => `${name}=${text}`)
      .join(delimiter),
});

export const LABELS = pairs(',', false);
export const FLAGS = pairs(';', true);

/** "name:value" parted by commas, as annotations of a cluster are given. */
export const ANNOTATIONS: Codec = {
  type: 'name:value,name:value',
  decode: (text) => {
    const entries = text.split(',').map((pair) => {
      const at = pair.indexOf(':');
      return at < 1 ? undefined : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
    return entries.every((entry) => entry !== undefined)
      ? Object.fromEntries(entries as [string, string][])
      : unreadable('"name:value" parted by commas');
  },
  encode: (value) =>
    Object.entries(value as Readonly<Record<string, string>>)
      .map(([name, text]) => `${name}:${text}`)
      .join(','),
};

/** A YAML mapping of texts, as AVI_LABELS is one. */
export const YAML_MAP: Codec = {
  type: 'YAML mapping',
  decode: (text) => {
    let data: unknown;
    try {
      data = parse(text, { schema: 'failsafe' }) as unknown;
    } catch {
      data = undefined;
    }
    const expected = `a mapping such as "{team: 'payments'}"`;
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : unreadable(expected);
  },
  encode: (value) =>
    stringify(value, {
      defaultStringType: 'QUOTE_SINGLE',
      defaultKeyType: 'PLAIN',
      collectionStyle: 'flow',
      lineWidth: 0,
    }).trim(),
};

/** A text in base64. */
export const BASE64: Codec = {
  type: 'text in base64',
  decode: (text) => {
    const decoded = Buffer.from(text, 'base64').toString('utf8');
    return Buffer.from(decoded, 'utf8').toString('base64') === text ? decoded : unreadable('a text in base64');
  },
  encode: (value) => Buffer.from(String(value), 'utf8').toString('base64'),
};

const PCI_DEVICE = /^(?:0x)?([0-9a-f]+):(?:0x)?([0-9a-f]+)$/i;

/** PCI devices: vendor and device in hexadecimal. */
export const PCI_DEVICES: Codec = {
  type: '0xVENDOR:0xDEVICE,…',
  decode: (text) => {
    const devices = text.split(',').map((device) => PCI_DEVICE.exec(device));
    return devices.every((device) => device !== null)
      ? devices.map((device) => ({
          vendorId: Number.parseInt(device[1] ?? '', 16),
          deviceId: Number.parseInt(device[2] ?? '', 16),
        }))
      : unreadable('"0xVENDOR:0xDEVICE" parted by commas, such as "0x10DE:0x1EB8"');
  },
  encode: (value) =>
    (value as readonly { readonly vendorId: number; readonly deviceId: number }[])
      .map(({ vendorId, deviceId }) => [vendorId, deviceId].map((id) => `0x${id.toString(16).toUpperCase()}`).join(':'))
      .join(','),
};

/** A TKr by its name, whose version the configuration has. */
export const TKR: Codec = {
  type: 'name of a TKr',
  decode: (text) => text.replace('---', '+'),
  encode: (value) => String(value).replace('+', '---'),
};

/** An IP pool by its name. */
export const POOL_NAME: Codec = {
  type: 'name of an InClusterIPPool',
  decode: (text) => ({ poolName: text, poolKind: 'InClusterIPPool' }),
  encode: (value) => {
    const { poolName, poolKind } = value as { readonly poolName?: string; readonly poolKind?: string };
    return poolKind === 'InClusterIPPool' ? poolName : undefined;
  },
};

/** A level of the Pod Security Standards; an empty text is none. */
export const POD_SECURITY_LEVEL: Codec = {
  type: '"privileged" | "baseline" | "restricted"',
  handsOn: true,
  decode: (text) => (text === '' ? 'none' : oneOf('privileged', 'baseline', 'restricted').decode(text)),
  encode: (value) => (value === 'none' ? '' : String(value)),
};

/** dev or prod; the CLI writes devcc and prodcc for clusters with a class. */
export const PLAN: Codec = {
  type: '"dev" | "prod"',
  decode: (text) => (/^(dev|prod)(cc)?$/.test(text) ? text.replace('cc', '') : unreadable('"dev" or "prod"')),
  encode: String,
};
