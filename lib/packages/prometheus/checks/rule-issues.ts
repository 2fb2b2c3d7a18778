import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { mapsOf, readConfigText, within } from '../../monitoring/config-text';
import { type DataMap, isDataMap } from '../../values/data';
import { durationIssues, labelIssues, repeatedIssues } from './issue-lists';

const METRIC_NAME = /^[A-Za-z_:][A-Za-z0-9_:]*$/;
/** What only alerts have. */
const OF_ALERTS: readonly string[] = ['for', 'keep_firing_for', 'annotations'];

/** What is wrong with a file of rules, as its text has it. The grammar of expressions and templates is not read. */
export function ruleFileIssues(path: string, text: string): readonly SpecIssue[] {
  const reading = readConfigText(path, text);
  if ('issues' in reading) {
    return reading.issues;
  }
  const groups = mapsOf(reading.data.groups);
  return [
    ...repeatedIssues(
      'group',
      groups.map(({ name }, index) => [within(path, ['groups', index, 'name']), name]),
    ),
    ...groups.flatMap((group, index) => groupIssues(within(path, ['groups', index]), group)),
  ];
}

const groupIssues = (path: string, group: DataMap): readonly SpecIssue[] => [
  ...(typeof group.name === 'string' && group.name !== ''
    ? []
    : [propIssue(within(path, ['name']), 'none', 'the name of the group', 'name it')]),
  ...durationIssues(path, group, ['interval']),
  ...mapsOf(group.rules).flatMap((rule, index) => ruleIssues(within(path, ['rules', index]), rule)),
];

function ruleIssues(path: string, rule: DataMap): readonly SpecIssue[] {
  const { alert, record, expr, labels, annotations } = rule;
  if (isSaid(alert) === isSaid(record)) {
    const got = isSaid(alert) ? 'alert and record' : 'neither alert nor record';
    return [propIssue(path, got, 'one of alert and record', 'say what becomes of the expression')];
  }
  return [
    ...(isSaid(expr) ? [] : [propIssue(within(path, ['expr']), 'nothing', 'an expression in PromQL', 'add it')]),
    ...durationIssues(path, rule, ['for', 'keep_firing_for']),
    ...labelIssues(within(path, ['labels']), labels),
    ...labelIssues(within(path, ['annotations']), isSaid(alert) ? annotations : undefined),
    ...(isSaid(record) ? recordingIssues(path, rule) : []),
  ];
}

const isSaid = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || isDataMap(value);

function recordingIssues(path: string, rule: DataMap): readonly SpecIssue[] {
  const { record } = rule;
  return [
    ...(METRIC_NAME.test(String(record))
      ? []
      : [
          propIssue(
            within(path, ['record']),
            show(record),
            'the name of a metric: letters, digits, underscores and colons, no digit first',
            'rename it',
          ),
        ]),
    ...OF_ALERTS.filter((key) => rule[key] !== undefined).map((key) =>
      propIssue(within(path, [key]), 'a value', 'nothing: it is no alert', 'remove it'),
    ),
  ];
}
