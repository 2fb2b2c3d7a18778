import type { ConfigEntry, ConfigSection } from '../config/config-section';
import { entry } from '../config/write-config';
import { optional, propertyEntries } from './property-entries';

/** Options without what is undefined, so that they can be laid over others. */
export const said = <T extends object>(options: T): Partial<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Options without some of their properties. */
const without = (options: object, ...properties: readonly string[]): object =>
  Object.fromEntries(Object.entries(options).filter(([property]) => !properties.includes(property)));

interface Tagged {
  readonly tag?: string;
}

interface Matching {
  readonly match?: string;
  readonly matchRegex?: string;
}

/** An input: its plug-in, its tag, then its properties as they were said. */
export const inputSection = (plugin: string, options: object): ConfigSection => ({
  kind: 'INPUT',
  entries: [
    entry('name', plugin),
    ...optional('tag', (options as Tagged).tag),
    ...propertyEntries(without(options, 'type', 'name', 'tag')),
  ],
});

/** A filter or an output: its plug-in, what it takes, then its properties as they were said. */
export function matchingSection(
  kind: 'FILTER' | 'OUTPUT',
  plugin: string,
  options: object,
  usualMatch = '*',
): ConfigSection {
  const { match, matchRegex } = options as Matching;
  const takes: readonly ConfigEntry[] = [
    ...optional('match', match ?? (matchRegex === undefined ? usualMatch : undefined)),
    ...optional('match_regex', matchRegex),
  ];
  return {
    kind,
    entries: [
      entry('name', plugin),
      ...takes,
      ...propertyEntries(without(options, 'type', 'name', 'match', 'matchRegex')),
    ],
  };
}
