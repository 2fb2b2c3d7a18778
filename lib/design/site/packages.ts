import { PACKAGES } from '../../packages/catalogue';
import { planPackages } from '../../packages/needs/plan-packages';
import type { ClusterRole } from '../../packages/package-definition';
import { resolvePackage } from '../../packages/resolve-package';
import { show, type PackageSpec, type SpecIssue } from '../../spec';
import type { PackageDesign } from './cluster-design';
import { withSiteDefaults } from './package-defaults';
import type { PackageSite } from './package-site';

/** Every cluster of a reference design has a load balancer, and the StorageClass of TKG. */
const CLUSTER_OFFER = { provides: ['load-balancer', 'default-storage-class'] } as const;

/** The packages of a cluster with the defaults of the site, each after what it needs, and what is wrong with them. */
export function planClusterPackages(
  specs: readonly PackageSpec[],
  site: PackageSite,
): { readonly packages: readonly PackageDesign[]; readonly packageIssues: readonly SpecIssue[] } {
  const given = specs.map((spec, index) => toPlan(spec, `${site.path}.packages[${index}]`, specs, site));
  const plan = planPackages(given, CLUSTER_OFFER);
  return {
    packages: plan.order.map((each) => ({
      ...each.design,
      waitsFor: (plan.waitsFor.get(each) ?? []).map(({ name }) => name),
    })),
    packageIssues: [...given.flatMap(({ issues }) => issues), ...plan.issues],
  };
}

function toPlan(given: PackageSpec, path: string, specs: readonly PackageSpec[], site: PackageSite) {
  const { infrastructure, release, kubernetesVersion, role } = site;
  const spec = withSiteDefaults(given, specs, site);
  const definition = PACKAGES[spec.name];
  const resolved = resolvePackage(path, definition, spec, release.packages[spec.name]?.[0], {
    infrastructure,
    kubernetesVersion,
  });
  const { version, namespace, workloadNamespace, secretName, secretValues, workloadSecrets, hostnames } = resolved;
  const place = { version, namespace, workloadNamespace };
  const design = { path, spec, name: spec.name, ...place, secretName, secretValues, workloadSecrets, hostnames };
  const { name, clusters, provides } = definition;
  return {
    path,
    name,
    version,
    provides,
    needs: resolved.needs,
    design,
    issues: [...resolved.issues, ...placementIssues(path, name, clusters, role)],
  };
}

function placementIssues(
  path: string,
  name: string,
  clusters: readonly ClusterRole[],
  role: ClusterRole,
): readonly SpecIssue[] {
  return clusters.includes(role)
    ? []
    : [
        {
          severity: 'warning',
          path: `${path}.name`,
          got: `${show(name)} on a ${role} cluster`,
          expected: `it on ${clusters.map((cluster) => `a ${cluster} cluster`).join(' or ')}, as the reference design has it`,
          cure: 'move it to such a cluster',
        },
      ];
}
