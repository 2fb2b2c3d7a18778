import { Construct } from 'constructs';
import type { AviDesign, VsphereVdsDesign } from '../../design/vsphere-vds/design';
import { formatIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { runAfter } from '../run-after';
import { stackOutput } from '../stack-output';
import { AviBackup } from './backup';
import { AviConnection } from './connection';
import { AviDirectory } from './directory';
import { ipAddress, serverAddress } from './ip-address';
import { AviPortalCertificate } from './portal-certificate';
import { AviSystemConfiguration } from './resources/system-configuration';
import { AviSyslog } from './syslog';
import { AviVcenterCloud, type AviVcenterCloudProps } from './vcenter-cloud';

/** What the configuration takes; most of it is the `avi` of a design. */
export interface AviConfigurationProps
  extends
    AviVcenterCloudProps,
    Pick<AviDesign, 'version' | 'licence' | 'endpoint' | 'certificate' | 'backup' | 'syslog' | 'ldap'>,
    Pick<VsphereVdsDesign, 'dns' | 'ntp'> {
  /**
   * Name of the syslog configuration.
   *
   * @default "TKO-Syslog"
   */
  readonly syslogName?: string;
}

/**
 * The configuration of NSX ALB, at the address that everybody uses: system configuration, portal certificate, backup,
 * syslog, directory, and the vCenter cloud without its profiles.
 *
 * Profiles and service engine groups are the next stage: NSX ALB must first discover the networks of the vCenter, which
 * takes minutes after the cloud has been made. Source: TKO 2.3 deployment guide for vSphere with VDS networking,
 * TKO-ALB-008 to -011.
 *
 * Outputs: `ca_certificate`, what clients of NSX ALB must trust, in PEM form; `cloud_id`.
 *
 * @throws SpecError when there is no DNS or NTP server, or one is none (rule R19)
 */
export class AviConfiguration extends Construct {
  public readonly connection: AviConnection;
  public readonly portalCertificate: AviPortalCertificate;
  /** The system configuration, for overrides. */
  public readonly system: AviSystemConfiguration;
  public readonly cloud: AviVcenterCloud;
  public readonly backup?: AviBackup;
  public readonly syslog?: AviSyslog;
  public readonly directory?: AviDirectory;

  constructor(scope: Construct, id: string, props: AviConfigurationProps) {
    super(scope, id);
    this.validate(props);
    const { endpoint, version, certificate, backup, syslog, syslogName, ldap } = props;
    this.connection = new AviConnection(this, 'Connection', { controller: endpoint.address, version });
    this.portalCertificate = new AviPortalCertificate(this, 'PortalCertificate', { certificate });
    this.system = this.addSystem(props);
    this.backup = backup && new AviBackup(this, 'Backup', backup);
    this.syslog =
      syslog.length === 0 ? undefined : new AviSyslog(this, 'Syslog', { servers: syslog, name: syslogName });
    this.directory = ldap && new AviDirectory(this, 'Directory', ldap);
    this.cloud = new AviVcenterCloud(this, 'Cloud', props);
    // The controllers find vCenter by the name servers, and the licence decides what a cloud may be.
    runAfter(this.cloud, this.system);

    stackOutput(this, 'ca_certificate', {
      value: this.portalCertificate.authority,
      description: 'Certificate that clients of NSX ALB must trust, in PEM form',
    });
    stackOutput(this, 'cloud_id', { value: this.cloud.cloudId, description: 'URL of the vCenter cloud' });
  }

  private addSystem({ licence, dns, ntp }: AviConfigurationProps): AviSystemConfiguration {
    return new AviSystemConfiguration(this, 'System', {
      defaultLicenseTier: licence === 'enterprise' ? 'ENTERPRISE' : 'ESSENTIALS',
      welcomeWorkflowComplete: true,
      dnsConfiguration: { serverList: dns.servers.map(ipAddress), searchDomain: dns.domain },
      ntpConfiguration: { ntpServers: ntp.map((server) => ({ server: serverAddress(server) })) },
      emailConfiguration: { smtpType: 'SMTP_NONE' },
      // Tenants share the provider's service engines and its routes.
      globalTenantConfig: { tenantVrf: false, seInProviderContext: true, tenantAccessToProviderSe: true },
      portalConfiguration: { sslkeyandcertificateRefs: [this.portalCertificate.Resource.id] },
    });
  }

  private validate({ dns, ntp }: AviConfigurationProps): void {
    const at = this.node.path;
    throwIssues([
      ...(dns.servers.length === 0 ? [nothingGiven(`${at}.dns.servers`, 'name server', 'give one (rule R19)')] : []),
      ...dns.servers.flatMap((server, index) => formatIssues(`${at}.dns.servers[${index}]`, server, 'ipv4-address')),
      ...formatIssues(`${at}.dns.domain`, dns.domain, 'hostname'),
      ...(ntp.length === 0 ? [nothingGiven(`${at}.ntp`, 'time server', 'give one (rule R19)')] : []),
      ...ntp.flatMap((server, index) => formatIssues(`${at}.ntp[${index}]`, server, 'host')),
    ]);
  }
}
