import type { IConstruct } from 'constructs';
import { TakenAddresses } from './taken-addresses';

const REGISTRY = Symbol.for('tko-cdk.ClusterRegistry');

/**
 * What the clusters of one tree have taken: names, addresses of endpoints, addresses of nodes; and their zones and
 * packages. It hangs on the root of the tree, so that a new construct is compared with its own kind, and not with
 * everything there is.
 */
export class ClusterRegistry {
  /** The registry of the tree that a construct is in. */
  public static of({ node: { root } }: IConstruct): ClusterRegistry {
    const holder = root as IConstruct & { [REGISTRY]?: ClusterRegistry };
    return (holder[REGISTRY] ??= new ClusterRegistry());
  }

  /** Addresses of nodes. */
  public readonly addresses = new TakenAddresses<IConstruct>();
  private readonly taken = new Map<string, Map<string, IConstruct>>();

  private constructor() {
    // One for each tree.
  }

  /** Takes a value for a construct. @returns the construct that had taken it before */
  public take(kind: string, value: string, construct: IConstruct): IConstruct | undefined {
    const taken = this.taken.get(kind) ?? new Map<string, IConstruct>();
    this.taken.set(kind, taken);
    const before = taken.get(value);
    taken.set(value, before ?? construct);
    return before;
  }

  /** The constructs that have taken a value of a kind. */
  public all(kind: string): readonly IConstruct[] {
    return [...(this.taken.get(kind)?.values() ?? [])];
  }
}
