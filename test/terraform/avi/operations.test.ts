import { AviBackup, type AviBackupProps, AviConnection, AviDirectory, AviSyslog } from '../../../lib/terraform/avi';
import { aStack, refusal, resource, resourceIds, variable } from '../support';

function connected() {
  const stack = aStack();
  new AviConnection(stack, 'Connection', { controller: '172.16.10.10', version: '22.1.3' });
  return stack;
}

describe('backup (TKO-ALB-009)', () => {
  const plan: AviBackupProps = {
    server: 'backup.sfo01.example.com',
    directory: '/backup/avi',
    protocol: 'scp',
    user: 'avi-backup',
    intervalHours: 24,
    keep: 4,
  };

  function backup(overrides: Partial<AviBackupProps> = {}) {
    const stack = connected();
    return { stack, backup: new AviBackup(stack, 'Backup', { ...plan, ...overrides }) };
  }

  test('takes over the backup configuration of NSX ALB', () => {
    expect(resource(backup().stack, 'avi_backupconfiguration')).toMatchObject({
      name: 'Backup-Configuration',
      save_local: 'true',
      maximum_backups_stored: '4',
      upload_to_remote_host: 'true',
      remote_hostname: 'backup.sfo01.example.com',
      remote_directory: '/backup/avi',
      remote_file_transfer_protocol: 'SCP',
      backup_passphrase: '${var.avi_backup_passphrase}',
      ssh_user_ref: expect.stringMatching(/^\$\{avi_cloudconnectoruser\.Backup_User_.*\.id\}$/) as string,
    });
  });

  test('logs in on the server with a secret', () => {
    const { stack } = backup();
    expect(resource(stack, 'avi_cloudconnectoruser')).toMatchObject({
      name: 'avi-backup',
      password: '${var.avi_backup_password}',
    });
    expect(variable(stack, 'avi_backup_password')).toMatchObject({ sensitive: true });
  });

  test.each([
    [24, '24', 'SCHEDULER_FREQUENCY_UNIT_HOUR'],
    [60, '60', 'SCHEDULER_FREQUENCY_UNIT_HOUR'],
    [168, '7', 'SCHEDULER_FREQUENCY_UNIT_DAY'],
    [720, '30', 'SCHEDULER_FREQUENCY_UNIT_DAY'],
  ])('runs every %d hours', (intervalHours, frequency, unit) => {
    expect(resource(backup({ intervalHours }).stack, 'avi_scheduler')).toMatchObject({
      name: 'Default-Scheduler',
      run_mode: 'RUN_MODE_PERIODIC',
      scheduler_action: 'SCHEDULER_ACTION_BACKUP',
      frequency,
      frequency_unit: unit,
    });
  });

  test('can go by SFTP', () => {
    expect(resource(backup({ protocol: 'sftp' }).stack, 'avi_backupconfiguration')).toMatchObject({
      remote_file_transfer_protocol: 'SFTP',
    });
  });

  test('an override reaches the output', () => {
    const { stack, backup: made } = backup();
    made.scheduler.addOverride('start_date_time', '2024-01-01T02:00:00');
    expect(resource(stack, 'avi_scheduler')).toMatchObject({ start_date_time: '2024-01-01T02:00:00' });
  });

  test.each([61, 100, 0, 0.5])(
    'fails when the interval is %p hours, which the scheduler cannot count',
    (intervalHours) => {
      expect(() => backup({ intervalHours })).toThrow(
        `sfo01-test/Backup.intervalHours: got ${intervalHours} hours, expected at most 60 hours, or whole days up to 60; `,
      );
    },
  );

  test('fails when the server is no host and no backup is kept, and says both', () => {
    expect(refusal(() => backup({ server: 'ssh://backup', keep: 0 }))).toMatch(
      /Backup\.server: got "ssh:\/\/backup".*\n.*Backup\.keep: got 0, expected a whole number from 1 to 20/,
    );
  });
});

describe('syslog (TKO-ALB-010)', () => {
  const servers = [{ server: 'syslog.sfo01.example.com', port: 514, protocol: 'udp' }] as const;

  test('has the servers', () => {
    const stack = connected();
    new AviSyslog(stack, 'Syslog', { servers: [...servers, { server: '192.0.2.5', port: 1514, protocol: 'tcp' }] });
    expect(resource(stack, 'avi_alertsyslogconfig').syslog_servers).toEqual([
      { syslog_server: 'syslog.sfo01.example.com', syslog_server_port: '514', udp: 'true', format: 'SYSLOG_RFC5424' },
      { syslog_server: '192.0.2.5', syslog_server_port: '1514', udp: 'false', format: 'SYSLOG_RFC5424' },
    ]);
  });

  test.each([
    ['High', 'ALERT_HIGH'],
    ['Medium', 'ALERT_MEDIUM'],
    ['Low', 'ALERT_LOW'],
  ])('takes over the action group of %s alerts', (name, level) => {
    const stack = connected();
    new AviSyslog(stack, 'Syslog', { servers });
    expect(resource(stack, 'avi_actiongroupconfig', `ActionGroup-${name}`)).toMatchObject({
      name: `System-Alert-Level-${name}`,
      level,
      external_only: 'false',
      syslog_config_ref: expect.stringMatching(/^\$\{avi_alertsyslogconfig\.Syslog_.*\.id\}$/) as string,
    });
    expect(resourceIds(stack, 'avi_actiongroupconfig')).toHaveLength(3);
  });

  test('has a name of its own, or the one that is given', () => {
    const [own, given] = [connected(), connected()];
    new AviSyslog(own, 'Syslog', { servers });
    new AviSyslog(given, 'Syslog', { servers, name: 'site-syslog' });
    expect(resource(own, 'avi_alertsyslogconfig')).toMatchObject({ name: 'TKO-Syslog' });
    expect(resource(given, 'avi_alertsyslogconfig')).toMatchObject({ name: 'site-syslog' });
  });

  test('fails when its name is empty', () => {
    expect(() => new AviSyslog(connected(), 'Syslog', { servers, name: '' })).toThrow('sfo01-test/Syslog.name: got ""');
  });

  test('fails when there is no server', () => {
    expect(() => new AviSyslog(connected(), 'Syslog', { servers: [] })).toThrow(
      'sfo01-test/Syslog.servers: got none, expected at least one syslog server; ',
    );
  });

  test('fails when a server is a URL', () => {
    const wrong = [{ ...servers[0], server: 'udp://syslog' }];
    expect(() => new AviSyslog(connected(), 'Syslog', { servers: wrong })).toThrow(
      'Syslog.servers[0].server: got "udp://syslog", expected a DNS name or an IPv4 address; ',
    );
  });

  test('fails when a port is out of range', () => {
    const wrong = [{ ...servers[0], port: 70000 }];
    expect(() => new AviSyslog(connected(), 'Syslog', { servers: wrong })).toThrow(
      'Syslog.servers[0].port: got 70000, expected a whole number from 1 to 65535; ',
    );
  });
});

describe('directory (TKO-ALB-011)', () => {
  const plan = {
    servers: ['ldap.sfo01.example.com'],
    port: 636,
    security: 'ldaps',
    baseDn: 'DC=example,DC=com',
    bindDn: 'CN=avi,DC=example,DC=com',
    userSearchDn: 'OU=Users,DC=example,DC=com',
    groupSearchDn: 'OU=Groups,DC=example,DC=com',
    userIdAttribute: 'sAMAccountName',
  } as const;

  test('is searched with an account whose password is a secret', () => {
    const stack = connected();
    new AviDirectory(stack, 'Directory', plan);
    expect(resource(stack, 'avi_authprofile')).toMatchObject({
      type: 'AUTH_PROFILE_LDAP',
      ldap: {
        server: ['ldap.sfo01.example.com'],
        port: '636',
        security_mode: 'AUTH_LDAP_SECURE_USE_LDAPS',
        base_dn: 'DC=example,DC=com',
        bind_as_administrator: 'true',
        settings: {
          admin_bind_dn: 'CN=avi,DC=example,DC=com',
          password: '${var.avi_ldap_password}',
          user_search_dn: 'OU=Users,DC=example,DC=com',
          group_search_dn: 'OU=Groups,DC=example,DC=com',
          user_id_attribute: 'sAMAccountName',
        },
      },
    });
    expect(variable(stack, 'avi_ldap_password')).toMatchObject({ sensitive: true });
  });

  test('has a name of its own, or the one that is given', () => {
    const [own, given] = [connected(), connected()];
    new AviDirectory(own, 'Directory', plan);
    new AviDirectory(given, 'Directory', { ...plan, name: 'corporate' });
    expect(resource(own, 'avi_authprofile')).toMatchObject({ name: 'TKO-LDAP' });
    expect(resource(given, 'avi_authprofile')).toMatchObject({ name: 'corporate' });
  });

  test('is encrypted with StartTLS too, on its port', () => {
    const stack = connected();
    new AviDirectory(stack, 'Directory', { ...plan, port: 389, security: 'starttls' });
    expect(resource(stack, 'avi_authprofile')).toMatchObject({
      ldap: { port: '389', security_mode: 'AUTH_LDAP_SECURE_USE_LDAPS' },
    });
  });

  test('fails when there is no server', () => {
    expect(() => new AviDirectory(connected(), 'Directory', { ...plan, servers: [] })).toThrow(
      'sfo01-test/Directory.servers: got none, expected at least one server; give one, or leave LDAP out',
    );
  });

  test('fails when a server is a URL and there is no port, and says both', () => {
    const wrong = { ...plan, servers: ['ldaps://ldap.example.com'], port: 0 };
    expect(refusal(() => new AviDirectory(connected(), 'Directory', wrong))).toMatch(
      /Directory\.servers\[0\]: got "ldaps:\/\/ldap\.example\.com".*\n.*Directory\.port: got 0, /,
    );
  });
});
