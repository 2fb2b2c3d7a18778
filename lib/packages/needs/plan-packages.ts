import type { SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { isBelow } from '../values/key-moves';
import { type Capability, describeCapability, type Need } from './capability';

/** A package that is to be installed, as a plan looks at it. */
export interface PackageToPlan {
  /** Where the package was given, for messages. */
  readonly path: string;
  /** Name of the package, such as "contour": packages that could change places are sorted by it. */
  readonly name: string;
  readonly version: string;
  readonly provides: readonly Capability[];
  readonly needs: readonly Need[];
}

/** What is on a cluster already. */
export interface ClusterOffer {
  /** What the cluster itself gives. */
  readonly provides: readonly Capability[];
  /**
   * Packages that are there already.
   *
   * @default - none
   */
  readonly packages?: readonly PackageToPlan[];
}

/** Packages in the order of their installation. */
export interface PackagePlan<T extends PackageToPlan> {
  /** Each after what it needs. */
  readonly order: readonly T[];
  /** For each package those that it waits for. */
  readonly waitsFor: ReadonlyMap<T, readonly T[]>;
  /** Needs that nobody meets, providers that are too new, circles. */
  readonly issues: readonly SpecIssue[];
}

/**
 * Sorts packages by what they need. The result does not depend on the order in which they are given.
 */
export function planPackages<T extends PackageToPlan>(packages: readonly T[], cluster: ClusterOffer): PackagePlan<T> {
  const sorted = [...packages].sort(
    (first, second) => compare(first.name, second.name) || compare(first.path, second.path),
  );
  const waitsFor = new Map(sorted.map((each) => [each, providersFor(each, sorted)] as const));
  const { order, circle } = inOrder(sorted, waitsFor);
  return {
    order,
    waitsFor,
    issues: [
      ...packages.flatMap((each) => needIssues(each, [...packages, ...(cluster.packages ?? [])], cluster)),
      ...(circle === undefined ? [] : [circleIssue(circle)]),
    ],
  };
}

const compare = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

/** The other packages that give a package something that it needs. */
export const providersFor = <T extends PackageToPlan>(needing: T, packages: readonly T[]): readonly T[] =>
  packages.filter(
    (other) => other !== needing && needing.needs.some(({ capability }) => other.provides.includes(capability)),
  );

/** What a package needs and nobody gives, or gives in a version that does not fit. */
function needIssues(
  needing: PackageToPlan,
  packages: readonly PackageToPlan[],
  cluster: ClusterOffer,
): readonly SpecIssue[] {
  return needing.needs.flatMap(({ capability, reason, providerBelow }): readonly SpecIssue[] => {
    const { name, meaning, cure } = describeCapability(capability);
    const providers = packages.filter((other) => other !== needing && other.provides.includes(capability));
    if (providers.length === 0 && !cluster.provides.includes(capability)) {
      return [propIssue(needing.path, `${needing.name} without ${name}`, `${meaning}, because ${reason}`, cure)];
    }
    return providers
      .filter(({ version }) => providerBelow !== undefined && !isBelow(version, providerBelow))
      .map(({ name, version }) =>
        propIssue(
          needing.path,
          `${needing.name} ${needing.version} with ${name} ${version}`,
          `${name} before ${providerBelow ?? ''}, because ${reason}`,
          'take an older version of the one, or a newer version of the other',
        ),
      );
  });
}

function circleIssue(circle: readonly PackageToPlan[]): SpecIssue {
  const names = [...circle, ...circle.slice(0, 1)].map(({ name }) => name).join(' → ');
  const [first] = circle;
  return propIssue(first?.path ?? '', `packages that need each other: ${names}`, 'an order', 'drop one of the needs');
}

/** Depth first; where a circle is met, the walk goes on as if its last edge was not there. */
function inOrder<T extends PackageToPlan>(packages: readonly T[], waitsFor: ReadonlyMap<T, readonly T[]>) {
  const order: T[] = [];
  const route: T[] = [];
  let circle: readonly T[] | undefined;
  const visit = (each: T): void => {
    if (order.includes(each)) {
      return;
    }
    if (route.includes(each)) {
      circle ??= route.slice(route.indexOf(each));
      return;
    }
    route.push(each);
    (waitsFor.get(each) ?? []).forEach(visit);
    route.pop();
    order.push(each);
  };
  packages.forEach(visit);
  return { order, circle };
}
