import { findTkgRelease, type TkgRelease } from 'tko-cdk/design';
import { formatIssue, type SpecIssue } from 'tko-cdk/spec';
import { clusterManifests, type ClusterManifests, type FlatTexts } from 'tko-cdk/tanzu';

export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx';

/** A flat configuration of a workload cluster on vSphere that everything is right with. */
export const vsphereTexts = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  withOverrides(
    {
      CLUSTER_NAME: 'payments',
      CLUSTER_PLAN: 'dev',
      INFRASTRUCTURE_PROVIDER: 'vsphere',
      VSPHERE_SERVER: 'vc01.example.com',
      VSPHERE_DATACENTER: '/dc0',
      VSPHERE_RESOURCE_POOL: '/dc0/host/c0/Resources/payments',
      VSPHERE_FOLDER: '/dc0/vm/payments',
      VSPHERE_NETWORK: '/dc0/network/workload',
      VSPHERE_DATASTORE: '/dc0/datastore/ds1',
      VSPHERE_TLS_THUMBPRINT: 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
      VSPHERE_SSH_AUTHORIZED_KEY: SSH_KEY,
      AVI_CONTROL_PLANE_HA_PROVIDER: 'true',
    },
    overrides,
  );

/** The same on AWS. */
export const awsTexts = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  withOverrides(
    {
      CLUSTER_NAME: 'payments',
      CLUSTER_PLAN: 'dev',
      INFRASTRUCTURE_PROVIDER: 'aws',
      AWS_REGION: 'us-west-2',
      AWS_SSH_KEY_NAME: 'default',
    },
    overrides,
  );

/** The same on Azure. */
export const azureTexts = (overrides: Readonly<Record<string, string | undefined>> = {}): FlatTexts =>
  withOverrides(
    {
      CLUSTER_NAME: 'payments',
      CLUSTER_PLAN: 'dev',
      INFRASTRUCTURE_PROVIDER: 'azure',
      AZURE_LOCATION: 'eastus',
      AZURE_SUBSCRIPTION_ID: '00000000-0000-0000-0000-000000000000',
      AZURE_SSH_PUBLIC_KEY_B64: 'c3NoLXJzYSBB',
    },
    overrides,
  );

const withOverrides = (texts: FlatTexts, overrides: Readonly<Record<string, string | undefined>>): FlatTexts =>
  Object.fromEntries(
    Object.entries({ ...texts, ...overrides }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** A release by its name. */
export function release(name: string): TkgRelease {
  const found = findTkgRelease(name);
  if (found === undefined) {
    throw new RangeError(`${name}: got no such release`);
  }
  return found;
}

/** What is made of variables with TKG 2.3. */
export const made = (texts: FlatTexts, options: { role?: 'management'; release?: string } = {}): ClusterManifests =>
  clusterManifests(texts, { release: release(options.release ?? '2.3'), role: options.role });

const messages = (issues: readonly SpecIssue[], severity: SpecIssue['severity']): readonly string[] =>
  issues.filter((issue) => issue.severity === severity).map(formatIssue);

export const errors = (...parameters: Parameters<typeof made>): readonly string[] =>
  messages(made(...parameters).issues, 'error');

export const warnings = (...parameters: Parameters<typeof made>): readonly string[] =>
  messages(made(...parameters).issues, 'warning');

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly annotations: Record<string, string>; readonly labels: Record<string, string> };
  readonly spec: Record<string, unknown>;
}

/** The object of a kind. */
export function objectOf(manifests: ClusterManifests, kind: string): Manifest {
  const found = manifests.objects.find((object) => object.kind === kind);
  if (found === undefined) {
    throw new RangeError(
      `${kind}: got none, expected one among ${manifests.objects.map((one) => one.kind).join(', ')}`,
    );
  }
  return found as unknown as Manifest;
}

/** The value of a variable of the Cluster; undefined where it has none. */
export function variableOf(manifests: ClusterManifests, name: string): unknown {
  const { topology } = objectOf(manifests, 'Cluster').spec as {
    topology: { variables: readonly { name: string; value: unknown }[] };
  };
  return topology.variables.find((variable) => variable.name === name)?.value;
}
