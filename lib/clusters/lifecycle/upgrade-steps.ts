import { tkrName, type ReferenceDesignRelease, type TkgRelease } from '../../design/releases';
import { type Step, word } from '../../design/site/steps/step';
import type { ResolvedCluster } from '../resolved-cluster';
import { inOrder } from './package-upgrades';
import type { ClusterUpgrade, Fleet, PackageUpgrade, UpgradeOptions, UpgradePlan } from './upgrade-plan';
import { compareVersions } from './versions';

/** The context that the tanzu CLI gives to administrators of a cluster. */
const contextOf = (name: string): string => `${name}-admin@${name}`;

/** The topology first: it says whether every node group was told, readiness alone may still be that of before. */
const waitFor = (management: string, namespace: string, name: string): readonly string[] =>
  ['TopologyReconciled', 'Ready'].map(
    (condition) =>
      `kubectl --context ${contextOf(management)} wait --for=condition=${condition} --timeout=90m --namespace ${namespace} cluster/${name}`,
  );

/** The first release whose tanzu CLI has groups of plug-ins. */
const PLUGIN_GROUPS = '2.3.0';

function preparation({ managementCluster, clusters }: Fleet, target: TkgRelease, plan: Planned): readonly Step[] {
  const { name } = managementCluster;
  const images = [
    ...new Set(
      [plan.managementCluster, ...plan.clusters].flatMap(({ hops }) => hops.map((hop) => hop.kubernetesVersion)),
    ),
  ].sort(compareVersions);
  const onVsphere = [managementCluster, ...clusters].some(({ infrastructure }) => infrastructure === 'vsphere');
  return [
    {
      kind: 'preflight',
      title: 'See that all clusters are well',
      reason: 'An upgrade of a cluster that is not ready stops half-way.',
      commands: [
        `kubectl --context ${contextOf(name)} wait --for=condition=Ready --timeout=5m --all --all-namespaces cluster`,
      ],
    },
    ...(onVsphere && images.length > 0
      ? [
          {
            kind: 'operator',
            title: 'Put the images of nodes into the vCenter',
            reason: `TKG clones nodes from a template of each TKr: ${images.join(', ')}. No command of TKG uploads them.`,
            commands: [],
          } as const,
        ]
      : []),
    ...(compareVersions(target.name, PLUGIN_GROUPS) < 0
      ? []
      : [
          {
            kind: 'preflight',
            title: `Install the plug-ins of TKG ${target.name}`,
            reason: 'The tanzu CLI upgrades to the release that its plug-ins are of.',
            commands: [`tanzu plugin install --group vmware-tkg/default:v${target.name}`],
          } as const,
        ]),
  ];
}

function managementCluster({ cluster, namespace, to }: ClusterUpgrade, target: TkgRelease): Step {
  return {
    kind: 'cluster',
    title: `Upgrade the management cluster ${cluster} to TKG ${target.name}`,
    reason: `It goes to ${to.kubernetesVersion}, and gets Cluster API, the cluster classes and the TKrs of the release. It comes first: it could not manage newer clusters.`,
    commands: [
      `tanzu context use ${cluster}`,
      'tanzu management-cluster upgrade --yes',
      ...waitFor(cluster, namespace, cluster),
    ],
  };
}

const hasRepository = (release: TkgRelease): release is ReferenceDesignRelease => 'packageRepository' in release;

/** The packages of a cluster; the commands of `tanzu package` act on the current context. */
function packageStep(
  cluster: ResolvedCluster,
  packages: readonly PackageUpgrade[],
  target: TkgRelease,
): readonly Step[] {
  const changed = inOrder(packages.filter((each) => each.cluster === cluster.name && each.to !== each.version));
  const { name, namespace, role } = cluster;
  const kubeconfig =
    role === 'management'
      ? 'tanzu management-cluster kubeconfig get --admin'
      : `tanzu cluster kubeconfig get ${name} --namespace ${namespace} --admin`;
  return changed.length === 0
    ? []
    : [
        {
          kind: 'cluster',
          title: `Upgrade the packages of ${name}`,
          reason: 'Packages of the old release are not tested with its successor; each goes after what it needs.',
          commands: [
            kubeconfig,
            `kubectl config use-context ${contextOf(name)}`,
            ...(hasRepository(target) ? [repositoryUpdate(target, cluster)] : []),
            ...changed.map(
              ({ installName, namespace: place, name: short, to }) =>
                `tanzu package installed update ${installName} --package ${short}.tanzu.vmware.com --version ${to} --namespace ${place}`,
            ),
          ],
        },
      ];
}

const repositoryUpdate = (
  { imageRepository, packageRepository: { path, tag } }: ReferenceDesignRelease,
  cluster: ResolvedCluster,
): string =>
  `tanzu package repository update tanzu-standard --url ${cluster.imageRepository ?? imageRepository}/${path}:${tag} --namespace tkg-system`;

/** A cluster, one TKr after the other: by its manifest where there is one, else by the tanzu CLI, which leaves the class. */
function clusterSteps(management: string, upgrade: ClusterUpgrade, manifest: string | undefined): readonly Step[] {
  const { classOfRelease, cluster, namespace, from, to, hops } = upgrade;
  return hops.map(({ kubernetesVersion: version }, index) => {
    const isLast = index === hops.length - 1;
    const isBehind = manifest === undefined && classOfRelease !== undefined && classOfRelease !== from.clusterClass;
    const byManifest = manifest !== undefined && isLast;
    return {
      kind: 'cluster',
      title: `Upgrade the cluster ${cluster} to ${version}`,
      reason: byManifest
        ? `Its manifest names ${version} and the class ${to.clusterClass}. The control plane is upgraded first, then one node pool after the other.`
        : `The control plane is upgraded first, then one node pool after the other.${isBehind ? ` The cluster keeps the class ${from.clusterClass}; only a manifest brings it to ${classOfRelease}.` : ''}`,
      commands: [
        ...(byManifest
          ? [`kubectl --context ${contextOf(management)} apply -f ${word(manifest)}`]
          : [`tanzu cluster upgrade ${cluster} --namespace ${namespace} --tkr ${tkrName(version)} --yes`]),
        ...waitFor(management, namespace, cluster),
      ],
    };
  });
}

type Planned = Pick<UpgradePlan, 'managementCluster' | 'clusters' | 'packages'>;

/** Everything that an operator does, in order: the management cluster, the packages, then one cluster after the other. */
export function upgradeSteps(
  fleet: Fleet,
  target: TkgRelease,
  plan: Planned,
  options: UpgradeOptions,
): readonly Step[] {
  const { name } = fleet.managementCluster;
  const { manifests = {} } = options;
  return [
    ...preparation(fleet, target, plan),
    ...(plan.managementCluster.hops.length === 0 && fleet.managementCluster.release.name === target.name
      ? []
      : [managementCluster(plan.managementCluster, target)]),
    ...[fleet.managementCluster, ...fleet.clusters].flatMap((cluster) => packageStep(cluster, plan.packages, target)),
    ...plan.clusters.flatMap((upgrade) => clusterSteps(name, upgrade, manifests[upgrade.cluster])),
  ];
}
