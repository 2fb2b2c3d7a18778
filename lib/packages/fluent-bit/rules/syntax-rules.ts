import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { INDENT } from '../config/write-config';
import { type ConfigText, placesOf, sectionIssue, type TextName } from './config-text';

/** Kinds of sections that Fluent Bit takes in its main file, which includes the files of inputs, filters and outputs. */
const MAIN_KINDS: readonly string[] = ['SERVICE', 'INPUT', 'FILTER', 'OUTPUT', 'CUSTOM'];

const KINDS: Readonly<Record<TextName, readonly string[]>> = {
  service: MAIN_KINDS,
  inputs: MAIN_KINDS,
  filters: MAIN_KINDS,
  outputs: MAIN_KINDS,
  parsers: ['PARSER', 'MULTILINE_PARSER'],
  streams: ['STREAM_TASK'],
  plugins: ['PLUGINS'],
};

const NAMED_KINDS: readonly string[] = ['INPUT', 'FILTER', 'OUTPUT', 'PARSER', 'MULTILINE_PARSER', 'STREAM_TASK'];

/** What Fluent Bit cannot read. */
export const syntaxIssues = (texts: readonly ConfigText[]): readonly SpecIssue[] =>
  texts.flatMap((text) => [
    ...text.problems.map(({ line, got, expected, cure }) =>
      propIssue(text.path, `${got} on line ${line}`, expected, cure),
    ),
    ...kindIssues(text),
    ...(text.name === 'service' ? serviceTextIssues(text) : []),
    ...includeIssues(text),
  ]);

const kindIssues = (text: ConfigText): readonly SpecIssue[] => [
  ...text.sections
    .filter(({ kind }) => !KINDS[text.name].includes(kind))
    .map(({ kind, line }) => {
      const expected = KINDS[text.name].map((known) => `[${known}]`).join(', ');
      const right = (Object.keys(KINDS) as TextName[]).find((name) => KINDS[name].includes(kind));
      const cure = right === undefined ? 'correct its name' : `move it to ${right}`;
      return propIssue(text.path, `the section [${kind}] on line ${line}`, expected, cure);
    }),
  ...placesOf([text], ...NAMED_KINDS)
    .filter(
      ({ section }) => text.problems.length === 0 && section.entries.every(({ key }) => key.toLowerCase() !== 'name'),
    )
    .map((place) => sectionIssue(place, 'no name', 'the name of a plug-in or of the parser', 'add a line with "name"')),
];

/** The package writes lines of its own behind this text: "Parsers_File", indented by two blanks. */
function serviceTextIssues({ path, sections, indent }: ConfigText): readonly SpecIssue[] {
  const last = sections.at(-1)?.kind;
  return [
    ...(indent !== undefined && indent !== INDENT
      ? [
          propIssue(
            path,
            `lines indented by ${show(indent)}`,
            'two blanks, as the lines that the package adds',
            'indent them by two blanks: Fluent Bit does not start on two indentations',
          ),
        ]
      : []),
    ...(last !== 'SERVICE'
      ? [
          propIssue(
            path,
            last === undefined ? 'no section' : `[${last}] as the last section`,
            '[SERVICE] as the last section: the package adds lines to it',
            last === undefined ? 'write one, or leave the key out' : 'move the other sections to their texts',
          ),
        ]
      : []),
  ];
}

/** Files of the package's ConfigMap, which is the folder of the main file. */
export const PACKAGE_FILES: readonly string[] = ['parsers.conf', 'plugins.conf', 'streams.conf'];

const includeIssues = ({ path, commands }: ConfigText): readonly SpecIssue[] =>
  commands
    .filter(({ name, argument }) => name === 'INCLUDE' && !argument.startsWith('/'))
    .map(({ argument, line }) =>
      propIssue(
        path,
        `"@INCLUDE ${argument}" on line ${line}`,
        'no file of the folder: the package includes its own, and there are no others',
        'remove it, or name a file that you mount by its absolute path',
      ),
    );
