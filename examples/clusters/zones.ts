import type { App } from 'cdk8s';
import { VsphereDeploymentZone, VsphereFailureDomain, WorkloadCluster } from 'tko-cdk/kubernetes';
import { DATACENTER, manifest, onVsphere, VCENTER_SERVER } from './site';

/** A cluster over three availability zones, each of them a cluster of hosts. */
export function clusterOverZones(app: App): void {
  const shared = manifest(app, 'availability-zones');
  const zones = ['az-1', 'az-2', 'az-3'].map((name, index) => {
    const hosts = `${DATACENTER}/host/sfo01w01cluster0${index + 1}`;
    const failureDomain = new VsphereFailureDomain(shared, `${name}-domain`, {
      name,
      region: { name: 'sfo-1', type: 'Datacenter', tagCategory: 'k8s-region' },
      zone: { name: `sfo-1-${name}`, type: 'ComputeCluster', tagCategory: 'k8s-zone' },
      topology: {
        datacenter: DATACENTER,
        computeCluster: hosts,
        datastore: `${DATACENTER}/datastore/vsanDatastore0${index + 1}`,
        networks: [`${DATACENTER}/network/sfo01-w01-vds01-tkgworkload`],
      },
    });
    return new VsphereDeploymentZone(shared, `${name}-zone`, {
      name,
      server: VCENTER_SERVER,
      failureDomain,
      placementConstraint: { resourcePool: `${hosts}/Resources/zones`, folder: `${DATACENTER}/vm/zones` },
      labels: { region: 'sfo-1', 'tkg-cp': 'allowed' },
    });
  });

  // The hosts of a zone can be a part of a cluster of hosts, too.
  const byHosts = new VsphereFailureDomain(shared, 'edge-domain', {
    name: 'edge-1',
    region: { name: 'sfo-edge', type: 'ComputeCluster', tagCategory: 'k8s-region' },
    zone: { name: 'edge-1', type: 'HostGroup', tagCategory: 'k8s-zone' },
    topology: {
      datacenter: DATACENTER,
      computeCluster: 'sfo01w01edge01',
      hosts: { vmGroupName: 'edge-1-nodes', hostGroupName: 'edge-1-hosts' },
    },
  });
  new VsphereDeploymentZone(shared, 'edge-zone', {
    name: 'edge-1',
    server: VCENTER_SERVER,
    failureDomain: byHosts,
    placementConstraint: {},
    controlPlane: false,
  });

  new WorkloadCluster(manifest(app, 'three-zones'), 'Cluster', {
    ...onVsphere('three-zones'),
    zones: { ...byHosts.categories, volumesByZone: true },
    controlPlaneZoneLabels: { region: 'sfo-1', 'tkg-cp': 'allowed' },
    nodePools: [
      ...zones.map(({ zoneName }) => ({ name: zoneName, replicas: 2, failureDomain: zoneName })),
      { name: 'edge', replicas: 1, failureDomain: 'edge-1' },
    ],
  });
}
