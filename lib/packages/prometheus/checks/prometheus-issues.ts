import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { mapsOf, textsOf, within } from '../../monitoring/config-text';
import { type DataMap, isDataMap } from '../../values/data';
import { configTextIssues } from './config-text-issues';
import { httpClientIssues } from './http-client-issues';
import { durationIssues, labelIssues, millisecondsOf, repeatedIssues } from './issue-lists';
import { relabelIssues } from './relabel-issues';

/** Prometheus' own default. */
const DEFAULT_INTERVAL = 60_000;
/** Headers of the protocol. */
const RESERVED_HEADERS: readonly string[] = [
  ...['authorization', 'host', 'content-encoding', 'content-length', 'content-type', 'user-agent', 'connection'],
  ...['keep-alive', 'proxy-authenticate', 'proxy-authorization', 'www-authenticate', 'accept-encoding'],
  ...['x-prometheus-remote-write-version', 'x-prometheus-remote-read-version', 'x-amz-date', 'x-amz-security-token'],
  'x-amz-content-sha256',
];

/** What is wrong with the configuration of Prometheus, as its text has it: what it would not start with, and secrets. */
export const prometheusIssues = (path: string, text: string): readonly SpecIssue[] =>
  configTextIssues(path, text, configIssues);

function configIssues(path: string, config: DataMap): readonly SpecIssue[] {
  const globals = isDataMap(config.global) ? config.global : {};
  const jobs = mapsOf(config.scrape_configs);
  const writes = mapsOf(config.remote_write);
  const at = within(path, ['global']);
  return [
    ...durationIssues(at, globals, ['scrape_interval', 'scrape_timeout', 'evaluation_interval']),
    ...timeoutIssues(at, globals, DEFAULT_INTERVAL),
    ...labelIssues(within(at, ['external_labels']), globals.external_labels),
    ...repeatedIssues(
      'job',
      jobs.map(({ job_name: name }, index) => [within(path, ['scrape_configs', index, 'job_name']), name]),
    ),
    ...jobs.flatMap((job, index) => jobIssues(within(path, ['scrape_configs', index]), job, globals)),
    ...repeatedIssues(
      'remote write',
      writes
        .map(({ name }, index) => [within(path, ['remote_write', index, 'name']), name] as const)
        .filter(([, name]) => name !== undefined),
    ),
    ...writes.flatMap((write, index) => writeIssues(within(path, ['remote_write', index]), write)),
    ...alertmanagersIssues(within(path, ['alerting', 'alertmanagers']), config.alerting),
  ];
}

const alertmanagersIssues = (path: string, alerting: unknown): readonly SpecIssue[] =>
  mapsOf(isDataMap(alerting) ? alerting.alertmanagers : undefined).flatMap((each, index) => {
    const at = within(path, [index]);
    return [
      ...durationIssues(at, each, ['timeout']),
      ...httpClientIssues(at, each),
      ...targetIssues(within(at, ['static_configs']), each.static_configs, 'scheme and pathPrefix (path_prefix)'),
      ...relabelIssues(within(at, ['relabel_configs']), each.relabel_configs),
    ];
  });

function jobIssues(path: string, job: DataMap, globals: DataMap): readonly SpecIssue[] {
  const { job_name: name, static_configs: groups, relabel_configs: steps } = job;
  const interval = millisecondsOf(globals.scrape_interval) ?? DEFAULT_INTERVAL;
  return [
    ...(typeof name === 'string' && name !== ''
      ? []
      : [propIssue(within(path, ['job_name']), 'none', 'the name of the job', 'name it')]),
    ...durationIssues(path, job, ['scrape_interval', 'scrape_timeout']),
    ...timeoutIssues(path, job, interval),
    ...httpClientIssues(path, job),
    // With relabelling, a target may be what a prober asks.
    ...(mapsOf(steps).length > 0 ? [] : targetIssues(within(path, ['static_configs']), groups)),
    ...mapsOf(groups).flatMap(({ labels }, index) =>
      labelIssues(within(path, ['static_configs', index, 'labels']), labels),
    ),
    ...relabelIssues(within(path, ['relabel_configs']), steps),
    ...relabelIssues(within(path, ['metric_relabel_configs']), job.metric_relabel_configs),
  ];
}

const targetIssues = (
  path: string,
  groups: unknown,
  settings = 'scheme and metricsPath (metrics_path)',
): readonly SpecIssue[] =>
  mapsOf(groups).flatMap(({ targets }, index) =>
    textsOf(targets).flatMap((target, place) =>
      target.includes('/')
        ? [
            propIssue(
              within(path, [index, 'targets', place]),
              show(target),
              'an address with a port, such as "192.0.2.10:9100"',
              `say protocol and path with ${settings}`,
            ),
          ]
        : [],
    ),
  );

function timeoutIssues(path: string, data: DataMap, defaultInterval: number): readonly SpecIssue[] {
  const interval = millisecondsOf(data.scrape_interval) ?? defaultInterval;
  const timeout = millisecondsOf(data.scrape_timeout) ?? 0;
  return timeout > interval
    ? [
        propIssue(
          within(path, ['scrape_timeout']),
          show(data.scrape_timeout),
          `at most the interval, ${data.scrape_interval === undefined ? `${interval / 1000}s` : show(data.scrape_interval)}`,
          'shorten it',
        ),
      ]
    : [];
}

function writeIssues(path: string, write: DataMap): readonly SpecIssue[] {
  const headers = isDataMap(write.headers) ? Object.keys(write.headers) : [];
  return [
    ...(write.url === undefined
      ? [propIssue(within(path, ['url']), 'nothing', 'the URL of the server', 'add it')]
      : []),
    ...durationIssues(path, write, ['remote_timeout']),
    ...httpClientIssues(path, write),
    ...headers
      .filter((header) => RESERVED_HEADERS.includes(header.toLowerCase()))
      .map((header) =>
        propIssue(
          within(path, ['headers', header]),
          show(header),
          'a header that is not of the protocol',
          'use basicAuth, authorization or oauth2 for a login',
        ),
      ),
    ...relabelIssues(within(path, ['write_relabel_configs']), write.write_relabel_configs),
  ];
}
