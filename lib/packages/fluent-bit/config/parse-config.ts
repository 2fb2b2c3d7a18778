import { show } from '../../../spec';
import type { ConfigEntry, ConfigSection } from './config-section';

/** A property that was read. */
export interface ParsedEntry extends ConfigEntry {
  readonly line: number;
}

/** A section that was read. */
export interface ParsedSection extends ConfigSection {
  readonly entries: readonly ParsedEntry[];
  readonly line: number;
}

/** A command, such as `@SET a=b`. */
export interface ParsedCommand {
  /** In capitals. */
  readonly name: string;
  readonly argument: string;
  readonly line: number;
}

/** Something that Fluent Bit would stumble over, or read otherwise than it was meant. */
export interface ConfigProblem {
  readonly line: number;
  readonly got: string;
  readonly expected: string;
  readonly cure: string;
}

/** A configuration in Fluent Bit's classic syntax. */
export interface ParsedConfig {
  readonly sections: readonly ParsedSection[];
  readonly commands: readonly ParsedCommand[];
  readonly problems: readonly ConfigProblem[];
  /** What the lines of sections begin with; undefined when there is no such line. */
  readonly indent?: string;
}

/** Bytes of a line that Fluent Bit reads, its end aside. */
const MAX_LINE_BYTES = 4094;

const COMMANDS: readonly string[] = ['SET', 'INCLUDE'];

/**
 * Reads a configuration as Fluent Bit 1.7 to 2.1 does: a section begins with its name in brackets at the beginning of a line,
 * a property is a key and its value with a blank between, and all of them are indented alike in the whole text.
 */
export function parseFluentBitConfig(text: string): ParsedConfig {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const indent = lines.map((line) => /^([ \t]+)[^ \t]/.exec(line)?.[1]).find((blanks) => blanks !== undefined);
  const sections: { kind: string; line: number; entries: ParsedEntry[] }[] = [];
  const commands: ParsedCommand[] = [];
  const problems: ConfigProblem[] = [];
  lines.forEach((content, index) => {
    const line = index + 1;
    const read = readLine(content, indent);
    const current = sections.at(-1);
    problems.push(...(lengthProblem(content) ?? []).map((problem) => ({ ...problem, line })));
    if (read === undefined) {
      return;
    }
    if ('problem' in read) {
      problems.push({ ...read.problem, line });
    } else if ('section' in read) {
      sections.push({ kind: read.section, line, entries: [] });
    } else if ('command' in read) {
      commands.push({ ...read.command, line });
    } else if (current === undefined) {
      problems.push({ line, ...problem(firstWord(content), 'a section first', 'begin with its name in brackets') });
    } else {
      current.entries.push({ ...read.entry, line });
    }
  });
  return { sections, commands, problems, indent };
}

type LineProblem = Omit<ConfigProblem, 'line'>;

type ReadLine =
  | { readonly problem: LineProblem }
  | { readonly section: string }
  | { readonly command: Omit<ParsedCommand, 'line'> }
  | { readonly entry: ConfigEntry };

const problem = (got: string, expected: string, cure: string): LineProblem => ({ got, expected, cure });

const lengthProblem = (content: string): readonly LineProblem[] | undefined => {
  const bytes = Buffer.byteLength(content, 'utf8');
  return bytes > MAX_LINE_BYTES
    ? [problem(`a line of ${bytes} bytes`, `at most ${MAX_LINE_BYTES}`, 'shorten it: Fluent Bit does not start')]
    : undefined;
};

/** What is on a line; undefined for nothing. */
function readLine(content: string, indent: string | undefined): ReadLine | undefined {
  if (content === '' || content.startsWith('#')) {
    return undefined;
  }
  if (content.startsWith('@')) {
    return readCommand(content);
  }
  if (content.startsWith('[')) {
    const [, kind = ''] = /^\[([^\]]+)\]/.exec(content) ?? [];
    return kind === ''
      ? { problem: problem(show(content), 'the name of a section in brackets', 'write it like "[OUTPUT]"') }
      : { section: kind.toUpperCase() };
  }
  const [blanks = ''] = /^[ \t]*/.exec(content) ?? [];
  const body = content.slice(blanks.length);
  if (body === '') {
    const got = `a line of ${blanks.length} blanks`;
    return blanks === indent ? undefined : { problem: problem(got, 'an empty line', 'remove the blanks') };
  }
  return readIndented(blanks, body, indent);
}

function readCommand(content: string): ReadLine {
  const [, name = '', argument = ''] = /^@(\S+) +(\S.*?)\s*$/.exec(content) ?? [];
  if (!COMMANDS.includes(name.toUpperCase())) {
    return { problem: problem(firstWord(content), '"@SET name=value" or "@INCLUDE file"', 'correct it') };
  }
  return name.toUpperCase() === 'SET' && !/^[^=\s]+=/.test(argument)
    ? { problem: problem(firstWord(content), 'a name, "=" and a value behind it', 'write it like "@SET cluster=prod"') }
    : { command: { name: name.toUpperCase(), argument } };
}

/** Blanks that Fluent Bit cuts off around keys and values. */
const trim = (text: string): string => text.replace(/^[ \t\v\f\r]+|[ \t\v\f\r]+$/g, '');

function readIndented(blanks: string, body: string, indent: string | undefined): ReadLine | undefined {
  if (blanks === '') {
    return {
      problem: problem(`${firstWord(body)} at the beginning of a line`, 'blanks before it', 'indent it by two blanks'),
    };
  }
  if (blanks !== indent) {
    const got = `${firstWord(body)} indented by ${describeBlanks(blanks)}`;
    const expected = `${describeBlanks(indent ?? '')}, as the first line of the text`;
    return {
      problem: problem(got, expected, 'indent all lines of sections alike: Fluent Bit does not start otherwise'),
    };
  }
  if (body.startsWith('#')) {
    return undefined;
  }
  if (/^\[[^\]]*\]\s*$/.test(body)) {
    return { problem: problem(`the section ${body.trim()} behind blanks`, 'no blanks before it', 'remove them') };
  }
  const separator = body.indexOf(' ');
  const key = separator < 0 ? body : body.slice(0, separator);
  const value = separator < 0 ? '' : trim(body.slice(separator + 1));
  if (key.includes('\t')) {
    return { problem: problem(`${firstWord(body)} with a tab behind the key`, 'a blank', 'write a blank for the tab') };
  }
  return value === ''
    ? { problem: problem(`${show(key)} without a value`, 'a key and its value', 'add the value, or remove the line') }
    : { entry: { key, value } };
}

/** What a line begins with: the rest may be a secret. */
const firstWord = (content: string): string => show(/[^\s=]+/.exec(content)?.[0] ?? '');

const describeBlanks = (blanks: string): string =>
  blanks.includes('\t') ? show(blanks) : `${blanks.length} blank${blanks.length === 1 ? '' : 's'}`;
