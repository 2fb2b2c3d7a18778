import { App, Chart, Yaml } from 'cdk8s';
import type { VsphereClusterConfiguration } from 'tko-cdk/kubernetes';

export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx admin';
export const THUMBPRINT = 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF';

/** The props of a workload cluster that stands alone: only what has no default. */
export const clusterProps = (overrides: Partial<VsphereClusterConfiguration> = {}): VsphereClusterConfiguration => ({
  name: 'payments',
  vcenter: {
    server: 'vc01.sfo01.example.com',
    thumbprint: THUMBPRINT,
    datacenter: '/sfo01w01dc01',
    resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/payments',
    folder: '/sfo01w01dc01/vm/payments',
    network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
    datastore: '/sfo01w01dc01/datastore/vsanDatastore',
  },
  sshAuthorizedKeys: [SSH_KEY],
  ...overrides,
});

export const aChart = (props: { namespace?: string } = {}): Chart => new Chart(new App(), 'chart', props);

/** An object of a manifest. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Record<string, string>;
    readonly annotations?: Record<string, string>;
  };
  readonly spec: Record<string, unknown>;
}

/** The objects of a chart in the order of its file. */
export const objectsOf = (chart: Chart): readonly Manifest[] => chart.toJson() as Manifest[];

export const kindsOf = (chart: Chart): readonly string[] => objectsOf(chart).map(({ kind }) => kind);

/** The one object of a kind. */
export function objectOf(chart: Chart, kind: string): Manifest {
  const found = objectsOf(chart).filter((object) => object.kind === kind);
  if (found.length !== 1) {
    throw new Error(`got ${String(found.length)} objects of the kind ${kind}, expected one`);
  }
  return found[0]!;
}

export interface Topology {
  readonly class: string;
  readonly version: string;
  readonly controlPlane: {
    readonly replicas: number;
    readonly metadata: { readonly annotations: Record<string, string> };
    readonly machineHealthCheck: Record<string, unknown>;
  };
  readonly workers: {
    readonly machineDeployments: readonly {
      readonly class: string;
      readonly name: string;
      readonly replicas: number;
      readonly metadata: { readonly annotations: Record<string, string> };
      readonly machineHealthCheck: Record<string, unknown>;
      readonly strategy: Record<string, unknown>;
      readonly variables?: { readonly overrides: readonly { readonly name: string; readonly value: unknown }[] };
    }[];
  };
  readonly variables: readonly { readonly name: string; readonly value: unknown }[];
}

/** The topology of the one Cluster in a chart. */
export const topologyOf = (chart: Chart): Topology => objectOf(chart, 'Cluster').spec.topology as Topology;

/** The value of a variable of the one Cluster in a chart. */
export const variableOf = (chart: Chart, name: string): unknown =>
  topologyOf(chart).variables.find((variable) => variable.name === name)?.value;

/** The value that a node pool overrides. */
export const overrideOf = (chart: Chart, pool: string, name: string): unknown =>
  topologyOf(chart)
    .workers.machineDeployments.find((deployment) => deployment.name === pool)
    ?.variables?.overrides.find((override) => override.name === name)?.value;

/** The file of a chart. */
export const yamlOf = (chart: Chart): string => Yaml.stringify(...(chart.toJson() as unknown[]));
