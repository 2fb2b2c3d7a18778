import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { mapsOf, textsOf, within } from '../../monitoring/config-text';
import type { DataMap } from '../../values/data';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
/** Days that every month has. */
const SHORTEST_MONTH = 28;

type Read = (text: string) => number | undefined;

function numberWithin(least: number, most: number): Read {
  return (text) => {
    const number = /^[-+]?[0-9]+$/.test(text) ? Number(text) : NaN;
    return number >= least && number <= most ? number : undefined;
  };
}

function oneOf(names: readonly string[], first: number): Read {
  return (text) => {
    const index = names.indexOf(text.toLowerCase());
    return index < 0 ? undefined : index + first;
  };
}

/** How the ends of ranges are read, and what a range is. */
const RANGES: readonly { readonly key: string; readonly read: Read; readonly expected: string }[] = [
  {
    key: 'weekdays',
    read: oneOf(WEEKDAYS, 0),
    expected: 'a day or a range of days from sunday to saturday, such as "monday:friday"',
  },
  {
    key: 'months',
    read: (text) => oneOf(MONTHS, 1)(text) ?? numberWithin(1, 12)(text),
    expected: 'a month or a range of months, such as "january:march"',
  },
  { key: 'years', read: numberWithin(0, Infinity), expected: 'a year or a range of years, such as "2026:2028"' },
  {
    key: 'days_of_month',
    read: (text) => numberWithin(1, 31)(text) ?? numberWithin(-31, -1)(text),
    expected: 'a day or a range of days, 1 to 31 or -31 to -1 from the end, such as "1:7"',
  },
];

/** The issues of one time interval's times. */
export const timeIssues = (path: string, interval: DataMap): readonly SpecIssue[] => [
  ...mapsOf(interval.times).flatMap((range, index) => clockIssues(within(path, ['times', index]), range)),
  ...RANGES.flatMap(({ key, read, expected }) =>
    textsOf(interval[key]).flatMap((text, index) =>
      isRange(key, text, read) ? [] : [propIssue(within(path, [key, index]), show(text), expected, 'correct it')],
    ),
  ),
];

function isRange(key: string, text: string, read: Read): boolean {
  const ends = text.split(':').map((end) => read(end));
  const [begin, end = begin] = ends;
  if (ends.length > 2 || begin === undefined || end === undefined || ends.includes(undefined)) {
    return false;
  }
  if (key !== 'days_of_month') {
    return begin <= end;
  }
  const isBackwards = begin < 0 && end > 0;
  const fromStart = (day: number): number => (day < 0 ? SHORTEST_MONTH + day : day);
  return !isBackwards && fromStart(begin) <= fromStart(end);
}

/** Minutes of a time of the day; 24:00 is its end. */
function minutesOf(text: unknown): number | undefined {
  const [, hours = '', minutes = ''] = /^([01][0-9]|2[0-4]):([0-5][0-9])$/.exec(String(text)) ?? [];
  const sum = Number(hours) * 60 + Number(minutes);
  return hours === '' || sum > 24 * 60 ? undefined : sum;
}

function clockIssues(path: string, { start_time: start, end_time: end }: DataMap): readonly SpecIssue[] {
  const wrong = Object.entries({ start_time: start, end_time: end }).filter(
    ([, text]) => minutesOf(text) === undefined,
  );
  if (wrong.length > 0) {
    return wrong.map(([key, text]) =>
      propIssue(within(path, [key]), show(text), 'a time of the day, such as "08:00"', 'write hours and minutes'),
    );
  }
  return (minutesOf(start) ?? 0) < (minutesOf(end) ?? 0)
    ? []
    : [propIssue(within(path, ['end_time']), show(end), `later than ${show(start)}`, 'split it at midnight')];
}
