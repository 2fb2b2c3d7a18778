import { parse } from 'yaml';
import { GRAFANA, type GrafanaValues } from '../../../lib/packages/grafana';
import { resolvePackage, type ResolvedPackage } from '../../../lib/packages';
import { formatIssue, type GrafanaOptions, type PackageSettings } from '../../../lib/spec';

export type Given = PackageSettings & Partial<GrafanaOptions>;

/** The choices that everybody has to make. */
const CHOICES: Given = { ingress: false, service: { type: 'ClusterIP' } };

/** A Grafana, as it comes to a cluster. */
export const resolve = (given: Given): ResolvedPackage =>
  resolvePackage('grafana', GRAFANA, { ...CHOICES, ...given }, '9.5.1+vmware.2-tkg.1');

/** What is wrong with it, a line each. */
export const issuesOf = (given: object): string => resolve(given).issues.map(formatIssue).join('\n');

/** The values of a Grafana with which nothing is wrong. */
export function valuesOf(given: Given): GrafanaValues {
  expect(issuesOf(given)).toBe('');
  return resolve(given).values;
}

/** The data sources of a Grafana. */
export const sourcesOf = (given: Given): readonly unknown[] =>
  (parse(valuesOf(given).grafana?.config?.datasource_yaml ?? '') as { readonly datasources: readonly unknown[] })
    .datasources;
