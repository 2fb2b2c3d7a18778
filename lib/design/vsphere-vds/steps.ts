import type { GuestClusterDesign, VsphereVdsDesign } from './design';
import { deployCommand, OUTPUTS_FILE, type Stage } from './stages';

/** A step from an empty vCenter to a running site. */
export interface Step {
  /** `deploy` runs Terraform, `wait` is a state that has to come about, `operator` is work by hand, `cluster` uses a CLI. */
  readonly kind: 'preflight' | 'deploy' | 'wait' | 'operator' | 'cluster';
  readonly title: string;
  /** Why the step is there; for work by hand, why no stage does it. */
  readonly reason: string;
  /** What to type. */
  readonly commands: readonly string[];
}

const deploy = (design: VsphereVdsDesign, stage: Stage, reason: string): Step => ({
  kind: 'deploy',
  title: `Deploy the stage ${stage}`,
  reason,
  commands: [deployCommand(design, stage)],
});

function preflight({ vcenter, switch: dvs }: VsphereVdsDesign): readonly Step[] {
  return [
    {
      kind: 'preflight',
      title: `Check the cluster ${vcenter.cluster}`,
      reason: 'It needs three hosts or more and DRS (TKO-ALB-003, rule R45); Terraform cannot see whether DRS is on.',
      commands: [`govc cluster.usage -json /${vcenter.datacenter}/host/${vcenter.cluster}`],
    },
    ...(dvs.existing
      ? []
      : [
          {
            kind: 'preflight' as const,
            title: 'Check that the network adapters of the hosts are free',
            reason: `They become the uplinks of ${dvs.name}: ${dvs.hosts
              .map(({ name, uplinks }) => `${name} ${uplinks.join(' ')}`)
              .join(', ')}.`,
            commands: dvs.hosts.map(({ name }) => `govc host.esxcli -host ${name} network nic list`),
          },
        ]),
  ];
}

function grants(design: VsphereVdsDesign): readonly Step[] {
  const existing = design.grants.filter(({ kind }) => kind === 'existing');
  return [
    {
      kind: 'operator',
      title: `Make the account ${design.vcenter.user}`,
      reason: 'Accounts belong to the identity source of the vCenter; the Terraform provider has no resource for them.',
      commands: [`govc sso.user.create -p "$TF_VAR_vsphere_tkg_password" ${design.vcenter.user.split('@')[0] ?? ''}`],
    },
    {
      kind: 'operator',
      title: `Grant the role ${design.role.name} on what was there before`,
      reason:
        "On an object that exists already, Terraform's resource for permissions would take over the permissions of everybody, and remove them on destroy.",
      commands: existing.map(
        ({ target, propagate }) =>
          `govc permissions.set -principal ${design.vcenter.user} -role ${JSON.stringify(design.role.name)} -propagate=${propagate} ${JSON.stringify(target)}`,
      ),
    },
  ];
}

function templates({ nodeTemplates, contentLibrary, vcenter, placements }: VsphereVdsDesign): readonly Step[] {
  const uploaded = nodeTemplates.filter(({ libraryItem }) => libraryItem !== undefined);
  const folder = placements[1]?.name ?? '';
  return uploaded.length === 0
    ? []
    : [
        {
          kind: 'operator',
          title: 'Make templates of the node images',
          reason: 'TKG clones from templates in the inventory, and the Terraform provider cannot mark a VM as one.',
          commands: uploaded.flatMap(({ name, libraryItem, inventoryPath }) => [
            `govc library.deploy -folder ${JSON.stringify(inventoryPath.slice(0, inventoryPath.lastIndexOf('/')))} -pool ${JSON.stringify(folder)} -ds ${JSON.stringify(vcenter.datastore)} /${contentLibrary.name}/${libraryItem ?? ''} ${name}`,
            `govc vm.markastemplate ${name}`,
          ]),
        },
      ];
}

function controllers(design: VsphereVdsDesign): readonly Step[] {
  const { avi } = design;
  const urls = avi.controllers.map(({ address }) => `https://${address}/api/initial-data`);
  return [
    deploy(design, 'avi-controller', 'Clones the NSX ALB controllers from the image in the content library.'),
    {
      kind: 'wait',
      title: 'Wait until the controllers answer',
      reason: 'Their first boot takes about ten minutes. The command tries again until they answer.',
      commands: urls.map(
        (url) =>
          `curl --insecure --silent --output /dev/null --retry 90 --retry-delay 10 --retry-all-errors --fail ${url}`,
      ),
    },
    deploy(
      design,
      'avi-password',
      'Replaces the factory password of the first controller: a new controller accepts no other login. Export TF_VAR_avi_current_password with the factory password for this stage and the next, and leave it out afterwards.',
    ),
    ...(avi.cluster === undefined
      ? []
      : [
          deploy(
            design,
            'avi-cluster',
            'Joins the second and the third controller, which were not configured before (rule R18).',
          ),
          {
            kind: 'wait' as const,
            title: 'Wait until the cluster address answers',
            reason: 'Forming the cluster restarts the controllers, which takes ten to fifteen minutes.',
            commands: [
              `curl --insecure --silent --output /dev/null --retry 120 --retry-delay 10 --retry-all-errors --fail https://${avi.cluster.address}/api/initial-data`,
            ],
          },
        ]),
    {
      kind: 'operator',
      title: 'Add the licence to NSX ALB',
      reason: `The edition is set to ${avi.licence}; the key itself is entered under Administration > Licensing, since the Terraform provider has no resource for it.`,
      commands: [],
    },
    deploy(design, 'avi-configuration', "System settings, the portal's certificate and the vCenter cloud."),
    {
      kind: 'wait',
      title: 'Wait until NSX ALB has discovered the networks',
      reason: `The cloud ${avi.cloudName} turns green within a few minutes. The next stage checks it, and can simply be run again.`,
      commands: [],
    },
    deploy(
      design,
      'avi-networks',
      'Networks with their pools, routes, IPAM and DNS profiles, and the service engine groups.',
    ),
    ...(avi.ldap === undefined
      ? []
      : [
          {
            kind: 'operator' as const,
            title: 'Bind the directory to the login of NSX ALB',
            reason: `Under Administration > Authentication choose the profile and map ${avi.ldap.administratorsGroup} to System-Admin. A mistake there locks everybody out, so it is done while a local session is open.`,
            commands: [],
          },
        ]),
  ];
}

function guestCluster({ name, namespace, packages }: GuestClusterDesign): Step {
  return {
    kind: 'cluster',
    title: `Make the cluster ${name}`,
    reason: `Its manifest goes to the management cluster, in the namespace ${namespace}.`,
    commands: [
      `kubectl apply -f dist/*-${name}.k8s.yaml`,
      `tanzu cluster get ${name} --namespace ${namespace}`,
      ...(packages.length === 0
        ? []
        : [
            `tanzu cluster kubeconfig get ${name} --namespace ${namespace} --admin`,
            `kubectl apply --context ${name}-admin@${name} -f dist/*-${name}-packages.k8s.yaml`,
          ]),
    ],
  };
}

/** Every step of a site, in order, with each wait and each step that no API offers. */
export function planSteps(design: VsphereVdsDesign): readonly Step[] {
  const management = design.managementCluster.name;
  return [
    ...preflight(design),
    deploy(design, 'foundation', 'Port groups, resource pools, folders, the content library and the TKG role.'),
    ...grants(design),
    ...templates(design),
    ...controllers(design),
    {
      kind: 'cluster',
      title: `Make the management cluster ${management}`,
      reason: `Its configuration is written by "synth" once ${OUTPUTS_FILE} holds what it waits for. The tanzu CLI ${design.release.tanzuCli} reads the secrets from its environment.`,
      commands: [
        // Without it the CLI refuses name servers, which nodes without DHCP need.
        ...(design.managementCluster.network.nodeIpam === undefined
          ? []
          : ['tanzu config set features.management-cluster.custom-nameservers true']),
        `tanzu management-cluster create --file dist/tanzu/${management}.yaml -v 6`,
        `tanzu management-cluster kubeconfig get ${management} --admin`,
        ...(design.akoDeploymentConfigs.length === 0
          ? []
          : [`kubectl apply -f dist/*-${management}-ako-deployment-configs.k8s.yaml`]),
      ],
    },
    ...design.guestClusters.map(guestCluster),
  ];
}
