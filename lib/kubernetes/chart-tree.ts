import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { inOrder } from './in-order';

/**
 * The constructs of an app by their charts, and what depends on what: a chart on the charts inside of it; a chart on
 * another where a construct of the one depends on a construct of the other; and within a chart all objects of a
 * construct on all objects of the one that it depends on. These are the rules of cdk8s.
 *
 * cdk8s writes them into the tree as dependencies between each two objects. Here they stay as they were declared, and
 * the tree is walked once.
 */
export class ChartTree {
  /** The chart that each construct is in. */
  private readonly chartOf = new Map<IConstruct, Chart>();
  /** The objects of each chart, charts and objects in the order of the tree. */
  private readonly objectsOf = new Map<Chart, ApiObject[]>();
  /** What each chart depends on. */
  private readonly chartsBefore = new Map<Chart, Set<Chart>>();
  /** What constructs depend on inside of their charts. */
  private readonly needs = new Map<IConstruct, IConstruct[]>();
  /** Constructs whose objects are in order already, and constructs all of whose needs are. */
  private readonly settled = new Set<IConstruct>();
  private readonly satisfied = new Set<IConstruct>();

  /** @throws Error when constructs of a chart depend on each other in a circle */
  constructor(app: IConstruct) {
    const constructs = app.node.findAll();
    constructs.forEach((construct) => {
      this.place(construct);
    });
    [...this.objectsOf.keys()].forEach((chart) => {
      const neighbours = [...chart.node.dependencies, ...chart.node.children];
      this.chartsBefore.set(chart, new Set(neighbours.filter((other) => Chart.isChart(other))));
    });
    constructs.forEach((construct) => {
      this.connect(construct);
    });
    // Also those of constructs without objects, which no order would show.
    inOrder([...this.needs.keys()], (construct) => this.needs.get(construct) ?? []);
  }

  /** All charts, each after those that it depends on. Those of other apps are not among them. */
  public chartsInOrder(): readonly Chart[] {
    return inOrder([...this.objectsOf.keys()], (chart) =>
      [...(this.chartsBefore.get(chart) ?? [])].filter((other) => this.objectsOf.has(other)),
    );
  }

  /** The objects of a chart, each after those that it depends on. */
  public objectsInOrder(chart: Chart): readonly ApiObject[] {
    return inOrder(this.objectsOf.get(chart) ?? [], (object) => this.objectsBefore(object, chart));
  }

  /** Puts a construct to its chart: itself, or that of its scope, which was placed before. */
  private place(construct: IConstruct): void {
    const { scope } = construct.node;
    const chart = Chart.isChart(construct) ? construct : scope && this.chartOf.get(scope);
    if (chart === undefined) {
      return;
    }
    this.chartOf.set(construct, chart);
    const objects = this.objectsOf.get(chart) ?? [];
    this.objectsOf.set(chart, objects);
    if (ApiObject.isApiObject(construct)) {
      objects.push(construct);
    }
  }

  /** Notes the dependencies of a construct: between charts, or inside of its chart. */
  private connect(construct: IConstruct): void {
    for (const dependency of construct.node.dependencies) {
      // A construct outside of all charts has no place in an order: Chart.of says so.
      const chart = this.chartOf.get(construct) ?? Chart.of(construct);
      const other = this.chartOf.get(dependency) ?? Chart.of(dependency);
      if (chart === other) {
        const needed = this.needs.get(construct) ?? [];
        needed.push(dependency);
        this.needs.set(construct, needed);
      } else {
        this.chartsBefore.get(chart)?.add(other);
      }
    }
  }

  /** The objects of its chart that an object depends on: for itself, and for each construct that it is inside of. */
  private *objectsBefore(object: ApiObject, chart: Chart): Iterable<ApiObject> {
    yield* (this.needs.get(object) ?? []).filter((needed) => ApiObject.isApiObject(needed));
    const scopes = object.node.scopes;
    for (const scope of scopes.slice(scopes.indexOf(chart))) {
      yield* this.objectsBeforeScope(scope, object, chart);
    }
  }

  private *objectsBeforeScope(scope: IConstruct, object: ApiObject, chart: Chart): Iterable<ApiObject> {
    if (this.satisfied.has(scope)) {
      return;
    }
    const open = (this.needs.get(scope) ?? []).filter((needed) => !this.settled.has(needed));
    for (const needed of open) {
      const objects = objectsInside(needed, chart);
      yield* objects.filter((other) => other !== object);
      if (objects.length === 0) {
        // Objects know what the constructs around them depend on; a construct without objects hands it on.
        yield* this.objectsBeforeScope(needed, object, chart);
      }
      // An object may be among those that it waits for, and is not in order yet.
      if (objects.length === 0 ? this.satisfied.has(needed) : !objects.includes(object)) {
        this.settled.add(needed);
      }
    }
    if (open.every((needed) => this.settled.has(needed))) {
      this.satisfied.add(scope);
    }
  }
}

/** The objects of a construct and of what is inside of it, without those of charts inside. */
const objectsInside = (construct: IConstruct, chart: Chart): readonly ApiObject[] =>
  Chart.isChart(construct) && construct !== chart
    ? []
    : [
        ...(ApiObject.isApiObject(construct) ? [construct] : []),
        ...construct.node.children.flatMap((child) => objectsInside(child, chart)),
      ];
