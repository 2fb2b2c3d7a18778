import {
  type ClusterConfiguration,
  type CommonClusterConfiguration,
  plain,
  type TemplateLeftovers,
  type VsphereClusterConfiguration,
  type VsphereNodePool,
} from '../../clusters';
import type { Infrastructure, TkgRelease } from '../../design/releases';
import { prepareAsCli } from './cli-preparation';
import { isUnreadable } from './codecs';
import { type FlatCluster, poolsOf } from './flat-cluster';
import type { ConfigurationPath } from './flat-key';
import { keysOf } from './flat-keys';
import { segmentsOf, setAt, valueAt } from './paths';

/**
 * The configuration that a flat one comes to, for constructs: the defaults of TKG's templates filled in, what the CLI
 * prepares, and what the templates make of it in their own ways.
 */
export const effectiveConfiguration = (flat: FlatCluster, release: TkgRelease): ClusterConfiguration =>
  plain(templateConfiguration(flat, release));

/** The same with a null for each value that the templates leave out, so that the cluster class decides. */
export function templateConfiguration(flat: FlatCluster, release: TkgRelease): ClusterConfiguration {
  const filled = withDefaults(flat);
  const prepared = flat.form === 'user' ? prepareAsCli(flat, filled, release) : filled;
  const common = { ...prepared, ...asTemplates(flat, prepared), release } as ClusterConfiguration;
  return 'vcenter' in common
    ? { ...common, ...asVsphereTemplates(flat, common) }
    : { ...asCloudTemplates(common), ...leftovers(flat) };
}

/** On Azure the templates always name an identity, an empty one where none is given. */
const asCloudTemplates = (
  configuration: Exclude<ClusterConfiguration, VsphereClusterConfiguration>,
): Exclude<ClusterConfiguration, VsphereClusterConfiguration> =>
  'azure' in configuration
    ? { ...configuration, azure: { ...configuration.azure, identityRef: configuration.azure.identityRef ?? {} } }
    : configuration;

/** Variables of vSphere that the templates read on every infrastructure. */
const leftovers = ({ further }: FlatCluster): TemplateLeftovers => ({
  storagePolicyId: (further.VSPHERE_STORAGE_POLICY_ID ?? undefined) as string | undefined,
  podRouting: further.NSXT_POD_ROUTING_ENABLED === true,
});

/** Fills in the defaults of the templates; those that depend on the release are the configuration's own. */
function withDefaults({ configuration, infrastructure }: FlatCluster): ClusterConfiguration {
  const filled = structuredClone(configuration) as unknown as Record<string, unknown>;
  keysOf(infrastructure, poolsOf(configuration.plan))
    .filter((key) => (key.default ?? '') !== '' && key.defaultByRelease !== true)
    .filter(({ segments }) => valueAt(configuration, segments) === undefined)
    .forEach((key) => {
      const value = key.codec.decode(key.default ?? '');
      if (value !== undefined && !isUnreadable(value)) {
        setAt(filled, key.segments, value);
      }
    });
  NEEDED[infrastructure].forEach(([path, value]) => {
    const segments = segmentsOf(path);
    if (valueAt(filled, segments) === undefined) {
      setAt(filled, segments, value);
    }
  });
  return filled as unknown as ClusterConfiguration;
}

/** What every cluster has. Where it is missing the rules say so; an empty value lets them say it all at once. */
const NEEDED: Readonly<Record<Infrastructure, readonly (readonly [ConfigurationPath, unknown])[]>> = {
  vsphere: [
    ['name', ''],
    ['vcenter.server', ''],
    ['vcenter.datacenter', ''],
    ['vcenter.resourcePool', ''],
    ['vcenter.folder', ''],
    ['vcenter.network', ''],
    ['sshAuthorizedKeys', []],
  ],
  aws: [
    ['name', ''],
    ['aws.region', ''],
    ['aws.sshKeyName', ''],
  ],
  azure: [
    ['name', ''],
    ['azure.location', ''],
    ['azure.subscriptionId', ''],
    ['azure.sshPublicKeyBase64', ''],
  ],
};

/** What the templates do on every infrastructure. */
function asTemplates(flat: FlatCluster, configuration: ClusterConfiguration): Partial<ClusterConfiguration> {
  const { additionalRegistries, autoscaler, nodePools, trustedAuthorities = {}, workerReplicas } = configuration;
  const autoscaled = autoscaler?.enabled === true && flat.role !== 'management' ? nodePools?.[0]?.replicas : undefined;
  const { proxy, imageRepository } = trustedAuthorities;
  const authorities = proxy === undefined ? { imageRepository } : { proxy };
  const authority = Object.entries(authorities).filter(([, pem]) => pem !== undefined);
  const registries = additionalRegistries?.filter(
    (registry) => !['', undefined].includes(valueAt(registry, ['host']) as string),
  );
  return {
    proxy: proxyOf(flat, configuration),
    // The authority of the proxy stands in place of that of the registry.
    trustedAuthorities: Object.fromEntries(authority) as Readonly<Record<string, string>>,
    additionalRegistries: registries?.length === 0 ? undefined : registries,
    // With one pool on vSphere the number of all workers is that of the pool, but for the bounds of its autoscaler.
    ...(flat.infrastructure === 'vsphere' && nodePools?.length === 1 && workerReplicas !== undefined
      ? { nodePools: [{ ...nodePools[0], replicas: autoscaled ?? workerReplicas } as VsphereNodePool] }
      : {}),
  };
}

/** The proxy; none where all its variables are empty. The CLI has completed the list of a merged configuration. */
function proxyOf({ form }: FlatCluster, { proxy }: ClusterConfiguration): CommonClusterConfiguration['proxy'] {
  const given: Partial<NonNullable<typeof proxy>> = proxy ?? {};
  const { httpProxy = '', httpsProxy = '', noProxy = [], systemWide } = given;
  return httpProxy === '' && httpsProxy === '' && noProxy.length === 0
    ? undefined
    : { httpProxy, httpsProxy, noProxy, systemWide, localIncluded: form === 'merged' || httpProxy === '' };
}

/** What the templates do on vSphere. */
function asVsphereTemplates(
  { further, role }: FlatCluster,
  { controlPlaneEndpoint, labels, name, nsxt, release, vipNetworkInterface }: VsphereClusterConfiguration,
): Partial<VsphereClusterConfiguration> {
  const login = [further.NSXT_USERNAME, further.NSXT_PASSWORD].some((value) => (value ?? '') !== '');
  return {
    identityRef: { kind: 'Secret', name },
    // Without the variable there is no endpoint at all, not an empty one.
    controlPlaneEndpoint: (controlPlaneEndpoint ?? null) as string | undefined,
    labels: role === 'management' ? undefined : labels,
    nsxt: nsxt && { ...nsxt, credentialSecret: login },
    // The templates of TKG 2.1 and 2.2 drop it, so that the class takes eth0.
    vipNetworkInterface: release?.output.nodeLifecycle === true ? vipNetworkInterface : undefined,
  };
}
