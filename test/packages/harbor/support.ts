import { examineValues, PACKAGES, type ResolvedPackage, resolvePackage } from 'tko-cdk/packages';
import type { HarborSpec, SpecIssue } from 'tko-cdk/spec';
import { OPTIONS } from './options';

export const VERSION = '2.8.2+vmware.2-tkg.1';

/** Harbor as a site says it, with some properties replaced; those that are undefined are taken away. */
export const aHarbor = (overrides: Partial<HarborSpec> = {}): HarborSpec => ({
  name: 'harbor',
  ...OPTIONS,
  ...overrides,
});

export const resolve = (spec: object, version = VERSION): ResolvedPackage =>
  resolvePackage('harbor', PACKAGES.harbor, spec, version, { infrastructure: 'vsphere' });

/** The data values of a Harbor without issues. */
export function valuesOf(spec: HarborSpec, version?: string): ResolvedPackage['values'] {
  const { values, issues } = resolve(spec, version);
  expect(issues).toEqual([]);
  return values;
}

/** What is wrong with a Harbor. */
export const issuesOf = (spec: object, version?: string): readonly SpecIssue[] => resolve(spec, version).issues;

/** Data values that somebody pasted, in the layout of a version. */
export const examine = (values: Readonly<Record<string, unknown>>, version = VERSION) =>
  examineValues('values', PACKAGES.harbor, values, { version, workloadNamespace: 'tanzu-system-registry' });
