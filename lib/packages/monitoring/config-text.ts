import { createHash } from 'node:crypto';
import { parseDocument, type Tags } from 'yaml';
import { formatPath, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { type DataMap, isDataMap } from '../values/data';
import { type PackageValues, valuesYaml } from '../values/values-yaml';

/** A configuration as text: every string in double quotes, as readers of YAML 1.1 have other ideas of some. */
export const configText = (data: DataMap, path: string): string => valuesYaml(data as PackageValues, path);

/** What a configuration says, or why it says nothing. */
export type ConfigReading = { readonly data: DataMap } | { readonly issues: readonly SpecIssue[] };

/** Reads a configuration as programs in Go do: YAML 1.1, one map. Nothing at all is an empty map. */
export function readConfigText(path: string, text: string): ConfigReading {
  const document = parseDocument(text, { version: '1.1', customTags: tagsOfGo });
  const [error] = document.errors;
  if (error !== undefined) {
    const [message = ''] = error.message.split('\n');
    return { issues: [propIssue(path, message.replace(/:$/, ''), 'YAML', 'mend it')] };
  }
  const data: unknown = document.toJS() ?? {};
  return isDataMap(data)
    ? { data }
    : { issues: [propIssue(path, Array.isArray(data) ? 'a list' : 'a single value', 'a map', 'name what it is')] };
}

/** Go's reader of YAML 1.1 leaves dates and times such as 08:00 as texts. */
const tagsOfGo = (tags: Tags): Tags =>
  tags.filter(
    (tag) => typeof tag === 'string' || (tag.tag !== TIMESTAMP && !('format' in tag && tag.format === 'TIME')),
  );

const TIMESTAMP = 'tag:yaml.org,2002:timestamp';

/** Path of something inside of a configuration. */
export const within = (path: string, keys: readonly (string | number)[]): string => {
  const inside = formatPath(keys);
  return inside === '' || inside.startsWith('[') ? `${path}${inside}` : `${path}.${inside}`;
};

/** The maps of a list; what else stands there is not read. */
export const mapsOf = (list: unknown): readonly DataMap[] => (Array.isArray(list) ? list.filter(isDataMap) : []);

/** The texts of a list; numbers without quotes are texts too, where texts are expected. */
export const textsOf = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list
        .filter((item: unknown): item is string | number => typeof item === 'string' || typeof item === 'number')
        .map(String)
    : [];

/**
 * Annotations of pods that read their configuration only when they start: a change of the configuration replaces them.
 */
export const checksumAnnotations = (
  ...texts: readonly (string | undefined)[]
): Readonly<Record<string, string>> | undefined => {
  const given = texts.filter((text) => text !== undefined);
  return given.length === 0
    ? undefined
    : { 'checksum/config': createHash('sha256').update(JSON.stringify(given)).digest('hex') };
};
