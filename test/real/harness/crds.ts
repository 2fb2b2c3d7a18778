import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { keyOf, keyOfFolder, makeOnce, progress, projectRoot } from './cache';
import { goEnvironment, output } from './tools';

/** The module that requires the modules below, at pinned versions. */
const MODULE = join(projectRoot, 'test/real/kubernetes/crds');

/**
 * Where CustomResourceDefinitions are read: files, or folders with a slash behind, of Go modules. The first
 * source that defines one wins.
 */
export const CRD_SOURCES: Readonly<Record<string, readonly string[]>> = {
  'sigs.k8s.io/cluster-api': [
    'config/crd/bases/',
    'bootstrap/kubeadm/config/crd/bases/',
    'controlplane/kubeadm/config/crd/bases/',
  ],
  'sigs.k8s.io/cluster-api-ipam-provider-in-cluster': ['config/crd/bases/'],
  'github.com/cert-manager/cert-manager': ['deploy/crds/'],
  'github.com/k8snetworkplumbingwg/network-attachment-definition-client': ['artifacts/networks-crd.yaml'],
  'github.com/projectcontour/contour': ['examples/contour/01-crds.yaml'],
  'github.com/vmware-tanzu/carvel-secretgen-controller': ['config/crds.yml'],
  'github.com/vmware-tanzu/velero': ['config/crd/v1/bases/'],
  'github.com/vmware-tanzu/tanzu-framework': [
    'providers/infrastructure-vsphere/v1.5.3/infrastructure-components.yaml',
    'providers/infrastructure-azure/v1.6.3/infrastructure-components.yaml',
    'packages/addons-manager/bundle/config/upstream/addonconfigscrds/',
    'packages/addons-manager/bundle/config/upstream/runcrds/',
    'packages/tkr-service/bundle/config/upstream/tkr-crd.yaml',
    'packages/tkr-service/bundle/config/upstream/osimage-crd.yaml',
    'packages/ako-operator-v2/bundle/config/upstream/akooperator/',
    'providers/ytt/vendir/kapp-controller/_ytt_lib/addons/packages/kapp-controller/0.41.6/bundle/config/upstream/kapp-controller.yaml',
  ],
};

interface ObjectHeader {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
}

/**
 * Collects the CustomResourceDefinitions into one folder of the cache, a file each.
 *
 * @returns the folder
 */
export function assembleCrds(): Promise<string> {
  const name = `crds-${keyOf(keyOfFolder(MODULE), JSON.stringify(CRD_SOURCES))}`;
  return makeOnce(name, async (draft) => {
    progress('collecting CustomResourceDefinitions from Go modules (first use, a few seconds)');
    const found = new Map<string, unknown>();
    for (const [module, places] of Object.entries(CRD_SOURCES)) {
      const root = await moduleFolder(module);
      for (const file of places.flatMap((place) => yamlFiles(join(root, place)))) {
        for (const [crd, content] of crdsIn(readFileSync(file, 'utf8'))) {
          found.set(crd, found.get(crd) ?? content);
        }
      }
    }
    mkdirSync(draft);
    for (const [crd, content] of found) {
      writeFileSync(join(draft, `${crd}.json`), JSON.stringify(content));
    }
  });
}

/** The CustomResourceDefinitions of a YAML text, by name; its other objects are left out. */
export function crdsIn(text: string): readonly (readonly [string, unknown])[] {
  const documents = text.split(/^---.*$/m).filter((document) => /^kind: CustomResourceDefinition\s*$/m.test(document));
  return documents.flatMap((document) =>
    parseAllDocuments(document).map((parsed) => {
      const crd = parsed.toJS() as ObjectHeader;
      return [crd.metadata?.name ?? '', crd] as const;
    }),
  );
}

function yamlFiles(place: string): readonly string[] {
  if (!place.endsWith('/')) {
    return [place];
  }
  const names = readdirSync(place).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => join(place, name));
}

/** Downloads a module, unless it is in Go's module cache, and checks it against go.sum. */
export async function moduleFolder(module: string): Promise<string> {
  const printed = await output('go', ['mod', 'download', '-json', module], { cwd: MODULE, env: goEnvironment() });
  return (JSON.parse(printed) as { Dir: string }).Dir;
}
