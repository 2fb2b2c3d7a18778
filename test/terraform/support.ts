import { Testing, type TerraformStack } from 'cdktf';
import { designVsphereVds, type VsphereVdsDesign } from '../../lib/design/vsphere-vds';
import type { VsphereVdsSpec } from '../../lib/spec';
import { stackOutput, TkoStack } from '../../lib/terraform';
import { aVsphereVdsSite, type DeepPartial } from '../../lib/testing';

/** A block of Terraform JSON. */
export type Block = Readonly<Record<string, unknown>>;

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const child = (parent: unknown, name: string): Block => {
  const value = isBlock(parent) ? parent[name] : undefined;
  return isBlock(value) ? value : {};
};

export const aStack = (id = 'sfo01-test'): TkoStack => new TkoStack(Testing.app(), id);

/** The design of a valid site, with some properties of the site replaced. */
export const aDesign = (overrides: DeepPartial<VsphereVdsSpec> = {}): VsphereVdsDesign =>
  designVsphereVds(aVsphereVdsSite(overrides));

/** What a stack is written as, after its own validations. */
export const written = (stack: TerraformStack): Block => JSON.parse(Testing.synth(stack, true)) as Block;

function only(candidates: Block, type: string, part: string): Block {
  const ids = Object.keys(candidates).filter((id) => id.includes(part));
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    throw new Error(`"${part}" must be in one ${type}, is in ${ids.length} of ${Object.keys(candidates).join(', ')}`);
  }
  return child(candidates, id);
}

/** The one resource of a type whose id has a part. */
export const resource = (stack: TerraformStack, type: string, part = ''): Block =>
  only(child(child(written(stack), 'resource'), type), type, part);

/** The one data source of a type whose id has a part. */
export const dataSource = (stack: TerraformStack, type: string, part = ''): Block =>
  only(child(child(written(stack), 'data'), type), type, part);

/** Ids of all resources of a type. */
export const resourceIds = (stack: TerraformStack, type: string): readonly string[] =>
  Object.keys(child(child(written(stack), 'resource'), type));

/** Ids of all data sources of a type. */
export const dataSourceIds = (stack: TerraformStack, type: string): readonly string[] =>
  Object.keys(child(child(written(stack), 'data'), type));

export const output = (stack: TerraformStack, name: string): Block => child(child(written(stack), 'output'), name);

export const variable = (stack: TerraformStack, name: string): Block => child(child(written(stack), 'variable'), name);

/** How values of a construct are written. */
export function resolved(stack: TerraformStack, value: Readonly<Record<string, string>>): unknown {
  stackOutput(stack, 'resolved', { value, description: 'values of a construct' });
  return output(stack, 'resolved').value;
}

/** The configuration of a provider that stands once. */
export function provider(stack: TerraformStack, name: string): Block {
  const configurations = child(written(stack), 'provider')[name];
  if (!Array.isArray(configurations) || configurations.length !== 1 || !isBlock(configurations[0])) {
    throw new Error(`expected one provider ${name}`);
  }
  return configurations[0];
}

/** What a failing action says; the whole message, a line an issue. */
export function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('expected a refusal');
}
