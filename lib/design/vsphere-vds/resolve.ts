import { at } from '../at';
import { deepFreeze } from '../deep-freeze';
import { TKG_RELEASES } from '../releases';
import { planIdentity, planProxy, withoutPort } from '../site/identity';
import type { VsphereVdsSpec } from '../../spec';
import { planAkoDeploymentConfigs } from './ako';
import { controllerImageName, controllerReservation, planAvi } from './avi';
import { planGuestClusters, planManagementCluster } from './clusters';
import type { AviDesign, BootstrapMachinePlan, DefaultVipNetworks, VcenterDesign, VsphereVdsDesign } from './design';
import {
  distinctPlacements,
  planContentLibrary,
  planGrants,
  planNodeTemplates,
  planPlacements,
  planRole,
  planSwitch,
  planTagCategories,
  planVcenter,
  switchName,
  type PlacementPlans,
} from './inventory';
import { planNetworks, type NetworkPlans } from './networks';

/**
 * Works out what a site means: every name, address and size that the user did not say. Pure; checks nothing.
 *
 * @internal use designVsphereVds, which checks the rules too
 */
export function resolveVsphereVds(spec: VsphereVdsSpec): VsphereVdsDesign {
  const release = TKG_RELEASES[spec.release ?? '2.3.0'];
  const domain = spec.domain ?? 'w01';
  const vcenter = planVcenter(spec.vcenter);
  const networks = planNetworks(spec, switchName(spec.vcenter));
  const avi = planAvi(spec, release, networks);
  const placementPlans = planPlacements(spec, controllerReservation(spec.avi));
  const placements = distinctPlacements(placementPlans, spec.sharedServicesCluster !== undefined);
  const switchPlan = planSwitch(spec.vcenter);
  const nodeTemplates = planNodeTemplates(spec.vcenter, release);
  const context = { spec, release, networks, avi };
  const defaultVipNetworks = planDefaultVipNetworks(networks);
  const guests = planAkoDeploymentConfigs(
    planGuestClusters(context, placementPlans),
    networks.workloads,
    avi,
    defaultVipNetworks,
  );

  return deepFreeze({
    site: spec.site,
    domain,
    purpose: spec.purpose ?? 'production',
    release,
    topology: spec.networks.topology ?? 'six-networks',
    vcenter,
    dns: { servers: spec.dns.servers, domain: spec.dns.domain },
    ntp: spec.ntp,
    switch: switchPlan,
    networks: networks.all,
    defaultVipNetworks,
    placements,
    contentLibrary: planContentLibrary(spec, {
      library: spec.vcenter.contentLibrary?.name ?? `${spec.site}${domain}cl01`,
      controllerImage: controllerImageName(spec.avi, release),
    }),
    nodeTemplates,
    role: planRole(spec.vcenter),
    grants: planGrants(vcenter, networks.all, placements, switchPlan, nodeTemplates),
    tagCategories: planTagCategories(spec.vcenter),
    avi,
    bootstrapMachine: planBootstrapMachine(spec, networks, placementPlans),
    sshAuthorizedKey: spec.sshAuthorizedKey,
    managementCluster: planManagementCluster(context, placementPlans),
    guestClusters: guests.clusters,
    akoDeploymentConfigs: guests.configs,
    identity: planIdentity(spec.identity),
    proxy: spec.proxy && planProxy(spec.proxy, reachedDirectly(spec, { vcenter, avi, networks })),
    registry: spec.registry && {
      host: spec.registry.host,
      path: spec.registry.path,
      authority: spec.registry.authority,
    },
  });
}

/** What nodes reach without a proxy (rule R36). */
const reachedDirectly = (
  { registry }: VsphereVdsSpec,
  design: { readonly vcenter: VcenterDesign; readonly avi: AviDesign; readonly networks: NetworkPlans },
): readonly string[] => [
  withoutPort(design.vcenter.server),
  design.avi.endpoint.address,
  design.avi.endpoint.fqdn,
  ...(registry === undefined ? [] : [withoutPort(registry.host)]),
  ...design.networks.all.filter(({ role }) => role !== 'avi-management').map(({ cidr }) => cidr),
];

function planDefaultVipNetworks(networks: NetworkPlans): DefaultVipNetworks {
  const first = at(networks.workloads, 0);
  return { data: networks.dataVipOf(first), controlPlane: networks.controlPlaneVipOf(first) };
}

function planBootstrapMachine(
  { bootstrapMachine, site }: VsphereVdsSpec,
  networks: NetworkPlans,
  placements: PlacementPlans,
): BootstrapMachinePlan | undefined {
  return (
    bootstrapMachine && {
      name: bootstrapMachine.name ?? `${site}tkgboot01`,
      template: bootstrapMachine.template,
      cpus: bootstrapMachine.cpus ?? 2,
      memoryMib: bootstrapMachine.memoryMib ?? 8192,
      placement: placements.managementCluster,
      network: networks.management,
    }
  );
}
