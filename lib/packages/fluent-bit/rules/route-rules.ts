import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { pluginOf, valueOf, valuesOf } from '../config/config-section';
import { type ConfigText, CONTAINER_LOGS, type Place, placesOf, sectionIssue } from './config-text';
import { newTagOf, patternsMeet, tagsOfFilter, tagsOfInput } from './tags';

/** What the package's own filter takes, where no filters are said. */
const PACKAGE_FILTER_MATCH = 'kube.*';

/**
 * Filters and outputs that never get a record.
 *
 * @param path of the texts, for messages
 */
export function routeIssues(path: string, texts: readonly ConfigText[]): readonly SpecIssue[] {
  const inputs = placesOf(texts, 'INPUT');
  if (inputs.length === 0) {
    // The package's inputs differ between its builds.
    return [];
  }
  const filters = placesOf(texts, 'FILTER');
  const outputs = placesOf(texts, 'OUTPUT');
  const tags = allTags(texts, inputs, filters);
  return [
    ...[...filters, ...outputs].flatMap((place) => matchIssues(place, tags)),
    ...filters.flatMap((place) => [...ruleIssues(place), ...prefixIssues(place, tags)]),
    ...multilineLoopIssues(filters, tags),
    ...packageFilterIssues(path, texts, inputs, tags),
  ];
}

/**
 * Inputs whose records go nowhere. Nothing is said where something else may take them: a filter or a stream that gives
 * records another tag, or an output that was meant to.
 */
export function untakenIssues(texts: readonly ConfigText[]): readonly SpecIssue[] {
  const inputs = tagged(placesOf(texts, 'INPUT'));
  const tags = inputs.flatMap((input) => input.tags);
  const outputs = placesOf(texts, 'OUTPUT');
  const filters = placesOf(texts, 'FILTER').filter(({ section }) => pluginOf(section) === 'rewrite_tag');
  const isOpen =
    outputs.length === 0 ||
    placesOf(texts, 'STREAM_TASK').length > 0 ||
    outputs.some(({ section }) => !takesAny(section, tags));
  return isOpen
    ? []
    : inputs
        .filter((input) => [...outputs, ...filters].every(({ section }) => !takesAny(section, input.tags)))
        .map((input) =>
          sectionIssue(
            input.place,
            `the tag ${listOf(input.tags)}`,
            'one that an output takes: Fluent Bit drops its records without a word',
            'add an output for it, or remove the input',
          ),
        );
}

/** The filter that the package has where none are said: pods have no names where it gets nothing. */
function packageFilterIssues(
  path: string,
  texts: readonly ConfigText[],
  inputs: readonly Place[],
  tags: readonly string[],
): readonly SpecIssue[] {
  const readsContainers = inputs.some(({ section }) =>
    valuesOf(section, 'path').some((files) => files.includes(CONTAINER_LOGS)),
  );
  const isPackages = texts.every(({ name }) => name !== 'filters');
  return !readsContainers || !isPackages || tags.some((tag) => patternsMeet(tag, PACKAGE_FILTER_MATCH))
    ? []
    : [
        propIssue(
          `${path}.filters`,
          `nothing, so that the filter of the package takes "${PACKAGE_FILTER_MATCH}", which no input gives`,
          `a filter for one of ${listOf(tags)}`,
          `give an input the tag "${PACKAGE_FILTER_MATCH}", or say the filters (an empty list for none)`,
        ),
      ];
}

const listOf = (tags: readonly string[]): string => [...new Set(tags)].map((tag) => show(tag)).join(', ');

/** Inputs with their tags. */
const tagged = (inputs: readonly Place[]): readonly { readonly place: Place; readonly tags: readonly string[] }[] =>
  inputs.map((place, index) => {
    const plugin = pluginOf(place.section);
    const number = inputs.slice(0, index).filter(({ section }) => pluginOf(section) === plugin).length;
    return { place, tags: tagsOfInput(place.section, plugin, number) };
  });

/** Tags of inputs, and of what filters and streams make of them. */
function allTags(texts: readonly ConfigText[], inputs: readonly Place[], filters: readonly Place[]): readonly string[] {
  const tags = tagged(inputs).flatMap((input) => input.tags);
  const streams = placesOf(texts, 'STREAM_TASK').flatMap(({ section }) =>
    [...(valueOf(section, 'exec') ?? '').matchAll(/\btag\s*=\s*'([^']*)'/gi)].map(([, tag = '']) => tag),
  );
  const found = new Set([...tags, ...streams]);
  // What a filter gives can be what another one takes: until nothing is new.
  for (let size = 0; size !== found.size;) {
    size = found.size;
    filters
      .filter(({ section }) => takesAny(section, [...found]))
      .flatMap(({ section }) => tagsOfFilter(section, pluginOf(section)))
      .forEach((tag) => found.add(tag));
  }
  return [...found];
}

/** Whether a section takes one of the tags. Regular expressions are not judged: they are Ruby's. */
function takesAny(section: Place['section'], tags: readonly string[]): boolean {
  const match = valueOf(section, 'match');
  return (
    valueOf(section, 'match_regex') !== undefined ||
    (match !== undefined && (match.includes('${') || tags.some((tag) => patternsMeet(match, tag))))
  );
}

function matchIssues(place: Place, tags: readonly string[]): readonly SpecIssue[] {
  const match = valueOf(place.section, 'match');
  const regex = valueOf(place.section, 'match_regex');
  if (match === undefined && regex === undefined) {
    return [sectionIssue(place, 'no match', 'the tags that it takes', 'add "match *", or a pattern')];
  }
  if (match !== undefined && regex !== undefined) {
    const got = `match ${show(match)} beside match_regex ${show(regex)}`;
    return [sectionIssue(place, got, 'one of them: the regular expression wins', 'remove one')];
  }
  return takesAny(place.section, tags)
    ? []
    : [sectionIssue(place, `match ${show(match)}`, `a match for one of ${listOf(tags)}`, 'change it: no record comes')];
}

const ruleIssues = (place: Place): readonly SpecIssue[] =>
  pluginOf(place.section) !== 'rewrite_tag'
    ? []
    : place.section.entries
        .filter(({ key, value }) => key.toLowerCase() === 'rule' && newTagOf(value) === undefined)
        .map(({ value }) =>
          sectionIssue(
            place,
            `the rule ${show(value)}`,
            'a field, an expression, a tag, and true or false',
            'write it like "$log ^error error.$TAG false", with an expression in quotes where it holds blanks',
          ),
        );

/** The filter kubernetes finds the name of the pod behind this prefix of the tag. */
function prefixIssues(place: Place, tags: readonly string[]): readonly SpecIssue[] {
  const { section } = place;
  const match = valueOf(section, 'match');
  const prefix = valueOf(section, 'kube_tag_prefix') ?? 'kube.var.log.containers.';
  const isOfFiles = valueOf(section, 'regex_parser') === undefined && valueOf(section, 'use_journal') === undefined;
  const taken = tags.filter((tag) => tag.includes('*') && match !== undefined && patternsMeet(match, tag));
  return pluginOf(section) !== 'kubernetes' || !isOfFiles || taken.length === 0 || prefix.includes('${')
    ? []
    : taken.some((tag) => patternsMeet(`${prefix}*`, tag))
      ? []
      : [
          sectionIssue(
            place,
            `kube_tag_prefix ${show(prefix)}`,
            `the beginning of one of ${listOf(taken)}`,
            'set it to what stands before the name of the file: records get no names of pods otherwise',
          ),
        ];
}

/** A multi-line filter hands records back, and another one that takes the same would hand them back again, for ever. */
function multilineLoopIssues(filters: readonly Place[], tags: readonly string[]): readonly SpecIssue[] {
  const buffering = filters.filter(({ section }) => {
    const buffer = valueOf(section, 'buffer') ?? 'on';
    return pluginOf(section) === 'multiline' && !/^(?:off|false|no)$/i.test(buffer);
  });
  return buffering.slice(1).flatMap((place, index) => {
    const match = valueOf(place.section, 'match') ?? '';
    const other = buffering
      .slice(0, index + 1)
      .find(({ section }) =>
        tags.some((tag) => patternsMeet(match, tag) && patternsMeet(valueOf(section, 'match') ?? '', tag)),
      );
    return other === undefined
      ? []
      : [
          sectionIssue(
            place,
            `match ${show(match)}, which ${other.label} takes too`,
            'one multi-line filter for a record',
            'name all parsers in one filter: two hand records to each other for ever',
          ),
        ];
  });
}
