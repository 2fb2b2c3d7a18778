import type { SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { pluginOf } from '../config/config-section';
import { parseFluentBitConfig, type ParsedConfig, type ParsedSection } from '../config/parse-config';
import type { FluentBitConfigValues } from '../fluent-bit-values';

/** Names of the texts, which are the files that the package makes of them. */
export type TextName = keyof FluentBitConfigValues;

/** Folder of the files of containers, on a node. */
export const CONTAINER_LOGS = '/var/log/containers/';

/** A text of the data values. */
export interface ConfigText extends ParsedConfig {
  readonly name: TextName;
  /** Its path in the data values, for messages. */
  readonly path: string;
}

/** A section, and where it is. */
export interface Place {
  readonly path: string;
  readonly section: ParsedSection;
  /** Such as "[OUTPUT] 1 (syslog)". */
  readonly label: string;
}

/** The texts, in the order in which Fluent Bit reads them. */
const NAMES: readonly TextName[] = ['service', 'inputs', 'filters', 'outputs', 'parsers', 'streams', 'plugins'];

/** The texts that are there. */
export const readTexts = (path: string, config: FluentBitConfigValues): readonly ConfigText[] =>
  NAMES.flatMap((name) => {
    const text = config[name];
    return text === undefined ? [] : [{ name, path: `${path}.${name}`, ...parseFluentBitConfig(text) }];
  });

/** The sections of a kind in all texts, numbered within their text. */
export const placesOf = (texts: readonly ConfigText[], ...kinds: readonly string[]): readonly Place[] =>
  texts.flatMap(({ path, sections }) =>
    kinds.flatMap((kind) =>
      sections
        .filter((section) => section.kind === kind)
        .map((section, index) => ({ path, section, label: `[${kind}] ${index + 1}${nameText(section)}` })),
    ),
  );

const nameText = (section: ParsedSection): string => {
  const name = pluginOf(section);
  return name === '' ? '' : ` (${name})`;
};

/** An issue of a section. */
export const sectionIssue = ({ path, label }: Place, got: string, expected: string, cure: string): SpecIssue =>
  propIssue(path, `${got} in ${label}`, expected, cure);
