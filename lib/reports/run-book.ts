import { packageVariables, type Step, type VsphereVdsDesign } from '../design';

const KINDS: Readonly<Record<Step['kind'], string>> = {
  preflight: 'check',
  deploy: 'Terraform',
  wait: 'wait',
  operator: 'by hand',
  cluster: 'cluster',
};

function renderStep({ kind, title, reason, commands }: Step, index: number): string {
  const code = commands.length === 0 ? '' : `\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\``;
  return `## ${index + 1}. ${title} (${KINDS[kind]})\n\n${reason}${code}\n`;
}

/** The variables that Terraform asks for, with what each is. */
export function terraformVariables(design: VsphereVdsDesign): readonly (readonly [string, string])[] {
  const { avi } = design;
  return [
    [
      'TF_VAR_vsphere_user',
      'account that Terraform logs in to the vCenter with; it may do everything that the stages do',
    ],
    ['TF_VAR_vsphere_password', 'its password'],
    [
      'TF_VAR_vsphere_insecure',
      "`true` where this machine does not trust the vCenter's certificate; Terraform knows no thumbprint",
    ],
    ['TF_VAR_avi_password', "the password that NSX ALB's administrator gets"],
    ['TF_VAR_avi_current_password', 'the factory password, for the stages avi-password and avi-cluster'],
    ['TF_VAR_vsphere_avi_password', `password of ${avi.vcenterUser}, with which NSX ALB logs in to the vCenter`],
    ...(avi.certificate.kind === 'provided'
      ? ([['TF_VAR_avi_portal_private_key', "private key of the portal's certificate, in PEM form"]] as const)
      : []),
    ...(avi.backup === undefined
      ? []
      : ([
          ['TF_VAR_avi_backup_password', `password of ${avi.backup.user} on ${avi.backup.server}`],
          ['TF_VAR_avi_backup_passphrase', 'passphrase that backups are encrypted with'],
        ] as const)),
    ...(avi.ldap === undefined ? [] : ([['TF_VAR_avi_ldap_password', `password of ${avi.ldap.bindDn}`]] as const)),
  ];
}

/** What govc takes from the environment. */
const GOVC_VARIABLES: readonly (readonly [string, string])[] = [
  ['GOVC_URL', 'the vCenter'],
  ['GOVC_USERNAME, GOVC_PASSWORD', 'an administrator of the vCenter'],
  ['GOVC_INSECURE', "`true` where this machine does not trust the vCenter's certificate"],
];

const table = (rows: readonly (readonly [string, string])[]): string =>
  rows
    .map(
      ([name, meaning]) =>
        `| ${name
          .split(', ')
          .map((each) => `\`${each}\``)
          .join(', ')} | ${meaning} |`,
    )
    .join('\n');

/**
 * The run-book of a site, in Markdown: every step in order, with its reason and its commands.
 *
 * @param cliVariables what the tanzu CLI takes from its environment, with what each is
 */
export function renderRunBook(
  design: VsphereVdsDesign,
  steps: readonly Step[],
  cliVariables: readonly (readonly [string, string])[],
): string {
  return [
    `# Run-book of the site ${design.site}`,
    '',
    `TKG ${design.release.name} on vSphere with VDS networking, NSX ALB ${design.avi.version}.`,
    '',
    'The commands take these variables from the environment; nothing of them stands in a file.',
    '',
    '| variable | what it holds |',
    '| --- | --- |',
    table([...terraformVariables(design), ...GOVC_VARIABLES, ...cliVariables, ...packageVariables(design)]),
    '',
    'If Terraform is killed in the middle of an apply and its state is lost, the next apply says that an object exists ' +
      'already. Import that object with `terraform import`, in the folder of its stack, and apply again.',
    '',
    ...steps.map(renderStep),
  ].join('\n');
}
