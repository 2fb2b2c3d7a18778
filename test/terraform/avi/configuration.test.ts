import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AviConfiguration, type AviConfigurationProps } from '../../../lib/terraform/avi';
import { aDesign, aStack, output, provider, refusal, resource, resourceIds, variable, written } from '../support';

function propsOf(design = aDesign()): AviConfigurationProps {
  const { avi, vcenter, dns, ntp, contentLibrary } = design;
  return { ...avi, vcenter, dns, ntp, contentLibrary, contentLibraryId: '${data.vsphere_content_library.images.id}' };
}

function configured(overrides: Partial<AviConfigurationProps> = {}) {
  const stack = aStack('sfo01-avi-configuration');
  return { stack, configuration: new AviConfiguration(stack, 'Configuration', { ...propsOf(), ...overrides }) };
}

const PEM = readFileSync(join(__dirname, '../../fixtures/certificates/ca.pem'), 'utf8');

describe('system configuration', () => {
  test('is made at the address of the cluster (R15)', () => {
    expect(provider(configured().stack, 'avi')).toMatchObject({ avi_controller: '172.16.10.10' });
  });

  test('has name servers, time servers, licence and no mail (R19)', () => {
    expect(resource(configured().stack, 'avi_systemconfiguration')).toMatchObject({
      default_license_tier: 'ENTERPRISE',
      welcome_workflow_complete: 'true',
      dns_configuration: { server_list: [{ addr: '192.168.200.10', type: 'V4' }], search_domain: 'sfo01.example.com' },
      ntp_configuration: { ntp_servers: [{ server: { addr: '192.168.200.5', type: 'V4' } }] },
      email_configuration: { smtp_type: 'SMTP_NONE' },
    });
  });

  test('a time server can have a name', () => {
    expect(resource(configured({ ntp: ['ntp.example.com'] }).stack, 'avi_systemconfiguration')).toMatchObject({
      ntp_configuration: { ntp_servers: [{ server: { addr: 'ntp.example.com', type: 'DNS' } }] },
    });
  });

  test('has the essentials licence where the design has it', () => {
    expect(resource(configured({ licence: 'essentials' }).stack, 'avi_systemconfiguration')).toMatchObject({
      default_license_tier: 'ESSENTIALS',
    });
  });

  test('tenants share routes and service engines of the provider', () => {
    expect(resource(configured().stack, 'avi_systemconfiguration').global_tenant_config).toEqual({
      tenant_vrf: 'false',
      se_in_provider_context: 'true',
      tenant_access_to_provider_se: 'true',
    });
  });

  test('the portal has our certificate', () => {
    expect(resource(configured().stack, 'avi_systemconfiguration').portal_configuration).toEqual({
      sslkeyandcertificate_refs: [
        expect.stringMatching(/^\$\{avi_sslkeyandcertificate\.Configuration_PortalCertificate_.*\.id\}$/),
      ],
    });
  });

  test('an override reaches the output', () => {
    const { stack, configuration } = configured();
    configuration.system.addOverride('portal_configuration.allow_basic_authentication', 'true');
    expect(resource(stack, 'avi_systemconfiguration')).toMatchObject({
      portal_configuration: { allow_basic_authentication: 'true' },
    });
  });

  test('fails when there are no servers, or wrong ones, and says all', () => {
    const message = refusal(() => configured({ dns: { servers: ['dns'], domain: 'sfo01.example.com' }, ntp: [] }));
    expect(message).toMatch(
      /Configuration\.dns\.servers\[0\]: got "dns", expected an IPv4 address.*\n.*Configuration\.ntp: got none, expected at least one time server; give one \(rule R19\)/,
    );
  });
});

describe('portal certificate', () => {
  test('is signed by the controllers for all their names and addresses (R14)', () => {
    expect(resource(configured().stack, 'avi_sslkeyandcertificate')).toMatchObject({
      name: 'sfo01-avi-portal',
      type: 'SSL_CERTIFICATE_TYPE_SYSTEM',
      certificate: {
        self_signed: 'true',
        days_until_expire: '365',
        subject: { common_name: 'sfo01albctlr01.sfo01.example.com' },
        subject_alt_names: expect.arrayContaining(['sfo01albctlr01c.sfo01.example.com', '172.16.10.10']) as unknown,
      },
      key_params: { algorithm: 'SSL_KEY_ALGORITHM_RSA', rsa_params: { key_size: 'SSL_KEY_2048_BITS' } },
    });
  });

  test('what the controllers signed is the output ca_certificate', () => {
    expect(output(configured().stack, 'ca_certificate').value).toMatch(
      /^\$\{one\(avi_sslkeyandcertificate\.Configuration_PortalCertificate_[0-9A-F]{8}\.certificate\)\.certificate\}$/,
    );
  });

  test('one that is given takes its key from a sensitive variable, and clients trust its authority', () => {
    const certificate = { kind: 'provided', name: 'portal', certificate: PEM, authority: PEM } as const;
    const { stack } = configured({ certificate });
    expect(resource(stack, 'avi_sslkeyandcertificate')).toMatchObject({
      certificate: { certificate: PEM },
      key: '${var.avi_portal_private_key}',
    });
    expect(variable(stack, 'avi_portal_private_key')).toMatchObject({ sensitive: true });
    expect(output(stack, 'ca_certificate').value).toBe(PEM);
  });

  test('fails when a certificate is none', () => {
    const certificate = { kind: 'provided', name: 'portal', certificate: 'none', authority: PEM } as const;
    expect(() => configured({ certificate })).toThrow(
      /PortalCertificate\.certificate\.certificate: got "none", expected an X\.509 certificate/,
    );
  });

  test('fails when a self-signed certificate is for no one', () => {
    const certificate = { kind: 'self-signed', name: 'p', commonName: 'p', subjectAltNames: [], validDays: 0 } as const;
    expect(refusal(() => configured({ certificate }))).toMatch(
      /certificate\.validDays: got 0, .*\n.*certificate\.subjectAltNames: got none, .*\(rule R14\)/,
    );
  });
});

describe('cloud', () => {
  test('is the vCenter with write access, and stands without profiles at first', () => {
    const cloud = resource(configured().stack, 'avi_cloud');
    expect(cloud).toMatchObject({
      name: 'sfo01w01vc01',
      vtype: 'CLOUD_VCENTER',
      dhcp_enabled: 'false',
      vcenter_configuration: {
        vcenter_url: 'vc01.sfo01.example.com',
        username: 'avi-user@vsphere.local',
        password: '${var.vsphere_avi_password}',
        datacenter: 'sfo01w01dc01',
        privilege: 'WRITE_ACCESS',
        management_network: 'sfo01-w01-vds01-albmanagement',
        use_content_lib: 'true',
        content_lib: { id: '${data.vsphere_content_library.images.id}', name: 'sfo01w01cl01' },
      },
    });
    expect(cloud).not.toHaveProperty('ipam_provider_ref');
    expect(cloud).not.toHaveProperty('dns_provider_ref');
  });

  test('its account is one of NSX ALB, whose password is a secret', () => {
    const { stack } = configured({ vcenterUser: 'svc-alb@example.com' });
    expect(resource(stack, 'avi_cloud')).toMatchObject({ vcenter_configuration: { username: 'svc-alb@example.com' } });
    expect(variable(stack, 'vsphere_avi_password')).toEqual({
      type: 'string',
      sensitive: true,
      description: 'Password of svc-alb@example.com in vCenter',
    });
  });

  test('service engines have an interface in the network of nodes, unless they reach it by static routes', () => {
    expect(resource(configured().stack, 'avi_cloud')).toMatchObject({ prefer_static_routes: 'false' });
    const { stack } = configured({ preferStaticRoutes: true });
    expect(resource(stack, 'avi_cloud')).toMatchObject({ prefer_static_routes: 'true' });
  });

  test('fails when its account has no domain (R38)', () => {
    expect(() => configured({ vcenterUser: 'avi-user' })).toThrow(
      /Cloud\.vcenterUser: got "avi-user", expected an account in the form user@domain; /,
    );
  });

  test('this stage does not take back what the next one adds', () => {
    expect(resource(configured().stack, 'avi_cloud').lifecycle).toEqual({ ignore_changes: ['vcenter_configuration'] });
  });

  test('comes after the system configuration, by depends_on', () => {
    expect(resource(configured().stack, 'avi_cloud').depends_on).toEqual([
      expect.stringMatching(/^avi_systemconfiguration\.Configuration_System_/),
    ]);
  });

  test('its id is an output', () => {
    expect(output(configured().stack, 'cloud_id').value).toMatch(/^\$\{avi_cloud\.Configuration_Cloud_.*\.id\}$/);
  });

  test('fails when its name would not fit into a reference', () => {
    expect(() => configured({ cloudName: 'vc01/"admin"' })).toThrow(/Cloud\.cloudName: got "vc01\/\\"admin\\""/);
  });

  test('fails when the vCenter server is a URL', () => {
    const vcenter = { ...propsOf().vcenter, server: 'https://vc01' };
    expect(() => configured({ vcenter })).toThrow(/Cloud\.vcenter\.server: got "https:\/\/vc01"/);
  });
});

describe('what a site may leave out', () => {
  test('backup, syslog and directory are not there without being asked for', () => {
    const { stack } = configured({ backup: undefined, syslog: [], ldap: undefined });
    expect(resourceIds(stack, 'avi_backupconfiguration')).toEqual([]);
    expect(resourceIds(stack, 'avi_alertsyslogconfig')).toEqual([]);
    expect(resourceIds(stack, 'avi_authprofile')).toEqual([]);
  });
});

test('no secret has a value', () => {
  const { variable: variables } = written(configured().stack) as { variable: Record<string, object> };
  const secrets = Object.entries(variables).filter(([, body]) => 'sensitive' in body);
  expect(secrets.map(([name]) => name).sort()).toEqual([
    'avi_backup_passphrase',
    'avi_backup_password',
    'avi_ldap_password',
    'avi_password',
    'vsphere_avi_password',
  ]);
  expect(secrets.every(([, body]) => !('default' in body))).toBe(true);
});

test('every password in the stack is a reference to a variable', () => {
  const text = JSON.stringify(written(configured().stack));
  const given = [...text.matchAll(/"(?:[a-z_]*password|backup_passphrase|key)":"([^"]*)"/g)].map(([, value]) => value);
  expect(given).not.toHaveLength(0);
  expect(given.every((value) => value?.startsWith('${var.'))).toBe(true);
});
