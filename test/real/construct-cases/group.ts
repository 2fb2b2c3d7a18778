import type { Construct } from 'constructs';
import { stackOutput } from 'tko-cdk/vsphere';

/** Constructs that one user puts into one stack; each of them must also stand there alone. */
export interface ConstructGroup {
  /** The connection that the user makes; nothing where each construct brings its own. */
  readonly connect: (scope: Construct) => unknown;
  /** By what is made: "ResourcePool", or "ResourcePool.fromName" for what exists already. */
  readonly parts: Readonly<Record<string, (scope: Construct) => unknown>>;
  /** Types of the resources that come of all of them, and how many. */
  readonly creates: Readonly<Record<string, number>>;
}

export type ConstructGroups = Readonly<Record<string, ConstructGroup>>;

export const nothingMore = (): void => undefined;

/** Shows a value as an output, so that Terraform must know it. */
export const shown = (scope: Construct, name: string, value: string): unknown =>
  stackOutput(scope, name, { value, description: name });
