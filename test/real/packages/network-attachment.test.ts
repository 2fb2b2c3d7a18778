import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import { MultusCni, NetworkAttachmentDefinition, Whereabouts } from 'tko-cdk/kubernetes';
import type { NetworkAttachment } from 'tko-cdk/spec';
import { describeReal, manifestValidator } from '../harness/gate';
import { validateManifests } from '../harness/manifests';
import { inTemporaryFolder } from '../harness/workspace';

type Manifest = Readonly<Record<string, unknown>>;

const BASE = { namespace: 'apps', plugin: { type: 'macvlan', master: 'eth1' } } as const;

const NETWORKS: readonly NetworkAttachment[] = [
  { ...BASE, name: 'storage', ipam: { type: 'whereabouts', range: '192.0.2.0/24', rangeStart: '192.0.2.10' } },
  { ...BASE, name: 'plain' },
  { ...BASE, name: 'sriov', plugin: { type: 'other', plugin: 'sriov' }, resourceName: 'intel.com/sriov' },
];

function manifestsOf(networks: readonly NetworkAttachment[]): readonly Manifest[] {
  const chart = new Chart(new App(), 'networks');
  new MultusCni(chart, 'Multus', { version: '3.8.0+vmware.2-tkg.2', networks });
  new Whereabouts(chart, 'Whereabouts', { version: '0.5.4+vmware.1-tkg.1' });
  new NetworkAttachmentDefinition(chart, 'Another', { ...BASE, name: 'another' });
  return (Testing.synth(chart) as readonly Manifest[]).filter(
    ({ kind }) => kind === 'NetworkAttachmentDefinition' || kind === 'PackageInstall',
  );
}

const verdictsOn = (manifests: readonly Manifest[]) =>
  inTemporaryFolder((folder) => {
    manifests.forEach((manifest, index) => {
      writeFileSync(join(folder, `${index}.json`), JSON.stringify(manifest));
    });
    return validateManifests([folder]);
  });

describeReal([manifestValidator()], 'NetworkAttachmentDefinitions, judged by the schema of their kind', () => {
  test('networks of every sort, and the installs that they need, have the shape of their kinds', async () => {
    const manifests = manifestsOf(NETWORKS);
    const verdicts = await verdictsOn(manifests);

    expect(manifests).toHaveLength(6);
    expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('fails on a configuration that is no text', async () => {
    const network = manifestsOf(NETWORKS).find(({ kind }) => kind === 'NetworkAttachmentDefinition');
    const [verdict] = await verdictsOn([{ ...network, spec: { config: { type: 'macvlan' } } }]);

    expect(verdict?.message).toMatch(/spec\.config\.type: Invalid value/);
  });
});
