import type { FluentBitMultilineParser, FluentBitParser } from '../../../spec';
import type { ConfigSection } from '../config/config-section';
import { propertyEntries } from './property-entries';

/** Parsers, as sections of Fluent Bit. */
export const parserSections = (
  parsers: readonly FluentBitParser[],
  multilineParsers: readonly FluentBitMultilineParser[],
): readonly ConfigSection[] => [
  ...parsers.map((parser) => ({ kind: 'PARSER', entries: propertyEntries(parser) })),
  ...multilineParsers.map(({ name, ...parser }) => ({
    kind: 'MULTILINE_PARSER',
    entries: propertyEntries({ name, type: 'regex', ...parser }),
  })),
];

/** Lines as containerd writes them: the time, the stream, whether the line is whole, the text. */
export const CRI_PARSER: FluentBitParser = {
  name: 'cri',
  format: 'regex',
  regex: '^(?<time>\\S+) (?<stream>stdout|stderr) (?<logtag>\\S*) (?<message>.*)$',
  timeKey: 'time',
  timeFormat: '%Y-%m-%dT%H:%M:%S.%L%z',
};
