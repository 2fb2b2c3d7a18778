import type { IConstruct } from 'constructs';

/**
 * Constructs in the order of the list, each after those that it depends on. It takes a time that grows with the number
 * of constructs and dependencies, and no stack, however long a chain of dependencies is.
 *
 * @param dependenciesOf gives what a construct depends on; it is asked once for each, and its answers are taken one by
 *   one: when the next is asked for, the one before is in order with all that it depends on
 * @throws Error when constructs depend on each other in a circle
 */
export function inOrder<T extends IConstruct>(
  constructs: readonly T[],
  dependenciesOf: (construct: T) => Iterable<T>,
): readonly T[] {
  const done = new Set<T>();
  const route: T[] = [];
  const waiting = new Map<T, Iterator<T>>();
  const enter = (construct: T): void => {
    if (waiting.has(construct)) {
      throw circleError([...route.slice(route.indexOf(construct)), construct]);
    }
    if (!done.has(construct)) {
      route.push(construct);
      waiting.set(construct, dependenciesOf(construct)[Symbol.iterator]());
    }
  };
  for (const construct of constructs) {
    enter(construct);
    for (let last = route.at(-1); last !== undefined; last = route.at(-1)) {
      const next = waiting.get(last)?.next();
      if (next?.done === false) {
        enter(next.value);
      } else {
        waiting.delete(last);
        route.pop();
        done.add(last);
      }
    }
  }
  return [...done];
}

function circleError(route: readonly IConstruct[]): Error {
  const circle = route.map(({ node }) => node.path).join(' → ');
  return new Error(`dependencies: got the circle ${circle}, expected an order; remove one of the dependencies`);
}
