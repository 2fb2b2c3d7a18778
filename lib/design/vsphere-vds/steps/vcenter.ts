import type { NodeTemplatePlan, VsphereVdsDesign } from '../design';
import { word, type Step } from '../../site/steps/step';
import { deploy } from './deploy';

/** The domain of the vCenter's own accounts. */
const SSO_DOMAIN = 'vsphere.local';

const preflight = ({ vcenter, switch: dvs }: VsphereVdsDesign): readonly Step[] => [
  {
    kind: 'preflight',
    title: `Check the cluster ${vcenter.cluster}`,
    reason: 'It needs three hosts or more and DRS (TKO-ALB-003, rule R45); Terraform cannot see whether DRS is on.',
    commands: [`govc cluster.usage -json ${word(`/${vcenter.datacenter}/host/${vcenter.cluster}`)}`],
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
          commands: dvs.hosts.map(({ name }) => `govc host.esxcli -host ${word(name)} network nic list`),
        },
      ]),
];

/** Terraform grants roles to accounts, so they are there before it runs. */
function account(user: string, passwordVariable: string, what: string): Step {
  const [name = '', domain = ''] = user.split('@');
  return {
    kind: 'operator',
    title: `Make the account ${user}`,
    reason: `${what} Accounts belong to the identity source of the vCenter; the Terraform provider has no resource for them.${
      domain === SSO_DOMAIN ? '' : ` This one is made in the directory of ${domain}.`
    }`,
    commands: domain === SSO_DOMAIN ? [`govc sso.user.create -p "$${passwordVariable}" ${word(name)}`] : [],
  };
}

const accounts = ({ vcenter, avi }: VsphereVdsDesign): readonly Step[] => [
  account(vcenter.user, 'VSPHERE_PASSWORD', 'TKG logs in to the vCenter with it.'),
  ...(avi.vcenterUser === vcenter.user
    ? []
    : [account(avi.vcenterUser, 'TF_VAR_vsphere_avi_password', 'NSX ALB logs in to the vCenter with it.')]),
];

const grant = ({ vcenter, role }: VsphereVdsDesign, target: string, propagate: boolean): string =>
  `govc permissions.set -principal ${word(vcenter.user)} -role ${word(role.name)} -propagate=${propagate} ${word(target)}`;

function grants(design: VsphereVdsDesign): readonly Step[] {
  const uploaded = uploadedTemplates(design).map(({ inventoryPath }) => inventoryPath);
  const existing = design.grants.filter(({ kind, target }) => kind === 'existing' && !uploaded.includes(target));
  return [
    {
      kind: 'operator',
      title: `Grant the role ${design.role.name} on what was there before`,
      reason:
        "On an object that exists already, Terraform's resource for permissions would take over the permissions of everybody, and remove them on destroy.",
      commands: existing.map(({ target, propagate }) => grant(design, target, propagate)),
    },
    {
      kind: 'operator',
      title: `Give ${design.avi.vcenterUser} the privileges of NSX ALB`,
      reason:
        'NSX ALB makes virtual machines for service engines, and their images in the content library. Which privileges that takes depends on its version: its documentation lists them under "Roles and Permissions for vCenter".',
      commands: [],
    },
  ];
}

const uploadedTemplates = ({ nodeTemplates }: Pick<VsphereVdsDesign, 'nodeTemplates'>): readonly NodeTemplatePlan[] =>
  nodeTemplates.filter(({ libraryItem }) => libraryItem !== undefined);

function templateCommands(design: VsphereVdsDesign, template: NodeTemplatePlan): readonly string[] {
  const { vcenter, contentLibrary, managementCluster } = design;
  const folder = template.inventoryPath.slice(0, template.inventoryPath.lastIndexOf('/'));
  const pool = `/${vcenter.datacenter}/host/${vcenter.cluster}/Resources/${managementCluster.placement.name}`;
  return [
    `govc folder.info ${word(folder)} || govc folder.create ${word(folder)}`,
    `govc library.deploy -folder ${word(folder)} -pool ${word(pool)} -ds ${word(vcenter.datastore)} ${word(`/${contentLibrary.name}/${template.libraryItem ?? ''}`)} ${word(template.name)}`,
    `govc vm.markastemplate ${word(template.name)}`,
    grant(design, template.inventoryPath, false),
  ];
}

/** Images that clusters use and the site does not describe, each once. */
function missingImages({ managementCluster, guestClusters, nodeTemplates }: VsphereVdsDesign): readonly string[] {
  const images = [managementCluster, ...guestClusters]
    .filter(
      ({ os, kubernetesVersion }) =>
        !nodeTemplates.some((image) => image.os === os.name && image.kubernetesVersion === kubernetesVersion),
    )
    .map(({ os, kubernetesVersion }) => `${os.name} ${os.version} with Kubernetes ${kubernetesVersion}`);
  return [...new Set(images)];
}

function templates(design: VsphereVdsDesign): readonly Step[] {
  const uploaded = uploadedTemplates(design);
  return [
    ...(uploaded.length === 0
      ? []
      : [
          {
            kind: 'operator' as const,
            title: 'Make templates of the node images',
            reason: 'TKG clones from templates in the inventory, and the Terraform provider cannot mark a VM as one.',
            commands: uploaded.flatMap((template) => templateCommands(design, template)),
          },
        ]),
    ...missingImages(design).map((image): Step => ({
      kind: 'operator',
      title: `Import the node image: ${image}`,
      reason: `The site describes no template for it (vcenter.nodeTemplates), so TKG must find one by itself: deploy the OVA of the release, do not power it on, convert it to a template, and grant ${design.role.name} to ${design.vcenter.user} on it.`,
      commands: [],
    })),
  ];
}

const bootstrapMachine = ({ bootstrapMachine: machine, release }: VsphereVdsDesign): readonly Step[] =>
  machine === undefined
    ? []
    : [
        {
          kind: 'operator',
          title: `Prepare the bootstrap machine ${machine.name}`,
          reason: `The tanzu CLI ${release.tanzuCli}, kubectl and a running Docker have to be on it; what is in its template is not known here. The commands below the management cluster are run on it.`,
          commands: [],
        },
      ];

/** Everything in the vCenter that is there before NSX ALB. */
export const vcenterSteps = (design: VsphereVdsDesign): readonly Step[] => [
  ...preflight(design),
  ...accounts(design),
  deploy(design, 'foundation', 'Port groups, resource pools, folders, the content library and the TKG role.'),
  ...grants(design),
  ...templates(design),
  ...bootstrapMachine(design),
];
