import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assembleCrds, crdsIn } from './crds';
import { describeReal, manifestValidator } from './gate';

const crd = (name: string) => `kind: CustomResourceDefinition\nmetadata:\n  name: ${name}\n`;

describe('CustomResourceDefinitions of a YAML text', () => {
  test('are found among other objects', () => {
    const text = ['kind: Namespace\n', crd('apps.kappctrl.k14s.io'), crd('clusters.cluster.x-k8s.io')].join('---\n');
    expect(crdsIn(text).map(([name]) => name)).toEqual(['apps.kappctrl.k14s.io', 'clusters.cluster.x-k8s.io']);
  });

  test('are none in a text that only speaks of them', () => {
    expect(crdsIn('kind: ConfigMap\ndata:\n  text: |\n    kind: CustomResourceDefinition of another\n')).toEqual([]);
  });
});

describeReal([manifestValidator()], 'CustomResourceDefinitions out of Go modules', () => {
  test.each([
    'clusters.cluster.x-k8s.io',
    'kubeadmcontrolplanes.controlplane.cluster.x-k8s.io',
    'vspheremachinetemplates.infrastructure.cluster.x-k8s.io',
    'inclusterippools.ipam.cluster.x-k8s.io',
    'clusterbootstraps.run.tanzu.vmware.com',
    'tanzukubernetesreleases.run.tanzu.vmware.com',
    'kappcontrollerconfigs.run.tanzu.vmware.com',
    'antreaconfigs.cni.tanzu.vmware.com',
    'calicoconfigs.cni.tanzu.vmware.com',
    'vspherecpiconfigs.cpi.tanzu.vmware.com',
    'vspherecsiconfigs.csi.tanzu.vmware.com',
    'akodeploymentconfigs.networking.tkg.tanzu.vmware.com',
    'packageinstalls.packaging.carvel.dev',
    'packagerepositories.packaging.carvel.dev',
    'secretexports.secretgen.carvel.dev',
    'backupstoragelocations.velero.io',
    'certificates.cert-manager.io',
  ])('hold %s', async (name) => {
    expect(existsSync(join(await assembleCrds(), `${name}.json`))).toBe(true);
  });
});
