import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReal, manifestValidator } from '../harness/gate';
import { validateManifests } from '../harness/manifests';
import { inTemporaryFolder } from '../harness/workspace';
import { casesOf, PACKAGES_WITH_CASES } from './bundle-cases';
import { renderBundle } from './bundles';

interface RenderedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/**
 * HTTPProxies hold what a user said: names, paths, timeouts. Certificates of the bundles hold fields that cert-manager does
 * not know any more, and are not judged.
 */
const isProxy = ({ apiVersion, kind }: RenderedObject): boolean =>
  apiVersion.startsWith('projectcontour.io/') && kind === 'HTTPProxy';

describeReal([manifestValidator()], 'what the bundles make for Contour', () => {
  test.each(PACKAGES_WITH_CASES)('the HTTPProxies of %s fit their definition', async (name) => {
    await inTemporaryFolder(async (folder) => {
      const cases = casesOf(name);
      for (const [index, { spec, secrets }] of cases.entries()) {
        const result = await renderBundle(spec, secrets);
        const objects = ('documents' in result ? result.documents : []) as readonly (RenderedObject | null)[];
        objects
          .filter((object) => object !== null)
          .filter(isProxy)
          .forEach((object) => {
            writeFileSync(join(folder, `${index}-${object.kind}-${object.metadata.name}.json`), JSON.stringify(object));
          });
      }
      writeFileSync(join(folder, 'namespace.json'), '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"any"}}');
      const verdicts = await validateManifests([folder]);

      expect(verdicts.length).toBeGreaterThan(0);
      expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
    });
  });
});
