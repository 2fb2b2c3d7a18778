import type { PrometheusOptions, SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { within } from '../monitoring/config-text';
import { isDataMap } from '../values/data';
import { isBelow } from '../values/key-moves';

/** Options of programs that older versions of the package do not have: the first version that has them. */
const SINCE: Readonly<Record<string, string>> = {
  // Alertmanager 0.24 and 0.25.
  opsgenieApiKeyFile: '2.36.0',
  updateAlerts: '2.36.0',
  timeIntervals: '2.36.0',
  activeTimeIntervals: '2.36.0',
  smtpAuthPasswordFile: '2.43.0',
  authPasswordFile: '2.43.0',
  victoropsApiKeyFile: '2.43.0',
  routingKeyFile: '2.43.0',
  serviceKeyFile: '2.43.0',
  webex: '2.43.0',
  webexApiUrl: '2.43.0',
  // Prometheus 2.42.
  keepFiringFor: '2.42.0',
};

/** The issues of options that the version of the package does not know: its programs would not start. */
export const newerSettingIssues = (path: string, options: PrometheusOptions, version: string): readonly SpecIssue[] =>
  walk(path, options, [], version);

function walk(path: string, value: unknown, keys: readonly (string | number)[], version: string): readonly SpecIssue[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => walk(path, item, [...keys, index], version));
  }
  return isDataMap(value)
    ? Object.entries(value).flatMap(([key, inside]) => {
        const since = Object.hasOwn(SINCE, key) ? SINCE[key] : undefined;
        return since !== undefined && inside !== undefined && isBelow(version, since)
          ? [
              propIssue(
                within(path, [...keys, key]),
                `a setting that version ${version} does not have`,
                `version ${since} or later`,
                'leave it out, or take such a version',
              ),
            ]
          : walk(path, inside, [...keys, key], version);
      })
    : [];
}
