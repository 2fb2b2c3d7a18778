import type { AlertmanagerOptions, AlertmanagerReceiver, AlertmanagerTimeInterval } from '../../spec';
import { toConfigData } from '../monitoring/config-data';
import type { DataMap } from '../values/data';
import { ALERTMANAGER_CONFIG, ALERTMANAGER_SECRETS } from './places';

const inWords = (each: object): DataMap => toConfigData(each, ALERTMANAGER_SECRETS);

/** The configuration of Alertmanager; undefined where nothing is said about it. */
export function alertmanagerConfig({ config, templates = {} }: AlertmanagerOptions): DataMap | undefined {
  if (config === undefined) {
    return undefined;
  }
  const { receivers, timeIntervals, ...rest } = config;
  const files = Object.keys(templates);
  return {
    ...inWords(rest),
    receivers: receivers.map(receiver),
    time_intervals: timeIntervals?.map(timeInterval),
    templates: files.length === 0 ? undefined : files.map((name) => `${ALERTMANAGER_CONFIG.folder}/${name}`),
  };
}

const receiver = ({ name, ...ways }: AlertmanagerReceiver): DataMap => ({
  name,
  ...Object.fromEntries(
    Object.entries(ways as Readonly<Record<string, readonly object[] | undefined>>)
      .filter(([, messages]) => messages !== undefined)
      .map(([way, messages = []]) => [`${way}_configs`, messages.map(inWords)]),
  ),
});

const timeInterval = ({ name, intervals }: AlertmanagerTimeInterval): DataMap => ({
  name,
  time_intervals: intervals.map(inWords),
});
