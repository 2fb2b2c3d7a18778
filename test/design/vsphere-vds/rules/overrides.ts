import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DistributedSwitchSpec, TagCategorySpec, WorkloadNetworkSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import type { Overrides } from './cases';

/** A certificate in PEM form. */
export const pem = (name: string): string =>
  readFileSync(join(__dirname, '../../../fixtures/certificates', `${name}.pem`), 'utf8');

/** Workload networks, each with some properties of the valid one replaced. */
export const workloads = (...changes: readonly Partial<WorkloadNetworkSpec>[]): Overrides => ({
  networks: { workloads: changes.map((change) => ({ ...aVsphereVdsSite().networks.workloads[0]!, ...change })) },
});

/** Tag categories, named "environment" unless they say otherwise. */
export const tagged = (
  ...categories: readonly (Partial<TagCategorySpec> & Pick<TagCategorySpec, 'tags'>)[]
): Overrides => ({
  vcenter: { tagCategories: categories.map((category) => ({ name: 'environment', ...category })) },
});

/** A switch that is made, whose three hosts give the same adapters. */
export const madeSwitch = (...uplinks: readonly string[]): DistributedSwitchSpec => ({
  name: 'sfo01-w01-vds01',
  hosts: ['esx01', 'esx02', 'esx03'].map((name) => ({ name, uplinks })),
});
