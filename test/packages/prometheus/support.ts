import { parse } from 'yaml';
import { PROMETHEUS, type PrometheusValues } from '../../../lib/packages/prometheus';
import { resolvePackage, type PackageEnvironment, type ResolvedPackage } from '../../../lib/packages';
import { formatIssue, type PackageSettings, type PrometheusOptions } from '../../../lib/spec';

export type Given = PackageSettings & PrometheusOptions;

const VERSION = '2.43.0+vmware.2-tkg.1';

/** A Prometheus, as it comes to a cluster. */
export const resolve = (given: Given, environment?: PackageEnvironment): ResolvedPackage =>
  resolvePackage('prometheus', PROMETHEUS, given, VERSION, environment);

/** What is wrong with it, a line each. */
export const issuesOf = (given: object, environment?: PackageEnvironment): string =>
  resolve(given, environment).issues.map(formatIssue).join('\n');

/** The values of a Prometheus with which nothing is wrong. */
export function valuesOf(given: Given): PrometheusValues {
  expect(issuesOf(given)).toBe('');
  return resolve(given).values;
}

interface Job {
  readonly job_name: string;
  readonly [key: string]: unknown;
}

/** What is read of a configuration of Prometheus. */
export interface Configuration {
  readonly global: Readonly<Record<string, unknown>>;
  readonly scrape_configs: readonly Job[];
  readonly alerting: unknown;
  readonly remote_write?: unknown;
}

export const configurationOf = (given: Given): Configuration =>
  parse(valuesOf(given).prometheus?.config?.prometheus_yml ?? '', { version: '1.1' }) as Configuration;

export const jobOf = (given: Given, name: string): Job | undefined =>
  configurationOf(given).scrape_configs.find(({ job_name }) => job_name === name);

export const alertmanagerOf = (given: Given['alertmanager']): unknown =>
  parse(valuesOf({ alertmanager: given }).alertmanager?.config?.alertmanager_yml ?? '', { version: '1.1' }) as unknown;
