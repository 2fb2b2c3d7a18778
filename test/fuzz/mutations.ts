import fc from 'fast-check';

/** What is drawn is the same in every run; TKO_FUZZ_SEED draws something else. */
export const SEED = Number(process.env.TKO_FUZZ_SEED ?? 20261127);

type Path = readonly (string | number)[];

/** Paths of everything in a value. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, item]) =>
          pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

interface Mutation {
  readonly path: Path;
  readonly kind: 'remove' | 'replace' | 'rename' | 'repeat';
  readonly value: unknown;
}

/** Values that come close to right ones in any design, and anything else that JSON can hold. */
const anyValue = (near: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(
      '10.0.0.0/33',
      '0.0.0.0/1',
      '255.255.255.255',
      '-',
      '',
      ' ',
      '${var.x}',
      '${TfToken[1]}',
      '__proto__',
      'constructor',
      0,
      -1,
      4095,
      Infinity,
      0.5,
      true,
      null,
      [],
      {},
      [[]],
      'prod',
      'dev',
      'antrea',
      'calico',
      'existing',
      'a'.repeat(300),
      'ünïcode',
      'two\nlines',
      'a b',
      'a,b',
      '%{ if true }',
      'user@example.com',
      '192.168.200.10:443',
      '\u0000',
      ...near,
    ),
    fc.ipV4(),
    fc.tuple(fc.ipV4(), fc.nat(40)).map(([address, length]) => `${address}/${length}`),
    fc.tuple(fc.ipV4(), fc.ipV4()).map(([begin, end]) => `${begin}-${end}`),
    fc.jsonValue({ maxDepth: 2 }),
  );

function mutate(site: unknown, { path, kind, value }: Mutation): unknown {
  const copy = structuredClone(site);
  let parent: unknown = copy;
  for (const key of path.slice(0, -1)) {
    parent = (parent as Record<string | number, unknown> | undefined)?.[key];
  }
  const key = path.at(-1)!;
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) {
    return copy;
  }
  const holder = parent as Record<string | number, unknown>;
  if (kind === 'replace') {
    holder[key] = value;
  } else if (Array.isArray(parent) && kind === 'repeat') {
    parent.push(structuredClone(parent[Number(key)]));
  } else {
    const old = holder[key];
    Reflect.deleteProperty(holder, key);
    if (kind === 'rename') {
      Object.defineProperty(holder, `${key}s`, { value: old, enumerable: true, configurable: true, writable: true });
    }
  }
  return copy;
}

/**
 * A site after a few mistakes.
 *
 * @param near values that come close to right ones in its design
 */
export function mutationsOf(site: unknown, near: readonly unknown[]): fc.Arbitrary<unknown> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    path: fc.constantFrom(...pathsOf(site).filter((path) => path.length > 0)),
    kind: fc.constantFrom('remove', 'replace', 'replace', 'rename', 'repeat'),
    value: anyValue(near),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => mutations.reduce(mutate, site));
}
