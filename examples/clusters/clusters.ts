import type { App } from 'cdk8s';
import { clustersByAddresses } from './addresses';
import { clustersOnAws } from './aws';
import { clustersOnAzure } from './azure';
import { clustersByEndpoint } from './endpoints';
import { clustersByNetworkPlugin } from './network-plugins';
import { clustersByNodes } from './nodes';
import { clustersByOperatingSystem } from './operating-systems';
import { clustersOfOtherReleases } from './releases';
import { clustersByRole } from './roles';
import { securedClusters } from './security';
import { clusterOverZones } from './zones';

/** A cluster of every shape, each in a manifest of its own. */
export function clustersOfEveryShape(app: App): void {
  clustersByRole(app);
  clustersByEndpoint(app);
  clusterOverZones(app);
  clustersByOperatingSystem(app);
  clustersByNodes(app);
  clustersByAddresses(app);
  clustersByNetworkPlugin(app);
  securedClusters(app);
  clustersOnAws(app);
  clustersOnAzure(app);
  clustersOfOtherReleases(app);
}
