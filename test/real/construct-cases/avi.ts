import type { Construct } from 'constructs';
import * as avi from 'tko-cdk/avi';
import { AVI_RESOURCES } from './avi-resources';
import { type ConstructGroups, nothingMore, shown } from './group';
import { aviProps, design } from './vds-site';

const { vcenter } = design;
const cloudRef = 'https://172.16.10.10/api/cloud/cloud-1';

const connectAvi = (scope: Construct): avi.AviConnection =>
  new avi.AviConnection(scope, 'Avi', { controller: '172.16.10.10', version: '22.1.3' });

export const AVI: ConstructGroups = {
  'the administrator of NSX ALB': {
    connect: nothingMore,
    parts: { AviAdministrator: (scope) => new avi.AviAdministrator(scope, 'Administrator', aviProps) },
    creates: { avi_useraccount: 1, terraform_data: 1 },
  },
  'the cluster of controllers': {
    connect: nothingMore,
    parts: { AviControllerCluster: (scope) => new avi.AviControllerCluster(scope, 'Cluster', aviProps) },
    creates: { avi_cluster: 1 },
  },
  'the configuration of NSX ALB': {
    connect: nothingMore,
    parts: {
      AviConfiguration: (scope) =>
        new avi.AviConfiguration(scope, 'Configuration', { ...aviProps, contentLibraryId: 'library-1' }),
    },
    creates: {
      avi_actiongroupconfig: 3,
      avi_alertsyslogconfig: 1,
      avi_authprofile: 1,
      avi_backupconfiguration: 1,
      avi_cloud: 1,
      avi_cloudconnectoruser: 1,
      avi_scheduler: 1,
      avi_sslkeyandcertificate: 1,
      avi_systemconfiguration: 1,
    },
  },
  'the networks of NSX ALB': {
    connect: nothingMore,
    parts: {
      AviNetworks: (scope) => new avi.AviNetworks(scope, 'Networks', { ...aviProps, contentLibraryId: 'library-1' }),
    },
    creates: {
      avi_cloud: 1,
      avi_ipamdnsproviderprofile: 2,
      avi_network: 6,
      avi_serviceenginegroup: 2,
      avi_vrfcontext: 2,
    },
  },
  'parts of a configuration of NSX ALB': {
    connect: connectAvi,
    parts: {
      AviConnection: nothingMore,
      AviPortalCertificate: (scope) => {
        const { authority } = new avi.AviPortalCertificate(scope, 'Portal', { certificate: design.avi.certificate });
        return shown(scope, 'ca', authority);
      },
      AviBackup: (scope) => new avi.AviBackup(scope, 'Backup', design.avi.backup!),
      AviSyslog: (scope) => new avi.AviSyslog(scope, 'Syslog', { servers: design.avi.syslog }),
      AviDirectory: (scope) => new avi.AviDirectory(scope, 'Directory', design.avi.ldap!),
      AviVcenterCloud: (scope) =>
        new avi.AviVcenterCloud(scope, 'Cloud', { ...aviProps, contentLibraryId: 'library-1' }),
      ServiceEngineGroup: (scope) =>
        new avi.ServiceEngineGroup(scope, 'Engines', {
          plan: design.avi.serviceEngineGroups.workload,
          cloudId: cloudRef,
          vcenter,
          folder: 'tkg',
        }),
    },
    creates: {
      avi_actiongroupconfig: 3,
      avi_alertsyslogconfig: 1,
      avi_authprofile: 1,
      avi_backupconfiguration: 1,
      avi_cloud: 1,
      avi_cloudconnectoruser: 1,
      avi_scheduler: 1,
      avi_serviceenginegroup: 1,
      avi_sslkeyandcertificate: 1,
    },
  },
  'typed resources of NSX ALB': AVI_RESOURCES,
};
