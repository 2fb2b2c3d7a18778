import { BOOLEAN } from '../codecs';
import type { FlatKey } from '../flat-key';
import { defaulting, unmapped } from './define';

/** Variables of the identity provider, which a management cluster is told. */
export const IDENTITY_KEYS: readonly FlatKey[] = defaulting(
  {
    CERT_DURATION: '2160h',
    CERT_RENEW_BEFORE: '360h',
    OIDC_IDENTITY_PROVIDER_SCOPES: 'email,profile,groups',
    LDAP_USER_SEARCH_USERNAME: 'userPrincipalName',
    LDAP_USER_SEARCH_ID_ATTRIBUTE: 'DN',
    LDAP_USER_SEARCH_EMAIL_ATTRIBUTE: 'DN',
    LDAP_GROUP_SEARCH_USER_ATTRIBUTE: 'DN',
    LDAP_GROUP_SEARCH_NAME_ATTRIBUTE: 'cn',
  },
  [
    ...unmapped('management cluster', [
      'CERT_DURATION',
      'CERT_RENEW_BEFORE',
      'OIDC_IDENTITY_PROVIDER_NAME',
      'OIDC_IDENTITY_PROVIDER_ISSUER_URL',
      'OIDC_IDENTITY_PROVIDER_CLIENT_ID',
      'OIDC_IDENTITY_PROVIDER_SCOPES',
      'OIDC_IDENTITY_PROVIDER_USERNAME_CLAIM',
      'OIDC_IDENTITY_PROVIDER_GROUPS_CLAIM',
      'SUPERVISOR_ISSUER_URL',
      'SUPERVISOR_ISSUER_CA_BUNDLE_DATA_B64',
      'LDAP_BIND_DN',
      'LDAP_HOST',
      'LDAP_ROOT_CA_DATA_B64',
      'LDAP_USER_SEARCH_BASE_DN',
      'LDAP_USER_SEARCH_FILTER',
      'LDAP_USER_SEARCH_USERNAME',
      'LDAP_USER_SEARCH_ID_ATTRIBUTE',
      'LDAP_USER_SEARCH_EMAIL_ATTRIBUTE',
      'LDAP_USER_SEARCH_NAME_ATTRIBUTE',
      'LDAP_GROUP_SEARCH_BASE_DN',
      'LDAP_GROUP_SEARCH_FILTER',
      'LDAP_GROUP_SEARCH_USER_ATTRIBUTE',
      'LDAP_GROUP_SEARCH_GROUP_ATTRIBUTE',
      'LDAP_GROUP_SEARCH_NAME_ATTRIBUTE',
    ]),
    ...unmapped('secret', ['OIDC_IDENTITY_PROVIDER_CLIENT_SECRET', 'LDAP_BIND_PASSWORD']),
  ],
);

/** Variables of other kinds of clusters: plans without a class, vSphere with Tanzu, other infrastructures. */
export const OTHER_KEYS: readonly FlatKey[] = defaulting(
  {
    NODE_POOL_0_NAME: 'workers',
    OCI_CONTROL_PLANE_MACHINE_TYPE: 'VM.Standard.E4.Flex',
    OCI_CONTROL_PLANE_MACHINE_TYPE_OCPUS: '1',
    OCI_CONTROL_PLANE_PV_TRANSIT_ENCRYPTION: 'true',
    OCI_NODE_MACHINE_TYPE: 'VM.Standard.E4.Flex',
    OCI_NODE_MACHINE_TYPE_OCPUS: '1',
    OCI_NODE_PV_TRANSIT_ENCRYPTION: 'true',
    OCI_REGION: 'us-phoenix-1',
  },
  [
    ...unmapped('other templates', ['ENABLE_OIDC'], { codec: BOOLEAN, default: 'false' }),
    ...unmapped('other templates', [
      'OIDC_ISSUER_URL',
      'OIDC_USERNAME_CLAIM',
      'OIDC_GROUPS_CLAIM',
      'OIDC_DEX_CA',
      'CONTROL_PLANE_STORAGE_CLASS',
      'CONTROL_PLANE_VM_CLASS',
      'DEFAULT_STORAGE_CLASS',
      'SERVICE_DOMAIN',
      'STORAGE_CLASSES',
      'WORKER_STORAGE_CLASS',
      'WORKER_VM_CLASS',
      'NODE_POOL_0_NAME',
      'NODE_POOL_0_LABELS',
      'NODE_POOL_0_TAINTS',
      'DOCKER_MACHINE_TEMPLATE_IMAGE',
      'OCI_CONTROL_PLANE_MACHINE_TYPE',
      'OCI_CONTROL_PLANE_MACHINE_TYPE_OCPUS',
      'OCI_CONTROL_PLANE_PV_TRANSIT_ENCRYPTION',
      'OCI_NODE_MACHINE_TYPE',
      'OCI_NODE_MACHINE_TYPE_OCPUS',
      'OCI_NODE_PV_TRANSIT_ENCRYPTION',
      'OCI_IMAGE_ID',
      'OCI_REGION',
      'OCI_COMPARTMENT_ID',
      'OCI_SSH_KEY',
      'OCI_PRIVATE_SERVICE_SUBNET_ID',
      'OCI_EXTERNAL_VCN_ID',
      'OCI_EXTERNAL_CONTROL_PLANE_EP_NSG_ID',
      'OCI_EXTERNAL_CONTROL_PLANE_NSG_ID',
      'OCI_EXTERNAL_WORKER_NSG_ID',
      'OCI_EXTERNAL_CONTROL_PLANE_EP_SUBNET_ID',
      'OCI_EXTERNAL_CONTROL_PLANE_SUBNET_ID',
      'OCI_EXTERNAL_WORKER_SUBNET_ID',
    ]),
  ],
);

/**
 * Variables that people write, and that neither TKG's templates nor its default values have: credentials that the CLI
 * takes from there, names of older releases, and names that only look right. `meant` is the one that is read.
 */
export const UNREAD_KEYS: readonly { readonly name: string; readonly meant?: string }[] = [
  { name: 'AWS_ACCESS_KEY_ID' },
  { name: 'AWS_SECRET_ACCESS_KEY' },
  { name: 'AWS_SESSION_TOKEN' },
  { name: 'AWS_PROFILE' },
  { name: 'AWS_B64ENCODED_CREDENTIALS' },
  { name: 'AZURE_VM_IMAGE' },
  { name: 'AZURE_CONTROL_PLANE_DATA_DISK_SIZE', meant: 'AZURE_CONTROL_PLANE_DATA_DISK_SIZE_GIB' },
  { name: 'AZURE_CONTROL_PLANE_OS_DISK_SIZE', meant: 'AZURE_CONTROL_PLANE_OS_DISK_SIZE_GIB' },
  { name: 'AZURE_NODE_DATA_DISK_SIZE', meant: 'AZURE_NODE_DATA_DISK_SIZE_GIB' },
  { name: 'AZURE_NODE_OS_DISK_SIZE', meant: 'AZURE_NODE_OS_DISK_SIZE_GIB' },
  { name: 'CP_SIZE', meant: 'CONTROLPLANE_SIZE' },
  { name: '_VSPHERE_CONTROL_PLANE_ENDPOINT', meant: 'VSPHERE_CONTROL_PLANE_ENDPOINT' },
  { name: 'AZ_FILE_PATH' },
  { name: 'SKIP_MULTI_AZ_VERIFY' },
  { name: 'TKG_BOM_CUSTOM_IMAGE_TAG' },
];
