import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { mapsOf, textsOf, within } from '../../monitoring/config-text';
import { type DataMap, isDataMap } from '../../values/data';
import { durationIssues, isLabelName, labelNameIssue, millisecondsOf } from './issue-lists';
import { matcherIssues } from './matchers';

/** What routes may name. */
export interface RouteTargets {
  readonly receivers: readonly string[];
  readonly timeIntervals: readonly string[];
}

/** What only routes below the root have. */
const NOT_AT_ROOT = ['match', 'match_re', 'matchers', 'mute_time_intervals', 'active_time_intervals', 'continue'];
/** How long something takes: with zero, Alertmanager would never stop. */
const NOT_ZERO = ['group_interval', 'repeat_interval'];

/** The issues of the tree of routes. */
export function routeTreeIssues(path: string, route: unknown, targets: RouteTargets): readonly SpecIssue[] {
  if (!isDataMap(route)) {
    return [propIssue(path, 'no route', 'the root of the routes', 'add it: Alertmanager does not start without')];
  }
  return [
    ...(typeof route.receiver === 'string' && route.receiver !== ''
      ? []
      : [propIssue(within(path, ['receiver']), 'none', 'a receiver for what no other route takes', 'name one')]),
    ...NOT_AT_ROOT.filter((key) => isSaid(route[key])).map((key) =>
      propIssue(within(path, [key]), 'a value', 'nothing: the root takes every alert', 'move it to a route below'),
    ),
    ...routeIssues(path, route, targets),
  ];
}

const isSaid = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : isDataMap(value)
      ? Object.keys(value).length > 0
      : value === true || typeof value === 'string';

function routeIssues(path: string, route: DataMap, targets: RouteTargets): readonly SpecIssue[] {
  const { receiver, routes } = route;
  return [
    ...(typeof receiver === 'string' && receiver !== ''
      ? unknownIssues(within(path, ['receiver']), 'receiver', receiver, targets.receivers)
      : []),
    ...groupByIssues(within(path, ['group_by']), textsOf(route.group_by)),
    ...matcherIssues(within(path, ['matchers']), route.matchers),
    ...durationIssues(path, route, ['group_wait', ...NOT_ZERO]),
    ...NOT_ZERO.filter((key) => millisecondsOf(route[key]) === 0).map((key) =>
      propIssue(within(path, [key]), show(route[key]), 'more than nothing', 'lengthen it'),
    ),
    ...['mute_time_intervals', 'active_time_intervals'].flatMap((key) =>
      textsOf(route[key]).flatMap((name, index) =>
        unknownIssues(within(path, [key, index]), 'time interval', name, targets.timeIntervals),
      ),
    ),
    ...mapsOf(routes).flatMap((below, index) => routeIssues(within(path, ['routes', index]), below, targets)),
  ];
}

const unknownIssues = (path: string, what: string, name: string, known: readonly string[]): readonly SpecIssue[] =>
  known.includes(name)
    ? []
    : [propIssue(path, show(name), `a ${what} of the configuration: ${known.map(show).join(', ')}`, `add it there`)];

function groupByIssues(path: string, labels: readonly string[]): readonly SpecIssue[] {
  if (labels.includes('...') && labels.length > 1) {
    return [propIssue(path, '"..." among others', '"..." alone, for all labels', 'remove the others')];
  }
  return labels.flatMap((label, index) => {
    const at = within(path, [index]);
    if (label !== '...' && !isLabelName(label)) {
      return [labelNameIssue(at, label)];
    }
    return labels.indexOf(label) < index ? [propIssue(at, `${show(label)} once more`, 'it once', 'remove it')] : [];
  });
}
