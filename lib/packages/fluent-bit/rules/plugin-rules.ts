import { closest } from 'fastest-levenshtein';
import { show, type SpecIssue } from '../../../spec';
import type { PackageContext } from '../../package-definition';
import { isBelow } from '../../values/key-moves';
import { pluginOf, valueOf } from '../config/config-section';
import { type ConfigText, type Place, placesOf, sectionIssue } from './config-text';
import { COMMON_PROPERTIES, PLUGINS, PROPERTIES, SINCE } from './plugin-properties';

/** Plug-ins and properties that Fluent Bit does not know. It does not start with one. */
export function pluginIssues(texts: readonly ConfigText[], { version }: PackageContext): readonly SpecIssue[] {
  const takesOthers = texts.some(({ name, sections }) => name === 'plugins' && sections.length > 0);
  return [
    ...placesOf(texts, 'INPUT', 'FILTER', 'OUTPUT').flatMap((place) => [
      ...(takesOthers ? [] : nameIssues(place)),
      ...sinceIssues(place, version),
      ...propertyIssues(place),
    ]),
    ...aliasIssues(placesOf(texts, 'INPUT', 'FILTER', 'OUTPUT')),
  ];
}

function nameIssues(place: Place): readonly SpecIssue[] {
  const name = pluginOf(place.section);
  const known = PLUGINS[place.section.kind] ?? [];
  return name === '' || name.includes('${') || known.includes(name)
    ? []
    : [
        sectionIssue(
          place,
          `the plug-in ${show(name)}`,
          `one that Fluent Bit has for ${place.section.kind}`,
          `did you mean "${closest(name, [...known])}"? Others need fluent_bit.config.plugins`,
        ),
      ];
}

function sinceIssues(place: Place, version: string): readonly SpecIssue[] {
  const { kind, entries } = place.section;
  const name = pluginOf(place.section);
  const used = [`${kind} ${name}`, ...entries.map(({ key }) => `${kind} ${name} ${key.toLowerCase()}`)];
  return used.flatMap((each) => {
    const since = SINCE[each];
    const [, , property] = each.split(' ');
    return since !== undefined && version !== '' && isBelow(version, since)
      ? [
          sectionIssue(
            place,
            property ?? `the plug-in "${name}"`,
            `Fluent Bit ${since} or later, and this is ${version}`,
            'leave it out, or take a newer version of the package',
          ),
        ]
      : [];
  });
}

function propertyIssues(place: Place): readonly SpecIssue[] {
  const { kind, entries } = place.section;
  const own = PROPERTIES[`${kind} ${pluginOf(place.section)}`];
  const repeated = (own ?? []).filter((name) => name.endsWith('+')).map((name) => name.slice(0, -1));
  const names = [...(COMMON_PROPERTIES[kind] ?? []), ...(own ?? []).map((name) => name.replace(/\+$/, ''))];
  const isKnown = (key: string): boolean =>
    names.some((name) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : name === key));
  return entries.flatMap(({ key: written }, index): readonly SpecIssue[] => {
    const key = written.toLowerCase();
    if (!isKnown(key)) {
      // Plug-ins whose properties are not listed may have any.
      const cure = `did you mean "${closest(key, names)}"?`;
      return own === undefined
        ? []
        : [sectionIssue(place, `the unknown property ${show(written)}`, 'one that the plug-in has', cure)];
    }
    const isSecond = entries.slice(0, index).some((other) => other.key.toLowerCase() === key);
    const cure = 'remove one: Fluent Bit does not start with both';
    return isSecond && !repeated.includes(key)
      ? [sectionIssue(place, `${show(written)} once more`, 'a property once', cure)]
      : [];
  });
}

const aliasIssues = (places: readonly Place[]): readonly SpecIssue[] =>
  places
    .filter(({ section }, index) => {
      const alias = valueOf(section, 'alias');
      return alias !== undefined && places.slice(0, index).some((other) => valueOf(other.section, 'alias') === alias);
    })
    .map((place) =>
      sectionIssue(
        place,
        `the alias ${show(valueOf(place.section, 'alias'))}`,
        'one that no other section has',
        'rename it',
      ),
    );
