import { show, type SpecIssue } from '../../../spec';
import { pluginOf, valueOf, valuesOf } from '../config/config-section';
import type { ParsedSection } from '../config/parse-config';
import { type ConfigText, CONTAINER_LOGS, type Place, placesOf, sectionIssue } from './config-text';

/** Parsers of the package, where none are said. */
export const PACKAGE_PARSERS: readonly string[] = [
  'apache',
  'apache2',
  'apache_error',
  'nginx',
  'json',
  'docker',
  'docker-daemon',
  'cri',
  'logfmt',
  'syslog-rfc5424',
  'syslog-rfc3164-local',
  'syslog-rfc3164',
  'kube-custom',
];

/** Multi-line parsers that Fluent Bit brings. */
export const BUILT_IN_MULTILINE_PARSERS: readonly string[] = ['docker', 'cri', 'go', 'java', 'python', 'ruby'];

/** Where sections name parsers, by their plug-ins. */
const PARSER_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  tail: ['parser', 'parser_firstline', 'docker_mode_parser'],
  syslog: ['parser'],
  kubernetes: ['merge_parser', 'regex_parser'],
  parser: ['parser'],
};

const FORMATS: readonly string[] = ['json', 'regex', 'ltsv', 'logfmt'];

/** What to do where a parser is missing. */
const CURES = {
  choose: 'choose one of them, or say the parsers',
  add: `add it to the parsers, which stand in place of the package's`,
  leaveOut: 'leave the empty text parsers out: it stands in place of the parsers of the package',
} as const;

/** Parsers that are missing, wrong, or do not fit the nodes of TKG. */
export function parserIssues(texts: readonly ConfigText[]): readonly SpecIssue[] {
  const own = placesOf(texts, 'PARSER');
  const ownMultiline = placesOf(texts, 'MULTILINE_PARSER');
  const hasOwn = texts.some(({ name }) => name === 'parsers');
  const names = hasOwn ? own.map(({ section }) => valueOf(section, 'name') ?? '') : PACKAGE_PARSERS;
  const cure = !hasOwn ? CURES.choose : own.length + ownMultiline.length === 0 ? CURES.leaveOut : CURES.add;
  const multilineNames = [
    ...BUILT_IN_MULTILINE_PARSERS,
    ...ownMultiline.map(({ section }) => valueOf(section, 'name') ?? ''),
  ];
  return [
    ...[...placesOf(texts, 'INPUT', 'FILTER'), ...ownMultiline].flatMap((place) => [
      ...missing(place, parsersOf(place.section).filter(isJudgedHere(place)), names, 'parser', cure),
      ...missing(place, multilineParsersOf(place.section), multilineNames, 'multi-line parser', CURES.add),
    ]),
    ...placesOf(texts, 'INPUT').flatMap(tailIssues),
    ...own.flatMap(formatIssues),
    ...ownMultiline.flatMap(multilineIssues),
    ...repeated(own, 'parser'),
    ...repeated(ownMultiline, 'multi-line parser'),
  ];
}

const parsersOf = (section: ParsedSection): readonly string[] =>
  (section.kind === 'MULTILINE_PARSER' ? ['parser'] : (PARSER_PROPERTIES[pluginOf(section)] ?? [])).flatMap((key) =>
    valuesOf(section, key),
  );

const multilineParsersOf = (section: ParsedSection): readonly string[] =>
  valuesOf(section, 'multiline.parser').flatMap((list) => list.split(',').map((name) => name.trim()));

function missing(
  place: Place,
  used: readonly string[],
  known: readonly string[],
  what: string,
  cure: string,
): readonly SpecIssue[] {
  return used
    .filter((name) => !known.includes(name) && !name.includes('${'))
    .map((name) =>
      sectionIssue(
        place,
        `the ${what} ${show(name)}`,
        known.length === 0 ? `a ${what}, and there is none` : `one of ${known.map((one) => show(one)).join(', ')}`,
        cure,
      ),
    );
}

/** Of the parser "docker" for files of containers it is said that it is the wrong one, whether it is there or not. */
const isJudgedHere =
  ({ section }: Place) =>
  (parser: string): boolean =>
    parser !== 'docker' || pluginOf(section) !== 'tail' || !readsContainers(section);

const readsContainers = (section: ParsedSection): boolean =>
  valuesOf(section, 'path').some((path) => path.includes(CONTAINER_LOGS));

function tailIssues(place: Place): readonly SpecIssue[] {
  const { section } = place;
  if (pluginOf(section) !== 'tail') {
    return [];
  }
  const parser = valueOf(section, 'parser');
  const multiline = multilineParsersOf(section);
  const ofContainers = readsContainers(section);
  const expected = '"cri": nodes of TKG run containerd, which writes lines otherwise than Docker';
  const isDocker = parser === 'docker' || (multiline.includes('docker') && !multiline.includes('cri'));
  const mode = valueOf(section, 'docker_mode');
  return [
    ...(ofContainers && isDocker
      ? [sectionIssue(place, 'the parser "docker"', expected, 'take the parser "cri"')]
      : []),
    ...(ofContainers && mode !== undefined && /^(?:on|true|yes)$/i.test(mode)
      ? [sectionIssue(place, `docker_mode ${show(mode)}`, expected, 'remove it, and take multiline.parser "cri"')]
      : []),
    ...(parser !== undefined && multiline.length > 0
      ? [
          sectionIssue(
            place,
            `parser ${show(parser)} beside multiline.parser ${show(multiline.join(','))}`,
            'one of them',
            'remove one, and read fields with the filter "parser" afterwards',
          ),
        ]
      : []),
  ];
}

function formatIssues(place: Place): readonly SpecIssue[] {
  const format = valueOf(place.section, 'format');
  if (format === undefined || !FORMATS.includes(format.toLowerCase())) {
    const got = format === undefined ? 'no format' : `the format ${show(format)}`;
    return [sectionIssue(place, got, `one of ${FORMATS.join(', ')}`, 'set it')];
  }
  return format.toLowerCase() === 'regex' && valueOf(place.section, 'regex') === undefined
    ? [sectionIssue(place, 'the format "regex" without an expression', 'an expression', 'add a line with "regex"')]
    : [];
}

const RULE = /^"((?:[^"\\]|\\.)*)" +"(?:[^"\\]|\\.)*" +"(?:[^"\\]|\\.)*"$/;

function multilineIssues(place: Place): readonly SpecIssue[] {
  const rules = valuesOf(place.section, 'rule');
  const states = rules.map((rule) => RULE.exec(rule)?.[1]);
  const wrong = rules.filter((_rule, index) => states[index] === undefined);
  return [
    ...wrong.map((rule) =>
      sectionIssue(
        place,
        `the rule ${show(rule)}`,
        'three parts in double quotes',
        'write it like "start_state" "/^[^ ]/" "cont"',
      ),
    ),
    ...(wrong.length === 0 && states[0] !== 'start_state'
      ? [sectionIssue(place, `the first state ${show(states[0])}`, '"start_state"', 'begin with a rule of this state')]
      : []),
  ];
}

const repeated = (places: readonly Place[], what: string): readonly SpecIssue[] =>
  places
    .filter(({ section }, index) =>
      places.slice(0, index).some((other) => valueOf(other.section, 'name') === valueOf(section, 'name')),
    )
    .map((place) =>
      sectionIssue(
        place,
        `the name ${show(valueOf(place.section, 'name'))}`,
        `a name that no other ${what} has: Fluent Bit drops the second`,
        'rename or remove it',
      ),
    );
