import { PACKAGES, resolvePackage, type ResolvedPackage } from '../../../lib/packages';
import type { ExternalDnsValues } from '../../../lib/packages/external-dns';
import { type ExternalDnsOptions, formatIssue, type PackageSettings } from '../../../lib/spec';
import { OPTIONS } from './options';

/** Sound flags of somebody who pastes them. */
export const ROUTE_53: readonly string[] = ['--source=service', '--provider=aws', '--txt-owner-id=k8s'];

type Properties = Omit<PackageSettings, 'values'> &
  Partial<ExternalDnsOptions> & { readonly values?: ExternalDnsValues };

/** The package with options laid over sound ones. */
export const resolveWith = (properties: Properties, version = '0.12.2+vmware.5-tkg.1'): ResolvedPackage =>
  resolveAlone({ ...OPTIONS, ...properties }, version);

/** The package as it is given. */
export function resolveAlone(properties: Properties, version = '0.12.2+vmware.5-tkg.1'): ResolvedPackage {
  return resolvePackage('dns', PACKAGES['external-dns'], { version, ...properties } as PackageSettings, undefined);
}

/** Data values that nothing is wrong with. */
export function valuesOf(resolved: ResolvedPackage): ExternalDnsValues {
  expect(messages(resolved)).toEqual([]);
  return resolved.values;
}

export const messages = ({ issues }: ResolvedPackage): readonly string[] => issues.map(formatIssue);

/** What is wrong with flags that somebody pastes. */
export const pasted = (args: readonly string[], values: ExternalDnsValues = {}, version?: string): readonly string[] =>
  messages(resolveAlone({ values: { ...values, deployment: { ...values.deployment, args } } }, version));
