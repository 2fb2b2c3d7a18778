import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Yaml } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import fc from 'fast-check';
import { ManifestApp } from 'tko-cdk/kubernetes';

const anObject = (scope: Construct, name: string): ApiObject =>
  new ApiObject(scope, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });

/** The names of the objects of each file, by the name of the file. */
const namesOf = (app: ManifestApp): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    app
      .manifests()
      .map(({ file, objects }) => [
        file,
        objects.map((object) => (object as { readonly metadata: { readonly name: string } }).metadata.name),
      ]),
  );

/** An app with a chart for each id, each with an object of that name. */
function appWith(...ids: readonly string[]) {
  const app = new ManifestApp();
  const charts = ids.map((id) => new Chart(app, id));
  const objects = charts.map((chart) => anObject(chart, chart.node.id));
  return { app, charts, objects };
}

describe('the charts of a ManifestApp', () => {
  test('are one file each, numbered in the order in which they were made', () => {
    const { app } = appWith('b', 'a');
    expect(namesOf(app)).toEqual({ '0000-b.k8s.yaml': ['b'], '0001-a.k8s.yaml': ['a'] });
  });

  test('come after those that they depend on', () => {
    const { app, charts } = appWith('a', 'b', 'c');
    charts[0]?.addDependency(charts[2]!);
    expect(Object.keys(namesOf(app))).toEqual(['0000-c.k8s.yaml', '0001-a.k8s.yaml', '0002-b.k8s.yaml']);
  });

  test('come after those whose objects their objects depend on', () => {
    const { app, objects } = appWith('a', 'b');
    objects[0]?.addDependency(objects[1]!);
    expect(Object.keys(namesOf(app))).toEqual(['0000-b.k8s.yaml', '0001-a.k8s.yaml']);
  });

  test('come after charts inside of them, and have their objects alone', () => {
    const { app, charts } = appWith('outer');
    anObject(new Chart(charts[0]!, 'inner'), 'inside');
    expect(namesOf(app)).toEqual({ '0000-outer-inner.k8s.yaml': ['inside'], '0001-outer.k8s.yaml': ['outer'] });
  });

  test('are found inside of constructs, and validated', () => {
    const app = new ManifestApp();
    const site = new Construct(app, 'site');
    anObject(new Chart(site, 'chart'), 'object').node.addValidation({ validate: () => ['is wrong'] });
    expect(() => app.manifests()).toThrow('[site/chart/object] is wrong');
  });

  test('may depend on one of another app, which is applied by itself', () => {
    const { app, charts } = appWith('a');
    charts[0]?.addDependency(appWith('other').charts[0]!);
    expect(Object.keys(namesOf(app))).toEqual(['0000-a.k8s.yaml']);
  });

  test('may be more than ten thousand in a row, in files whose names sort', () => {
    const app = new ManifestApp();
    const charts = Array.from({ length: 10_001 }, (_, index) => new Chart(app, `c${index}`));
    charts.slice(1).forEach((chart, index) => charts[index]?.addDependency(chart));
    const files = app.manifests().map(({ file }) => file);
    expect([files[0], files.at(-1)]).toEqual(['00000-c10000.k8s.yaml', '10000-c0.k8s.yaml']);
  });

  test('fails when they depend on each other', () => {
    const { app, charts } = appWith('a', 'b', 'c');
    charts[0]?.addDependency(charts[1]!);
    charts[1]?.addDependency(charts[2]!);
    charts[2]?.addDependency(charts[1]!);
    expect(() => app.manifests()).toThrow(
      'dependencies: got the circle b → c → b, expected an order; remove one of the dependencies',
    );
  });

  test('fails when objects of two charts depend on each other crosswise', () => {
    const { app, charts, objects } = appWith('a', 'b');
    objects[0]?.addDependency(objects[1]!);
    anObject(charts[1]!, 'second').addDependency(objects[0]!);
    expect(() => app.manifests()).toThrow('dependencies: got the circle a → b → a');
  });

  test('fails when a chart depends on itself', () => {
    const { app, charts } = appWith('a');
    charts[0]?.addDependency(charts[0]);
    expect(() => app.manifests()).toThrow('dependencies: got the circle a → a');
  });
});

describe('the objects of a chart', () => {
  const aChart = () => {
    const app = new ManifestApp();
    return { app, chart: new Chart(app, 'chart') };
  };
  const orderOf = (app: ManifestApp) => namesOf(app)['0000-chart.k8s.yaml'];

  test('come after those that they depend on', () => {
    const { app, chart } = aChart();
    const [a, , c] = ['a', 'b', 'c'].map((name) => anObject(chart, name));
    a?.addDependency(c!);
    expect(orderOf(app)).toEqual(['c', 'a', 'b']);
  });

  test('come after all objects of a construct that a construct around them depends on', () => {
    const { app, chart } = aChart();
    const [late, early] = ['late', 'early'].map((id) => new Construct(chart, id));
    ['a', 'b'].forEach((name) => anObject(new Construct(late!, name), name));
    ['c', 'd'].forEach((name) => anObject(early!, name));
    late?.node.addDependency(early!);
    expect(orderOf(app)).toEqual(['c', 'd', 'a', 'b']);
  });

  test('come after what a construct without objects depends on', () => {
    const { app, chart } = aChart();
    const a = anObject(chart, 'a');
    const empty = new Construct(chart, 'empty');
    empty.node.addDependency(anObject(chart, 'b'));
    a.node.addDependency(empty);
    expect(orderOf(app)).toEqual(['b', 'a']);
  });

  test('may depend on the construct that they are in, and come after its other objects', () => {
    const { app, chart } = aChart();
    const group = new Construct(chart, 'group');
    anObject(group, 'a').node.addDependency(group);
    anObject(group, 'b');
    expect(orderOf(app)).toEqual(['b', 'a']);
  });

  test('keep the patches and resolvers of cdk8s', () => {
    const app = new ManifestApp({
      resolvers: [
        {
          resolve: (context) => {
            if (context.value === 'old') context.replaceValue('new');
          },
        },
      ],
    });
    const object = new ApiObject(new Chart(app, 'chart'), 'a', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { a: 'old' },
    });
    object.addJsonPatch(JsonPatch.add('/data/b', 'patched'));
    expect(app.manifests()[0]?.objects[0]).toMatchObject({ data: { a: 'new', b: 'patched' } });
  });

  test.each([
    [
      'two objects',
      (a: Construct, b: Construct) => [a.node.children[0]!, b.node.children[0]!],
      'chart/A/a → chart/B/b → chart/A/a',
    ],
    ['two constructs', (a: Construct, b: Construct) => [a, b], 'chart/A → chart/B → chart/A'],
  ] as const)('fails when %s depend on each other', (_what, pick, circle) => {
    const { app, chart } = aChart();
    const [a, b] = [new Construct(chart, 'A'), new Construct(chart, 'B')];
    anObject(a, 'a');
    anObject(b, 'b');
    const [one, other] = pick(a, b) as [IConstruct, IConstruct];
    one.node.addDependency(other);
    other.node.addDependency(one);
    expect(() => app.manifests()).toThrow(`dependencies: got the circle ${circle}, expected an order`);
  });

  test('fails when a construct depends on one inside of it that has several objects', () => {
    const { app, chart } = aChart();
    const inner = new Construct(chart, 'inner');
    ['a', 'b'].forEach((name) => anObject(inner, name));
    chart.node.addDependency(inner);
    expect(() => app.manifests()).toThrow('got the circle chart/inner/a → chart/inner/b → chart/inner/a');
  });

  test('fails when constructs without objects depend on each other', () => {
    const { app, chart } = aChart();
    const [a, b] = [new Construct(chart, 'A'), new Construct(chart, 'B')];
    a.node.addDependency(b);
    b.node.addDependency(a);
    expect(() => app.manifests()).toThrow('dependencies: got the circle chart/A → chart/B → chart/A');
  });

  test('fails when a construct outside of all charts depends on something', () => {
    const { app, chart } = aChart();
    new Construct(app, 'outside').node.addDependency(chart);
    expect(() => app.manifests()).toThrow('cannot find a parent chart');
  });
});

describe('any tree', () => {
  const NODE = fc.record({ kind: fc.constantFrom('chart', 'object', 'object', 'construct'), scope: fc.nat() });
  const TREE = fc.record({
    nodes: fc.array(NODE, { minLength: 1, maxLength: 14 }),
    dependencies: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  });
  type Tree = typeof TREE extends fc.Arbitrary<infer Value> ? Value : never;

  function grow<SomeApp extends App>(app: SomeApp, { nodes, dependencies }: Tree) {
    const all: Construct[] = [new Chart(app, 'first')];
    nodes.forEach(({ kind, scope }, index) => {
      const parent = all[scope % all.length]!;
      const id = `n${index}`;
      all.push(
        kind === 'chart' ? new Chart(parent, id) : kind === 'object' ? anObject(parent, id) : new Construct(parent, id),
      );
    });
    dependencies
      .map(([one, other]) => [one % all.length, other % all.length] as const)
      // cdk8s overlooks what depends on itself.
      .filter(([one, other]) => one !== other)
      .forEach(([one, other]) => {
        all[one]?.node.addDependency(all[other]!);
      });
    return { app, all };
  }

  /** For each object what cdk8s lets it come after; undefined when cdk8s finds a circle. */
  function cdk8sOrder(tree: Tree): ReadonlyMap<string, ReadonlySet<string>> | undefined {
    const { all, app } = grow(new App(), tree);
    try {
      app.synthYaml();
    } catch {
      return undefined;
    }
    const reach = (from: IConstruct, seen = new Set<IConstruct>()): ReadonlySet<IConstruct> => {
      from.node.dependencies
        .filter((next) => !seen.has(next) && Chart.of(next) === Chart.of(from))
        .forEach((next) => {
          seen.add(next);
          reach(next, seen);
        });
      return seen;
    };
    const objects = all.filter((node) => ApiObject.isApiObject(node));
    return new Map(
      objects.map((object) => [
        object.name,
        new Set([...reach(object)].filter((node) => ApiObject.isApiObject(node)).map(({ name }) => name)),
      ]),
    );
  }

  /** Whether something depends on a construct that has no objects: cdk8s does not see what such a one hands on. */
  const handsOn = (all: readonly IConstruct[]): boolean =>
    all
      .flatMap(({ node }) => node.dependencies)
      .some(({ node }) => node.findAll().every((inner) => !ApiObject.isApiObject(inner)));

  test('has its objects in an order that cdk8s would take, and no circle that cdk8s refuses', () => {
    fc.assert(
      fc.property(TREE, (tree) => {
        const before = cdk8sOrder(tree);
        const { app, all } = grow(new ManifestApp(), tree);
        if (before === undefined) {
          expect(() => app.manifests()).toThrow('got the circle');
          return;
        }
        fc.pre(!handsOn(all));
        Object.values(namesOf(app)).forEach((names) => {
          names.forEach((name, place) => {
            expect(names.slice(place).filter((later) => later !== name && before.get(name)?.has(later))).toEqual([]);
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('synth', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tko-cdk-manifests-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('writes the text that cdk8s writes', () => {
    const app = new ManifestApp({ outdir: join(folder, 'deep/dist') });
    const chart = new Chart(app, 'chart');
    anObject(chart, 'a');
    new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'Secret', stringData: { 'values.yaml': 'a: 1\nb: |\n  c\n' } });
    app.synth();
    expect(readFileSync(join(folder, 'deep/dist/0000-chart.k8s.yaml'), 'utf8')).toBe(
      Yaml.stringify(...(chart.toJson() as unknown[])),
    );
  });

  test('removes the manifests of an earlier one, and nothing else', () => {
    ['0000-old.k8s.yaml', '10000-old.k8s.yaml', 'mine.k8s.yaml', '0000-notes.md'].forEach((name) => {
      writeFileSync(join(folder, name), '');
    });
    const app = new ManifestApp({ outdir: folder });
    new Chart(app, 'new');
    app.synth();
    expect(readdirSync(folder).sort()).toEqual(['0000-new.k8s.yaml', '0000-notes.md', 'mine.k8s.yaml']);
  });

  test('runs each validation once', () => {
    const app = new ManifestApp({ outdir: folder });
    const validate = jest.fn((): string[] => []);
    ['a', 'b'].forEach((id) => new Chart(app, id));
    app.node.findChild('a').node.addValidation({ validate });
    app.synth();
    expect(validate).toHaveBeenCalledTimes(1);
  });

  test('fails when validations find something, says all of it, and writes nothing', () => {
    const app = new ManifestApp({ outdir: join(folder, 'dist') });
    ['a', 'b'].forEach((id) => {
      new Chart(app, id).node.addValidation({ validate: () => [`${id} is wrong`] });
    });
    expect(() => {
      app.synth();
    }).toThrow('Validation failed with the following errors:\n  [a] a is wrong\n  [b] b is wrong');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
