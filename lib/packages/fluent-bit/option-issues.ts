import { show, type FluentBitOptions, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { environmentOptionIssues } from './environment';

type Options = Partial<FluentBitOptions>;

/** What is wrong with options beyond their shape, and could not be seen in the texts that are made of them. */
export const fluentBitOptionIssues = (path: string, options: Options): readonly SpecIssue[] => [
  ...environmentOptionIssues(path, options),
  ...keyIssues(path, options),
  ...tkgIssues(path, options),
];

/** The filter lifts what the filter kubernetes adds. */
const tkgIssues = (path: string, { filters = [] }: Options): readonly SpecIssue[] =>
  filters.flatMap(({ type }, index) =>
    type === 'tkg' && filters.slice(0, index).every((other) => other.type !== 'kubernetes')
      ? [
          propIssue(
            `${path}.filters[${index}]`,
            'the filter "tkg" without "kubernetes" before it',
            'the filter that adds names of pods first',
            'put { type: "kubernetes" } before it',
          ),
        ]
      : [],
  );

/** Maps whose keys become a word of a line. */
const NAMED_MAPS: readonly string[] = ['properties', 'rdkafka', 'types'];

function keyIssues(path: string, { inputs, filters, outputs, parsers, service }: Options): readonly SpecIssue[] {
  const issues: SpecIssue[] = [];
  const walk = (at: string, property: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      return;
    }
    for (const [key, inside] of Object.entries(value)) {
      if (NAMED_MAPS.includes(property) && !/^[A-Za-z_@][\w.@-]*$/.test(key)) {
        issues.push(
          propIssue(at, `the key ${show(key)}`, 'a name of letters, digits, "_", "-", "." and "@"', 'correct it'),
        );
      }
      walk(Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`, key, inside);
    }
  };
  walk(path, '', { inputs, filters, outputs, parsers, service });
  return issues;
}
