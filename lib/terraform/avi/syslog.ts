import { Construct } from 'constructs';
import type { AviSyslogPlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { AviActionGroupConfig, type AviActionGroupConfigArguments } from './resources/action-group-config';
import { AviAlertSyslogConfig } from './resources/alert-syslog-config';

/** What the syslog takes. */
export interface AviSyslogProps {
  readonly servers: readonly AviSyslogPlan[];
  /**
   * Name of the configuration.
   *
   * @default "TKO-Syslog"
   */
  readonly name?: string;
}

/** The groups that NSX ALB's own alerts belong to. */
const LEVELS: readonly (Pick<AviActionGroupConfigArguments, 'level'> & { readonly id: string })[] = [
  { id: 'High', level: 'ALERT_HIGH' },
  { id: 'Medium', level: 'ALERT_MEDIUM' },
  { id: 'Low', level: 'ALERT_LOW' },
];

/**
 * Alerts of the controllers to syslog servers (TKO-ALB-010). NSX ALB's three action groups, of high, medium and low
 * alerts, are taken over; when they are destroyed, Terraform forgets them.
 *
 * @throws SpecError when there is no server, a server is no host, or a port is out of range
 */
export class AviSyslog extends Construct {
  /** The servers, for overrides. */
  public readonly Resource: AviAlertSyslogConfig;
  /** The action groups, for overrides. */
  public readonly actionGroups: readonly AviActionGroupConfig[];

  constructor(scope: Construct, id: string, { servers, name = 'TKO-Syslog' }: AviSyslogProps) {
    super(scope, id);
    const at = `${this.node.path}.servers`;
    throwIssues([
      ...formatIssues(`${this.node.path}.name`, name, 'inventory-name'),
      ...(servers.length === 0 ? [nothingGiven(at, 'syslog server', 'give one, or leave the syslog out')] : []),
      ...servers.flatMap(({ server, port }, index) => [
        ...formatIssues(`${at}[${index}].server`, server, 'host'),
        ...integerIssues(`${at}[${index}].port`, port, 1, 65535),
      ]),
    ]);
    this.Resource = new AviAlertSyslogConfig(this, 'Resource', {
      name,
      syslogServers: servers.map(({ server, port, protocol }) => ({
        syslogServer: server,
        syslogServerPort: port,
        udp: protocol === 'udp',
        format: 'SYSLOG_RFC5424',
      })),
    });
    this.actionGroups = LEVELS.map(
      (group) =>
        new AviActionGroupConfig(this, `ActionGroup-${group.id}`, {
          name: `System-Alert-Level-${group.id}`,
          level: group.level,
          externalOnly: false,
          syslogConfigRef: this.Resource.id,
        }),
    );
  }
}
