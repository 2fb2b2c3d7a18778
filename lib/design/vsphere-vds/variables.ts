import type { VsphereVdsDesign } from './design';

/** The variables that Terraform asks for, with what each holds. */
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

/** What govc takes from the environment, with what each variable holds. */
export const GOVC_VARIABLES: readonly (readonly [string, string])[] = [
  ['GOVC_URL', 'the vCenter'],
  ['GOVC_USERNAME, GOVC_PASSWORD', 'an administrator of the vCenter'],
  ['GOVC_INSECURE', "`true` where this machine does not trust the vCenter's certificate"],
];
