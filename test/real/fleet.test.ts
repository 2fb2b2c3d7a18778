import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import {
  type ClusterProps,
  ManifestApp,
  VsphereDeploymentZone,
  VsphereFailureDomain,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';
import { describeReal, manifestValidator } from './harness/gate';
import { validateManifests } from './harness/manifests';

/** The fleet of the bench: sixteen shapes of clusters in turn. */
const { fleet } = jest.requireActual<{ readonly fleet: (size: number) => readonly ClusterProps[] }>(
  '../../bench/fleet-clusters.cjs',
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-fleet-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function addZone(app: ManifestApp): void {
  const chart = new Chart(app, 'zones');
  const failureDomain = new VsphereFailureDomain(chart, 'Domain', {
    name: 'az-1',
    region: { name: 'sfo', type: 'Datacenter', tagCategory: 'k8s-region' },
    zone: { name: 'sfo-1', type: 'HostGroup', tagCategory: 'k8s-zone' },
    topology: {
      datacenter: '/sfo01w01dc01',
      computeCluster: 'sfo01w01cluster01',
      datastore: '/sfo01w01dc01/datastore/vsanDatastore',
      networks: ['/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload'],
      hosts: { vmGroupName: 'vms-1', hostGroupName: 'hosts-1' },
    },
  });
  new VsphereDeploymentZone(chart, 'Zone', {
    name: 'az-1',
    server: 'vc01.sfo01.example.com',
    failureDomain,
    placementConstraint: { folder: '/sfo01w01dc01/vm/tkg' },
    labels: { region: 'sfo' },
    controlPlane: true,
  });
}

describeReal([manifestValidator()], 'every manifest of a fleet fits the schemas of its kinds', () => {
  test('clusters of all shapes, and a zone', async () => {
    const app = new ManifestApp({ outdir: folder });
    addZone(app);
    fleet(16).forEach((props) => {
      new WorkloadCluster(new Chart(app, props.name), 'Cluster', props);
    });
    app.synth();
    // The schema of AntreaConfig that can be had is that of Antrea 1.9.
    const files = app
      .manifests()
      .map(({ file }) => join(folder, file))
      .filter((file) => !readFileSync(file, 'utf8').includes('kind: AntreaConfig'));

    const verdicts = await validateManifests(files);

    expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
    expect(verdicts).toHaveLength(16);
  });
});
