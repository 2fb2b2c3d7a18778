import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { prometheusMilliseconds } from '../../../spec/prometheus-text';
import { type DataMap, isDataMap } from '../../values/data';
import { within } from '../../monitoring/config-text';

const LABEL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

export const isLabelName = (text: string): boolean => LABEL_NAME.test(text);

/** The issues of maps that are lists of labels or annotations. */
export const labelIssues = (path: string, labels: unknown): readonly SpecIssue[] =>
  isDataMap(labels)
    ? Object.keys(labels)
        .filter((name) => !isLabelName(name) || name === '__name__')
        .map((name) => labelNameIssue(within(path, [name]), name))
    : [];

export const labelNameIssue = (path: string, name: string): SpecIssue =>
  propIssue(path, show(name), 'the name of a label: letters, digits and underscores, no digit first', 'rename it');

/** The issues of names that must be there once. */
export function repeatedIssues(
  what: string,
  named: readonly (readonly [path: string, name: unknown])[],
): readonly SpecIssue[] {
  return named
    .filter(([, name], index) => named.findIndex(([, other]) => other === name) < index)
    .map(([path, name]) => propIssue(path, `${show(name)} once more`, `one ${what} of that name`, 'rename one'));
}

/** The issues of durations of a map. */
export const durationIssues = (path: string, data: DataMap, keys: readonly string[]): readonly SpecIssue[] =>
  keys
    .filter((key) => data[key] !== undefined && millisecondsOf(data[key]) === undefined)
    .map((key) =>
      propIssue(
        within(path, [key]),
        show(data[key]),
        'a duration as Prometheus writes it, such as "1d12h"',
        'write whole numbers with y, w, d, h, m, s or ms, in this order',
      ),
    );

/** Milliseconds of a duration in a configuration; undefined for what is none. */
export const millisecondsOf = (value: unknown): number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? prometheusMilliseconds(String(value)) : undefined;
