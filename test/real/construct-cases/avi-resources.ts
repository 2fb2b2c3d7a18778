import type { Construct } from 'constructs';
import * as avi from 'tko-cdk/avi';
import { secretVariable } from 'tko-cdk/vsphere';
import type { ConstructGroup } from './group';

const password = (scope: Construct): string => secretVariable(scope, 'avi_password', 'Password of NSX ALB').stringValue;
const cloudRef = 'https://172.16.10.10/api/cloud/cloud-1';
const subnet = { prefix: avi.ipPrefix('172.16.70.0/24') };

/** The typed resources of the provider, each with the fewest arguments, under a provider that the user makes. */
export const AVI_RESOURCES: ConstructGroup = {
  connect: (scope) =>
    new avi.AviProvider(scope, 'Provider', {
      controller: '172.16.10.10',
      username: 'admin',
      password: password(scope),
      tenant: 'admin',
      version: avi.AVI_PROVIDER_VERSION,
    }),
  parts: {
    AviProvider: () => undefined,
    AviActionGroupConfig: (scope) =>
      new avi.AviActionGroupConfig(scope, 'Alerts', { name: 'high', level: 'ALERT_HIGH', externalOnly: false }),
    AviAlertSyslogConfig: (scope) =>
      new avi.AviAlertSyslogConfig(scope, 'Syslog', {
        name: 'syslog',
        syslogServers: [{ syslogServer: '192.168.200.20', udp: true }],
      }),
    AviAuthProfile: (scope) =>
      new avi.AviAuthProfile(scope, 'Directory', {
        name: 'ldap',
        type: 'AUTH_PROFILE_LDAP',
        ldap: {
          server: ['ldap.example.com'],
          port: 636,
          securityMode: 'AUTH_LDAP_SECURE_USE_LDAPS',
          baseDn: 'DC=example,DC=com',
          bindAsAdministrator: true,
          settings: {
            adminBindDn: 'CN=avi,DC=example,DC=com',
            password: password(scope),
            userSearchDn: 'DC=example,DC=com',
            userIdAttribute: 'sAMAccountName',
            groupSearchDn: 'DC=example,DC=com',
          },
        },
      }),
    AviBackupConfiguration: (scope) =>
      new avi.AviBackupConfiguration(scope, 'Backup', { name: 'backup', backupPassphrase: password(scope) }),
    AviCloud: (scope) =>
      new avi.AviCloud(scope, 'Cloud', {
        name: 'sfo01w01vc01',
        vtype: 'CLOUD_VCENTER',
        vcenterConfiguration: {
          vcenterUrl: 'vc01.sfo01.example.com',
          username: 'avi-user@vsphere.local',
          password: password(scope),
          datacenter: 'sfo01w01dc01',
          privilege: 'WRITE_ACCESS',
        },
      }),
    AviCloudConnectorUser: (scope) => new avi.AviCloudConnectorUser(scope, 'Login', { name: 'avi-backup' }),
    AviCluster: (scope) =>
      new avi.AviCluster(scope, 'Cluster', {
        name: 'sfo01albctlr01',
        nodes: [{ name: 'sfo01albctlr01a', ip: avi.ipAddress('172.16.10.11') }],
      }),
    AviIpamDnsProviderProfile: (scope) =>
      new avi.AviIpamDnsProviderProfile(scope, 'Dns', {
        name: 'dns',
        type: 'IPAMDNS_TYPE_INTERNAL_DNS',
        internalProfile: { dnsServiceDomain: [{ domainName: 'sfo01.example.com' }] },
      }),
    AviNetwork: (scope) =>
      new avi.AviNetwork(scope, 'Network', {
        name: 'vip',
        cloudRef,
        dhcpEnabled: false,
        configuredSubnets: [subnet],
      }),
    AviScheduler: (scope) =>
      new avi.AviScheduler(scope, 'Scheduler', {
        name: 'nightly',
        runMode: 'RUN_MODE_PERIODIC',
        schedulerAction: 'SCHEDULER_ACTION_BACKUP',
      }),
    AviServiceEngineGroup: (scope) => new avi.AviServiceEngineGroup(scope, 'Engines', { name: 'workload', cloudRef }),
    AviSslKeyAndCertificate: (scope) =>
      new avi.AviSslKeyAndCertificate(scope, 'Certificate', {
        name: 'portal',
        type: 'SSL_CERTIFICATE_TYPE_SYSTEM',
        certificate: { selfSigned: true, subject: { commonName: 'alb.example.com' } },
      }),
    AviSystemConfiguration: (scope) =>
      new avi.AviSystemConfiguration(scope, 'System', { defaultLicenseTier: 'ENTERPRISE' }),
    AviUserAccount: (scope) =>
      new avi.AviUserAccount(scope, 'Account', { username: 'admin', password: password(scope) }),
    AviVrfContext: (scope) => new avi.AviVrfContext(scope, 'Routes', { name: 'global', cloudRef }),
    DataAviCloud: (scope) => new avi.DataAviCloud(scope, 'ExistingCloud', { name: 'sfo01w01vc01' }),
    DataAviNetwork: (scope) => new avi.DataAviNetwork(scope, 'Discovered', { name: 'vip', cloudRef }),
  },
  creates: {
    avi_actiongroupconfig: 1,
    avi_alertsyslogconfig: 1,
    avi_authprofile: 1,
    avi_backupconfiguration: 1,
    avi_cloud: 1,
    avi_cloudconnectoruser: 1,
    avi_cluster: 1,
    avi_ipamdnsproviderprofile: 1,
    avi_network: 1,
    avi_scheduler: 1,
    avi_serviceenginegroup: 1,
    avi_sslkeyandcertificate: 1,
    avi_systemconfiguration: 1,
    avi_useraccount: 1,
    avi_vrfcontext: 1,
  },
};
