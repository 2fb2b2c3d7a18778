import type { TerraformElement } from 'cdktf';
import type { TkoStack } from 'tko-cdk/vsphere';
import type { ConstructGroups } from '../construct-cases/group';

/** What a user overrides, and what Terraform says to it. */
export interface Override {
  readonly fact: string;
  /** Makes the stack; gives back what is overridden, and how. */
  readonly make: (stack: TkoStack) => () => void;
  /** What of the override stands in the output. */
  readonly written: string;
  /** What Terraform names as the place; empty for a finding on the whole stack. */
  readonly at: string;
  readonly finding: RegExp;
}

/** How the resource is named in other parts of the configuration. */
export const addressOf = ({
  terraformResourceType,
  friendlyUniqueId,
}: TerraformElement & { terraformResourceType: string }) => `${terraformResourceType}.${friendlyUniqueId}`;

/** One part of some groups, alone in a stack. */
export const aPartOf =
  (groups: ConstructGroups) =>
  (stack: TkoStack, name: string): unknown => {
    const group = Object.values(groups).find(({ parts }) => name in parts)!;
    group.connect(stack);
    return group.parts[name]!(stack);
  };
