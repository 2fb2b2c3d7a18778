import { dependable, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { orderAcrossStacks } from './errors';

const EARLIER = Symbol.for('tko-cdk.runAfter.earlier');

interface Ordered {
  [EARLIER]?: Set<TerraformResource>;
}

/** All Terraform resources of construct trees, the roots included. Data sources are none. */
export function resourcesOf(...roots: readonly IConstruct[]): ReadonlySet<TerraformResource> {
  const constructs = roots.flatMap((root) => root.node.findAll());
  return new Set(constructs.filter((construct) => TerraformResource.isTerraformResource(construct)));
}

/**
 * Makes Terraform create all resources below one construct after all resources below others, by `depends_on`; cdktf
 * itself ignores `node.addDependency`. Said twice, it is written once.
 *
 * @throws Error when they stand in different stacks
 */
export function runAfter(later: IConstruct, ...earlier: readonly IConstruct[]): void {
  const before = resourcesOf(...earlier);
  for (const resource of resourcesOf(later)) {
    for (const one of before) {
      if (one !== resource) {
        dependOn(resource, one);
      }
    }
  }
}

function dependOn(later: TerraformResource & Ordered, earlier: TerraformResource): void {
  if (TerraformStack.of(later) !== TerraformStack.of(earlier)) {
    throw orderAcrossStacks(later.node.path, earlier.node.path);
  }
  // Each dependable() is a new token, so what is there already cannot be read off the list of texts.
  const known = (later[EARLIER] ??= new Set());
  if (!known.has(earlier)) {
    known.add(earlier);
    later.dependsOn = [...(later.dependsOn ?? []), dependable(earlier)];
  }
}
