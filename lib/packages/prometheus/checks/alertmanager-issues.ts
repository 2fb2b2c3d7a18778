import type { SpecIssue } from '../../../spec';
import { mapsOf, textsOf, within } from '../../monitoring/config-text';
import { type DataMap, isDataMap } from '../../values/data';
import { configTextIssues } from './config-text-issues';
import { httpClientIssues } from './http-client-issues';
import { durationIssues, isLabelName, labelNameIssue, repeatedIssues } from './issue-lists';
import { matcherIssues } from './matchers';
import { receiverIssues } from './receiver-issues';
import { routeTreeIssues } from './route-issues';
import { timeIssues } from './time-interval-issues';

/** What is wrong with the configuration of Alertmanager, as its text has it: what it would not start with, and secrets. */
export const alertmanagerIssues = (path: string, text: string): readonly SpecIssue[] =>
  configTextIssues(path, text, configIssues);

function configIssues(path: string, config: DataMap): readonly SpecIssue[] {
  const globals = isDataMap(config.global) ? config.global : {};
  const receivers = mapsOf(config.receivers);
  const intervals = ['mute_time_intervals', 'time_intervals'].flatMap((list) =>
    mapsOf(config[list]).map((interval, index) => ({ at: within(path, [list, index]), interval })),
  );
  const targets = {
    receivers: receivers.map(({ name }) => String(name)),
    timeIntervals: intervals.map(({ interval }) => String(interval.name)),
  };
  return [
    ...durationIssues(within(path, ['global']), globals, ['resolve_timeout']),
    ...(isDataMap(globals.http_config)
      ? httpClientIssues(within(path, ['global', 'http_config']), globals.http_config)
      : []),
    ...routeTreeIssues(within(path, ['route']), config.route, targets),
    ...repeatedIssues(
      'receiver',
      receivers.map(({ name }, index) => [within(path, ['receivers', index, 'name']), name]),
    ),
    ...receivers.flatMap((receiver, index) => receiverIssues(within(path, ['receivers', index]), receiver, globals)),
    ...repeatedIssues(
      'time interval',
      intervals.map(({ at, interval }) => [within(at, ['name']), interval.name]),
    ),
    ...intervals.flatMap(({ at, interval }) =>
      mapsOf(interval.time_intervals).flatMap((times, index) =>
        timeIssues(within(at, ['time_intervals', index]), times),
      ),
    ),
    ...mapsOf(config.inhibit_rules).flatMap((rule, index) =>
      inhibitIssues(within(path, ['inhibit_rules', index]), rule),
    ),
  ];
}

const inhibitIssues = (path: string, rule: DataMap): readonly SpecIssue[] => [
  ...['source_matchers', 'target_matchers'].flatMap((key) => matcherIssues(within(path, [key]), rule[key])),
  ...textsOf(rule.equal)
    .map((label, index) => ({ label, at: within(path, ['equal', index]) }))
    .filter(({ label }) => !isLabelName(label))
    .map(({ label, at }) => labelNameIssue(at, label)),
];
