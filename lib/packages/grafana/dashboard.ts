import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { type DataMap, isDataMap } from '../values/data';

/** What a ConfigMap holds at most, the rest of the object aside. */
const MAX_BYTES = 1_000_000;
const MAX_UID = 40;

/** A dashboard as text. */
export const dashboardText = (dashboard: string | DataMap): string =>
  typeof dashboard === 'string' ? dashboard : `${JSON.stringify(dashboard, undefined, 2)}\n`;

/** What is wrong with a dashboard, and with the folder of Grafana that it comes to. */
export function dashboardIssues(
  path: string,
  dashboard: string | DataMap,
  folder: string | undefined,
): readonly SpecIssue[] {
  const at = `${path}.dashboard`;
  const data = read(dashboard);
  return [
    ...(folder === undefined || /^[^/\\\p{Cc}]*[^/\\\p{Cc}.\s][^/\\\p{Cc}]*$/u.test(folder)
      ? []
      : [propIssue(`${path}.folder`, show(folder), 'the name of one folder, without a slash', 'rename it')]),
    ...(isDataMap(data)
      ? contentIssues(at, data)
      : [propIssue(at, 'no JSON object', 'what Grafana gives as JSON of a dashboard', 'copy the whole of it')]),
    ...(Buffer.byteLength(dashboardText(dashboard), 'utf8') > MAX_BYTES
      ? [propIssue(at, 'more than a megabyte', 'what a ConfigMap holds', 'split the dashboard')]
      : []),
  ];
}

function read(dashboard: string | DataMap): unknown {
  try {
    return typeof dashboard === 'string' ? (JSON.parse(dashboard) as unknown) : dashboard;
  } catch {
    return undefined;
  }
}

function contentIssues(path: string, { title, uid, __inputs: inputs, dashboard }: DataMap): readonly SpecIssue[] {
  if (isDataMap(dashboard) && title === undefined) {
    return [propIssue(path, 'an answer of the API of Grafana', 'the dashboard in it', 'take what "dashboard" holds')];
  }
  return [
    ...(typeof title === 'string' && title !== ''
      ? []
      : [propIssue(`${path}.title`, show(title), 'the title of the dashboard', 'add it: Grafana takes none without')]),
    ...(uid === undefined ||
    uid === null ||
    (typeof uid === 'string' && /^[A-Za-z0-9_-]*$/.test(uid) && uid.length <= MAX_UID)
      ? []
      : [propIssue(`${path}.uid`, show(uid), `letters, digits, - and _, at most ${MAX_UID}`, 'shorten or remove it')]),
    ...(Array.isArray(inputs) && inputs.length > 0
      ? [
          propIssue(
            `${path}.__inputs`,
            'an export for others, whose data sources are open',
            'an export without "share externally"',
            'export it again: nobody asks for the data sources of a file',
          ),
        ]
      : []),
  ];
}
