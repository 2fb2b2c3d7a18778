import { formatIssue } from 'tko-cdk/spec';
import { describeReal, tool } from '../harness/gate';
import type { Expected } from './bundle-case';
import { casesOf, PACKAGES_WITH_CASES } from './bundle-cases';
import { renderBundle, resolveForBundle } from './bundles';

interface RenderedObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

const at = (value: unknown, path: Expected['path']): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[key] : undefined,
    value,
  );

function check(objects: readonly RenderedObject[], { kind, name, path, equals, matches }: Expected): void {
  const found = objects.filter((object) => object.kind === kind && object.metadata.name === name);
  expect(found.map((object) => `${object.kind} ${object.metadata.name}`)).toEqual([`${kind} ${name}`]);
  if (matches === undefined) {
    expect(at(found[0], path)).toEqual(equals);
  } else {
    expect(at(found[0], path)).toMatch(matches);
  }
}

describeReal([tool('go')], 'the bundles of Tanzu Community Edition, rendered by ytt', () => {
  describe.each(PACKAGES_WITH_CASES)('%s', (name) => {
    test.each(casesOf(name).map((each) => [each.title, each] as const))('%s', async (_title, each) => {
      expect(resolveForBundle(each.spec).issues.map(formatIssue)).toEqual([]);
      const result = await renderBundle(each.spec, each.secrets);
      if ('refused' in result) {
        throw new Error(result.refused);
      }
      const objects = result.documents.filter((one) => one !== null) as unknown as readonly RenderedObject[];
      each.expected.forEach((expected) => {
        check(objects, expected);
      });
      expect(objects.map(({ kind }) => kind).filter((kind) => each.absentKinds?.includes(kind))).toEqual([]);
    });
  });
});
