import { designVsphereVds, type VsphereVdsDesign } from 'tko-cdk/design';
import { entriesOf, isAwaited, type FlatConfiguration, managementClusterConfiguration } from 'tko-cdk/tanzu';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { CERTIFICATE, PRIVATE_KEY } from '../fixtures/certificates';

type Overrides = Parameters<typeof aVsphereVdsSite>[0];

const aDesign = (overrides: Overrides = {}): VsphereVdsDesign => designVsphereVds(aVsphereVdsSite(overrides));

function configurationOf(design: VsphereVdsDesign): FlatConfiguration {
  const configuration = managementClusterConfiguration(design, { aviCertificateAuthority: CERTIFICATE });
  if (isAwaited(configuration)) {
    throw new Error(`waits for ${configuration.waitsFor.output}`);
  }
  return configuration;
}

/** The variables of the management cluster of a site. */
const variablesOf = (overrides: Overrides = {}): Record<string, string> =>
  Object.fromEntries(entriesOf(configurationOf(aDesign(overrides))));

const decoded = (text: string | undefined): string => Buffer.from(text ?? '', 'base64').toString('utf8');

const THREE_NETWORKS: Overrides = {
  purpose: 'proof-of-concept',
  networks: {
    topology: 'three-networks',
    management: {
      gateway: '192.168.20.1/24',
      dhcp: { pool: '192.168.20.100-192.168.20.149' },
      pool: '192.168.20.150-192.168.20.200',
    },
    managementVip: undefined,
    clusterVip: undefined,
    workloadVip: undefined,
    workloads: [
      {
        id: 'tkgworkload',
        gateway: '192.168.30.1/24',
        vlan: 30,
        dhcp: { pool: '192.168.30.100-192.168.30.149' },
        pool: '192.168.30.150-192.168.30.200',
      },
    ],
  },
};

const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3129',
  noProxy: ['.corp.example.com'],
};

const REGISTRY = { host: 'harbor.example.com', path: 'tkg' };

describe('the flat configuration of a management cluster', () => {
  test.each([
    ['CLUSTER_NAME', 'sfo01w01tkgmgmt01'],
    ['CLUSTER_PLAN', 'prod'],
    ['INFRASTRUCTURE_PROVIDER', 'vsphere'],
    ['CLUSTER_CIDR', '100.96.0.0/11'],
    ['SERVICE_CIDR', '100.64.0.0/13'],
    ['ENABLE_MHC', 'true'],
    ['ENABLE_AUDIT_LOGGING', 'true'],
    ['ENABLE_CEIP_PARTICIPATION', 'false'],
    ['OS_NAME', 'photon'],
    ['OS_VERSION', '3'],
    ['OS_ARCH', 'amd64'],
    ['CONTROL_PLANE_MACHINE_COUNT', '3'],
    ['VSPHERE_CONTROL_PLANE_NUM_CPUS', '4'],
    ['VSPHERE_CONTROL_PLANE_MEM_MIB', '16384'],
    ['VSPHERE_CONTROL_PLANE_DISK_GIB', '40'],
    ['WORKER_MACHINE_COUNT', '3'],
    ['VSPHERE_WORKER_NUM_CPUS', '4'],
    ['VSPHERE_WORKER_MEM_MIB', '16384'],
    ['VSPHERE_WORKER_DISK_GIB', '40'],
    ['NTP_SERVERS', '192.168.200.5'],
    ['VSPHERE_SERVER', 'vc01.sfo01.example.com'],
    ['VSPHERE_USERNAME', 'tkg-user@vsphere.local'],
    ['VSPHERE_TLS_THUMBPRINT', 'DE:AD:BE:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF'],
    ['VSPHERE_INSECURE', 'false'],
    ['VSPHERE_DATACENTER', '/sfo01w01dc01'],
    ['VSPHERE_DATASTORE', '/sfo01w01dc01/datastore/vsanDatastore'],
    ['VSPHERE_FOLDER', '/sfo01w01dc01/vm/tkg-management-components'],
    ['VSPHERE_RESOURCE_POOL', '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg-management-components'],
    ['VSPHERE_NETWORK', '/sfo01w01dc01/network/sfo01-w01-vds01-tkgmanagement'],
    ['VSPHERE_CONTROL_PLANE_ENDPOINT', ''],
    ['DEPLOY_TKG_ON_VSPHERE7', 'true'],
    ['AVI_ENABLE', 'true'],
    ['AVI_CONTROL_PLANE_HA_PROVIDER', 'true'],
    ['AVI_CONTROLLER', '172.16.10.10'],
    ['AVI_USERNAME', 'admin'],
    ['AVI_CLOUD_NAME', 'sfo01w01vc01'],
    ['AVI_SERVICE_ENGINE_GROUP', 'sfo01w01segroup01'],
    ['AVI_MANAGEMENT_CLUSTER_SERVICE_ENGINE_GROUP', 'sfo01m01segroup01'],
    ['AVI_DATA_NETWORK', 'sfo01-w01-vds01-tkgworkloadvip'],
    ['AVI_DATA_NETWORK_CIDR', '172.16.70.0/24'],
    ['AVI_CONTROL_PLANE_NETWORK', 'sfo01-w01-vds01-tkgclustervip'],
    ['AVI_CONTROL_PLANE_NETWORK_CIDR', '172.16.80.0/24'],
    ['AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_NAME', 'sfo01-w01-vds01-tkgmanagementvip'],
    ['AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_CIDR', '172.16.50.0/24'],
    ['AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_NAME', 'sfo01-w01-vds01-tkgclustervip'],
    ['AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_CIDR', '172.16.80.0/24'],
    ['TKG_HTTP_PROXY_ENABLED', 'false'],
  ])('%s is "%s"', (key, value) => {
    expect(variablesOf()[key]).toBe(value);
  });

  test('VSPHERE_SSH_AUTHORIZED_KEY is the key of the site', () => {
    expect(variablesOf().VSPHERE_SSH_AUTHORIZED_KEY).toBe(aDesign().sshAuthorizedKey);
  });

  test('AVI_CA_DATA_B64 is the late certificate in base64, on one line', () => {
    const text = variablesOf().AVI_CA_DATA_B64;
    expect(decoded(text)).toBe(CERTIFICATE);
    expect(text).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test('no variable stands twice', () => {
    const keys = entriesOf(configurationOf(aDesign())).map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('AVI_LABELS is left out: an empty one breaks the creation', () => {
    expect(variablesOf()).not.toHaveProperty('AVI_LABELS');
  });

  test.each(['VSPHERE_PASSWORD', 'AVI_PASSWORD', 'OIDC_IDENTITY_PROVIDER_CLIENT_SECRET'])(
    '%s is left to the environment',
    (name) => {
      const configuration = configurationOf(aDesign());
      expect(entriesOf(configuration).map(([key]) => key)).not.toContain(name);
      expect(configuration.environment.map((variable) => variable.name)).toContain(name);
    },
  );

  test.each([
    'VSPHERE_TEMPLATE',
    'MANAGEMENT_NODE_IPAM_IP_POOL_ADDRESSES',
    'CONTROL_PLANE_NODE_NAMESERVERS',
    'TKG_HTTP_PROXY',
    'TKG_PROXY_CA_CERT',
    'TKG_CUSTOM_IMAGE_REPOSITORY',
    'LDAP_HOST',
  ])('%s is left out where the site says nothing of it', (key) => {
    expect(variablesOf()).not.toHaveProperty(key);
  });

  test('VSPHERE_CONTROL_PLANE_ENDPOINT is the address that is given', () => {
    const managementCluster = { controlPlaneEndpoint: '172.16.80.150' };
    expect(variablesOf({ managementCluster }).VSPHERE_CONTROL_PLANE_ENDPOINT).toBe('172.16.80.150');
  });

  test('VSPHERE_TEMPLATE is the template of the operating system and the TKr', () => {
    const nodeTemplates = [{ name: 'photon-3', os: 'photon' as const, folder: 'templates' }];
    expect(variablesOf({ vcenter: { nodeTemplates } }).VSPHERE_TEMPLATE).toBe('/sfo01w01dc01/vm/templates/photon-3');
  });

  test('VSPHERE_TLS_THUMBPRINT is left out where the certificate goes unchecked', () => {
    const variables = variablesOf({ vcenter: { insecure: true } });
    expect(variables.VSPHERE_INSECURE).toBe('true');
    expect(variables).not.toHaveProperty('VSPHERE_TLS_THUMBPRINT');
  });

  test('nodes without DHCP have a pool and DNS servers, and the CLI a feature to switch on', () => {
    const management = { dhcp: undefined, nodeIpam: { pool: '172.16.40.20-172.16.40.60' } };
    const sharedServices = { gateway: '172.16.41.1/24', vlan: 1641, dhcp: { pool: '172.16.41.100-172.16.41.200' } };
    const overrides = { networks: { management, sharedServices } };
    expect(variablesOf(overrides)).toMatchObject({
      MANAGEMENT_NODE_IPAM_IP_POOL_GATEWAY: '172.16.40.1',
      MANAGEMENT_NODE_IPAM_IP_POOL_ADDRESSES: '172.16.40.20-172.16.40.60',
      MANAGEMENT_NODE_IPAM_IP_POOL_SUBNET_PREFIX: '24',
      CONTROL_PLANE_NODE_NAMESERVERS: '192.168.200.10',
      WORKER_NODE_NAMESERVERS: '192.168.200.10',
    });
    expect(configurationOf(aDesign(overrides)).prerequisites).toEqual([
      'tanzu config set features.management-cluster.custom-nameservers true',
    ]);
    expect(configurationOf(aDesign()).prerequisites).toEqual([]);
  });

  test('with three networks the networks of nodes carry the VIPs', () => {
    expect(variablesOf(THREE_NETWORKS)).toMatchObject({
      AVI_DATA_NETWORK: 'sfo01-w01-vds01-tkgworkload',
      AVI_DATA_NETWORK_CIDR: '192.168.30.0/24',
      AVI_CONTROL_PLANE_NETWORK: 'sfo01-w01-vds01-tkgworkload',
      AVI_CONTROL_PLANE_NETWORK_CIDR: '192.168.30.0/24',
      AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_NAME: 'sfo01-w01-vds01-tkgmanagement',
      AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_CIDR: '192.168.20.0/24',
      AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_NAME: 'sfo01-w01-vds01-tkgmanagement',
      AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_CIDR: '192.168.20.0/24',
    });
  });
});

describe('identity management in a flat configuration', () => {
  test('by OpenID Connect has the provider without its secret', () => {
    expect(variablesOf()).toMatchObject({
      IDENTITY_MANAGEMENT_TYPE: 'oidc',
      OIDC_IDENTITY_PROVIDER_NAME: 'oidc',
      OIDC_IDENTITY_PROVIDER_ISSUER_URL: 'https://idp.example.com',
      OIDC_IDENTITY_PROVIDER_CLIENT_ID: 'tko-sfo01',
      OIDC_IDENTITY_PROVIDER_SCOPES: 'openid,email,profile,groups',
      OIDC_IDENTITY_PROVIDER_USERNAME_CLAIM: 'email',
      OIDC_IDENTITY_PROVIDER_GROUPS_CLAIM: 'groups',
    });
  });

  test('by LDAP has the directory without its password', () => {
    const design = aDesign({
      identity: {
        type: 'ldap',
        host: 'ldap.example.com:636',
        bindDn: 'CN=tkg,DC=example,DC=com',
        authority: CERTIFICATE,
        userSearchBaseDn: 'OU=Users,DC=example,DC=com',
        groupSearchBaseDn: 'OU=Groups,DC=example,DC=com',
      },
    });
    const configuration = configurationOf(design);
    const variables: Record<string, string> = Object.fromEntries(entriesOf(configuration));
    expect(variables).toMatchObject({
      IDENTITY_MANAGEMENT_TYPE: 'ldap',
      LDAP_HOST: 'ldap.example.com:636',
      LDAP_BIND_DN: 'CN=tkg,DC=example,DC=com',
      LDAP_USER_SEARCH_BASE_DN: 'OU=Users,DC=example,DC=com',
      LDAP_USER_SEARCH_FILTER: '(objectClass=person)',
      LDAP_USER_SEARCH_USERNAME: 'userPrincipalName',
      LDAP_USER_SEARCH_ID_ATTRIBUTE: 'DN',
      LDAP_USER_SEARCH_EMAIL_ATTRIBUTE: 'DN',
      LDAP_GROUP_SEARCH_BASE_DN: 'OU=Groups,DC=example,DC=com',
      LDAP_GROUP_SEARCH_FILTER: '(objectClass=group)',
      LDAP_GROUP_SEARCH_USER_ATTRIBUTE: 'DN',
      LDAP_GROUP_SEARCH_NAME_ATTRIBUTE: 'cn',
    });
    expect(variables).not.toHaveProperty('LDAP_USER_SEARCH_NAME_ATTRIBUTE');
    expect(variables).not.toHaveProperty('LDAP_GROUP_SEARCH_GROUP_ATTRIBUTE');
    expect(decoded(variables.LDAP_ROOT_CA_DATA_B64)).toBe(CERTIFICATE);
    expect(configuration.environment).toContainEqual({
      name: 'LDAP_BIND_PASSWORD',
      meaning: 'password of CN=tkg,DC=example,DC=com',
    });
  });

  test('by LDAP takes every attribute that the site names', () => {
    const identity = {
      type: 'ldap' as const,
      host: 'ldap.example.com:636',
      bindDn: 'CN=tkg,DC=example,DC=com',
      userSearchBaseDn: 'OU=Users,DC=example,DC=com',
      userSearchIdAttribute: 'uid',
      userSearchEmailAttribute: 'mail',
      userSearchNameAttribute: 'givenName',
      groupSearchBaseDn: 'OU=Groups,DC=example,DC=com',
      groupSearchUserAttribute: 'uid',
      groupSearchGroupAttribute: 'memberUid',
      groupSearchNameAttribute: 'displayName',
    };
    expect(variablesOf({ identity })).toMatchObject({
      LDAP_USER_SEARCH_ID_ATTRIBUTE: 'uid',
      LDAP_USER_SEARCH_EMAIL_ATTRIBUTE: 'mail',
      LDAP_USER_SEARCH_NAME_ATTRIBUTE: 'givenName',
      LDAP_GROUP_SEARCH_USER_ATTRIBUTE: 'uid',
      LDAP_GROUP_SEARCH_GROUP_ATTRIBUTE: 'memberUid',
      LDAP_GROUP_SEARCH_NAME_ATTRIBUTE: 'displayName',
    });
  });

  test('that is none has neither', () => {
    const configuration = configurationOf({ ...aDesign(), identity: { type: 'none' } });
    const keys = entriesOf(configuration).map(([key]) => key);
    expect(keys.filter((key) => /^(OIDC|LDAP)_/.test(key))).toEqual([]);
    expect(configuration.environment.map(({ name }) => name)).toEqual(['VSPHERE_PASSWORD', 'AVI_PASSWORD']);
  });
});

describe('a flat configuration of a design with late values', () => {
  test.each<readonly [string, Partial<VsphereVdsDesign>, string]>([
    ['a token of cdktf', { sshAuthorizedKey: '${TfToken[TOKEN.3]}' }, 'VSPHERE_SSH_AUTHORIZED_KEY'],
    ['an expression', { ntp: ['${var.ntp}'] }, 'NTP_SERVERS'],
  ])('fails on %s and names the variable', (_what, change, name) => {
    expect(() => configurationOf({ ...aDesign(), ...change })).toThrow(`${name}: got a Terraform token`);
  });
});

describe('proxy and registry in a flat configuration', () => {
  test('the proxy has both URLs, what goes around it and its authority', () => {
    const variables = variablesOf({ proxy: { ...PROXY, authority: CERTIFICATE } });
    expect(variables).toMatchObject({
      TKG_HTTP_PROXY_ENABLED: 'true',
      TKG_HTTP_PROXY: 'http://proxy.example.com:3128',
      TKG_HTTPS_PROXY: 'http://proxy.example.com:3129',
    });
    expect(variables.TKG_NO_PROXY?.split(',')).toEqual(
      expect.arrayContaining(['.corp.example.com', 'vc01.sfo01.example.com', '172.16.40.0/24', '172.16.80.0/24']),
    );
    expect(decoded(variables.TKG_PROXY_CA_CERT)).toBe(CERTIFICATE);
  });

  test('a proxy without an authority has no certificate', () => {
    expect(variablesOf({ proxy: PROXY })).not.toHaveProperty('TKG_PROXY_CA_CERT');
  });

  test('the registry has its path and its authority', () => {
    const variables = variablesOf({ registry: { ...REGISTRY, authority: CERTIFICATE } });
    expect(variables).toMatchObject({
      TKG_CUSTOM_IMAGE_REPOSITORY: 'harbor.example.com/tkg',
      TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY: 'false',
    });
    expect(decoded(variables.TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE)).toBe(CERTIFICATE);
  });

  test('a registry without an authority has no certificate', () => {
    expect(variablesOf({ registry: REGISTRY })).not.toHaveProperty('TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE');
  });
});

describe('the authority of NSX ALB', () => {
  const withCertificate = (authority: string): VsphereVdsDesign => {
    const design = aDesign();
    const certificate = { kind: 'provided', name: 'portal', certificate: CERTIFICATE, authority } as const;
    return { ...design, avi: { ...design.avi, certificate } };
  };

  test('is waited for where the controllers sign their certificate themselves', () => {
    expect(managementClusterConfiguration(aDesign())).toEqual({
      waitsFor: {
        stack: 'sfo01-avi-configuration',
        output: 'ca_certificate',
        command: expect.stringContaining('cdktf deploy sfo01-avi-configuration') as string,
      },
    });
  });

  test('comes out of the design where the certificate was issued elsewhere', () => {
    const configuration = managementClusterConfiguration(withCertificate(CERTIFICATE));
    expect(isAwaited(configuration)).toBe(false);
  });

  test.each([
    [
      'is no certificate',
      'certificate',
      'aviCertificateAuthority: got "certificate", expected X.509 certificates in PEM form',
    ],
    ['is empty', '', 'aviCertificateAuthority: got "", expected X.509'],
    ['is cut', CERTIFICATE.replace('AwIw', ''), 'aviCertificateAuthority: got a certificate that cannot be read'],
    ['is a private key', PRIVATE_KEY, 'aviCertificateAuthority: got a private key among them'],
  ])('fails when it %s', (_what, aviCertificateAuthority, message) => {
    expect(() => managementClusterConfiguration(aDesign(), { aviCertificateAuthority })).toThrow(message);
  });

  test('fails when a given one is no certificate', () => {
    expect(() => managementClusterConfiguration(withCertificate('authority'))).toThrow(
      'avi.certificate.authority: got "authority"',
    );
  });
});

describe('a management cluster is refused', () => {
  const refused = (overrides: Partial<VsphereVdsDesign>) => () => configurationOf({ ...aDesign(), ...overrides });

  test('fails when the certificate of the vCenter cannot be checked', () => {
    const { vcenter } = aDesign();
    expect(refused({ vcenter: { ...vcenter, thumbprint: undefined } })).toThrow('vcenter.thumbprint: got nothing');
  });

  test('fails when its network plug-in is Calico', () => {
    const { managementCluster } = aDesign();
    expect(refused({ managementCluster: { ...managementCluster, cni: 'calico' } })).toThrow(
      'managementCluster.cni: got "calico", expected "antrea"',
    );
  });

  test('fails when the authorities of the proxy and of the registry are none, and says both', () => {
    const proxy = { ...PROXY, authority: 'proxy' };
    const registry = { ...REGISTRY, authority: PRIVATE_KEY };
    expect(refused({ proxy, registry })).toThrow(
      /^proxy\.authority: got "proxy".*\nregistry\.authority: got a private key/,
    );
  });
});
