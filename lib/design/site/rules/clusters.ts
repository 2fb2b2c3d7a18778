import { show } from '../../../spec';
import type { SiteCluster, SiteGuestCluster } from '../cluster-design';
import type { SiteDesign } from '../site-design';
import { type Finding, pairs } from './rule';

type Site = Pick<SiteDesign, 'managementCluster' | 'guestClusters'>;

/** The management cluster, then the others. */
export const clustersOf = ({ managementCluster, guestClusters }: Site): readonly SiteCluster[] => [
  managementCluster,
  ...guestClusters,
];

const APPROVE = 'remove it, or have the deviation approved';

/** Clusters with the dev plan in a site for production. @param decision that is not followed */
export const devPlanFindings = (design: Site & Pick<SiteDesign, 'purpose'>, decision: string): readonly Finding[] =>
  (design.purpose === 'production' ? clustersOf(design) : [])
    .filter(({ plan }) => plan === 'dev')
    .map(({ path }) => ({ path: `${path}.plan`, got: '"dev"', expected: `"prod" (${decision})`, cure: APPROVE }));

/** Clusters without machine health checks. @param decision that is not followed */
export const healthCheckFindings = (design: Site, decision: string): readonly Finding[] =>
  clustersOf(design)
    .filter(({ machineHealthCheck }) => !machineHealthCheck)
    .map(({ path }) => ({
      path: `${path}.machineHealthCheck`,
      got: 'false',
      expected: `true (${decision})`,
      cure: APPROVE,
    }));

/** Clusters with the prod plan and too few workers, which TKG refuses. */
export const fewWorkersFindings = ({ guestClusters }: Site): readonly Finding[] =>
  guestClusters.filter(hasTooFewWorkers).map(({ path }) => ({
    severity: 'error' as const,
    path: `${path}.nodePools`,
    got: 'fewer than three nodes',
    expected: 'three or more with the prod plan',
    cure: 'raise "replicas", or set "plan" to "dev"',
  }));

const hasTooFewWorkers = ({ plan, nodePools }: SiteGuestCluster): boolean =>
  plan === 'prod' && nodePools.reduce((sum, { replicas }) => sum + replicas, 0) < 3;

/** A site without identity management. @param decision that is not followed */
export const noIdentityFindings = (
  { identity }: Pick<SiteDesign, 'identity'>,
  expected: string,
  decision: string,
): readonly Finding[] =>
  identity.type === 'none'
    ? [
        {
          path: 'identity',
          got: '"none"',
          expected: `${expected} (${decision})`,
          cure: 'describe the identity provider, or have the deviation approved',
        },
      ]
    : [];

/** Clusters that Tanzu Mission Control manages, without Antrea. */
export const missionControlFindings = ({ guestClusters }: Site): readonly Finding[] =>
  guestClusters
    .filter(({ tanzuMissionControl, cni }) => tanzuMissionControl && cni !== 'antrea')
    .map(({ path, cni }) => ({
      path: `${path}.cni`,
      got: show(cni),
      expected: '"antrea" with "tanzuMissionControl"',
      cure: 'choose antrea, or do not register the cluster',
    }));

/** Clusters of one name. */
export const sameNameFindings = (design: Site): readonly Finding[] =>
  pairs(clustersOf(design))
    .filter(([a, b]) => a.name === b.name)
    .map(([a, b]) => ({
      path: `${b.path}.name`,
      got: show(b.name),
      expected: `a name other than that of ${a.path}`,
      cure: 'give each cluster its own',
    }));

/** Node pools of one name in a cluster. */
export const samePoolNameFindings = ({ guestClusters }: Site): readonly Finding[] =>
  guestClusters.flatMap(({ path, nodePools }) =>
    pairs(nodePools)
      .filter(([a, b]) => a.name === b.name)
      .map(([, b]) => ({
        path: `${path}.nodePools[${nodePools.indexOf(b)}].name`,
        got: show(b.name),
        expected: 'a name that no other pool of the cluster has',
        cure: 'give each pool its own',
      })),
  );

/** Clusters whose TKr is none of the release. */
export const kubernetesVersionFindings = (design: Site & Pick<SiteDesign, 'release'>): readonly Finding[] =>
  clustersOf(design).flatMap((cluster) => versionFindings(design.release, cluster));

/** The finding of a cluster whose TKr is none of the release. */
export const versionFindings = (
  release: SiteDesign['release'],
  { path, kubernetesVersion }: SiteCluster,
): readonly Finding[] =>
  release.kubernetesVersions.includes(kubernetesVersion)
    ? []
    : [
        {
          path: `${path}.kubernetesVersion`,
          got: show(kubernetesVersion),
          expected: `a TKr of TKG ${release.name}: ${release.kubernetesVersions.join(', ')}`,
          cure: 'choose one of them',
        },
      ];
