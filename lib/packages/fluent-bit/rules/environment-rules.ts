import type { SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import type { FluentBitEnvValue } from '../fluent-bit-values';
import { type ConfigText, placesOf, sectionIssue } from './config-text';
import { referencesIn } from './secret-rules';

/** Fluent Bit of versions before 2 copies a name into 64 bytes without looking. */
const MAX_NAME = 63;

/** Variables that every pod has. */
const ALWAYS = /^(?:HOSTNAME|PATH|HOME|KUBERNETES_\w+|\w+_SERVICE_(?:HOST|PORT\w*))$/;

/** Variables that nobody sets, and that would be an empty text. */
export function environmentIssues(
  path: string,
  texts: readonly ConfigText[],
  env: readonly FluentBitEnvValue[],
): readonly SpecIssue[] {
  const set = new Set([
    ...env.map(({ name }) => name),
    ...texts.flatMap(({ commands }) =>
      commands.flatMap(({ name, argument }) => (name === 'SET' ? [argument.split('=')[0] ?? ''] : [])),
    ),
  ]);
  return [
    ...placesOf(texts, 'SERVICE', 'INPUT', 'FILTER', 'OUTPUT', 'CUSTOM').flatMap((place) =>
      place.section.entries.flatMap(({ key, value }) =>
        referencesIn(value)
          .filter((name) => !set.has(name) && !ALWAYS.test(name))
          .map((name) =>
            sectionIssue(
              place,
              `"\${${name}}" for "${key}"`,
              'a variable that is set: Fluent Bit takes an empty text for others',
              `add ${name} to daemonset.env`,
            ),
          ),
      ),
    ),
    ...env.flatMap(({ name, value, valueFrom }, index) => {
      const at = `${path}.daemonset.env[${index}]`;
      return [
        ...(name.length > MAX_NAME
          ? [propIssue(`${at}.name`, `a name of ${name.length} characters`, `at most ${MAX_NAME}`, 'shorten it')]
          : []),
        ...(value !== undefined && value !== '' && valueFrom !== undefined
          ? [propIssue(at, 'value beside valueFrom', 'one of them: Kubernetes refuses both', 'remove one')]
          : []),
        ...(env.findIndex((other) => other.name === name) < index
          ? [propIssue(`${at}.name`, `"${name}" once more`, 'a name once', 'remove one')]
          : []),
      ];
    }),
  ];
}
