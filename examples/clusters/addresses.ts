import type { App } from 'cdk8s';
import { NodeIpPool, WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, onVsphere } from './site';

const NAMESERVERS = ['172.16.10.5', '172.16.10.6'];

/** Where nodes have their addresses from, and of which family they are. */
export function clustersByAddresses(app: App): void {
  // A pool that is made with the cluster.
  new WorkloadCluster(manifest(app, 'own-pool'), 'Cluster', {
    ...onVsphere('own-pool'),
    nodeIpPool: { addresses: ['172.16.60.20-172.16.60.49'], gateway: '172.16.60.1', prefixLength: 24 },
    nameservers: NAMESERVERS,
  });

  // One pool for all clusters of a network, in every namespace.
  const pool = new NodeIpPool(manifest(app, 'node-ip-pools'), 'Workload', {
    name: 'workload',
    addresses: ['172.16.60.50-172.16.60.99', '172.16.60.150-172.16.60.199'],
    gateway: '172.16.60.1',
    prefixLength: 24,
  });
  ['first', 'second'].forEach((name) => {
    new WorkloadCluster(manifest(app, `shared-pool-${name}`), 'Cluster', {
      ...onVsphere(`shared-pool-${name}`),
      namespace: `${name}-team`,
      plan: 'dev',
      nodeIpPool: pool,
      nameservers: NAMESERVERS,
    });
  });

  // Time, names and frames of the nodes, further names of the API server.
  new WorkloadCluster(manifest(app, 'names-and-time'), 'Cluster', {
    ...onVsphere('names-and-time'),
    ntpServers: ['ntp1.sfo01.example.com', '172.16.10.7'],
    nameservers: NAMESERVERS,
    additionalNames: ['api.sfo01.example.com', '172.16.80.99'],
    controlPlane: { searchDomains: ['sfo01.example.com'], mtu: 1500 },
    worker: { nameservers: ['172.16.10.8'], searchDomains: ['apps.sfo01.example.com'], mtu: 9000 },
  });

  new WorkloadCluster(manifest(app, 'ipv6'), 'Cluster', {
    ...onVsphere('ipv6'),
    ipFamily: 'ipv6',
    controlPlaneEndpointProvider: 'kube-vip',
    controlPlaneEndpoint: 'fd00:60::11',
    nameservers: ['fd00:10::5'],
  });

  // IPv4 and IPv6, the first one preferred.
  (['ipv4,ipv6', 'ipv6,ipv4'] as const).forEach((ipFamily, index) => {
    const name = `dual-${ipFamily.replace(',', '-')}`;
    new WorkloadCluster(manifest(app, name), 'Cluster', {
      ...onVsphere(name),
      plan: 'dev',
      ipFamily,
      controlPlaneEndpointProvider: 'kube-vip',
      controlPlaneEndpoint: ['172.16.60.12', 'fd00:60::12'][index],
    });
  });
}
