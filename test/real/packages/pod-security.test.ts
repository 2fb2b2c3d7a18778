import { POD_SECURITY_LABEL, type PodSecurityLevel } from 'tko-cdk/packages';
import { describeReal, tool } from '../harness/gate';
import type { BundleCase } from './bundle-case';
import { casesOf, PACKAGES_WITH_CASES } from './bundle-cases';
import { renderBundle, resolveForBundle } from './bundles';
import { forbiddenPods } from './pod-security';

interface RenderedNamespace {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
}

const STRICTER: Readonly<Partial<Record<PodSecurityLevel, PodSecurityLevel>>> = {
  privileged: 'baseline',
  baseline: 'restricted',
};

async function rendered({ spec, secrets }: BundleCase) {
  const result = await renderBundle(spec, secrets);
  if ('refused' in result) {
    throw new Error(result.refused);
  }
  const { definition, workloadNamespace } = resolveForBundle(spec);
  return { objects: result.documents.filter((one) => one !== null), definition, workloadNamespace };
}

describeReal([tool('go')], 'the pods of the bundles, judged by Pod Security admission', () => {
  describe.each(PACKAGES_WITH_CASES)('%s', (name) => {
    test.each(casesOf(name).map((each) => [each.title, each] as const))(
      'its namespace has the pods of: %s',
      async (_title, each) => {
        const { objects, definition, workloadNamespace } = await rendered(each);
        const namespaces = (objects as unknown as readonly RenderedNamespace[]).filter(
          ({ kind, metadata }) => kind === 'Namespace' && metadata.name === workloadNamespace,
        );

        expect(await forbiddenPods(definition.podSecurity, objects)).toEqual([]);
        // A Namespace that the package makes itself bears the level too.
        for (const { metadata } of namespaces) {
          expect(metadata.labels).toMatchObject({ [POD_SECURITY_LABEL]: definition.podSecurity });
        }
      },
    );

    test('a stricter level would not have them all', async () => {
      const all = await Promise.all(casesOf(name).map(rendered));
      const found = await Promise.all(
        all.map(({ objects, definition }) => forbiddenPods(STRICTER[definition.podSecurity] ?? 'restricted', objects)),
      );

      expect(found.flat()).not.toEqual([]);
    });
  });
});
