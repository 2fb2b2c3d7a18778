import type { ConfigEntry, ConfigSection } from './config-section';

/**
 * Two blanks, and no other number: the package writes lines of its own behind the text of the service, indented by two,
 * and Fluent Bit does not start on a file with two indentations.
 */
export const INDENT = '  ';

/**
 * Writes sections in Fluent Bit's classic syntax.
 *
 * @param sections keys are one word, values one line without blanks around it
 */
export const writeConfig = (sections: readonly ConfigSection[]): string =>
  sections
    .map(({ kind, entries }) =>
      [`[${kind}]`, ...entries.map(({ key, value }) => `${INDENT}${key} ${value}`), ''].join('\n'),
    )
    .join('\n');

/** A part of a value that Fluent Bit splits at blanks: in double quotes where it holds blanks or quotes. */
export const quoteToken = (text: string): string => (/[\s"]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text);

/** A property with one value. */
export const entry = (key: string, value: string): ConfigEntry => ({ key, value });
